package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Forecast;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Step;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** What may come as a figure; only where the forecast has proved itself. */
@Component
class ForecastFigure extends WatchFigure {
    private static final int SHOWN = 24;

    private final Forecasts forecasts;

    ForecastFigure(Forecasts forecasts, Tools tools) {
        super("forecast", true, tools);
        this.forecasts = forecasts;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        Category category = java.util.Objects.requireNonNull(known.category());
        return offered(known).map(p -> block(known, category, p));
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
        return offered(known).map(prognosis -> {
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

    private Optional<Prognosis> offered(WatchQueries.Known known) {
        return forecasts
                .of(
                        known.dataset().id(),
                        known.area().id(),
                        java.util.Objects.requireNonNull(known.category()).id(),
                        known.step(Forecasts.STEPS),
                        known.extract())
                .filter(p -> p.answer() == Prognosis.Answer.OFFERED);
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
