package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.GroupDimension;

/**
 * Groups that hang together, and which of them add up to which: women and men to everybody, 16–29 and 30–44 to 16–44,
 * "women, 16–29" and "women, 30–84" to women. Whether a sum really holds is seen from the bases; one that does not is
 * nothing that anybody can reckon with.
 *
 * @param groups folded labels
 * @param sums of these groups and of {@link SmallBases#ALL}
 */
record GroupSums(List<String> groups, List<Sum> sums) {
    GroupSums {
        groups = List.copyOf(groups);
        sums = List.copyOf(sums);
    }

    /** A group that is the sum of others. */
    record Sum(String whole, List<String> parts) {
        Sum {
            parts = List.copyOf(parts);
        }
    }

    /** Groups that make up everybody. */
    static GroupSums everybody(List<String> groups) {
        return new GroupSums(groups, List.of(new Sum(SmallBases.ALL, groups)));
    }

    /** The groups of a survey, those apart that have no sum in common. */
    static List<GroupSums> of(List<RespondentGroup> groups) {
        Map<GroupDimension, List<RespondentGroup>> dimensions = new LinkedHashMap<>();
        groups.forEach(g -> dimensions
                .computeIfAbsent(g.dimension(), d -> new ArrayList<>())
                .add(g));
        List<RespondentGroup> combined = dimensions.getOrDefault(GroupDimension.COMBINED, List.of());
        dimensions.remove(GroupDimension.COMBINED);
        List<GroupSums> all = new ArrayList<>();
        Set<String> joined = joined(combined);
        GroupSums family = combined.isEmpty() ? null : combined(combined);
        for (List<RespondentGroup> dimension : dimensions.values()) {
            GroupSums sums = dimension.get(0).dimension() == GroupDimension.AGE ? ages(dimension) : plain(dimension);
            if (family != null && sums.groups().stream().anyMatch(joined::contains)) {
                family = family.with(sums);
            } else {
                all.add(sums);
            }
        }
        if (family != null) {
            all.add(family);
        }
        return all;
    }

    private static GroupSums plain(List<RespondentGroup> groups) {
        return everybody(groups.stream().map(RespondentGroup::key).toList());
    }

    private GroupSums with(GroupSums other) {
        List<String> allGroups = new ArrayList<>(groups);
        allGroups.addAll(other.groups);
        List<Sum> allSums = new ArrayList<>(sums);
        allSums.addAll(other.sums);
        return new GroupSums(allGroups, allSums);
    }

    /** The groups that combined ones are combined of. */
    private static Set<String> joined(List<RespondentGroup> combined) {
        Set<String> joined = new LinkedHashSet<>();
        combined.forEach(g -> joined.addAll(components(g.key())));
        return joined;
    }

    private static List<String> components(String key) {
        return Arrays.asList(key.split(", "));
    }

    private static GroupSums combined(List<RespondentGroup> combined) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (RespondentGroup group : combined) {
            keys.add(group.key());
            parts.computeIfAbsent(SmallBases.ALL, a -> new ArrayList<>()).add(group.key());
            components(group.key())
                    .forEach(c ->
                            parts.computeIfAbsent(c, k -> new ArrayList<>()).add(group.key()));
        }
        List<Sum> sums = new ArrayList<>();
        parts.forEach((whole, of) -> sums.add(new Sum(whole, of)));
        return new GroupSums(keys, sums);
    }

    /** Ages, where a wider group is the sum of the narrower ones that fill it, and the narrowest are everybody. */
    private static GroupSums ages(List<RespondentGroup> groups) {
        SortedMap<AgeGroup, String> ages = new TreeMap<>();
        for (RespondentGroup group : groups) {
            Optional<AgeGroup> age = AgeGroup.find(group.label());
            if (age.isEmpty() || ages.put(age.get(), group.key()) != null) {
                return plain(groups);
            }
        }
        List<AgeGroup> widestFirst = new ArrayList<>(ages.keySet());
        widestFirst.sort(
                Comparator.comparingInt((AgeGroup a) -> a.to() - a.from()).reversed());
        List<Sum> sums = new ArrayList<>();
        SortedMap<AgeGroup, String> narrowest = new TreeMap<>(ages);
        for (AgeGroup wide : widestFirst) {
            List<String> parts = filling(wide, ages);
            if (!parts.isEmpty()) {
                sums.add(new Sum(ages.getOrDefault(wide, ""), parts));
                narrowest.remove(wide);
            }
        }
        sums.add(new Sum(SmallBases.ALL, List.copyOf(narrowest.values())));
        return new GroupSums(List.copyOf(ages.values()), sums);
    }

    /** The others that fill a group, each time the widest that fits; empty if they leave a gap. */
    private static List<String> filling(AgeGroup wide, SortedMap<AgeGroup, String> ages) {
        List<String> parts = new ArrayList<>();
        int next = wide.from();
        while (next <= wide.to()) {
            int from = next;
            Optional<AgeGroup> part = ages.keySet().stream()
                    .filter(a -> a.from() == from && wide.contains(a) && !a.equals(wide))
                    .max(Comparator.comparingInt(AgeGroup::to));
            if (part.isEmpty()) {
                return List.of();
            }
            parts.add(ages.getOrDefault(part.get(), ""));
            next = part.get().to() + 1;
        }
        return parts;
    }
}
