package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Columns headed "2022–2023" beside one for each of the years: the change from the first to the last, not a count of both. */
final class ChangesBetween {
    private ChangesBetween() {}

    /** The facts, with those columns read as changes whose cells are differences or percentages of the row's own cells. */
    static List<Fact> read(List<Fact> facts) {
        Set<Integer> differences = new HashSet<>();
        Set<Integer> percentages = new HashSet<>();
        facts.stream()
                .filter(ChangesBetween::spansYears)
                .map(Fact::column)
                .distinct()
                .forEach(column -> {
                    if (isMostly(facts, column, false)) {
                        differences.add(column);
                    } else if (isMostly(facts, column, true)) {
                        percentages.add(column);
                    }
                });
        if (differences.isEmpty() && percentages.isEmpty()) {
            return facts;
        }
        return facts.stream()
                .map(fact -> differences.contains(fact.column())
                        ? asChange(fact, "change", 1)
                        : percentages.contains(fact.column())
                                ? asChange(fact, "change-percent", fact.isShare() ? 1 : 0.01)
                                : fact)
                .toList();
    }

    private static boolean spansYears(Fact fact) {
        Span span = fact.period();
        return span != null
                && fact.base() == null
                && !fact.isChange()
                && span.to().getYear() > span.from().getYear();
    }

    private static Fact asChange(Fact fact, String measure, double factor) {
        Span span = Objects.requireNonNull(fact.period());
        return fact.changing(
                measure,
                factor,
                Span.ofYear(span.to().getYear()),
                Span.ofYear(span.from().getYear()));
    }

    /** True if the column's cells are what most rows changed by. */
    private static boolean isMostly(List<Fact> facts, int column, boolean percent) {
        List<Boolean> explained = new ArrayList<>();
        for (Fact fact : facts) {
            Fact before = fact.column() == column ? beside(facts, fact, false) : null;
            Fact after = fact.column() == column ? beside(facts, fact, true) : null;
            if (before != null && after != null && fact.isExact()) {
                double difference = after.low() - before.low();
                double size = percent ? 100 * difference / before.low() : difference;
                explained.add(Math.abs(size - fact.value()) < (percent ? 1 : 1e-9));
            }
        }
        long held = explained.stream().filter(one -> one).count();
        return explained.size() > 1 && 2 * held > explained.size();
    }

    /** The count of the same row in the first or last year of the span; null if it has none. */
    private static @org.jspecify.annotations.Nullable Fact beside(List<Fact> facts, Fact change, boolean last) {
        Span span = Objects.requireNonNull(change.period());
        int year = (last ? span.to() : span.from()).getYear();
        return facts.stream()
                .filter(fact -> fact.row() == change.row() && fact.isCount() && fact.isExact())
                .filter(fact -> fact.period() != null
                        && fact.period().isWholeYear()
                        && fact.period().year() == year)
                .findFirst()
                .orElse(null);
    }
}
