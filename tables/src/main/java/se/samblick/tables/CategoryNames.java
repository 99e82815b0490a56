package se.samblick.tables;

import java.util.Collection;
import java.util.List;

/** Matches printed names of categories to known ones. */
public final class CategoryNames {
    private CategoryNames() {}

    /**
     * Finds a printed label or crime code among known ones. What stands in brackets counts: {@code (urval)} and
     * {@code (0-14 år)} tell categories apart.
     *
     * @param printed as in a table: {@code Misshandel  utomhus}, {@code 0365 Misshandel mot man, utomhus}
     * @param known labels, or code and label with a space between
     */
    public static NameMatch match(String printed, Collection<String> known) {
        return Names.match(printed, List.copyOf(known), java.util.Set.of());
    }
}
