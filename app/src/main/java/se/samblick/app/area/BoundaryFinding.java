package se.samblick.app.area;

import java.util.List;
import java.util.Locale;

/**
 * Something about the forms of a file that someone should look at before they become boundaries.
 *
 * @param kind which sort; its words are the message {@code area.boundaries.finding.<kind>}
 * @param forms numbers of the forms it is about; empty if it is about the whole file
 * @param arguments what fills the words in; lengths in metres, grounds in square metres
 */
public record BoundaryFinding(String kind, Severity severity, List<Integer> forms, List<String> arguments) {
    public BoundaryFinding {
        forms = List.copyOf(forms);
        arguments = List.copyOf(arguments);
    }

    /** Whether it keeps the form from becoming a boundary. */
    public enum Severity {
        /** The form must be mended in the file, or left out. */
        ERROR,
        /** Should be looked at; the forms can be used as they are. */
        NOTICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The message with its words. */
    String key() {
        return "area.boundaries.finding." + kind;
    }

    /** What fills the words in: numbers as numbers, so that each language writes them its own way. */
    Object[] words() {
        return arguments.stream()
                .map(a -> a.matches("0|[1-9]\\d{0,17}") ? (Object) Long.valueOf(a) : a)
                .toArray();
    }

    static BoundaryFinding error(String kind, int form, String... arguments) {
        return new BoundaryFinding(kind, Severity.ERROR, List.of(form), List.of(arguments));
    }

    static BoundaryFinding notice(String kind, List<Integer> forms, String... arguments) {
        return new BoundaryFinding(kind, Severity.NOTICE, forms, List.of(arguments));
    }
}
