package se.samblick.app.watch;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;
import se.samblick.app.figures.SteppedCounts;

/** Forecasts of monthly and yearly counts, tried out on the past of the same series. */
@Service
@Transactional(readOnly = true)
class Forecasts {
    static final List<Step> STEPS = List.of(Step.MONTH, Step.YEAR);

    private final Figures figures;
    private final SteppedCounts counts;

    Forecasts(Figures figures, SteppedCounts counts) {
        this.figures = figures;
        this.counts = counts;
    }

    /** The forecast of each category with figures in an area, in the order of the category tree. */
    public Map<Category, Prognosis> of(DatasetId dataset, AreaId area, Step step, @Nullable ExtractId extract) {
        List<Category> categories = figures.categories(dataset);
        Map<Category, Prognosis> found =
                new TreeMap<>(java.util.Comparator.comparingInt((Category c) -> categories.indexOf(c)));
        for (StepSeries series : counts.of(new SteppedCounts.Query(dataset, step, area, null, extract))) {
            categories.stream()
                    .filter(c -> c.id().equals(series.category()) && !c.total())
                    .findFirst()
                    .ifPresent(c -> prognosis(series).ifPresent(p -> found.put(c, p)));
        }
        return found;
    }

    /** Whether there is a count of any category in such a step. */
    public boolean told(DatasetId dataset, AreaId area, Step step, @Nullable ExtractId extract) {
        return !counts.of(new SteppedCounts.Query(dataset, step, area, null, extract))
                .isEmpty();
    }

    /** The same with what follows the police's work last. */
    static Map<Category, Prognosis> apart(Map<Category, Prognosis> all) {
        Map<Category, Prognosis> apart = new LinkedHashMap<>();
        all.forEach((category, prognosis) -> {
            if (!category.detectionDriven()) {
                apart.put(category, prognosis);
            }
        });
        all.forEach(apart::putIfAbsent);
        return apart;
    }

    /** The forecast of one category; empty if its latest count is not known. */
    public Optional<Prognosis> of(
            DatasetId dataset, AreaId area, CategoryId category, Step step, @Nullable ExtractId extract) {
        return counts.of(new SteppedCounts.Query(dataset, step, area, category, extract)).stream()
                .findFirst()
                .flatMap(Forecasts::prognosis);
    }

    private static Optional<Prognosis> prognosis(StepSeries series) {
        KnownRun run = KnownRun.of(series);
        if (run.size() == 0) {
            return Optional.empty();
        }
        Set<ExtractId> extracts = new HashSet<>();
        series.points().forEach(p -> extracts.add(p.extract()));
        return Optional.of(Prognosis.of(run, extracts));
    }
}
