package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.FunnelPlot;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Period;
import se.samblick.analysis.Rate;
import se.samblick.analysis.StandardisedRate;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Population;
import se.samblick.app.figures.Populations;
import se.samblick.app.figures.SeriesKey;
import se.samblick.app.figures.Sum;

/** Compares areas that are alike: per inhabitant, against chance, and freed from their ages where the figures allow. */
@Service
@Transactional(readOnly = true)
class AreaComparisons {
    private final Figures figures;
    private final Populations populations;

    AreaComparisons(Figures figures, Populations populations) {
        this.figures = figures;
        this.populations = populations;
    }

    /** What is compared. */
    record Query(
            DatasetId dataset,
            Category category,
            Period period,
            Overdispersion overdispersion,
            @Nullable ExtractId extract) {}

    /** Compares areas; each stands for itself, so none may lie in another. */
    public AreaComparison of(Query query, List<Area> areas) {
        List<Known> known = areas.stream().map(a -> known(query, a)).toList();
        List<Known> rated = known.stream().filter(k -> k.rate != null).toList();
        double people = rated.stream().mapToDouble(k -> k.people).sum();
        double cases = rated.stream().mapToDouble(k -> k.cases).sum();
        double all = people > 0 ? cases / people : Double.NaN;
        List<Long> counts = rated.stream().map(k -> k.cases).toList();
        List<Double> expected = rated.stream().map(k -> k.people * all).toList();
        FunnelPlot funnel = AreaComparison.funnel(counts, expected, query.overdispersion());
        standardise(query, rated);
        List<AreaComparison.Row> rows = known.stream()
                .map(k -> row(k, rated, all, funnel))
                .sorted(Comparator.comparingDouble((AreaComparison.Row r) ->
                        r.rate() == null ? 1 : -ranked(r).value()))
                .toList();
        return new AreaComparison(query.category(), query.period(), rows, all, query.overdispersion(), funnel.phi());
    }

    private static AreaComparison.Estimate ranked(AreaComparison.Row row) {
        AreaComparison.Estimate standardised = row.standardised();
        return standardised == null ? Objects.requireNonNull(row.rate()) : standardised;
    }

    /** What is known of an area, filled in step by step. */
    private static final class Known {
        private final Area area;
        private final @Nullable Sum sum;
        private final @Nullable Population population;
        private long cases;
        private double people;
        private AreaComparison.@Nullable Estimate rate;
        private AreaComparison.@Nullable Estimate standardised;

        Known(Area area, @Nullable Sum sum, @Nullable Population population) {
            this.area = area;
            this.sum = sum;
            this.population = population;
        }

        AreaComparison.@Nullable Estimate ranked() {
            return standardised == null ? rate : standardised;
        }
    }

    private Known known(Query query, Area area) {
        Sum sum = value(query, area.id(), query.category()).orElse(null);
        Population population =
                populations.population(area.id(), query.period()).orElse(null);
        var known = new Known(area, sum, population);
        if (sum == null || population == null) {
            return known;
        }
        Amount counted = sum.amount();
        Amount people = population.total();
        if (counted.exact() && counted.lower() >= 0 && people.exact() && people.lower() > 0) {
            known.cases = Math.round(counted.lower());
            known.people = people.lower();
            known.rate = AreaComparison.Estimate.of(Rate.of(known.cases, known.people, AreaComparison.LEVEL));
        }
        return known;
    }

    private Optional<Sum> value(Query query, AreaId area, Category category) {
        var key = new SeriesKey(query.dataset(), area, category.id(), Measure.COUNT);
        return figures.value(key, query.period(), query.extract());
    }

    /** With the ages of all areas together as the standard, if every area tells its people by the ages of the parts. */
    private void standardise(Query query, List<Known> rated) {
        Optional<AgeParts> parts = AgeParts.of(query.category(), figures.categories(query.dataset()));
        if (parts.isEmpty()) {
            return;
        }
        Map<Known, double[]> exposures = new HashMap<>();
        double[] weights = new double[parts.get().groups().size()];
        for (Known area : rated) {
            double[] people = people(area, parts.get().groups());
            if (people.length == 0) {
                return;
            }
            exposures.put(area, people);
            for (int i = 0; i < people.length; i++) {
                weights[i] += people[i];
            }
        }
        for (Known area : rated) {
            long[] counts = counts(query, area, parts.get());
            if (counts.length > 0) {
                area.standardised = AreaComparison.Estimate.of(StandardisedRate.of(
                        counts, Objects.requireNonNull(exposures.get(area)), weights, AreaComparison.LEVEL));
            }
        }
    }

    private static double[] people(Known area, List<AgeGroup> groups) {
        Optional<SortedMap<AgeGroup, Amount>> byAge =
                area.population == null ? Optional.empty() : area.population.in(groups);
        double[] people = byAge.map(m -> m.values().stream()
                        .mapToDouble(a -> a.exact() ? a.lower() : 0)
                        .toArray())
                .orElse(new double[0]);
        boolean all = java.util.Arrays.stream(people).allMatch(p -> p > 0);
        return all ? people : new double[0];
    }

    private long[] counts(Query query, Known area, AgeParts parts) {
        List<Long> counts = new ArrayList<>();
        for (Category part : parts.byAge().values()) {
            Optional<Sum> sum =
                    value(query, area.area.id(), part).filter(s -> s.amount().exact());
            if (sum.isEmpty()) {
                return new long[0];
            }
            counts.add(Math.round(sum.get().amount().lower()));
        }
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    private static AreaComparison.Row row(Known area, List<Known> rated, double all, FunnelPlot funnel) {
        double expected = area.rate == null ? Double.NaN : area.people * all;
        boolean limited = expected > 0;
        Set<ExtractId> extracts = new HashSet<>();
        if (area.sum != null) {
            extracts.addAll(area.sum.extracts());
        }
        return new AreaComparison.Row(
                area.area,
                area.sum == null ? null : area.sum.amount(),
                area.people > 0 ? Long.valueOf(Math.round(area.people)) : null,
                area.population == null ? 0 : area.population.year(),
                area.rate,
                area.standardised,
                expected,
                limited ? funnel.limits(expected, AreaComparison.LEVEL) : null,
                limited ? funnel.limits(expected, AreaComparison.OUTER_LEVEL) : null,
                limited ? funnel.z(area.cases, expected) : Double.NaN,
                place(area, rated, true),
                place(area, rated, false),
                extracts);
    }

    /** Best or worst place that an area may have: those whose interval lies wholly above or below its own are passed. */
    private static int place(Known area, List<Known> rated, boolean best) {
        AreaComparison.Estimate own = area.ranked();
        if (own == null) {
            return 0;
        }
        long surely = rated.stream()
                .map(Known::ranked)
                .filter(other -> other != null
                        && (best
                                ? other.interval().low() > own.interval().high()
                                : other.interval().high() < own.interval().low()))
                .count();
        return (int) (best ? surely + 1 : rated.size() - surely);
    }
}
