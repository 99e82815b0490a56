package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.samblick.analysis.Multiplicity;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.StepSeries;

/**
 * Judges the latest step of series as they come, area by area: only those of one area are held at a time, however many
 * there are. Areas are delivered one by one, so each is judged at its own latest step, if that is not old.
 */
final class SeriesJudge implements Consumer<StepSeries> {
    /** An area whose figures end longer before those of others is not up to date, and is not judged. */
    private static final int OLD_DAYS = 92;

    private final List<StepSeries> area = new ArrayList<>();
    private final List<Judgement> judged = new ArrayList<>();
    private final Map<AreaId, Period> reached = new HashMap<>();

    /** The series of an area must come one after another. */
    @Override
    public void accept(StepSeries series) {
        if (!area.isEmpty() && !area.get(0).area().equals(series.area())) {
            settle();
        }
        area.add(series);
    }

    private void settle() {
        Period latest = area.stream()
                .map(s -> s.latest().period())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        AreaId where = area.get(0).area();
        if (reached.put(where, latest) != null) {
            throw new IllegalStateException("Series of %s came apart from each other".formatted(where));
        }
        judged.addAll(area.parallelStream().map(s -> judgement(s, latest)).toList());
        area.clear();
    }

    private static Judgement judgement(StepSeries series, Period reached) {
        Judge.Latest latest = Judge.latest(series, reached);
        Period since = latest.since();
        return new Judgement(
                new SeriesId(series.dataset(), series.area(), series.category(), series.step()),
                latest.judged().period(),
                series.latest().extract(),
                latest.judged().verdict(),
                null,
                since == null ? null : since.first(),
                latest.recent());
    }

    /** The latest step that any series has a value for. */
    Period reached() {
        return reached.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** All judgements, tried together; empty if there were no series. */
    List<Judgement> judgements() {
        if (!area.isEmpty()) {
            settle();
        }
        if (judged.isEmpty()) {
            return List.of();
        }
        LocalDate oldest = reached().last().minusDays(OLD_DAYS);
        List<Judgement> fresh = judged.stream()
                .map(j -> reached.getOrDefault(j.series().area(), j.period())
                                .last()
                                .isBefore(oldest)
                        ? missing(j)
                        : j)
                .toList();
        double[] q = Multiplicity.BH.adjust(
                fresh.stream().mapToDouble(j -> j.verdict().chance()).toArray());
        List<Judgement> adjusted = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            adjusted.add(fresh.get(i).withQ(q[i]));
        }
        return adjusted;
    }

    private Judgement missing(Judgement old) {
        return new Judgement(
                old.series(), reached(), old.extract(), Verdict.notJudged(Verdict.Reason.MISSING, null), null, null, 0);
    }
}
