package se.samblick.tables;

import java.util.List;

/** What became of looking for a printed name among known ones. */
public sealed interface NameMatch {
    /** The same name, written alike but for case, dashes and spaces. */
    record Exact(String known) implements NameMatch {}

    /**
     * Near misses, the nearest first; a person must choose.
     *
     * @param known at least one, at most five
     */
    record Suggestions(List<String> known) implements NameMatch {
        public Suggestions {
            known = List.copyOf(known);
        }
    }

    /** Nothing like it is known. */
    record None() implements NameMatch {}
}
