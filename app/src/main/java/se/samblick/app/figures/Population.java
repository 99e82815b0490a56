package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;

/**
 * How many people lived in an area at the end of a year: the exposure behind rates and age standardisation.
 *
 * @param year at whose end they were counted
 * @param total all of them
 * @param byAge people of both sexes by age group; the groups do not overlap; empty if the delivery does not tell ages
 * @param extracts where the figures come from
 */
public record Population(
        AreaId area, int year, Amount total, SortedMap<AgeGroup, Amount> byAge, List<ExtractId> extracts) {
    public Population {
        byAge = Collections.unmodifiableSortedMap(new TreeMap<>(byAge));
        extracts = List.copyOf(extracts);
    }

    /**
     * People in these age groups, each put together from those of the delivery.
     *
     * @return the groups in their order; empty if one of them cannot be put together exactly
     */
    public Optional<SortedMap<AgeGroup, Amount>> in(Collection<AgeGroup> groups) {
        SortedMap<AgeGroup, Amount> answer = new TreeMap<>();
        for (AgeGroup group : groups) {
            Amount people = tiled(byAge, group);
            if (people == null) {
                return Optional.empty();
            }
            answer.put(group, people);
        }
        return Optional.of(answer);
    }

    /** The sum of the pieces that fill a group from its first age to its last, null if they leave a gap. */
    static @Nullable Amount tiled(SortedMap<AgeGroup, Amount> pieces, AgeGroup group) {
        Amount sum = Amount.ZERO;
        int next = group.from();
        for (Map.Entry<AgeGroup, Amount> piece : pieces.entrySet()) {
            if (piece.getKey().from() == next && group.contains(piece.getKey())) {
                sum = sum.plus(piece.getValue());
                next = piece.getKey().to() + 1;
            }
        }
        return next == group.to() + 1 ? sum : null;
    }

    /**
     * Of groups that may overlap ("0–15" beside "0–5" and "6–15") the finest ones: a group that others fill is left out.
     */
    static SortedMap<AgeGroup, Amount> finest(Map<AgeGroup, Amount> groups) {
        SortedMap<AgeGroup, Amount> kept = new TreeMap<>(groups);
        List<AgeGroup> widestFirst = new ArrayList<>(groups.keySet());
        widestFirst.sort((a, b) -> Integer.compare(b.to() - b.from(), a.to() - a.from()));
        for (AgeGroup group : widestFirst) {
            SortedMap<AgeGroup, Amount> others = new TreeMap<>(kept);
            others.remove(group);
            if (tiled(others, group) != null) {
                kept.remove(group);
            }
        }
        // What is left inside a wider group is a part of it that the others do not complete.
        Set<AgeGroup> left = Set.copyOf(kept.keySet());
        kept.keySet().removeIf(g -> left.stream().anyMatch(o -> !o.equals(g) && o.contains(g)));
        return kept;
    }
}
