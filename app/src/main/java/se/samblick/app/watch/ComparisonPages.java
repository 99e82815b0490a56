package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.FigureView;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;
import se.samblick.charts.IntervalChart;
import se.samblick.charts.Measure;
import se.samblick.charts.Value;

/** Makes the page that compares areas. */
@Component
class ComparisonPages {
    static final String PATH = "/laget/omraden";
    private static final int MOST_ENDS = 60;
    static final double PER = 1000;

    private final AreaComparisons comparisons;
    private final Figures figures;
    private final Sweeps sweeps;
    private final AreaScope scope;
    private final FigureView.All views;
    private final Messages messages;

    ComparisonPages(
            AreaComparisons comparisons,
            Figures figures,
            Sweeps sweeps,
            AreaScope scope,
            FigureView.All views,
            Messages messages) {
        this.comparisons = comparisons;
        this.figures = figures;
        this.sweeps = sweeps;
        this.scope = scope;
        this.views = views;
        this.messages = messages;
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
                .filter(c -> figures
                        .series(
                                new se.samblick.app.figures.SeriesKey(
                                        where.dataset().id(),
                                        where.area().id(),
                                        c.id(),
                                        se.samblick.app.figures.Measure.COUNT),
                                where.extract())
                        .stream()
                        .findAny()
                        .isPresent())
                .toList();
    }

    private Map<Window, List<LocalDate>> allowed(WatchAddress where) {
        return figures.windows(where.dataset().id(), where.area().id(), where.extract());
    }

    AreaComparison comparison(Asked asked) {
        return comparisons.of(
                new AreaComparisons.Query(
                        asked.where().dataset().id(),
                        asked.category(),
                        asked.window().endingOn(asked.at()).current(),
                        asked.overdispersion(),
                        asked.where().extract()),
                scope.compared(asked.where().area()));
    }

    ViewPage page(WatchAddress where, @Nullable Asked asked, Ui ui) {
        WatchWords words = WatchWords.of(messages, ui);
        AreaComparison compared = asked == null ? null : comparison(asked);
        boolean told = compared != null && compared.told();
        List<ViewPage.Drawing> drawings = new ArrayList<>();
        if (compared != null && asked != null && told) {
            drawings.add(ranking(asked, compared, words));
            drawings.add(funnel(asked, compared, words));
        }
        String key = asked == null ? "watch.areas.none" : "watch.areas.noPeople";
        return new ViewPage(
                words.text("watch.areas.title", where.area().name()),
                PATH,
                Crumbs.of(scope.upwards(where.area()), PATH),
                views.tabs("areas", where.area().id().value(), where.dataset().id()),
                meta(where, compared, words),
                asked == null ? List.of() : selects(asked, words),
                List.of(new ViewPage.Hidden("omrade", where.area().id().value())),
                compared != null && told ? lead(compared, words) : List.of(),
                told ? null : new ViewPage.Empty(words.text(key), words.text(key + ".sentence")),
                drawings,
                compared == null || asked == null ? List.of() : List.of(table(asked, compared, words)),
                notes(compared, words),
                null);
    }

    private List<ViewPage.Link> meta(WatchAddress where, @Nullable AreaComparison compared, WatchWords words) {
        List<ViewPage.Link> meta =
                new ArrayList<>(List.of(new ViewPage.Link(where.dataset().title(), null)));
        if (compared != null) {
            meta.addAll(words.extract(figures, compared.extracts()));
        }
        return meta;
    }

    private List<ViewPage.Select> selects(Asked asked, WatchWords words) {
        List<ViewPage.Select> selects = new ArrayList<>();
        List<Dataset> datasets = sweeps.datasets();
        if (datasets.size() > 1) {
            selects.add(Selects.datasets(datasets, asked.where().dataset(), words));
        }
        selects.add(
                Selects.categories(categories(asked.where()), asked.category().id(), words));
        Map<Window, List<LocalDate>> allowed = allowed(asked.where());
        selects.add(new ViewPage.Select(
                "fonster",
                words.text("watch.window"),
                allowed.keySet().stream()
                        .map(w -> new ViewPage.Option(
                                w.code(), words.text("watch.window." + w.code()), w == asked.window()))
                        .toList()));
        selects.add(new ViewPage.Select(
                "till",
                words.text("watch.ends"),
                allowed.getOrDefault(asked.window(), List.of()).stream()
                        .limit(MOST_ENDS)
                        .map(d -> new ViewPage.Option(
                                d.toString(),
                                words.period(asked.window().endingOn(d).current()),
                                d.equals(asked.at())))
                        .toList()));
        selects.add(new ViewPage.Select(
                "spridning",
                words.text("watch.spread"),
                Arrays.stream(Overdispersion.values())
                        .map(o -> new ViewPage.Option(
                                o.code(), words.text("watch.spread." + o.code()), o == asked.overdispersion()))
                        .toList()));
        return selects;
    }

    static List<String> lead(AreaComparison compared, WatchWords words) {
        List<String> lead = new ArrayList<>();
        List<AreaComparison.Row> outside =
                compared.rows().stream().filter(r -> r.place().outside()).toList();
        String all = words.decimal(compared.all() * PER, 1);
        if (outside.isEmpty()) {
            lead.add(words.text("watch.areas.lead.none", compared.category().label()));
            lead.add(words.text("watch.areas.lead.all", all));
            return lead;
        }
        for (AreaComparison.Row row : outside) {
            AreaComparison.Estimate rate = java.util.Objects.requireNonNull(row.rate());
            lead.add(words.text(
                    "watch.areas.lead." + row.place().code(),
                    row.area().name(),
                    compared.category().label(),
                    words.decimal(rate.value() * PER, 1),
                    all));
        }
        return lead;
    }

    private ViewPage.Drawing ranking(Asked asked, AreaComparison compared, WatchWords words) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (AreaComparison.Row row : compared.rows()) {
            AreaComparison.Estimate estimate = row.standardised() == null ? row.rate() : row.standardised();
            if (estimate != null) {
                Interval interval = estimate.interval();
                rows.add(new IntervalChart.Row(
                        row.area().name(),
                        Value.of(estimate.value() * PER),
                        Value.between(interval.low() * PER, interval.high() * PER),
                        row.area().id().equals(asked.where().area().id())));
            }
        }
        String title = words.text(
                compared.standardised() ? "watch.areas.ranking.standardised" : "watch.areas.ranking",
                compared.category().label(),
                words.period(compared.period()));
        var chart = new IntervalChart(
                new Caption(title, String.join(" ", lead(compared, words)), ""),
                Measure.decimals(1),
                rows,
                Optional.of(new IntervalChart.Reference(words.text("watch.areas.together"), compared.all() * PER)),
                "95 %");
        return Drawings.of(
                "rangordning",
                chart,
                words.text("watch.areas.ranking.about"),
                List.of(words.source(figures, compared.extracts())),
                new ViewPage.Files("", "", asked.where().insert("areas", "both", asked.fields())));
    }

    private ViewPage.Drawing funnel(Asked asked, AreaComparison compared, WatchWords words) {
        return Drawings.of(
                "tratt",
                FunnelCharts.of(compared, words),
                words.text(
                        "watch.areas.funnel.about." + compared.overdispersion().code()),
                List.of(words.source(figures, compared.extracts())),
                new ViewPage.Files("", "", asked.where().insert("funnel", "both", asked.fields())));
    }

    private ViewPage.Table table(Asked asked, AreaComparison compared, WatchWords words) {
        List<ViewPage.Head> heads = new ArrayList<>();
        heads.add(new ViewPage.Head(words.text("watch.column.area"), false));
        for (String column : List.of("count", "people", "rate", "interval")) {
            heads.add(new ViewPage.Head(words.text("watch.column." + column), true));
        }
        if (compared.standardised()) {
            heads.add(new ViewPage.Head(words.text("watch.column.standardised"), true));
        }
        for (String column : List.of("expected", "ratio")) {
            heads.add(new ViewPage.Head(words.text("watch.column." + column), true));
        }
        heads.add(new ViewPage.Head(words.text("watch.column.rank"), true));
        heads.add(new ViewPage.Head(words.text("watch.column.place"), false));
        List<ViewPage.Row> rows = compared.rows().stream()
                .map(r -> row(asked, compared, r, words))
                .toList();
        var files = new ViewPage.Files(
                asked.where().href(PATH + "/tabell.csv", asked.fields()),
                asked.where().href(PATH + "/tabell.xlsx", asked.fields()),
                asked.where().insert("areas", "table", asked.fields()));
        String heading =
                words.text("watch.areas.heading", compared.category().label(), words.period(compared.period()));
        return new ViewPage.Table(
                "jamforelse", heading, heads, rows, List.of(words.source(figures, compared.extracts())), files);
    }

    private ViewPage.Row row(Asked asked, AreaComparison compared, AreaComparison.Row row, WatchWords words) {
        Amount count = row.count();
        Long people = row.people();
        AreaComparison.Estimate rate = row.rate();
        AreaComparison.Estimate standardised = row.standardised();
        List<ViewPage.Cell> cells = new ArrayList<>();
        cells.add(ViewPage.Cell.link(row.area().name(), here(asked, row.area()))
                .small(scope.grade(row.area().id(), asked.at(), words)));
        cells.add(ViewPage.Cell.of(amount(count, words)));
        cells.add(
                people == null
                        ? ViewPage.Cell.of("–")
                        : ViewPage.Cell.of(words.whole(people)).small(Integer.toString(row.year())));
        cells.add(ViewPage.Cell.of(rate == null ? "–" : words.decimal(rate.value() * PER, 1)));
        cells.add(ViewPage.Cell.of(rate == null ? "–" : interval(rate, words)));
        if (compared.standardised()) {
            cells.add(
                    standardised == null
                            ? ViewPage.Cell.of("–")
                            : ViewPage.Cell.of(words.decimal(standardised.value() * PER, 1))
                                    .small(interval(standardised, words)));
        }
        cells.add(ViewPage.Cell.of(words.expected(row.expected())));
        cells.add(ViewPage.Cell.of(count == null ? "–" : words.decimal(count.lower() / row.expected(), 2)));
        cells.add(ViewPage.Cell.of(rank(row, words)));
        cells.add(place(compared.category(), row, words));
        return new ViewPage.Row("", cells);
    }

    private static String here(Asked asked, Area area) {
        return "/laget?omrade=" + area.id()
                + "&datamangd=" + asked.where().dataset().id().value()
                + "&kategori=" + asked.category().id().value();
    }

    static String amount(@Nullable Amount count, WatchWords words) {
        if (count == null) {
            return "–";
        }
        String from = words.whole(Math.round(count.lower()));
        return count.exact()
                ? from
                : count.bounded() ? from + "–" + words.whole(Math.round(count.upper())) : from + "–";
    }

    static String interval(AreaComparison.Estimate estimate, WatchWords words) {
        return words.text(
                "watch.fromTo",
                words.decimal(estimate.interval().low() * PER, 1),
                words.decimal(estimate.interval().high() * PER, 1));
    }

    static String rank(AreaComparison.Row row, WatchWords words) {
        if (row.rate() == null) {
            return "–";
        }
        return row.first() == row.last()
                ? words.whole(row.first())
                : words.whole(row.first()) + "–" + words.whole(row.last());
    }

    static ViewPage.Cell place(Category category, AreaComparison.Row row, WatchWords words) {
        AreaComparison.Place place = row.place();
        String text = words.text("watch.place." + place.code());
        if (!place.outside()) {
            return ViewPage.Cell.chip(text, "none", place == AreaComparison.Place.INSIDE ? "approx" : "dash");
        }
        boolean more = place == AreaComparison.Place.ABOVE || place == AreaComparison.Place.FAR_ABOVE;
        return ViewPage.Cell.chip(text, WatchWords.state(category, more), more ? "up" : "down");
    }

    private List<String> notes(@Nullable AreaComparison compared, WatchWords words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("watch.note.rate"));
        notes.add(words.text("watch.note.funnel"));
        if (compared != null && compared.overdispersion() != Overdispersion.NONE) {
            notes.add(words.text("watch.note.spread", words.decimal(Math.sqrt(Math.max(1, compared.phi())), 1)));
        }
        notes.add(words.text("watch.note.rank"));
        notes.add(words.text(
                compared != null && compared.standardised() ? "watch.note.standardised" : "watch.note.crude"));
        notes.add(words.text("watch.note.visitors"));
        if (compared != null) {
            List<AreaId> shown =
                    compared.rows().stream().map(r -> r.area().id()).toList();
            scope.vulnerableNote(shown, compared.period().last(), words).ifPresent(notes::add);
        }
        if (compared != null && compared.category().detectionDriven()) {
            notes.add(words.text("watch.note.detection"));
        }
        return notes;
    }

    TableFile file(Asked asked, Ui ui) {
        WatchWords words = WatchWords.of(messages, ui);
        AreaComparison compared = comparison(asked);
        List<String> headers = new ArrayList<>();
        for (String column : List.of(
                "area",
                "count",
                "people",
                "year",
                "rate",
                "low",
                "high",
                "standardised",
                "low",
                "high",
                "expected",
                "ratio",
                "inner.low",
                "inner.high",
                "outer.low",
                "outer.high",
                "z",
                "rank.first",
                "rank.last",
                "place")) {
            headers.add(words.text("watch.column." + column));
        }
        return new TableFile(
                "omraden-" + asked.where().area().id(),
                headers,
                compared.rows().stream().map(r -> cells(r, words)).toList(),
                List.of(
                        words.text("watch.areas.heading", compared.category().label(), words.period(compared.period())),
                        words.source(figures, compared.extracts())));
    }

    private static List<@Nullable Object> cells(AreaComparison.Row row, WatchWords words) {
        List<@Nullable Object> cells = new ArrayList<>();
        Amount count = row.count();
        cells.add(row.area().name());
        cells.add(count == null ? null : count.exact() ? Double.valueOf(count.lower()) : amount(count, words));
        cells.add(row.people());
        cells.add(row.year() == 0 ? null : Long.valueOf(row.year()));
        estimate(cells, row.rate());
        estimate(cells, row.standardised());
        cells.add(AlarmPages.finite(row.expected()));
        cells.add(count == null ? null : AlarmPages.finite(count.lower() / row.expected()));
        limits(cells, row.inner());
        limits(cells, row.outer());
        cells.add(AlarmPages.finite(row.z()));
        cells.add(row.first() == 0 ? null : Long.valueOf(row.first()));
        cells.add(row.last() == 0 ? null : Long.valueOf(row.last()));
        cells.add(words.text("watch.place." + row.place().code()));
        return cells;
    }

    private static void estimate(List<@Nullable Object> cells, AreaComparison.@Nullable Estimate estimate) {
        cells.add(estimate == null ? null : Double.valueOf(estimate.value() * PER));
        cells.add(estimate == null ? null : Double.valueOf(estimate.interval().low() * PER));
        cells.add(estimate == null ? null : Double.valueOf(estimate.interval().high() * PER));
    }

    private static void limits(List<@Nullable Object> cells, @Nullable Interval limits) {
        cells.add(limits == null ? null : AlarmPages.finite(limits.low()));
        cells.add(limits == null ? null : AlarmPages.finite(limits.high()));
    }
}
