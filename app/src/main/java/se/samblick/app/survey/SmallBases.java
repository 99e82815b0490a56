package se.samblick.app.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Refusal;
import se.samblick.app.area.AreaId;

/**
 * Which answers are left out because they rest on too few, and which more because the small ones could be worked out from
 * them: groups add up to other groups and to all who answered, areas to what they are parts of, and areas of the police's
 * division to areas of the municipality's.
 *
 * <p>The areas are gone through from the top. What an area's own row tells is settled with its siblings, and with all areas
 * of the other division that the same sums tie them to; its parts are then settled against that. Where a row is left out of
 * the whole, it is left out of all its parts. Bases seldom add up exactly, as some do not say which group they belong to: if
 * fewer than the smallest base are missing, readers are taken to know how many; if more, nothing can be worked out.
 */
final class SmallBases {
    /** Everybody who answered, as a group. */
    static final String ALL = "";

    /**
     * Larger tables are not solved: then all groups are left out where any is small, which tells nothing either. In tables of
     * this size it takes seconds at most to find what else must go; areas that are settled together are never near it.
     */
    private static final int MOST_CELLS = 6000;

    private final int least;
    private final Map<AreaId, Map<String, Long>> bases;
    private final AreaSums areas;
    private final Map<AreaId, Set<String>> hidden = new HashMap<>();

    /** An answer by where and by whom. */
    record Cell(AreaId area, String group) {}

    private SmallBases(int least, Map<AreaId, Map<String, Long>> bases, AreaSums areas) {
        this.least = least;
        this.bases = bases;
        this.areas = areas;
    }

    /**
     * Decides for one question and wave.
     *
     * @param least smallest base that is shown, 2 or more
     * @param bases by area and group; {@link #ALL} is everybody
     * @param groups those that hang together
     * @param areas how the areas add up
     * @return the cells to leave out
     */
    static Set<Cell> hide(int least, Map<AreaId, Map<String, Long>> bases, List<GroupSums> groups, AreaSums areas) {
        var all = new SmallBases(least, bases, areas);
        all.downwards(new GroupSums(List.of(ALL), List.of()));
        Map<AreaId, Set<String>> whole = copy(all.hidden);
        for (GroupSums family : groups) {
            all.hidden.clear();
            all.hidden.putAll(copy(whole));
            all.downwards(family);
            all.hidden.forEach((area, each) ->
                    whole.computeIfAbsent(area, a -> new HashSet<>()).addAll(each));
        }
        Set<Cell> cells = new HashSet<>();
        whole.forEach((area, each) -> each.forEach(g -> cells.add(new Cell(area, g))));
        return cells;
    }

    private static Map<AreaId, Set<String>> copy(Map<AreaId, Set<String>> sets) {
        Map<AreaId, Set<String>> copy = new HashMap<>();
        sets.forEach((area, groups) -> copy.put(area, new HashSet<>(groups)));
        return copy;
    }

    private void downwards(GroupSums family) {
        areas.settled(bases.keySet()).forEach(together -> block(together, family));
    }

    private void block(List<AreaId> together, GroupSums family) {
        List<String> groups = family.groups();
        if (together.stream().anyMatch(a -> groups.stream().anyMatch(g -> small(base(a, g))))) {
            solve(together, family);
        }
        inherit(together, groups);
    }

    private void solve(List<AreaId> together, GroupSums family) {
        if ((long) together.size() * family.groups().size() > MOST_CELLS) {
            everything(together, family.groups());
            return;
        }
        try {
            var table = new BaseTable(least, bases, this::isHidden);
            table.add(together, family, areas);
            table.hide().forEach(c -> leaveOut(c.area(), c.group()));
        } catch (Refusal cannotBeProtected) {
            everything(together, family.groups());
        }
    }

    /** What is left out of the whole, or of everybody, is left out of the parts. */
    private void inherit(List<AreaId> together, List<String> groups) {
        for (AreaId area : together) {
            AreaId parent = areas.parentOf(area, bases.keySet());
            boolean settledBefore = parent != null && !together.contains(parent);
            for (String group : groups) {
                if (isHidden(area, ALL) || parent != null && settledBefore && isHidden(parent, group)) {
                    leaveOut(area, group);
                }
            }
        }
    }

    private void everything(List<AreaId> together, List<String> groups) {
        together.forEach(a -> groups.forEach(g -> leaveOut(a, g)));
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
}
