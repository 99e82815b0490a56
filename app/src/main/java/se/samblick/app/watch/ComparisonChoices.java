package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Window;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Pins;
import se.samblick.app.figures.SeriesKey;

/** What can be compared between areas, what was asked for, and the comparison it asks for. */
@Component
class ComparisonChoices {
    private static final int MOST_ENDS = 60;

    private final AreaComparisons comparisons;
    private final Figures figures;
    private final AreaScope scope;

    ComparisonChoices(AreaComparisons comparisons, Figures figures, AreaScope scope) {
        this.comparisons = comparisons;
        this.figures = figures;
        this.scope = scope;
    }

    /** The view that an address asks for, with what it leaves open chosen. */
    record Asked(WatchAddress where, Category category, Window window, LocalDate at, Overdispersion overdispersion) {
        String[] fields() {
            return new String[] {
                "kategori", category.id().value(),
                "fonster", window.code(),
                "till", at.toString(),
                "spridning", overdispersion.code()
            };
        }
    }

    /** What is asked for, or empty if the area has no figures to compare. */
    Optional<Asked> asked(WatchAddress where, @Nullable Window window, @Nullable LocalDate at, Overdispersion spread) {
        List<Category> categories = categories(where);
        Category category = categories.stream()
                .filter(c -> c.id().equals(where.category()))
                .findFirst()
                .orElse(categories.isEmpty() ? null : categories.get(0));
        Map<Window, List<LocalDate>> allowed = allowed(where);
        Window chosen = window != null && allowed.containsKey(window)
                ? window
                : allowed.containsKey(Window.ROLLING_12_MONTHS)
                        ? Window.ROLLING_12_MONTHS
                        : allowed.keySet().stream().findFirst().orElse(null);
        if (category == null || chosen == null) {
            return Optional.empty();
        }
        List<LocalDate> days = allowed.getOrDefault(chosen, List.of());
        LocalDate day = at != null && days.contains(at) ? at : days.get(0);
        return Optional.of(new Asked(where, category, chosen, day, spread));
    }

    private List<Category> categories(WatchAddress where) {
        return figures.categories(where.dataset().id()).stream()
                .filter(c -> !c.total())
                .filter(c -> !figures.series(
                                new SeriesKey(where.dataset().id(), where.area().id(), c.id(), Measure.COUNT),
                                where.extract())
                        .isEmpty())
                .toList();
    }

    private Map<Window, List<LocalDate>> allowed(WatchAddress where) {
        return figures.windows(where.dataset().id(), where.area().id(), where.extract());
    }

    AreaComparison comparison(Asked asked) {
        return comparison(asked, Pins.NONE);
    }

    /** @param pins the extracts that the people are read from */
    AreaComparison comparison(Asked asked, Pins pins) {
        return comparisons.of(query(asked, pins), scope.compared(asked.where().area()));
    }

    /** An area among those beside it, itself among them. */
    AreaComparison beside(Asked asked, Pins pins) {
        return comparisons.of(query(asked, pins), scope.beside(asked.where().area()));
    }

    private static AreaComparisons.Query query(Asked asked, Pins pins) {
        return new AreaComparisons.Query(
                asked.where().dataset().id(),
                asked.category(),
                asked.window().endingOn(asked.at()).current(),
                asked.overdispersion(),
                asked.where().extract(),
                pins);
    }

    List<ViewPage.Select> selects(Asked asked, WatchWords words) {
        Map<Window, List<LocalDate>> allowed = allowed(asked.where());
        return List.of(
                Selects.categories(categories(asked.where()), asked.category().id(), words),
                new ViewPage.Select(
                        "fonster",
                        words.text("watch.window"),
                        allowed.keySet().stream()
                                .map(w -> new ViewPage.Option(
                                        w.code(), words.text("watch.window." + w.code()), w == asked.window()))
                                .toList()),
                new ViewPage.Select(
                        "till",
                        words.text("watch.ends"),
                        allowed.getOrDefault(asked.window(), List.of()).stream()
                                .limit(MOST_ENDS)
                                .map(d -> new ViewPage.Option(
                                        d.toString(),
                                        words.period(asked.window().endingOn(d).current()),
                                        d.equals(asked.at())))
                                .toList()),
                new ViewPage.Select(
                        "spridning",
                        words.text("watch.spread"),
                        Arrays.stream(Overdispersion.values())
                                .map(o -> new ViewPage.Option(
                                        o.code(), words.text("watch.spread." + o.code()), o == asked.overdispersion()))
                                .toList()));
    }
}
