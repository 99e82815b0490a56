package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.CountTable;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.Suppression;
import se.samblick.app.area.AreaId;

/**
 * Which answers are left out because they rest on too few, and which more because the small ones could be worked out from
 * them: the groups of an area add up to all who answered there, and areas to what they are parts of.
 *
 * <p>The areas are gone through from the top. What an area's own row tells is settled with its siblings; its parts are then
 * settled against that. Where a row is left out of the whole, it is left out of all its parts. Bases seldom add up exactly,
 * as some do not say which group they belong to: if fewer than the smallest base are missing, readers are taken to know how
 * many; if more, nothing can be worked out.
 */
final class SmallBases {
    /** Everybody who answered, as a group. */
    static final String ALL = "";

    /** Larger tables are not solved: then all groups are left out where any is small. */
    private static final int MOST_CELLS = 400;

    /** How far from the true base a reader's guess must be able to reach, either way. */
    private static final int PROTECTION = 5;

    private final int least;
    private final Map<AreaId, Map<String, Long>> bases;
    private final Map<AreaId, @Nullable AreaId> parents;
    private final Map<AreaId, Set<String>> hidden = new HashMap<>();

    /** An answer by where and by whom. */
    record Cell(AreaId area, String group) {}

    private SmallBases(int least, Map<AreaId, Map<String, Long>> bases, Map<AreaId, @Nullable AreaId> parents) {
        this.least = least;
        this.bases = bases;
        this.parents = parents;
    }

    /**
     * Decides for one question and wave.
     *
     * @param least smallest base that is shown, 2 or more
     * @param bases by area and group; {@link #ALL} is everybody
     * @param dimensions groups that together make up everybody, one set a dimension
     * @param parents the area that each is part of, null at the top
     * @return the cells to leave out
     */
    static Set<Cell> hide(
            int least,
            Map<AreaId, Map<String, Long>> bases,
            List<List<String>> dimensions,
            Map<AreaId, @Nullable AreaId> parents) {
        var all = new SmallBases(least, bases, parents);
        all.downwards(List.of(ALL), true);
        Map<AreaId, Set<String>> whole = copy(all.hidden);
        for (List<String> dimension : dimensions) {
            all.hidden.clear();
            all.hidden.putAll(copy(whole));
            all.downwards(dimension, false);
            all.hidden.forEach((area, groups) ->
                    whole.computeIfAbsent(area, a -> new HashSet<>()).addAll(groups));
        }
        Set<Cell> cells = new HashSet<>();
        whole.forEach((area, groups) -> groups.forEach(g -> cells.add(new Cell(area, g))));
        return cells;
    }

    private static Map<AreaId, Set<String>> copy(Map<AreaId, Set<String>> sets) {
        Map<AreaId, Set<String>> copy = new HashMap<>();
        sets.forEach((area, groups) -> copy.put(area, new HashSet<>(groups)));
        return copy;
    }

    private void downwards(List<String> groups, boolean totals) {
        Map<@Nullable AreaId, List<AreaId>> children = new LinkedHashMap<>();
        bases.keySet().stream()
                .sorted(java.util.Comparator.comparing(AreaId::value))
                .forEach(a -> children.computeIfAbsent(parentOf(a), p -> new ArrayList<>())
                        .add(a));
        List<@Nullable AreaId> waiting = new ArrayList<>();
        waiting.add(null);
        for (int i = 0; i < waiting.size(); i++) {
            AreaId parent = waiting.get(i);
            List<AreaId> parts = children.getOrDefault(parent, List.of());
            if (!parts.isEmpty()) {
                block(parent, parts, groups, totals);
                waiting.addAll(parts);
            }
        }
    }

    /** The nearest area around it that has answers. */
    private @Nullable AreaId parentOf(AreaId area) {
        AreaId parent = parents.get(area);
        while (parent != null && !bases.containsKey(parent)) {
            parent = parents.get(parent);
        }
        return parent;
    }

    private void block(@Nullable AreaId parent, List<AreaId> areas, List<String> groups, boolean totals) {
        if (areas.stream().noneMatch(a -> groups.stream().anyMatch(g -> small(base(a, g))))) {
            inherit(parent, areas, groups);
            return;
        }
        if ((long) areas.size() * groups.size() > MOST_CELLS) {
            everything(areas, groups);
            return;
        }
        try {
            new Table(parent, areas, groups, totals).solve();
        } catch (Refusal cannotBeProtected) {
            everything(areas, groups);
        }
        inherit(parent, areas, groups);
    }

    /** What is left out of the whole, or of everybody, is left out of the parts. */
    private void inherit(@Nullable AreaId parent, List<AreaId> areas, List<String> groups) {
        for (AreaId area : areas) {
            for (String group : groups) {
                if (isHidden(area, ALL) || parent != null && isHidden(parent, group)) {
                    leaveOut(area, group);
                }
            }
        }
    }

    private void everything(List<AreaId> areas, List<String> groups) {
        areas.forEach(a -> groups.forEach(g -> leaveOut(a, g)));
    }

    private void leaveOut(AreaId area, String group) {
        if (base(area, group) != null) {
            hidden.computeIfAbsent(area, a -> new HashSet<>()).add(group);
        }
    }

    private boolean isHidden(AreaId area, String group) {
        return hidden.getOrDefault(area, Set.of()).contains(group);
    }

    private @Nullable Long base(AreaId area, String group) {
        return bases.getOrDefault(area, Map.of()).get(group);
    }

    private boolean small(@Nullable Long base) {
        return base != null && base > 0 && base < least;
    }

    /** Areas by groups as counts with their sums. */
    private final class Table {
        private final @Nullable AreaId parent;
        private final List<AreaId> areas;
        private final List<String> groups;
        private final boolean totals;
        private final List<Long> values = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private final List<CountTable.Sum> sums = new ArrayList<>();

        Table(@Nullable AreaId parent, List<AreaId> areas, List<String> groups, boolean totals) {
            this.parent = parent;
            this.areas = areas;
            this.groups = groups;
            this.totals = totals;
        }

        void solve() {
            Map<Cell, Integer> places = new HashMap<>();
            for (AreaId area : areas) {
                for (String group : groups) {
                    Long base = base(area, group);
                    if (base != null) {
                        places.put(new Cell(area, group), values.size());
                        values.add(base);
                        cells.add(new Cell(area, group));
                    }
                }
            }
            if (!totals) {
                areas.stream()
                        .filter(a -> !isHidden(a, ALL))
                        .forEach(a -> sum(
                                base(a, ALL),
                                groups.stream()
                                        .map(g -> places.get(new Cell(a, g)))
                                        .toList()));
            }
            AreaId whole = parent;
            if (whole != null) {
                groups.stream()
                        .filter(g -> !isHidden(whole, g))
                        .forEach(g -> sum(
                                base(whole, g),
                                areas.stream()
                                        .map(a -> places.get(new Cell(a, g)))
                                        .toList()));
            }
            hide();
        }

        /** A sum that readers know, unless too much is missing between the parts and it. */
        private void sum(@Nullable Long total, List<@Nullable Integer> places) {
            List<Integer> parts =
                    places.stream().filter(java.util.Objects::nonNull).toList();
            long together = parts.stream().mapToLong(values::get).sum();
            if (total == null || parts.isEmpty() || total < together || total - together >= least) {
                return;
            }
            // What is missing is known to readers as well as the sum; made large, so that neither counts as a small
            // cell.
            int missing = values.size();
            values.add((long) least);
            List<Integer> all = new ArrayList<>(parts);
            all.add(missing);
            sums.add(new CountTable.Sum(values.size(), all));
            values.add(together + least);
        }

        private void hide() {
            long[] counts = values.stream().mapToLong(Long::longValue).toArray();
            boolean[] known = new boolean[counts.length];
            Arrays.fill(known, cells.size(), counts.length, true);
            boolean[] out = Suppression.hide(
                    new CountTable(counts, sums), new Suppression.Rule(least, Math.min(least, PROTECTION)), known);
            for (int i = 0; i < cells.size(); i++) {
                if (out[i]) {
                    leaveOut(cells.get(i).area(), cells.get(i).group());
                }
            }
        }
    }
}
