package se.samblick.app.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a delivered table that someone should look at.
 *
 * @param kind which sort of problem; its words are the messages {@code figures.problem.<kind>} and {@code ….expected}
 * @param table number of the table from 1, 0 if it is about the whole file
 * @param origin where it stands: {@code sheet!cell} or {@code line:field}, empty if it is about the whole table
 * @param found as printed
 * @param arguments what fills the words in
 * @param suggestions known things it may be meant to be
 */
public record Problem(
        String kind,
        int table,
        String origin,
        String found,
        List<String> arguments,
        Severity severity,
        List<Suggestion> suggestions) {
    public Problem {
        arguments = List.copyOf(arguments);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether it keeps the import from being committed. */
    public enum Severity {
        /** Must be put right first. */
        ERROR,
        /** Should be looked at; the values can be used as they are. */
        WARNING,
        /** Told for completeness. */
        NOTICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something known that a printed label may mean.
     *
     * @param likeness how alike the two names are, from 0 to 1; null where that is not how it was found
     */
    public record Suggestion(
            String id, String label, @Nullable Double likeness) {
        Suggestion(String id, String label) {
            this(id, label, null);
        }

        Suggestion with(double alike) {
            return new Suggestion(id, label, Math.round(alike * 100) / 100.0);
        }
    }
}
