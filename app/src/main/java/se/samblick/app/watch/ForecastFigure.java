package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Forecast;
import se.samblick.app.figures.Category;
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
        return forecasts
                .of(
                        known.dataset().id(),
                        known.area().id(),
                        category.id(),
                        known.step(Forecasts.STEPS),
                        known.extract())
                .filter(p -> p.answer() == Prognosis.Answer.OFFERED)
                .map(p -> block(known, category, p));
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
