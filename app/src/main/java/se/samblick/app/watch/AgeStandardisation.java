package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.StandardisedRate;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Population;

/**
 * Rates of areas as if all had the ages of a standard population: the people of all these areas together. Then the rate
 * of all together is the same with and without standardisation, and each area can be held against it.
 */
final class AgeStandardisation {
    private final Ages ages;
    private final Map<AreaId, AreaComparison.Estimate> rates;

    private AgeStandardisation(Ages ages, Map<AreaId, AreaComparison.Estimate> rates) {
        this.ages = ages;
        this.rates = Map.copyOf(rates);
    }

    /**
     * An area to be compared.
     *
     * @param all its cases of all ages
     * @param byAge its cases in each age group, null where one is not known exactly
     */
    record Counted(Area area, long all, @Nullable List<Long> byAge, Population population) {}

    static AgeStandardisation none(Ages.Reason reason) {
        return new AgeStandardisation(new Ages.Untold(reason, null), Map.of());
    }

    private static AgeStandardisation none(Ages.Reason reason, Area area) {
        return new AgeStandardisation(new Ages.Untold(reason, area), Map.of());
    }

    /** @param groups that the counts are parted by, in order of age */
    static AgeStandardisation of(List<AgeGroup> groups, List<Counted> areas) {
        SortedMap<AgeGroup, Double> standard = new TreeMap<>();
        Map<AreaId, double[]> exposures = new HashMap<>();
        for (Counted each : areas) {
            double[] people = people(each.population(), groups);
            if (people.length == 0) {
                return none(Ages.Reason.PEOPLE, each.area());
            }
            exposures.put(each.area().id(), people);
            for (int i = 0; i < people.length; i++) {
                standard.merge(groups.get(i), people[i], Double::sum);
            }
        }
        double[] weights =
                standard.values().stream().mapToDouble(Double::doubleValue).toArray();
        Map<AreaId, AreaComparison.Estimate> rates = new HashMap<>();
        List<Area> without = new ArrayList<>();
        long left = 0;
        for (Counted each : areas) {
            List<Long> byAge = each.byAge();
            if (byAge == null) {
                without.add(each.area());
                continue;
            }
            long[] counts = byAge.stream().mapToLong(Long::longValue).toArray();
            double[] people = exposures.getOrDefault(each.area().id(), weights);
            rates.put(
                    each.area().id(),
                    AreaComparison.Estimate.of(StandardisedRate.of(counts, people, weights, AreaComparison.LEVEL)));
            left += Math.max(0, each.all() - java.util.Arrays.stream(counts).sum());
        }
        return rates.isEmpty()
                ? none(Ages.Reason.COUNTS, areas.get(0).area())
                : new AgeStandardisation(told(areas, standard, left, without), rates);
    }

    private static Ages told(List<Counted> areas, SortedMap<AgeGroup, Double> standard, long left, List<Area> without) {
        List<Integer> years =
                areas.stream().map(a -> a.population().year()).sorted().toList();
        return new Ages.Told(
                areas.stream().map(Counted::area).toList(),
                years.get(0),
                years.get(years.size() - 1),
                standard,
                left,
                without);
    }

    /** Empty if it is not known exactly how many live in each group, or if nobody does. */
    private static double[] people(Population population, List<AgeGroup> groups) {
        double[] people = population
                .in(groups)
                .map(m -> m.values().stream()
                        .mapToDouble(AgeStandardisation::exactly)
                        .toArray())
                .orElse(new double[0]);
        return java.util.Arrays.stream(people).allMatch(p -> p > 0) ? people : new double[0];
    }

    private static double exactly(Amount people) {
        return people.exact() ? people.lower() : 0;
    }

    Ages ages() {
        return ages;
    }

    /** The rate of an area; null if it cannot be told. */
    AreaComparison.@Nullable Estimate rate(AreaId area) {
        return rates.get(area);
    }
}
