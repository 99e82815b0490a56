package se.samblick.app.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.FormErrors;

/**
 * One series over time, and the record of an alarm if it is one.
 *
 * @param facts what is seen, each with its words
 * @param alarm null where the series is looked at without an alarm
 */
public record SeriesPage(
        ViewPage view, List<Fact> facts, @Nullable Concluding alarm) {
    public SeriesPage {
        facts = List.copyOf(facts);
    }

    /** Something known, by name. */
    public record Fact(String name, ViewPage.Cell value) {}

    /**
     * What became of an alarm.
     *
     * @param address where forms are sent, one word more for each deed
     * @param may whether the viewer may conclude
     * @param reasons to choose among
     * @param entry what was typed before a fault
     * @param errors what was wrong with it
     */
    public record Concluding(
            String address,
            boolean open,
            boolean may,
            List<ViewPage.Option> reasons,
            List<Line> record,
            String entry,
            FormErrors errors) {
        public Concluding {
            reasons = List.copyOf(reasons);
            record = List.copyOf(record);
        }
    }

    /** A line of the record. */
    public record Line(String what, String reason, String text, String by, String at) {}
}
