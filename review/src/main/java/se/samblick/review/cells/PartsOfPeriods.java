package se.samblick.review.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Span;

/**
 * Columns that sum up others by their time alone: the quarter beside its three months, though no header calls it a sum.
 *
 * <p>A column is one as long as half of its cells are what the parts add up to; then those that are not are wrong.
 */
final class PartsOfPeriods {
    private PartsOfPeriods() {}

    /** The cells of such columns, each tried against the sum of its parts. */
    static List<Check> checks(List<List<Fact>> rows) {
        Map<Integer, List<Check>> byColumn = new TreeMap<>();
        for (List<Fact> row : rows) {
            for (Fact whole : row) {
                List<Fact> parts = whole.isExact() ? parts(whole, row) : List.of();
                if (parts.size() > 1) {
                    byColumn.computeIfAbsent(whole.column(), column -> new ArrayList<>())
                            .add(check(whole, parts));
                }
            }
        }
        List<Check> found = new ArrayList<>();
        for (List<Check> column : byColumn.values()) {
            long right = column.stream()
                    .filter(check -> check.verdict() == Verdict.CONFIRMED)
                    .count();
            if (2 * right >= column.size()) {
                found.addAll(column);
            }
        }
        return found;
    }

    private static Check check(Fact whole, List<Fact> parts) {
        double sum = parts.stream().mapToDouble(Fact::value).sum();
        boolean right = Math.abs(sum - whole.value()) < 1e-6;
        return new Check(whole, sum, right ? Verdict.CONFIRMED : Verdict.CONTRADICTED, "");
    }

    /** The cells of the row whose periods make up the cell's own, day by day; none if they leave any day out. */
    private static List<Fact> parts(Fact whole, List<Fact> row) {
        Span span = whole.period();
        if (span == null) {
            return List.of();
        }
        List<Fact> parts = new ArrayList<>();
        long days = 0;
        for (Fact fact : row) {
            Span own = fact.period();
            boolean within = own != null && !own.equals(span) && span.contains(own) && isSameThing(fact, whole);
            if (within && own != null) {
                if (!fact.isExact() || parts.stream().anyMatch(other -> overlap(other, own))) {
                    return List.of();
                }
                parts.add(fact);
                days += own.days();
            }
        }
        return days == span.days() ? parts : List.of();
    }

    private static boolean isSameThing(Fact a, Fact b) {
        return a.area().equals(b.area()) && a.category().equals(b.category());
    }

    private static boolean overlap(Fact fact, Span span) {
        Span other = Objects.requireNonNull(fact.period());
        return !other.to().isBefore(span.from()) && !span.to().isBefore(other.from());
    }
}
