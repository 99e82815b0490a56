package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Pointers;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;

/**
 * Where the distance between two is largest or smallest: "skillnaden mellan könen är minst i Strand", "skillnaden mellan
 * kvinnor och män är störst bland de yngsta". The two stand in one dimension of a table, the ranked in another.
 */
final class GapRank {
    private final Clause clause;
    private final Rank rank;
    private final Grid grid;

    private GapRank(Clause clause, Rank rank, Grid grid) {
        this.clause = clause;
        this.rank = rank;
        this.grid = grid;
    }

    /** The judgement by the first table that has both dimensions; null if none does. */
    static @Nullable Judgement judge(Clause clause, Rank rank, List<FigureTable> tables, Desk desk) {
        for (FigureTable table : tables) {
            var ranked = new GapRank(clause, rank, desk.grid(table));
            for (Predicate<Series> measure : Measures.of(clause)) {
                Judgement judgement = ranked.judge(measure);
                if (judgement != null) {
                    return judgement;
                }
            }
        }
        return null;
    }

    private @Nullable Judgement judge(Predicate<Series> measure) {
        for (int d = 0; d < grid.dimensions(); d++) {
            List<String> two = theTwo(d);
            for (int e = 0; two.size() == 2 && e < grid.dimensions(); e++) {
                Set<String> named = e == d ? Set.of() : named(e);
                Judgement judgement = named.size() == 1
                        ? judge(measure, d, two, e, named.iterator().next())
                        : null;
                if (judgement != null) {
                    return judgement;
                }
            }
        }
        return null;
    }

    /** "Mellan kvinnor och män", "mellan könen": two labels of a dimension. */
    private List<String> theTwo(int dimension) {
        Set<String> named = named(dimension);
        List<String> parts = grid.parts(dimension);
        boolean sexes =
                clause.says("könen") && parts.size() == 2 && parts.stream().allMatch(this::isSex);
        return sexes ? parts : List.copyOf(named);
    }

    private boolean isSex(String key) {
        return Gap.SEXES.stream().anyMatch(pair -> pair.contains(grid.printed(key)));
    }

    private Set<String> named(int dimension) {
        Set<String> named = new HashSet<>();
        for (Mention mention : clause.mentions()) {
            if (grid.dimensionOf(mention) == dimension) {
                named.addAll(grid.labelsOf(mention, dimension));
            }
        }
        return named;
    }

    private @Nullable Judgement judge(Predicate<Series> measure, int of, List<String> two, int among, String named) {
        List<Mention> rest = clause.mentions().stream()
                .filter(mention -> grid.dimensionOf(mention) != of && grid.dimensionOf(mention) != among)
                .toList();
        if (rest.stream().anyMatch(mention -> grid.dimensionOf(mention) < 0)) {
            return null;
        }
        var slices = new Slices(grid, new Layer(0, rest), List.of(), Pointers.NONE);
        List<String> rivals = grid.parts(among);
        List<Slice> bases = slices.at(of, Set.of(two.get(0)), among, Set.of(named), measure);
        if (bases.size() != 1 || rivals.size() < 2 || !rivals.contains(named)) {
            return null;
        }
        Map<String, Double> gaps = new LinkedHashMap<>();
        List<Fact> cells = new ArrayList<>();
        for (String rival : rivals) {
            Slice there = slices.moved(bases.get(0), among, Set.of(rival), measure);
            Fact one = there == null ? null : LevelFigures.at(there.series(), clause);
            Slice beside = there == null ? null : slices.moved(there, of, Set.of(two.get(1)), measure);
            Fact other = beside == null ? null : LevelFigures.at(beside.series(), clause);
            if (one == null
                    || other == null
                    || !one.isExact()
                    || !other.isExact()
                    || !Objects.equals(one.period(), other.period())) {
                return null;
            }
            gaps.put(rival, Math.abs(one.value() - other.value()));
            cells.addAll(List.of(one, other));
        }
        return said(gaps, named, cells);
    }

    private Judgement said(Map<String, Double> gaps, String named, List<Fact> cells) {
        double sign = rank.largest() ? 1 : -1;
        double own = Objects.requireNonNull(gaps.get(named));
        // Shares are kept as parts of one, so that equal distances may differ in their last binary digit
        long before =
                gaps.values().stream().filter(gap -> sign * (gap - own) > 1e-9).count();
        boolean holds = rank.place() == 1 ? before == 0 : before == rank.place() - 1;
        List<String> all = new ArrayList<>();
        gaps.forEach((label, gap) -> all.add(grid.printed(label) + " " + Say.plain(gap)));
        return Judgement.of(
                        Kind.EXTREME,
                        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
                        clause,
                        clause.quote(),
                        Say.plain(own),
                        "Skillnaden är " + Say.plain(own) + " (" + String.join(", ", all) + ").")
                .with(cells);
    }
}
