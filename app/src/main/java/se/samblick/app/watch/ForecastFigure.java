package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Forecast;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Step;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** What may come as a figure: of one category where the forecast has proved itself, or of all as a table. */
@Component
class ForecastFigure extends WatchFigure {
    private static final int SHOWN = 24;

    private final Forecasts forecasts;

    ForecastFigure(Forecasts forecasts, Tools tools) {
        super("forecast", false, tools);
        this.forecasts = forecasts;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        Category category = known.category();
        return category == null ? all(known) : offered(known, category).map(p -> block(known, category, p));
    }

    @Override
    List<Step> steps() {
        return Forecasts.STEPS;
    }

    @Override
    boolean hasSentence() {
        return true;
    }

    /** {@code mellan 40 och 61 i oktober 2025, mest troligt 50 (prognos)}; nothing where none is offered. */
    @Override
    Optional<Chip> sentence(WatchQueries.Known known) {
        Category category = known.category();
        return category == null
                ? Optional.empty()
                : offered(known, category).map(prognosis -> {
                    Forecast.Step next = prognosis.forecast().steps().get(0);
                    String text = words().text(
                                    "watch.chip.forecast",
                                    words().whole(Math.round(next.interval().low())),
                                    words().whole(Math.round(next.interval().high())),
                                    words().period(prognosis.ahead().get(0)),
                                    words().whole(Math.round(next.expected())));
                    return new Chip(
                            text,
                            Map.of(
                                    "expected", next.expected(),
                                    "low", next.interval().low(),
                                    "high", next.interval().high()),
                            prognosis.extracts().stream()
                                    .max(java.util.Comparator.naturalOrder())
                                    .orElse(null));
                });
    }

    private Optional<Prognosis> offered(WatchQueries.Known known, Category category) {
        return forecasts
                .of(
                        known.dataset().id(),
                        known.area().id(),
                        category.id(),
                        known.step(Forecasts.STEPS),
                        known.extract())
                .filter(p -> p.answer() == Prognosis.Answer.OFFERED);
    }

    /** The next period of every category, and what became of the forecast when it was tried; detection-driven ones last. */
    private Optional<Block> all(WatchQueries.Known known) {
        Map<Category, Prognosis> all =
                forecasts.of(known.dataset().id(), known.area().id(), known.step(Forecasts.STEPS), known.extract());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<FigureData.Row> rows = new ArrayList<>();
        Set<ExtractId> extracts = new HashSet<>();
        Forecasts.apart(all).forEach((category, prognosis) -> {
            rows.add(row(category, prognosis));
            extracts.addAll(prognosis.extracts());
        });
        List<String> notes = new ArrayList<>(List.of(
                words().text("watch.note.forecast"),
                words().text("watch.note.forecast.tests", Forecast.FEWEST_TESTS),
                words().text("watch.note.forecast.limits")));
        if (all.keySet().stream().anyMatch(Category::detectionDriven)) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(scope().classified(List.of(known.area().id()), last(all), words()));
        long offered = all.values().stream()
                .filter(p -> p.answer() == Prognosis.Answer.OFFERED)
                .count();
        return Optional.of(block(
                words().text("watch.forecast.title", known.area().name()),
                columns(
                        words().text("watch.column.category"),
                        List.of(
                                words().text("watch.column.expected"),
                                words().text("watch.column.low80"),
                                words().text("watch.column.high80")),
                        List.of(
                                words().text("watch.column.next"),
                                words().text("watch.column.inside"),
                                words().text("watch.column.answer"))),
                rows,
                notes,
                words().text("watch.forecast.all.alt", offered, all.size()),
                FigureBlock.ChartKind.DOT,
                extracts));
    }

    private static LocalDate last(Map<Category, Prognosis> all) {
        return all.values().stream()
                .map(p -> p.run().periods().get(p.run().size() - 1).last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private FigureData.Row row(Category category, Prognosis prognosis) {
        Forecast forecast = prognosis.forecast();
        boolean offered = prognosis.answer() == Prognosis.Answer.OFFERED;
        Forecast.Step next = offered ? forecast.steps().get(0) : null;
        return row(List.of(
                text(category.label()),
                count(next == null ? Double.NaN : next.expected()),
                count(next == null ? Double.NaN : next.interval().low()),
                count(next == null ? Double.NaN : next.interval().high()),
                text(offered ? words().period(prognosis.ahead().get(0)) : "–"),
                text(
                        forecast.comparisons() > 0
                                ? words().text("watch.of", forecast.inside(), forecast.comparisons())
                                : "–"),
                text(words().text("watch.answer." + prognosis.answer().code()))));
    }

    private FigureData.Cell count(double value) {
        return Double.isFinite(value) ? number(value, words().decimal(value, 0)) : text("–");
    }

    private Block block(WatchQueries.Known known, Category category, Prognosis prognosis) {
        List<FigureData.Row> rows = new ArrayList<>();
        KnownRun run = prognosis.run();
        for (int i = Math.max(0, run.size() - SHOWN); i < run.size(); i++) {
            long count = run.counts()[i];
            rows.add(row(List.of(
                    text(words().period(run.periods().get(i))),
                    number(count, words().whole(count)),
                    text("–"),
                    text("–"),
                    text("–"))));
        }
        for (int i = 0; i < prognosis.ahead().size(); i++) {
            Forecast.Step step = prognosis.forecast().steps().get(i);
            rows.add(row(List.of(
                    text(words().period(prognosis.ahead().get(i))),
                    text("–"),
                    number(step.expected(), words().decimal(step.expected(), 0)),
                    number(
                            step.interval().low(),
                            words().decimal(step.interval().low(), 0)),
                    number(
                            step.interval().high(),
                            words().decimal(step.interval().high(), 0)))));
        }
        List<String> notes = new ArrayList<>(PrognosisPages.sentences(category, prognosis, words()));
        notes.add(words().text("watch.note.forecast.limits"));
        if (category.detectionDriven()) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(scope().classified(
                        List.of(known.area().id()),
                        run.periods().get(run.size() - 1).last(),
                        words()));
        return block(
                words().text(
                                "watch.forecast.heading",
                                category.label(),
                                known.area().name()),
                columns(
                        words().text("watch.column.period"),
                        List.of(
                                words().text("watch.chart.count"),
                                words().text("watch.chart.forecast"),
                                words().text("watch.column.low80"),
                                words().text("watch.column.high80")),
                        List.of()),
                rows,
                notes,
                String.join(" ", PrognosisPages.sentences(category, prognosis, words())),
                FigureBlock.ChartKind.BAND,
                prognosis.extracts());
    }
}
