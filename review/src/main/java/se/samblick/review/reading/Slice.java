package se.samblick.review.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;

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
        return new Fact(
                new Fact.Cell(
                        like.table(), like.row(), like.column(), "summan av flera", like.columnLabel(), like.place()),
                new Fact.About("", List.of(), like.measure(), like.period(), like.base()),
                new Fact.Value(sum, sum, true, true, String.valueOf(Math.round(sum)), 0));
    }

    /** The table's own cells behind one of the series' facts. */
    public List<Fact> cells(Fact fact) {
        return parts.stream()
                .flatMap(part -> part.facts().stream())
                .filter(cell -> Objects.equals(cell.period(), fact.period()))
                .toList();
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
