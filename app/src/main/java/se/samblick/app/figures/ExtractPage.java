package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Pager;

/** One extract: where it comes from, what uses it, what it changed. */
public record ExtractPage(
        String number,
        String title,
        List<Fact> facts,
        List<Use> uses,
        List<TotalLine> totals,
        List<Other> others,
        @Nullable Difference difference,
        boolean withdrawn,
        boolean mayUndo,
        String csv) {

    /** A picture that uses it; {@code how} says what in it does. */
    public record Use(String title, String href, String how) {}

    /** A word and what it is. */
    public record Fact(String name, String value) {}

    /** A sum that the source printed; {@code differs} if its rows give another. */
    public record TotalLine(
            String title, String area, String label, String period, String printed, String parts, boolean differs) {}

    /** Another extract of the dataset to compare with. */
    public record Other(String number, String text, boolean chosen) {}

    /** What is different from another extract. */
    public record Difference(String heading, List<DifferenceLine> lines, Pager pager) {}

    /** One value in both. */
    public record DifferenceLine(
            String area, String category, String period, String measure, String before, String after) {}
}
