package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Trend;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;
import se.samblick.charts.LineChart;
import se.samblick.charts.Measure;
import se.samblick.charts.SmallMultiples;
import se.samblick.charts.Value;

/** Makes the page on development over the years. */
@Component
class TrendPages {
    static final String PATH = "/laget/trender";
    private static final int MOST_PANELS = 24;

    private final Trends trends;
    private final ViewFrame frame;

    TrendPages(Trends trends, ViewFrame frame) {
        this.trends = trends;
        this.frame = frame;
    }

    /**
     * @param where its category is the one drawn; null for the one that matters most
     * @param ownScale whether each area is drawn on a scale of its own
     */
    ViewPage page(WatchAddress where, boolean ownScale, Ui ui) {
        WatchWords words = frame.words(ui);
        List<CategoryTrend> all = trends.of(where.dataset().id(), where.area().id(), where.extract());
        CategoryTrend chosen = all.stream()
                .filter(t -> t.category().id().equals(where.category()))
                .findFirst()
                .or(() -> all.stream().filter(t -> t.series() != null).findFirst())
                .orElse(null);
        var phrases = new TrendWords(words);
        List<ViewPage.Drawing> drawings = new ArrayList<>();
        if (chosen != null && chosen.series() != null) {
            drawings.add(drawing(where, chosen, phrases, words));
            byArea(where, chosen.category(), ownScale, words).ifPresent(drawings::add);
        }
        return new ViewPage(
                words.text("watch.trends.title", where.area().name()),
                PATH,
                frame.crumbs(where, PATH),
                frame.tabs("trends", where),
                frame.meta(where, extracts(all), words),
                selects(where, all, chosen, ownScale, words),
                ViewFrame.hidden(where),
                all.isEmpty() ? List.of() : phrases.lead(all),
                all.isEmpty()
                        ? new ViewPage.Empty(words.text("watch.trends.none"), words.text("watch.trends.none.sentence"))
                        : null,
                drawings,
                all.isEmpty() ? List.of() : List.of(table(where, all, phrases, words)),
                notes(where, words),
                null);
    }

    private List<ViewPage.Select> selects(
            WatchAddress where,
            List<CategoryTrend> all,
            @Nullable CategoryTrend chosen,
            boolean ownScale,
            WatchWords words) {
        List<ViewPage.Select> selects = frame.selects(where, words);
        if (chosen != null) {
            selects.add(Selects.categories(
                    all.stream().map(CategoryTrend::category).toList(),
                    chosen.category().id(),
                    words));
            selects.add(new ViewPage.Select(
                    "skala",
                    words.text("watch.scale"),
                    List.of(
                            new ViewPage.Option("", words.text("watch.scale.same"), !ownScale),
                            new ViewPage.Option("egen", words.text("watch.scale.own"), ownScale))));
        }
        return selects;
    }

    private ViewPage.Table table(WatchAddress where, List<CategoryTrend> all, TrendWords phrases, WatchWords words) {
        List<ViewPage.Head> heads = List.of(
                new ViewPage.Head(words.text("watch.column.category"), false),
                new ViewPage.Head(words.text("watch.column.years"), true),
                new ViewPage.Head(words.text("watch.column.total"), true),
                new ViewPage.Head(words.text("watch.column.perYear"), true),
                new ViewPage.Head(words.text("watch.column.interval"), true),
                new ViewPage.Head(words.text("watch.column.kendall"), true),
                new ViewPage.Head(words.text("watch.column.sen"), true),
                new ViewPage.Head(words.text("watch.column.judgement"), false));
        List<ViewPage.Row> rows = new ArrayList<>();
        boolean apart = false;
        for (CategoryTrend trend : all) {
            if (trend.category().detectionDriven() && !apart) {
                rows.add(new ViewPage.Row(words.text("watch.group.detection"), List.of()));
                apart = true;
            }
            rows.add(row(where, trend, phrases, words));
        }
        String heading = words.text("watch.trends.heading");
        var files = new ViewPage.Files(
                where.href(PATH + "/tabell.csv"), where.href(PATH + "/tabell.xlsx"), where.insert("trend", "table"));
        return new ViewPage.Table("trender", heading, heads, rows, List.of(frame.source(extracts(all), words)), files);
    }

    static Set<ExtractId> extracts(List<CategoryTrend> all) {
        Set<ExtractId> extracts = new HashSet<>();
        all.forEach(t -> extracts.addAll(t.extracts()));
        return extracts;
    }

    private static ViewPage.Row row(WatchAddress where, CategoryTrend trend, TrendWords phrases, WatchWords words) {
        String href = where.href(PATH, "kategori", trend.category().id().value()) + "#trend";
        TrendSeries series = trend.series();
        Trend fit = trend.trend();
        List<ViewPage.Cell> cells = new ArrayList<>();
        cells.add(ViewPage.Cell.link(trend.category().label(), href));
        if (series == null || fit == null) {
            for (int i = 0; i < 6; i++) {
                cells.add(ViewPage.Cell.of("–"));
            }
        } else {
            boolean few = trend.finding() == CategoryTrend.Finding.FEW;
            cells.add(ViewPage.Cell.of(words.whole(series.counts().length / series.perYear())));
            cells.add(ViewPage.Cell.of(words.whole(series.total())));
            cells.add(ViewPage.Cell.of(few ? "–" : words.signedPercent(trend.perYear(), 1)));
            cells.add(ViewPage.Cell.of(few ? "–" : phrases.interval(fit)));
            cells.add(ViewPage.Cell.of(phrases.p(fit.kendallP())));
            cells.add(ViewPage.Cell.of(words.decimal(fit.senSlope() * series.perYear(), 1)));
        }
        cells.add(phrases.judgement(trend));
        return new ViewPage.Row("", cells);
    }

    private ViewPage.Drawing drawing(WatchAddress where, CategoryTrend trend, TrendWords phrases, WatchWords words) {
        String category = trend.category().id().value();
        String[] fields = {"kategori", category};
        List<String> foot = new ArrayList<>(List.of(frame.source(trend.extracts(), words)));
        foot.add(phrases.details(trend));
        if (trend.category().detectionDriven()) {
            foot.add(words.text("watch.note.detection"));
        }
        return Drawings.of(
                "trend",
                chart(trend, where.area().name(), phrases, words),
                words.text("watch.trend.about."
                        + java.util.Objects.requireNonNull(trend.series())
                                .step()
                                .code()),
                foot,
                new ViewPage.Files("", "", where.insert("trend", "both", fields)));
    }

    private static LineChart chart(CategoryTrend trend, String area, TrendWords phrases, WatchWords words) {
        TrendSeries series = java.util.Objects.requireNonNull(trend.series());
        List<Value> counts = new ArrayList<>();
        for (long count : series.counts()) {
            counts.add(Value.of(count));
        }
        List<LineChart.Line> lines = new ArrayList<>();
        lines.add(new LineChart.Line(words.text("watch.chart.count"), counts, true));
        Trend fit = trend.trend();
        if (fit != null && Double.isFinite(fit.regression().logSlope())) {
            List<Value> fitted = new ArrayList<>();
            for (double value : series.fitted(fit.regression().logSlope())) {
                fitted.add(Value.of(value));
            }
            lines.add(new LineChart.Line(words.text("watch.chart.trend"), fitted, false));
        }
        return new LineChart(
                new Caption(phrases.title(trend, area), phrases.sentence(trend), "", words.charts()),
                Measure.COUNT,
                series.periods().stream().map(words::period).toList(),
                lines,
                Optional.empty(),
                List.of());
    }

    /** The same category year by year, in areas that are alike. */
    private Optional<ViewPage.Drawing> byArea(
            WatchAddress where, Category category, boolean ownScale, WatchWords words) {
        List<Area> areas = new ArrayList<>(List.of(where.area()));
        frame.scope().compared(where.area()).stream()
                .filter(a -> !a.id().equals(where.area().id()))
                .forEach(areas::add);
        Map<AreaId, CategoryTrend> found = trends.byArea(
                where.dataset().id(),
                category.id(),
                areas.stream().map(Area::id).toList(),
                where.extract());
        List<CategoryTrend> known = areas.stream()
                .map(a -> found.get(a.id()))
                .filter(t -> t != null && t.series() != null)
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        YearSums sums = YearSums.of(known.stream().map(CategoryTrend::series).toList());
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        for (Area area : areas) {
            CategoryTrend trend = found.get(area.id());
            TrendSeries series = trend == null ? null : trend.series();
            if (series != null && panels.size() < MOST_PANELS) {
                panels.add(new SmallMultiples.Panel(
                        area.name(),
                        sums.of(series),
                        area.id().equals(where.area().id())));
            }
        }
        var chart = new SmallMultiples(
                new Caption(
                        words.text("watch.trend.byArea", category.label()),
                        words.text("watch.trend.byArea.description", panels.size()),
                        "",
                        words.charts()),
                Measure.COUNT,
                sums.labels(words),
                panels,
                ownScale);
        return Optional.of(Drawings.of(
                "omraden",
                chart,
                words.text(ownScale ? "watch.trend.byArea.own" : "watch.trend.byArea.same"),
                byAreaFoot(areas, category, words),
                new ViewPage.Files(
                        "",
                        "",
                        where.insert(
                                "areas-trend", "both", "kategori", category.id().value()))));
    }

    private List<String> byAreaFoot(List<Area> areas, Category category, WatchWords words) {
        List<String> foot = new ArrayList<>(List.of(words.text("watch.trend.byArea.foot")));
        if (category.detectionDriven()) {
            foot.add(words.text("watch.note.detection"));
        }
        foot.addAll(frame.scope()
                .classified(areas.stream().map(Area::id).toList(), frame.scope().today(), words));
        return foot;
    }

    private List<String> notes(WatchAddress where, WatchWords words) {
        List<String> notes = new ArrayList<>(List.of(
                words.text("watch.note.trend"),
                words.text("watch.note.trend.season"),
                words.text("watch.note.trend.kendall"),
                words.text("watch.note.together"),
                words.text("watch.note.detection")));
        notes.addAll(frame.classified(where, words));
        return notes;
    }

    TableFile file(WatchAddress where, Ui ui) {
        WatchWords words = frame.words(ui);
        var phrases = new TrendWords(words);
        List<CategoryTrend> all = trends.of(where.dataset().id(), where.area().id(), where.extract());
        List<String> headers = new ArrayList<>();
        for (String column : List.of(
                "category",
                "years",
                "total",
                "perYear",
                "low",
                "high",
                "p",
                "q",
                "dispersion",
                "kendall",
                "sen",
                "judgement")) {
            headers.add(words.text("watch.column." + column));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CategoryTrend trend : all) {
            List<@Nullable Object> cells = new ArrayList<>();
            TrendSeries series = trend.series();
            Trend fit = trend.trend();
            cells.add(trend.category().label());
            cells.add(series == null ? null : series.span().toString());
            cells.add(series == null ? null : series.total());
            cells.add(fit == null ? null : WatchWords.finite(fit.regression().percentPerStep()));
            cells.add(
                    fit == null
                            ? null
                            : WatchWords.finite(fit.regression().interval().low()));
            cells.add(
                    fit == null
                            ? null
                            : WatchWords.finite(fit.regression().interval().high()));
            cells.add(fit == null ? null : WatchWords.finite(fit.regression().p()));
            cells.add(trend.q());
            cells.add(fit == null ? null : WatchWords.finite(fit.regression().dispersion()));
            cells.add(fit == null ? null : WatchWords.finite(fit.kendallP()));
            cells.add(fit == null || series == null ? null : WatchWords.finite(fit.senSlope() * series.perYear()));
            cells.add(phrases.sentence(trend));
            rows.add(cells);
        }
        return new TableFile(
                "trender-" + where.area().id(), headers, rows, List.of(frame.source(extracts(all), words)));
    }
}
