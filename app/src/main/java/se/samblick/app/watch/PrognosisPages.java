package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Forecast;
import se.samblick.analysis.Period;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;
import se.samblick.charts.LineChart;
import se.samblick.charts.Measure;
import se.samblick.charts.Value;

/** Makes the page on what may come. */
@Component
class PrognosisPages {
    static final String PATH = "/laget/prognos";
    private static final int SHOWN = 36;

    private final Forecasts forecasts;
    private final ViewFrame frame;

    PrognosisPages(Forecasts forecasts, ViewFrame frame) {
        this.forecasts = forecasts;
        this.frame = frame;
    }

    ViewPage page(WatchAddress where, Step step, Ui ui) {
        WatchWords words = frame.words(ui);
        Map<Category, Prognosis> all =
                forecasts.of(where.dataset().id(), where.area().id(), step, where.extract());
        Category chosen = all.keySet().stream()
                .filter(c -> c.id().equals(where.category()))
                .findFirst()
                .or(() -> offered(all))
                .or(() -> all.keySet().stream().findFirst())
                .orElse(null);
        Prognosis prognosis = chosen == null ? null : all.get(chosen);
        List<ViewPage.Drawing> drawings = new ArrayList<>();
        if (chosen != null && prognosis != null && prognosis.answer() == Prognosis.Answer.OFFERED) {
            drawings.add(drawing(where, chosen, prognosis, words));
        }
        return new ViewPage(
                words.text("watch.forecast.title", where.area().name()),
                PATH,
                frame.crumbs(where, PATH),
                frame.tabs("forecast", where),
                frame.meta(where, prognosis == null ? Set.of() : prognosis.extracts(), words),
                selects(where, step, all, chosen, words),
                ViewFrame.hidden(where),
                chosen == null || prognosis == null ? List.of() : sentences(chosen, prognosis, words),
                chosen == null
                        ? new ViewPage.Empty(
                                words.text("watch.forecast.none." + step.code()),
                                words.text("watch.forecast.none.sentence"))
                        : null,
                drawings,
                all.isEmpty() ? List.of() : List.of(table(where, step, all, words)),
                notes(where, all, words),
                null);
    }

    private List<String> notes(WatchAddress where, Map<Category, Prognosis> all, WatchWords words) {
        List<String> notes = new ArrayList<>(List.of(
                words.text("watch.note.forecast"),
                words.text("watch.note.forecast.tests", Forecast.FEWEST_TESTS),
                words.text("watch.note.forecast.limits")));
        if (all.keySet().stream().anyMatch(Category::detectionDriven)) {
            notes.add(words.text("watch.note.detection"));
        }
        notes.addAll(frame.classified(where, words));
        return notes;
    }

    /** The first step that there are figures of in the area; months if there are none at all. */
    Step first(WatchAddress where) {
        return Forecasts.STEPS.stream()
                .filter(step ->
                        forecasts.told(where.dataset().id(), where.area().id(), step, where.extract()))
                .findFirst()
                .orElse(Forecasts.STEPS.get(0));
    }

    private static Optional<Category> offered(Map<Category, Prognosis> all) {
        return all.entrySet().stream()
                .filter(e -> e.getValue().answer() == Prognosis.Answer.OFFERED)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<ViewPage.Select> selects(
            WatchAddress where, Step step, Map<Category, Prognosis> all, @Nullable Category chosen, WatchWords words) {
        List<ViewPage.Select> selects = frame.selects(where, words);
        if (chosen != null) {
            selects.add(Selects.categories(List.copyOf(all.keySet()), chosen.id(), words));
        }
        selects.add(new ViewPage.Select(
                "steg",
                words.text("watch.step"),
                Forecasts.STEPS.stream()
                        .map(s -> new ViewPage.Option(s.code(), words.text("watch.step." + s.code()), s == step))
                        .toList()));
        return selects;
    }

    /** The forecast in plain words with how it did in the past; or in one sentence why none is given. */
    static List<String> sentences(Category category, Prognosis prognosis, WatchWords words) {
        Forecast forecast = prognosis.forecast();
        if (prognosis.answer() != Prognosis.Answer.OFFERED) {
            return List.of(
                    words.text("watch.forecast.no", category.label()),
                    words.text(
                            "watch.forecast.no." + prognosis.answer().code(),
                            Forecast.FEWEST_TESTS,
                            forecast.tests(),
                            words.decimal(forecast.error(), 1),
                            words.decimal(forecast.naiveError(), 1)));
        }
        Period next = prognosis.ahead().get(0);
        Forecast.Step step = forecast.steps().get(0);
        return List.of(
                words.text(
                        "watch.forecast.yes",
                        category.label(),
                        words.period(next),
                        words.whole(Math.round(step.interval().low())),
                        words.whole(Math.round(step.interval().high())),
                        words.whole(Math.round(step.expected()))),
                words.text("watch.forecast.tests", forecast.inside(), forecast.comparisons()),
                words.text(
                        "watch.forecast.better",
                        words.decimal(forecast.error(), 1),
                        words.decimal(forecast.naiveError(), 1)));
    }

    private ViewPage.Drawing drawing(WatchAddress where, Category category, Prognosis prognosis, WatchWords words) {
        List<String> foot = new ArrayList<>(List.of(frame.source(prognosis.extracts(), words)));
        if (category.detectionDriven()) {
            foot.add(words.text("watch.note.detection"));
        }
        String[] fields = {
            "kategori", category.id().value(), "steg", prognosis.run().step().code()
        };
        return Drawings.of(
                "prognos",
                chart(category, where.area().name(), prognosis, words),
                words.text("watch.forecast.about"),
                foot,
                new ViewPage.Files("", "", where.insert("forecast", "both", fields)));
    }

    /** What is known, then what may come with its interval. */
    static LineChart chart(Category category, String area, Prognosis prognosis, WatchWords words) {
        List<String> periods = new ArrayList<>();
        List<Value> counts = new ArrayList<>();
        List<Value> expected = new ArrayList<>();
        List<Value> low = new ArrayList<>();
        List<Value> high = new ArrayList<>();
        KnownRun run = prognosis.run();
        for (int i = Math.max(0, run.size() - SHOWN); i < run.size(); i++) {
            boolean last = i == run.size() - 1;
            periods.add(words.period(run.periods().get(i)));
            counts.add(Value.of(run.counts()[i]));
            // The fan opens at the last known count, so that one sees where it begins.
            expected.add(last ? Value.of(run.counts()[i]) : Value.missing());
            low.add(last ? Value.of(run.counts()[i]) : Value.missing());
            high.add(last ? Value.of(run.counts()[i]) : Value.missing());
        }
        List<Period> ahead = prognosis.ahead();
        for (int i = 0; i < ahead.size(); i++) {
            Forecast.Step step = prognosis.forecast().steps().get(i);
            periods.add(words.period(ahead.get(i)));
            counts.add(Value.missing());
            expected.add(Value.of(step.expected()));
            low.add(Value.of(step.interval().low()));
            high.add(Value.of(step.interval().high()));
        }
        return new LineChart(
                new Caption(
                        words.text("watch.forecast.heading", category.label(), area),
                        String.join(" ", sentences(category, prognosis, words)),
                        "",
                        words.charts()),
                Measure.COUNT,
                periods,
                List.of(
                        new LineChart.Line(words.text("watch.chart.count"), counts, true),
                        new LineChart.Line(words.text("watch.chart.forecast"), expected, false)),
                Optional.of(new LineChart.Band(words.text("watch.chart.interval"), low, high)),
                List.of());
    }

    private ViewPage.Table table(WatchAddress where, Step step, Map<Category, Prognosis> all, WatchWords words) {
        List<ViewPage.Head> heads = List.of(
                new ViewPage.Head(words.text("watch.column.category"), false),
                new ViewPage.Head(words.text("watch.column.next"), false),
                new ViewPage.Head(words.text("watch.column.expected"), true),
                new ViewPage.Head(words.text("watch.column.interval80"), true),
                new ViewPage.Head(words.text("watch.column.inside"), true),
                new ViewPage.Head(words.text("watch.column.error"), true),
                new ViewPage.Head(words.text("watch.column.naive"), true),
                new ViewPage.Head(words.text("watch.column.answer"), false));
        List<ViewPage.Row> rows = new ArrayList<>();
        boolean apart = false;
        for (Map.Entry<Category, Prognosis> each : Forecasts.apart(all).entrySet()) {
            if (each.getKey().detectionDriven() && !apart) {
                rows.add(new ViewPage.Row(words.text("watch.group.detection"), List.of()));
                apart = true;
            }
            rows.add(row(where, step, each.getKey(), each.getValue(), words));
        }
        var files = new ViewPage.Files(
                where.href(PATH + "/tabell.csv", "steg", step.code()),
                where.href(PATH + "/tabell.xlsx", "steg", step.code()),
                where.insert("forecast", "table", "steg", step.code()));
        return new ViewPage.Table("alla", words.text("watch.forecast.all"), heads, rows, List.of(), files);
    }

    private static ViewPage.Row row(
            WatchAddress where, Step step, Category category, Prognosis prognosis, WatchWords words) {
        Forecast forecast = prognosis.forecast();
        Prognosis.Answer answer = prognosis.answer();
        boolean offered = answer == Prognosis.Answer.OFFERED;
        String href = where.href(PATH, "kategori", category.id().value(), "steg", step.code());
        List<ViewPage.Cell> cells = new ArrayList<>();
        cells.add(ViewPage.Cell.link(category.label(), href));
        cells.add(ViewPage.Cell.of(offered ? words.period(prognosis.ahead().get(0)) : "–"));
        Forecast.Step next = offered ? forecast.steps().get(0) : null;
        cells.add(ViewPage.Cell.of(next == null ? "–" : words.whole(Math.round(next.expected()))));
        cells.add(ViewPage.Cell.of(
                next == null
                        ? "–"
                        : words.text(
                                "watch.fromTo",
                                words.whole(Math.round(next.interval().low())),
                                words.whole(Math.round(next.interval().high())))));
        boolean tried = forecast.comparisons() > 0;
        cells.add(ViewPage.Cell.of(tried ? words.text("watch.of", forecast.inside(), forecast.comparisons()) : "–"));
        cells.add(ViewPage.Cell.of(words.decimal(forecast.error(), 1)));
        cells.add(ViewPage.Cell.of(words.decimal(forecast.naiveError(), 1)));
        cells.add(ViewPage.Cell.chip(words.text("watch.answer." + answer.code()), "none", offered ? "check" : "dash"));
        return new ViewPage.Row("", cells);
    }

    TableFile file(WatchAddress where, Step step, Ui ui) {
        WatchWords words = frame.words(ui);
        Map<Category, Prognosis> all =
                forecasts.of(where.dataset().id(), where.area().id(), step, where.extract());
        List<String> headers = new ArrayList<>();
        for (String column : List.of(
                "category",
                "next",
                "expected",
                "low80",
                "high80",
                "inside",
                "comparisons",
                "tests",
                "error",
                "naive",
                "answer")) {
            headers.add(words.text("watch.column." + column));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        all.forEach((category, prognosis) -> {
            boolean offered = prognosis.answer() == Prognosis.Answer.OFFERED;
            int steps = offered ? prognosis.forecast().steps().size() : 1;
            for (int i = 0; i < steps; i++) {
                rows.add(cells(category, prognosis, offered, i, words));
            }
        });
        var extracts = new java.util.HashSet<se.samblick.app.figures.ExtractId>();
        all.values().forEach(p -> extracts.addAll(p.extracts()));
        return new TableFile("prognos-" + where.area().id(), headers, rows, List.of(frame.source(extracts, words)));
    }

    private static List<@Nullable Object> cells(
            Category category, Prognosis prognosis, boolean offered, int i, WatchWords words) {
        Forecast forecast = prognosis.forecast();
        Forecast.Step step = offered ? forecast.steps().get(i) : null;
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(category.label());
        cells.add(offered ? prognosis.ahead().get(i).toString() : null);
        cells.add(step == null ? null : step.expected());
        cells.add(step == null ? null : step.interval().low());
        cells.add(step == null ? null : step.interval().high());
        cells.add(Long.valueOf(forecast.inside()));
        cells.add(Long.valueOf(forecast.comparisons()));
        cells.add(Long.valueOf(forecast.tests()));
        cells.add(WatchWords.finite(forecast.error()));
        cells.add(WatchWords.finite(forecast.naiveError()));
        cells.add(words.text("watch.answer." + prognosis.answer().code()));
        return cells;
    }
}
