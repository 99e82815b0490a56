package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Crumb;

/**
 * How the counts of an area have changed, as shown: everything is decided and worded.
 *
 * @param areaName the area in question
 * @param meta what the figures are, up to which day, from which extract
 * @param windows the windows the data allow, the chosen one active
 * @param ends days the chosen window can end on
 * @param tabs the views of Läget
 * @param strip what stands out now, null if nothing is watched
 * @param empty why there is no table, null if there is one
 * @param chart null if there is nothing to draw
 */
public record ChangesPage(
        String area,
        String areaName,
        List<Crumb> crumbs,
        List<FigureView.Tab> tabs,
        StandsOut.@Nullable Strip strip,
        List<String> meta,
        List<String> vulnerable,
        @Nullable Link extract,
        List<Choice> datasets,
        List<Choice> windows,
        List<Choice> ends,
        List<Choice> years,
        Form form,
        @Nullable Empty empty,
        @Nullable Lead lead,
        @Nullable Table table,
        @Nullable Chart chart) {

    /** A link with its words. */
    public record Link(String text, String href) {}

    /** One of several to choose among; {@code value} is what a form sends, {@code href} what a link leads to. */
    public record Choice(String text, String value, String href, boolean active) {}

    /** What the form sends along unseen. */
    public record Form(
            String dataset,
            String window,
            @Nullable String category,
            @Nullable String extract) {}

    /** Words for a page without figures; {@code href} leads to where figures are read in, null if one may not. */
    public record Empty(
            String title, List<String> sentences, @Nullable String href) {}

    /** The finding: what stands first, and the rest. */
    public record Lead(String first, List<String> rest) {}

    /**
     * The change table.
     *
     * @param heading says what is compared
     * @param columns headings of the periods, the earliest first
     * @param foot source, period and what the judgement means
     * @param leftOut categories without comparable figures, as a sentence, empty if there are none
     * @param all leads to every row, null if they are all here
     */
    public record Table(
            String heading,
            List<String> columns,
            List<Group> groups,
            List<String> foot,
            boolean detection,
            String leftOut,
            @Nullable Link all,
            String csv,
            String xlsx) {
        /** Where the same table is put into a situation picture. */
        public String insert() {
            int query = csv.indexOf('?');
            return "/lagesbilder/infoga" + (query < 0 ? "" : csv.substring(query));
        }
    }

    /** Rows under a heading; the heading is empty where there is only one group. */
    public record Group(String title, List<Row> rows) {}

    /**
     * A category.
     *
     * @param values texts of the periods, the earliest first
     * @param bar the interval as SVG, empty if it is not shown
     * @param state {@code ok}, {@code bad}, {@code warn} or {@code none}
     * @param icon of the judgement
     * @param doubt a warning that many comparisons were made, empty if there is none
     */
    public record Row(
            String label,
            String href,
            boolean detection,
            boolean sum,
            List<String> values,
            String difference,
            String percent,
            String bar,
            String state,
            String icon,
            String judgement,
            String doubt,
            @Nullable Link extract) {}

    /**
     * A chart with its words and its data as a table.
     *
     * @param insert where it is put into a situation picture
     */
    public record Chart(
            String title,
            String about,
            String wide,
            String narrow,
            List<String> headers,
            List<List<String>> rows,
            String foot,
            String insert) {}
}
