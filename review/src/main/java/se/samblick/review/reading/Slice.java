package se.samblick.review.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;

/**
 * One series a statement may be about, or the sum of several disjoint ones.
 *
 * @param series the figures over time
 * @param parts the table's own series that it is made of; one unless it is a sum
 * @param labels the labels it stands for, dimension by dimension
 * @param cost how much was guessed: 0 when the statement's own words name all of it
 */
public record Slice(Grid grid, Series series, List<Series> parts, List<Set<String>> labels, int cost) {
    public Slice {
        parts = List.copyOf(parts);
        labels = List.copyOf(labels);
    }

    /** The slice of these series; null if they are of different periods or a cell is unknown. */
    static @Nullable Slice of(Grid grid, List<Series> parts, List<Set<String>> labels, int cost) {
        Series series = parts.size() == 1 ? parts.get(0) : sum(parts);
        return series == null ? null : new Slice(grid, series, parts, labels, cost);
    }

    private static @Nullable Series sum(List<Series> parts) {
        Series first = parts.get(0);
        if (parts.stream()
                .anyMatch(part ->
                        !part.isCount() || part.facts().size() != first.facts().size())) {
            return null;
        }
        List<Fact> sums = new ArrayList<>();
        for (int i = 0; i < first.facts().size(); i++) {
            Fact like = first.facts().get(i);
            double sum = 0;
            for (Series part : parts) {
                Fact fact = part.facts().get(i);
                if (!fact.isExact() || !Objects.equals(fact.period(), like.period())) {
                    return null;
                }
                sum += fact.value();
            }
            sums.add(total(like, sum));
        }
        String name = parts.stream().map(Series::name).collect(Collectors.joining(" och "));
        return new Series(first.table(), "", List.of(name), first.measure(), true, sums);
    }

    /** A fact that stands in no cell: the sum of several. */
    public static Fact total(Fact like, double sum) {
        return total(like, sum, like.period());
    }

    private static Fact total(Fact like, double sum, @Nullable Span period) {
        return new Fact(
                new Fact.Cell(
                        like.table(), like.row(), like.column(), "summan av flera", like.columnLabel(), like.place()),
                new Fact.About("", List.of(), like.measure(), period, like.base()),
                new Fact.Value(sum, sum, true, true, String.valueOf(Math.round(sum)), 0));
    }

    /** The table's own cells behind one of the series' facts. */
    public List<Fact> cells(Fact fact) {
        List<Fact> cells = parts.stream()
                .flatMap(part -> part.facts().stream())
                .filter(cell -> Objects.equals(cell.period(), fact.period()))
                .toList();
        Span span = fact.period();
        return !cells.isEmpty() || span == null
                ? cells
                : parts.stream()
                        .flatMap(part -> part.facts().stream())
                        .filter(cell -> cell.period() != null && span.contains(cell.period()))
                        .toList();
    }

    /** Whole years as the sums of their quarters or months; null unless those of two years or more are all there. */
    public @Nullable Slice yearly() {
        Map<Integer, List<Fact>> years = new TreeMap<>();
        for (Fact fact : series.facts()) {
            if (!series.isCount() || fact.period() == null || fact.period().isWholeYear() || !fact.isExact()) {
                return null;
            }
            years.computeIfAbsent(fact.period().year(), year -> new ArrayList<>())
                    .add(fact);
        }
        List<Fact> sums = new ArrayList<>();
        years.forEach((year, facts) -> {
            var whole = new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            long days = facts.stream()
                    .mapToLong(fact -> Objects.requireNonNull(fact.period()).days())
                    .sum();
            boolean parted = facts.stream()
                    .allMatch(fact -> whole.contains(Objects.requireNonNull(fact.period()))
                            && fact.period()
                                    .isAsLongAs(
                                            Objects.requireNonNull(facts.get(0).period())));
            if (parted && days == whole.days()) {
                Fact like = facts.get(facts.size() - 1);
                sums.add(total(like, facts.stream().mapToDouble(Fact::value).sum(), whole));
            }
        });
        return sums.size() < 2 ? null : of(sums);
    }

    /** The same parted by the length of the periods: a year is compared with years, a quarter with quarters. */
    public List<Slice> byLength() {
        List<Fact> years = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        for (Fact fact : series.facts()) {
            boolean year = fact.period() != null && fact.period().isWholeYear();
            (year ? years : others).add(fact);
        }
        return years.isEmpty() || others.isEmpty() ? List.of(this) : List.of(of(years), of(others));
    }

    private Slice of(List<Fact> facts) {
        var some =
                new Series(series.table(), series.area(), series.category(), series.measure(), series.total(), facts);
        return new Slice(grid, some, parts, labels, cost);
    }

    public boolean isSum() {
        return parts.size() > 1;
    }

    /** True if its labels are the whole of the dimension. */
    public boolean isWholeOf(int dimension) {
        Set<String> own = labels.get(dimension);
        return own.contains(Grid.TOTAL)
                || own.stream().allMatch(grid::isWhole)
                || own.containsAll(grid.parts(dimension));
    }

    /** The same, sought this far. */
    public Slice costing(int other) {
        return new Slice(grid, series, parts, labels, other);
    }
}
