package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Step;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/**
 * What stands out in an area and its parts, judged anew from the extract that the picture reads; or, of one category, how it
 * stands in the area, in what that lies in, and in its like.
 */
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
        Category asked = known.category();
        List<AreaId> within =
                asked == null ? List.copyOf(scope().within(known.area().id())) : scope().around(known.area());
        Map<CategoryId, Category> categories = new HashMap<>();
        figures().categories(known.dataset().id()).forEach(c -> categories.put(c.id(), c));
        Period reached = all.stream()
                .map(Judgement::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Judgement> out = all.stream()
                .filter(j -> asked == null
                        ? j.verdict().state().standsOut()
                        : j.series().category().equals(asked.id()))
                .filter(j -> within.contains(j.series().area()))
                .filter(j -> categories.containsKey(j.series().category()))
                .sorted(
                        asked == null
                                ? Comparator.comparing((Judgement j) -> driven(j, categories))
                                        .thenComparingDouble(j -> j.verdict().chance())
                                : Comparator.comparingInt(
                                        j -> within.indexOf(j.series().area())))
                .toList();
        List<FigureData.Row> rows = out.stream()
                .map(j -> row(
                        j,
                        java.util.Objects.requireNonNull(
                                categories.get(j.series().category()))))
                .toList();
        long judged = all.stream().filter(j -> j.verdict().judged()).count();
        long standing =
                out.stream().filter(j -> j.verdict().state().standsOut()).count();
        String finding = standing == 0
                ? words().text("watch.lead.none", words().period(reached))
                : words().text("watch.figure.standsOut", words().period(reached), standing, judged);
        List<String> notes = new ArrayList<>(List.of(finding, words().text("watch.note.method")));
        if (out.stream().anyMatch(j -> driven(j, categories))) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(scope().classified(out.stream().map(j -> j.series().area()).toList(), reached.last(), words()));
        return Optional.of(block(
                asked == null
                        ? words().text("watch.alarms.title", known.area().name())
                        : words().text(
                                        "watch.figure.around",
                                        asked.label(),
                                        known.area().name()),
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
        double limit = verdict.state() == Verdict.State.LOW ? verdict.lower() : verdict.upper();
        String label = words().text(
                        "watch.figure.series",
                        category.label(),
                        scope().name(judgement.series().area()),
                        words().period(judgement.period()));
        String doubt = verdict.state().standsOut() ? words().doubt(judgement.q()) : "";
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
