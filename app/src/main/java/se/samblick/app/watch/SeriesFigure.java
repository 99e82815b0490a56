package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;
import se.samblick.app.figures.SteppedCounts;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** One series against what was expected, as a figure in a picture. */
@Component
class SeriesFigure extends WatchFigure {
    private final SteppedCounts counts;

    SeriesFigure(SteppedCounts counts, Tools tools) {
        super("series", true, tools);
        this.counts = counts;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        Step step = known.step(Sweeps.STEPS);
        Category category = java.util.Objects.requireNonNull(known.category());
        Optional<StepSeries> series = counts
                .of(new SteppedCounts.Query(
                        known.dataset().id(), step, known.area().id(), category.id(), known.extract()))
                .stream()
                .findFirst();
        List<Judge.Judged> steps =
                series.map(s -> Judge.history(s, SeriesPages.shown(step))).orElse(List.of());
        if (series.isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        List<FigureData.Row> rows = steps.stream().map(this::row).toList();
        Judge.Judged last = steps.get(steps.size() - 1);
        String finding = words().text(
                        "watch.series.heading." + last.verdict().state().code(),
                        category.label(),
                        known.area().name(),
                        words().period(last.period()));
        List<String> notes = new ArrayList<>(List.of(finding + ".", words().text("watch.note.method")));
        if (category.detectionDriven()) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(
                scope().classified(List.of(known.area().id()), last.period().last(), words()));
        return Optional.of(block(
                words().text(
                                "watch.series.title",
                                category.label(),
                                known.area().name()),
                columns(
                        words().text("watch.column.period"),
                        List.of(
                                words().text("watch.column.count"),
                                words().text("watch.column.expected"),
                                words().text("watch.column.lower"),
                                words().text("watch.column.upper")),
                        List.of(words().text("watch.column.state"))),
                rows,
                notes,
                finding + ".",
                FigureBlock.ChartKind.BAND,
                List.of(series.get().latest().extract())));
    }

    @Override
    List<Step> steps() {
        return Sweeps.STEPS;
    }

    @Override
    boolean hasSentence() {
        return true;
    }

    /** {@code 14 (v. 41 2025), fler än väntat (5,0)}. */
    @Override
    Optional<Chip> sentence(WatchQueries.Known known) {
        Category category = java.util.Objects.requireNonNull(known.category());
        Step step = known.step(Sweeps.STEPS);
        return counts
                .of(new SteppedCounts.Query(
                        known.dataset().id(), step, known.area().id(), category.id(), known.extract()))
                .stream()
                .findFirst()
                .flatMap(series -> said(series));
    }

    private Optional<Chip> said(StepSeries series) {
        List<Judge.Judged> latest = Judge.history(series, 1);
        Long count = latest.isEmpty() ? null : latest.get(0).verdict().count();
        if (count == null) {
            return Optional.empty();
        }
        Verdict verdict = latest.get(0).verdict();
        Map<String, Double> values = verdict.judged()
                ? Map.of("count", (double) count, "expected", verdict.expected())
                : Map.of("count", (double) count);
        String text = words().text(
                        "watch.chip.series." + verdict.state().code(),
                        words().whole(count),
                        words().period(latest.get(0).period()),
                        words().expected(verdict.expected()));
        return Optional.of(new Chip(text, values, series.latest().extract()));
    }

    private FigureData.Row row(Judge.Judged step) {
        Verdict verdict = step.verdict();
        Long count = verdict.count();
        return row(List.of(
                text(words().period(step.period())),
                number(count == null ? Double.NaN : count, count == null ? "" : words().whole(count)),
                number(verdict.expected(), words().expected(verdict.expected())),
                number(verdict.lower(), words().expected(verdict.lower())),
                number(verdict.upper(), words().expected(verdict.upper())),
                text(words().text("watch.state." + verdict.state().code()))));
    }
}
