package se.samblick.app.figures;

import java.util.List;

/** Tells of the categories that a file adds, and asks whether a known one is meant where the names are alike. */
final class NewCategories {
    private static final int LONG_NAME = 8;

    private final CategoryMatcher categories;
    private final Problems problems;

    NewCategories(CategoryMatcher categories, Problems problems) {
        this.categories = categories;
        this.problems = problems;
    }

    /**
     * @param label as printed
     * @param origin of the first cell that bears it, empty if it stands for the whole table
     */
    void tell(String label, Category category, int table, String origin) {
        CategoryId parent = category.parent();
        if (categories.isPlaced(category)) {
            problems.addOnce(new Problem(
                    parent == null ? "newCategory" : "placedCategory",
                    table,
                    "",
                    label,
                    List.of(parent == null ? category.id().value() : categories.label(parent)),
                    Problem.Severity.NOTICE,
                    List.of()));
            return;
        }
        List<Problem.Suggestion> near = problems.full() ? List.of() : categories.near(label);
        boolean probable = isSlip(label, near) || near.stream().anyMatch(NewCategories::isProbable);
        problems.addOnce(new Problem(
                "newCategory",
                table,
                probable ? origin : "",
                label,
                List.of(category.id().value()),
                probable ? Problem.Severity.WARNING : Problem.Severity.NOTICE,
                near));
    }

    private static boolean isProbable(Problem.Suggestion suggestion) {
        Double likeness = suggestion.likeness();
        return likeness != null && likeness >= Likeness.PROBABLE;
    }

    /** A letter or two from a known name, with the same numbers in it, is more likely a slip than a new kind. */
    private static boolean isSlip(String label, List<Problem.Suggestion> near) {
        String key = Label.key(label);
        int most = key.length() < LONG_NAME ? 1 : 2;
        return near.stream()
                .map(s -> Label.key(s.label()))
                .anyMatch(known -> digits(known).equals(digits(key)) && Label.distance(key, known) <= most);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }
}
