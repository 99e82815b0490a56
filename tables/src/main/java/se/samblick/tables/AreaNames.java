package se.samblick.tables;

import java.util.Collection;
import java.util.List;

/** Matches printed names of areas to known ones. */
public final class AreaNames {
    private AreaNames() {}

    /**
     * Finds a printed name or code among known ones. Case, dashes and spaces, a code before the name and the words
     * {@code stadsdelsområde}, {@code kommun} … beside it do not part two names; spelling does, and gives a suggestion.
     *
     * @param printed as in a table: {@code Hässelby Strand}, {@code 0180 Stockholm}
     * @param known names, or code and name with a space between
     */
    public static NameMatch match(String printed, Collection<String> known) {
        return Names.match(printed, List.copyOf(known), Names.AREA_WORDS);
    }
}
