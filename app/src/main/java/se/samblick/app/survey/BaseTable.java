package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.CountTable;
import se.samblick.analysis.Suppression;
import se.samblick.app.area.AreaId;

/** Bases of areas and groups that are settled together, with every sum that readers can reckon with. */
final class BaseTable {
    /** How far from the true base a reader's guess must be able to reach, either way. */
    private static final int PROTECTION = 5;

    private final int least;
    private final Map<AreaId, Map<String, Long>> bases;
    private final BiPredicate<AreaId, String> settledHidden;
    private final Map<SmallBases.Cell, Integer> places = new LinkedHashMap<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Suppression.Standing> standings = new ArrayList<>();
    private final List<CountTable.Sum> sums = new ArrayList<>();

    /** @param settledHidden what of the areas and groups settled before is left out */
    BaseTable(int least, Map<AreaId, Map<String, Long>> bases, BiPredicate<AreaId, String> settledHidden) {
        this.least = least;
        this.bases = bases;
        this.settledHidden = settledHidden;
    }

    /** One side of a sum: cells of the table, and a number that readers know. */
    private static final class Side {
        private final List<Integer> cells = new ArrayList<>();
        private long known;
    }

    void add(List<AreaId> areas, GroupSums family, AreaSums tied) {
        for (AreaId area : areas) {
            for (String group : family.groups()) {
                Long base = base(area, group);
                if (base != null) {
                    places.put(new SmallBases.Cell(area, group), cell(base, Suppression.Standing.OPEN));
                }
            }
        }
        for (AreaId area : areas) {
            family.sums().forEach(sum -> groups(area, sum));
        }
        for (String group : family.groups()) {
            parts(areas, group, tied);
            tied.unions(bases.keySet()).stream()
                    .filter(u -> areas.containsAll(u.all()))
                    .forEach(u -> union(u, group, tied));
        }
    }

    private int cell(long value, Suppression.Standing standing) {
        values.add(value);
        standings.add(standing);
        return values.size() - 1;
    }

    private void groups(AreaId area, GroupSums.Sum sum) {
        Side whole = side(area, List.of(sum.whole()));
        Side parts = side(area, sum.parts());
        if (whole != null && parts != null) {
            equal(whole, parts);
        }
    }

    private @Nullable Side side(AreaId area, List<String> groups) {
        var side = new Side();
        for (String group : groups) {
            Long base = base(area, group);
            // A group without a base has no answers there; a whole without one is not told.
            if (base != null && !take(side, area, group, base)) {
                return null;
            }
            if (base == null && groups.size() == 1) {
                return null;
            }
        }
        return side;
    }

    /** False if it was settled before, and left out. */
    private boolean take(Side side, AreaId area, String group, long base) {
        Integer place = places.get(new SmallBases.Cell(area, group));
        if (place != null) {
            side.cells.add(place);
            return true;
        }
        side.known += base;
        return !settledHidden.test(area, group);
    }

    /** Areas as parts of what they lie in, whether that is settled here or was before. */
    private void parts(List<AreaId> areas, String group, AreaSums tied) {
        Set<AreaId> wholes = new LinkedHashSet<>();
        for (AreaId area : areas) {
            AreaId whole = tied.parentOf(area, bases.keySet());
            if (whole != null) {
                wholes.add(whole);
            }
        }
        for (AreaId whole : wholes) {
            List<AreaId> parts = areas.stream()
                    .filter(a -> whole.equals(tied.parentOf(a, bases.keySet())))
                    .toList();
            equal(List.of(whole), parts, group);
        }
    }

    private void equal(List<AreaId> these, List<AreaId> those, String group) {
        Side one = side(these, group);
        Side other = side(those, group);
        if (one != null && other != null) {
            equal(one, other);
        }
    }

    private @Nullable Side side(List<AreaId> areas, String group) {
        var side = new Side();
        boolean any = false;
        for (AreaId area : areas) {
            Long base = base(area, group);
            any |= base != null;
            if (base != null && !take(side, area, group, base)) {
                return null;
            }
        }
        return any ? side : null;
    }

    /** Police areas together are as many as the areas they cover; with shared areas their pieces come in too. */
    private void union(AreaSums.Union union, String group, AreaSums tied) {
        equal(union.police(), union.areas(), group);
        if (union.police().size() == 1) {
            return;
        }
        Map<AreaId, List<AreaId>> sharing = tied.sharing(union);
        Map<AreaId, List<Integer>> pieces = new HashMap<>();
        for (AreaId police : union.police()) {
            List<AreaId> covered = tied.covers().getOrDefault(police, List.of());
            List<AreaId> shared = covered.stream()
                    .filter(a -> sharing.getOrDefault(a, List.of()).size() > 1)
                    .toList();
            List<AreaId> wholes =
                    covered.stream().filter(a -> !shared.contains(a)).toList();
            if (shared.isEmpty()) {
                equal(List.of(police), wholes, group);
            } else if (shared.size() == 1) {
                Integer piece = piece(police, wholes, group);
                if (piece != null) {
                    pieces.computeIfAbsent(shared.get(0), a -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        pieces.forEach((area, of) -> {
            Side whole = side(List.of(area), group);
            if (whole != null
                    && of.size() == sharing.getOrDefault(area, List.of()).size()) {
                var together = new Side();
                together.cells.addAll(of);
                equal(whole, together);
            }
        });
    }

    /** What a police area has besides the areas it covers wholly: shown nowhere, but what the sums would tell. */
    private @Nullable Integer piece(AreaId police, List<AreaId> wholes, String group) {
        Side all = side(List.of(police), group);
        Side rest = wholes.isEmpty() ? new Side() : side(wholes, group);
        if (all == null || rest == null) {
            return null;
        }
        long value = together(all) - together(rest);
        if (value < 0) {
            return null;
        }
        int piece = cell(value, Suppression.Standing.UNPUBLISHED);
        rest.cells.add(piece);
        equal(all, rest);
        return piece;
    }

    private long together(Side side) {
        return side.known + side.cells.stream().mapToLong(values::get).sum();
    }

    /** A sum that readers know, unless the sides differ by too many. */
    private void equal(Side one, Side other) {
        long more = together(one) - together(other);
        if (Math.abs(more) >= least || one.cells.isEmpty() && other.cells.isEmpty()) {
            return;
        }
        // What is missing is known to readers as well as the sum; made large, so that no number that is only there to
        // balance the sides counts as a small cell.
        List<Integer> these = new ArrayList<>(one.cells);
        these.add(cell(one.known + least + Math.max(0, -more), Suppression.Standing.KNOWN));
        List<Integer> those = new ArrayList<>(other.cells);
        those.add(cell(other.known + least + Math.max(0, more), Suppression.Standing.KNOWN));
        sums.add(new CountTable.Sum(these, those));
    }

    private @Nullable Long base(AreaId area, String group) {
        return bases.getOrDefault(area, Map.of()).get(group);
    }

    /**
     * The cells to leave out.
     *
     * @throws se.samblick.analysis.Refusal if a small one cannot be protected
     */
    Set<SmallBases.Cell> hide() {
        long[] counts = values.stream().mapToLong(Long::longValue).toArray();
        boolean[] out = Suppression.hide(
                new CountTable(counts, sums), new Suppression.Rule(least, Math.min(least, PROTECTION)), standings);
        Set<SmallBases.Cell> hidden = new LinkedHashSet<>();
        places.forEach((cell, place) -> {
            if (out[place]) {
                hidden.add(cell);
            }
        });
        return hidden;
    }
}
