package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the parts of a printed category lie in each other. Of a survey or a population, the groups that are asked or counted
 * lie in the question or the age: {@code Kvinnor | Otrygg ute sent} is {@code Otrygg ute sent > Kvinnor}. Elsewhere the
 * parts stay side by side as printed.
 */
final class CategoryPath {
    private CategoryPath() {}

    static String of(Dataset.Kind kind, String printed) {
        boolean grouped = kind == Dataset.Kind.POPULATION || kind == Dataset.Kind.SHARES;
        if (!grouped || !printed.contains(" | ")) {
            return printed;
        }
        List<String> parts = new ArrayList<>(List.of(printed.split(" \\| ")));
        parts.sort(Comparator.comparingInt(CategoryPath::depth));
        return String.join(" > ", parts);
    }

    private static int depth(String part) {
        if (Sex.find(part).isPresent()) {
            return 2;
        }
        return AgeGroup.find(part).isPresent() ? 1 : 0;
    }
}
