package se.samblick.app.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.FormErrors;

/**
 * The boundaries of a day, and the files they came in.
 *
 * @param done what has just been done, null if nothing
 * @param form what was written in the form, to show again
 */
public record BoundaryPage(
        LocalDate day,
        List<View> views,
        List<SetLine> sets,
        boolean mayEdit,
        Form form,
        List<Choice> systems,
        FormErrors errors,
        @Nullable String done) {

    /**
     * The areas of one division.
     *
     * @param code of the {@link Division}
     * @param without areas of that day that have no boundary, in words; empty if none
     */
    public record View(
            String code, String title, String description, BoundaryDrawing drawing, List<Line> lines, String without) {}

    /**
     * An area beside the drawing.
     *
     * @param number in the drawing; empty for an area that holds others
     */
    public record Line(String number, String id, String name, String kind, int depth, String ground, String since) {}

    /** A file. */
    public record SetLine(
            String id, String file, String source, String from, String state, String stateText, String by) {}

    /** What was written in the form. */
    public record Form(String from, String source, String system) {}

    /** A choice in a list. */
    public record Choice(String value, String text) {}
}
