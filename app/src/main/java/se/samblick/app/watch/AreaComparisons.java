package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.FunnelPlot;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Period;
import se.samblick.analysis.Rate;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Pins;
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

    /**
     * What is compared.
     *
     * @param pins the extracts that the people are read from
     */
    record Query(
            DatasetId dataset,
            Category category,
            Period period,
            Overdispersion overdispersion,
            @Nullable ExtractId extract,
            Pins pins) {}

    /** Compares areas; each stands for itself, so none may lie in another. */
    public AreaComparison of(Query query, List<Area> areas) {
        List<Category> categories = figures.categories(query.dataset());
        AgeGroup age = AgeParts.ageOf(query.category(), categories).orElse(null);
        List<Known> known = areas.stream().map(a -> known(query, a, age)).toList();
        List<Known> rated = known.stream().filter(k -> k.rate != null).toList();
        double people = rated.stream().mapToDouble(k -> k.people).sum();
        double cases = rated.stream().mapToDouble(k -> k.cases).sum();
        double all = people > 0 ? cases / people : Double.NaN;
        List<Long> counts = rated.stream().map(k -> k.cases).toList();
        List<Double> expected = rated.stream().map(k -> k.people * all).toList();
        FunnelPlot funnel = AreaComparison.funnel(counts, expected, query.overdispersion());
        AgeStandardisation standardisation = standardisation(query, categories, rated);
        boolean standardised = standardisation.ages() instanceof Ages.Told;
        for (Known area : rated) {
            area.standardised = standardisation.rate(area.area.id());
            area.ranked = standardised ? area.standardised : area.rate;
        }
        List<AreaComparison.Row> rows = known.stream()
                .sorted(Comparator.comparingDouble(Known::order))
                .map(k -> row(k, rated, all, funnel))
                .toList();
        return new AreaComparison(
                query.category(),
                query.period(),
                rows,
                all,
                age,
                standardisation.ages(),
                query.overdispersion(),
                funnel.phi());
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
        private AreaComparison.@Nullable Estimate ranked;

        Known(Area area, @Nullable Sum sum, @Nullable Population population) {
            this.area = area;
            this.sum = sum;
            this.population = population;
        }

        /** The highest rate first; those without a place after them, those without a rate last. */
        double order() {
            AreaComparison.Estimate estimate = ranked;
            return estimate == null ? (rate == null ? 2 : 1) : -estimate.value();
        }
    }

    private Known known(Query query, Area area, @Nullable AgeGroup age) {
        Sum sum = value(query, area.id(), query.category()).orElse(null);
        Population population =
                populations.population(area.id(), query.period(), query.pins()).orElse(null);
        var known = new Known(area, sum, population);
        if (sum == null || population == null) {
            return known;
        }
        Amount counted = sum.amount();
        Amount people = age == null
                ? population.total()
                : population.in(List.of(age)).map(m -> m.get(age)).orElse(null);
        if (counted.exact() && counted.lower() >= 0 && people != null && people.exact() && people.lower() > 0) {
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

    private AgeStandardisation standardisation(Query query, List<Category> categories, List<Known> rated) {
        Optional<AgeParts> parts = AgeParts.of(query.category(), categories);
        if (parts.isEmpty() || rated.isEmpty()) {
            return AgeStandardisation.none(Ages.Reason.UNDIVIDED);
        }
        List<AgeStandardisation.Counted> counted = rated.stream()
                .map(k -> new AgeStandardisation.Counted(
                        k.area, k.cases, counts(query, k.area.id(), parts.get()), Objects.requireNonNull(k.population)))
                .toList();
        return AgeStandardisation.of(parts.get().groups(), counted);
    }

    /** The cases of each age, or null if those of one are not known exactly. */
    private @Nullable List<Long> counts(Query query, AreaId area, AgeParts parts) {
        List<Long> counts = new ArrayList<>();
        for (Category part : parts.byAge().values()) {
            Optional<Sum> sum = value(query, area, part).filter(s -> s.amount().exact());
            if (sum.isEmpty()) {
                return null;
            }
            counts.add(Math.round(sum.get().amount().lower()));
        }
        return counts;
    }

    private static AreaComparison.Row row(Known area, List<Known> rated, double all, FunnelPlot funnel) {
        double expected = area.rate == null ? Double.NaN : area.people * all;
        boolean limited = expected > 0;
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
                area.sum == null ? Set.of() : Set.copyOf(area.sum.extracts()),
                area.population == null ? Set.of() : Set.copyOf(area.population.extracts()));
    }

    /** Best or worst place that an area may have: those whose interval lies wholly above or below its own are passed. */
    private static int place(Known area, List<Known> rated, boolean best) {
        AreaComparison.Estimate own = area.ranked;
        if (own == null) {
            return 0;
        }
        List<AreaComparison.Estimate> ranked =
                rated.stream().map(k -> k.ranked).filter(Objects::nonNull).toList();
        long surely = ranked.stream()
                .filter(other -> best
                        ? other.interval().low() > own.interval().high()
                        : other.interval().high() < own.interval().low())
                .count();
        return (int) (best ? surely + 1 : ranked.size() - surely);
    }
}
