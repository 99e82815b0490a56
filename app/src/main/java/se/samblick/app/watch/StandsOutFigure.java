package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Step;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** What stands out in an area and its parts, judged anew from the extract that the picture reads. */
@Component
class StandsOutFigure extends WatchFigure {
    private final Sweeps sweeps;

    StandsOutFigure(Sweeps sweeps, Tools tools) {
        super("stands-out", false, tools);
        this.sweeps = sweeps;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        Step step = known.step(Sweeps.STEPS);
        List<Judgement> all = sweeps.judged(known.dataset().id(), step, known.extract());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Set<AreaId> within = scope().within(known.area().id());
        Map<CategoryId, Category> categories = new HashMap<>();
        figures().categories(known.dataset().id()).forEach(c -> categories.put(c.id(), c));
        Period reached = all.stream()
                .map(Judgement::period)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
        List<Judgement> out = all.stream()
                .filter(j -> j.verdict().state().standsOut())
                .filter(j -> within.contains(j.series().area()))
                .filter(j -> categories.containsKey(j.series().category()))
                .sorted(java.util.Comparator.comparing((Judgement j) -> driven(j, categories))
                        .thenComparingDouble(j -> j.verdict().chance()))
                .toList();
        List<FigureData.Row> rows = out.stream()
                .map(j -> row(
                        j,
                        java.util.Objects.requireNonNull(
                                categories.get(j.series().category()))))
                .toList();
        long judged = all.stream().filter(j -> j.verdict().judged()).count();
        String finding = rows.isEmpty()
                ? words().text("watch.lead.none", words().period(reached))
                : words().text("watch.figure.standsOut", words().period(reached), rows.size(), judged);
        List<String> notes = new ArrayList<>(List.of(finding, words().text("watch.note.method")));
        notes.add(words().text("watch.note.detection"));
        notes.addAll(scope().classified(out.stream().map(j -> j.series().area()).toList(), reached.last(), words()));
        return Optional.of(block(
                words().text("watch.alarms.title", known.area().name()),
                columns(
                        words().text("watch.column.series"),
                        List.of(
                                words().text("watch.column.count"),
                                words().text("watch.column.expected"),
                                words().text("watch.column.limit")),
                        List.of(words().text("watch.column.chance"), words().text("watch.column.state"))),
                rows.isEmpty() ? List.of(none()) : rows,
                notes,
                finding,
                FigureBlock.ChartKind.BAR,
                all.stream().map(Judgement::extract).distinct().toList()));
    }

    /** What follows the police's work stands last. */
    private static boolean driven(Judgement judgement, Map<CategoryId, Category> categories) {
        Category category = categories.get(judgement.series().category());
        return category != null && category.detectionDriven();
    }

    @Override
    List<Step> steps() {
        return Sweeps.STEPS;
    }

    private FigureData.Row none() {
        return row(List.of(
                text(words().text("watch.figure.none")), text("–"), text("–"), text("–"), text("–"), text("–")));
    }

    private FigureData.Row row(Judgement judgement, Category category) {
        Verdict verdict = judgement.verdict();
        Long count = verdict.count();
        boolean high = verdict.state() == Verdict.State.HIGH;
        double limit = high ? verdict.upper() : verdict.lower();
        String label = words().text(
                        "watch.figure.series",
                        category.label(),
                        scope().name(judgement.series().area()),
                        words().period(judgement.period()));
        String doubt = words().doubt(judgement.q());
        String chance = words().chance(verdict.chance()) + (doubt.isEmpty() ? "" : " (" + doubt + ")");
        return row(List.of(
                text(label),
                number(count == null ? Double.NaN : count, count == null ? "" : words().whole(count)),
                number(verdict.expected(), words().expected(verdict.expected())),
                number(limit, words().expected(limit)),
                text(chance),
                text(words().text("watch.state." + verdict.state().code()))));
    }
}
