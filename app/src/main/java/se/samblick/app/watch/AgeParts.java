package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Category;

/**
 * The parts of a category that tell the ages of those it happened to, such as "Misshandel, 15–17 år" under "Misshandel".
 *
 * @param byAge two or more parts whose ages follow on each other without gap or overlap
 */
record AgeParts(SortedMap<AgeGroup, Category> byAge) {
    /** The parts of a category by age; empty if its parts do not tell ages that follow on each other. */
    static Optional<AgeParts> of(Category category, List<Category> all) {
        SortedMap<AgeGroup, Category> parts = new TreeMap<>();
        for (Category part : all) {
            if (category.id().equals(part.parent())) {
                Optional<AgeGroup> age = age(part.label(), category.label());
                if (age.isEmpty()) {
                    return Optional.empty();
                }
                parts.put(age.get(), part);
            }
        }
        return parts.size() > 1 && unbroken(parts) ? Optional.of(new AgeParts(parts)) : Optional.empty();
    }

    /** The ages that a category is about, if it is one of such parts. */
    static Optional<AgeGroup> ageOf(Category part, List<Category> all) {
        return all.stream()
                .filter(c -> c.id().equals(part.parent()))
                .findFirst()
                .filter(whole -> of(whole, all).isPresent())
                .flatMap(whole -> age(part.label(), whole.label()));
    }

    private static Optional<AgeGroup> age(String label, String of) {
        boolean begins = label.toLowerCase(Locale.ROOT).startsWith(of.toLowerCase(Locale.ROOT));
        String rest = begins ? label.substring(of.length()) : label;
        return AgeGroup.find(rest.replaceFirst("^[\\s,:–(-]+", "").replaceFirst("[)\\s]+$", ""));
    }

    private static boolean unbroken(Map<AgeGroup, Category> parts) {
        List<AgeGroup> groups = new ArrayList<>(parts.keySet());
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).from() != groups.get(i - 1).to() + 1) {
                return false;
            }
        }
        return true;
    }

    List<AgeGroup> groups() {
        return List.copyOf(byAge.keySet());
    }
}
