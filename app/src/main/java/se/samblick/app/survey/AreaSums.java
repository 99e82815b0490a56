package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;

/**
 * How areas add up: parts to the area they are parts of, and areas of one division to areas of the other. A police area
 * that covers districts wholly is their sum. Where a district is shared by two police areas, these together are the sum of
 * all districts they cover; the piece of the district that each has is published nowhere.
 *
 * @param parents the area that each is part of in its own division, null at the top
 * @param covers by police area the areas that it covers, wholly or in part
 */
record AreaSums(Map<AreaId, @Nullable AreaId> parents, Map<AreaId, List<AreaId>> covers) {
    AreaSums {
        covers = Map.copyOf(covers);
    }

    static AreaSums tree(Map<AreaId, @Nullable AreaId> parents) {
        return new AreaSums(parents, Map.of());
    }

    /**
     * Police areas and other areas that cover the same ground.
     *
     * @param police all police areas that have a part in any of the areas
     * @param areas all areas that any of the police areas covers
     */
    record Union(List<AreaId> police, List<AreaId> areas) {
        Union {
            police = List.copyOf(police);
            areas = List.copyOf(areas);
        }

        Set<AreaId> all() {
            Set<AreaId> all = new LinkedHashSet<>(police);
            all.addAll(areas);
            return all;
        }
    }

    /** Unions of which every area is told: of the others nothing can be reckoned. */
    List<Union> unions(Collection<AreaId> told) {
        Map<AreaId, Set<AreaId>> linked = new TreeMap<>(java.util.Comparator.comparing(AreaId::value));
        covers.forEach((police, areas) -> areas.forEach(area -> {
            linked.computeIfAbsent(police, p -> new LinkedHashSet<>()).add(area);
            linked.computeIfAbsent(area, a -> new LinkedHashSet<>()).add(police);
        }));
        List<Union> unions = new ArrayList<>();
        Set<AreaId> seen = new LinkedHashSet<>();
        for (AreaId first : linked.keySet()) {
            if (seen.contains(first)) {
                continue;
            }
            Set<AreaId> together = new TreeSet<>(java.util.Comparator.comparing(AreaId::value));
            List<AreaId> open = new ArrayList<>(List.of(first));
            while (!open.isEmpty()) {
                AreaId next = open.remove(open.size() - 1);
                if (together.add(next)) {
                    open.addAll(linked.getOrDefault(next, Set.of()));
                }
            }
            seen.addAll(together);
            if (told.containsAll(together)) {
                unions.add(new Union(
                        together.stream().filter(covers::containsKey).toList(),
                        together.stream().filter(a -> !covers.containsKey(a)).toList()));
            }
        }
        return unions;
    }

    /** The nearest area around one that is told; null if there is none. */
    @Nullable
    AreaId parentOf(AreaId area, Collection<AreaId> told) {
        AreaId parent = parents.get(area);
        while (parent != null && !told.contains(parent)) {
            parent = parents.get(parent);
        }
        return parent;
    }

    /**
     * Areas that must be settled together, in such an order that what an area is part of comes before it or with it.
     * Siblings belong together, and so do all areas of a union.
     */
    List<List<AreaId>> settled(Collection<AreaId> told) {
        Map<@Nullable AreaId, List<AreaId>> siblings = new LinkedHashMap<>();
        told.stream()
                .sorted(java.util.Comparator.comparing(AreaId::value))
                .forEach(a -> siblings.computeIfAbsent(parentOf(a, told), p -> new ArrayList<>())
                        .add(a));
        List<Set<AreaId>> together = new ArrayList<>();
        siblings.values().forEach(s -> together.add(new LinkedHashSet<>(s)));
        unions(told).forEach(union -> merge(together, union.all()));
        return ordered(together, told);
    }

    private static void merge(List<Set<AreaId>> together, Set<AreaId> linked) {
        Set<AreaId> merged = new LinkedHashSet<>();
        together.removeIf(set -> {
            boolean touched = set.stream().anyMatch(linked::contains);
            if (touched) {
                merged.addAll(set);
            }
            return touched;
        });
        together.add(merged);
    }

    private List<List<AreaId>> ordered(List<Set<AreaId>> together, Collection<AreaId> told) {
        List<List<AreaId>> ordered = new ArrayList<>();
        Set<AreaId> done = new LinkedHashSet<>();
        List<Set<AreaId>> waiting = new ArrayList<>(together);
        while (!waiting.isEmpty()) {
            Set<AreaId> next = waiting.stream()
                    .filter(set -> ready(set, done, told))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                // Each waits for another: then they can only be settled as one.
                Set<AreaId> rest = new LinkedHashSet<>();
                waiting.forEach(rest::addAll);
                waiting.clear();
                ordered.add(List.copyOf(rest));
            } else {
                waiting.remove(next);
                done.addAll(next);
                ordered.add(List.copyOf(next));
            }
        }
        return ordered;
    }

    private boolean ready(Set<AreaId> set, Set<AreaId> done, Collection<AreaId> told) {
        return set.stream().allMatch(a -> {
            AreaId parent = parentOf(a, told);
            return parent == null || done.contains(parent) || set.contains(parent);
        });
    }

    /** Which police areas cover each of the areas of a union. */
    Map<AreaId, List<AreaId>> sharing(Union union) {
        Map<AreaId, List<AreaId>> sharing = new HashMap<>();
        union.police()
                .forEach(p -> covers.getOrDefault(p, List.of())
                        .forEach(a -> sharing.computeIfAbsent(a, k -> new ArrayList<>())
                                .add(p)));
        return sharing;
    }
}
