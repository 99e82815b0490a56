package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;

/** The parts of a category as tables write it: {@code "Brott mot person > Misshandel | Kvinnor"}. */
final class Categories {
    private Categories() {}

    /** Parts in order; of a hierarchy the last level, which is what the row counts. */
    static List<String> split(String category) {
        List<String> parts = new ArrayList<>();
        for (String part : category.split(" \\| ")) {
            int level = part.lastIndexOf(" > ");
            String own = (level < 0 ? part : part.substring(level + 3)).strip();
            if (!own.isEmpty()) {
                parts.add(own);
            }
        }
        return parts;
    }
}
