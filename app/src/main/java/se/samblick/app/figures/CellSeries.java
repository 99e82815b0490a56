package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samblick.analysis.Comparison;
import se.samblick.analysis.Period;
import se.samblick.analysis.Tiling;

/**
 * What is known of one area, category and measure, from one or more extracts. A period is answered from a single extract
 * where one can, the newest first; else from several, where the newest that has a value for some days wins.
 */
final class CellSeries {
    private final List<Map<Period, Cell>> byExtract;
    private final Map<Period, Cell> merged;
    private final boolean additive;

    /**
     * @param cells of extracts in the order of {@code newestFirst}
     * @param additive whether values of shorter periods may be added up to a longer one
     */
    private CellSeries(Collection<Cell> cells, List<ExtractId> newestFirst, boolean additive) {
        Map<ExtractId, Map<Period, Cell>> split = new LinkedHashMap<>();
        newestFirst.forEach(e -> split.put(e, new HashMap<>()));
        for (Cell cell : cells) {
            split.computeIfAbsent(cell.extract(), e -> new HashMap<>()).put(cell.period(), cell);
        }
        this.byExtract = split.values().stream().filter(m -> !m.isEmpty()).toList();
        this.merged = new HashMap<>();
        byExtract.forEach(m -> m.forEach(merged::putIfAbsent));
        this.additive = additive;
    }

    static CellSeries of(Collection<Cell> cells, List<ExtractId> newestFirst, Measure measure) {
        return new CellSeries(cells, newestFirst, measure.additive());
    }

    /** The value of a period, or empty if the cells do not tile it. */
    Optional<Sum> sum(Period period) {
        return candidates()
                .map(cells -> sum(cells, period))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Previous and current value, in this order, from one extract if one has both; empty if either cannot be told. */
    Optional<List<Sum>> sums(Comparison comparison) {
        return candidates()
                .map(cells -> sums(cells, comparison))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private java.util.stream.Stream<Map<Period, Cell>> candidates() {
        return java.util.stream.Stream.concat(byExtract.stream(), java.util.stream.Stream.of(merged));
    }

    private Optional<List<Sum>> sums(Map<Period, Cell> cells, Comparison comparison) {
        Optional<Sum> previous = sum(cells, comparison.previous());
        Optional<Sum> current = previous.isEmpty() ? Optional.empty() : sum(cells, comparison.current());
        return current.map(c -> List.of(previous.get(), c));
    }

    private Optional<Sum> sum(Map<Period, Cell> cells, Period period) {
        Cell whole = cells.get(period);
        if (whole != null) {
            return Optional.of(sumOf(List.of(whole)));
        }
        if (!additive || cells.isEmpty()) {
            return Optional.empty();
        }
        return Tiling.of(cells.keySet(), period).map(pieces -> {
            List<Cell> tiles = new ArrayList<>();
            pieces.forEach(p -> tiles.add(java.util.Objects.requireNonNull(cells.get(p))));
            return sumOf(tiles);
        });
    }

    private static Sum sumOf(List<Cell> tiles) {
        return tiles.stream()
                .map(t -> new Sum(t.amount(), java.util.Set.of(t.extract())))
                .reduce(Sum::plus)
                .orElseThrow();
    }
}
