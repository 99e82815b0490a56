package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the parts of a printed category lie in each other. Of a population, the groups that are counted lie in the age:
 * {@code Kvinnor | 0–15 år} is {@code 0–15 år > Kvinnor}. Elsewhere the parts stay side by side as printed; for surveys see
 * {@link SurveyLabels}.
 */
final class CategoryPath {
    private CategoryPath() {}

    static String of(Dataset.Kind kind, String printed) {
        if (kind != Dataset.Kind.POPULATION || !printed.contains(" | ")) {
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
