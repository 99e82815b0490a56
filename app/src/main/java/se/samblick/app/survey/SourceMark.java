package se.samblick.app.survey;

/** What a source's mark beside a value says: an arrow its direction, anything else only that a difference is ascertained. */
final class SourceMark {
    private static final String UP = "▲△↑↗⬆";
    private static final String DOWN = "▼▽↓↘⬇";

    private SourceMark() {}

    /** True if the mark and our own test say the same. */
    static boolean agrees(String mark, Difference tested) {
        if (contains(mark, UP)) {
            return tested.verdict() == Difference.Verdict.UP;
        }
        if (contains(mark, DOWN)) {
            return tested.verdict() == Difference.Verdict.DOWN;
        }
        return mark.equals("→") ? !tested.ascertained() : tested.ascertained();
    }

    private static boolean contains(String mark, String signs) {
        return mark.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }
}
