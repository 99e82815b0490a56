package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Multiplicity;
import se.samblick.analysis.Trend;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;
import se.samblick.app.figures.SteppedCounts;

/** Development over whole years: from months where they are delivered, else from weeks, else from years. */
@Service
@Transactional(readOnly = true)
class Trends {
    private static final List<Step> BEST_FIRST = List.of(Step.MONTH, Step.WEEK, Step.YEAR);

    private final Figures figures;
    private final SteppedCounts counts;

    Trends(Figures figures, SteppedCounts counts) {
        this.figures = figures;
        this.counts = counts;
    }

    /** Every category that has figures in an area, what matters first; those that follow the police's work last. */
    public List<CategoryTrend> of(DatasetId dataset, AreaId area, @Nullable ExtractId extract) {
        Map<CategoryId, Category> categories = new HashMap<>();
        figures.categories(dataset).stream().filter(c -> !c.total()).forEach(c -> categories.put(c.id(), c));
        Map<CategoryId, CategoryTrend> found = new HashMap<>();
        for (Step step : BEST_FIRST) {
            for (StepSeries series : counts.of(new SteppedCounts.Query(dataset, step, area, null, extract))) {
                Category category = categories.get(series.category());
                CategoryTrend before = found.get(series.category());
                if (category != null && (before == null || before.series() == null)) {
                    found.put(series.category(), trend(category, series));
                }
            }
        }
        return withQ(found.values()).stream()
                .sorted(Comparator.comparingInt(CategoryTrend::rank)
                        .thenComparing(t -> t.q() == null ? 2.0 : t.q())
                        .thenComparing(t -> t.category().label()))
                .toList();
    }

    /** One category by area, for those areas that have figures. */
    public Map<AreaId, CategoryTrend> byArea(
            DatasetId dataset, CategoryId category, List<AreaId> areas, @Nullable ExtractId extract) {
        Optional<Category> known = figures.categories(dataset).stream()
                .filter(c -> c.id().equals(category))
                .findFirst();
        Map<AreaId, CategoryTrend> found = new HashMap<>();
        for (Step step : known.isEmpty() ? List.<Step>of() : BEST_FIRST) {
            for (StepSeries series : counts.of(new SteppedCounts.Query(dataset, step, null, category, extract))) {
                CategoryTrend before = found.get(series.area());
                if (areas.contains(series.area()) && (before == null || before.series() == null)) {
                    found.put(series.area(), trend(known.get(), series));
                }
            }
        }
        return found;
    }

    private static CategoryTrend trend(Category category, StepSeries series) {
        Optional<TrendSeries> years = TrendSeries.of(KnownRun.of(series));
        Trend trend = years.map(y -> y.trend(CategoryTrend.LEVEL)).orElse(null);
        Set<ExtractId> extracts = new HashSet<>();
        series.points().forEach(p -> extracts.add(p.extract()));
        return new CategoryTrend(category, years.orElse(null), trend, null, extracts);
    }

    private static List<CategoryTrend> withQ(java.util.Collection<CategoryTrend> trends) {
        List<CategoryTrend> all = new ArrayList<>(trends);
        double[] q = Multiplicity.BH.adjust(all.stream().mapToDouble(Trends::p).toArray());
        List<CategoryTrend> adjusted = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            adjusted.add(all.get(i).withQ(q[i]));
        }
        return adjusted;
    }

    /** NaN for what is not tried; an exact fit has no p but no doubt either. */
    private static double p(CategoryTrend trend) {
        CategoryTrend.Finding finding = trend.finding();
        Trend tried = trend.trend();
        if (tried == null || finding == CategoryTrend.Finding.FEW || finding == CategoryTrend.Finding.SHORT) {
            return Double.NaN;
        }
        double p = tried.regression().p();
        return Double.isNaN(p) ? 0 : p;
    }
}
