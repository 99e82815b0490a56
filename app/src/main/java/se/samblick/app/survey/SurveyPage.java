package se.samblick.app.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Crumb;
import se.samblick.app.ui.Pager;

/**
 * A survey, or one of its questions, as shown: everything is decided and worded.
 *
 * @param meta what it is and who makes it
 * @param lead the finding, empty if there is none
 * @param filters what the address chooses among
 * @param empty words for a survey without values, null if there are some
 * @param inserts where what the lead says is put into a text
 * @param about how it was asked, paragraph by paragraph
 * @param edit where its details are changed; null if one may not
 * @param notice something to say first; null for nothing
 */
public record SurveyPage(
        String title,
        List<Crumb> crumbs,
        List<String> meta,
        String action,
        String lead,
        List<Filter> filters,
        @Nullable Empty empty,
        @Nullable TableView waves,
        List<TableView> tables,
        List<ChartView> charts,
        @Nullable Pager pager,
        List<String> about,
        List<Link> inserts,
        @Nullable Edit edit,
        @Nullable String notice) {

    /** A link with its words. */
    public record Link(String text, String href) {}

    /** A choice, sent as {@code name}; {@code hidden} filters only go along. */
    public record Filter(String name, String label, List<Option> options, boolean hidden) {}

    public record Option(String value, String text, boolean chosen) {}

    /** Words for a page without figures; {@code href} leads to where figures are read in, null if one may not. */
    public record Empty(
            String title, String sentence, @Nullable String href) {}

    /** Where those who may read in and describe. */
    public record Edit(String details, String importing, String microdata) {}
}
