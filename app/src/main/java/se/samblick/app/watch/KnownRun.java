package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samblick.analysis.CountSeries;
import se.samblick.analysis.Period;
import se.samblick.app.figures.SeriesPoint;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;

/**
 * The unbroken run of exactly known counts that ends with the latest step of a series. A gap or a suppressed value ends
 * it: what lies before cannot be told to be the same history.
 *
 * @param cut why the run does not go back to the beginning; {@link Cut#NONE} if it does
 */
record KnownRun(Step step, List<Period> periods, long[] counts, Cut cut) {
    /** What ended a run. */
    enum Cut {
        NONE,
        GAP,
        SUPPRESSED
    }

    KnownRun {
        periods = List.copyOf(periods);
    }

    static KnownRun of(StepSeries series) {
        List<SeriesPoint> points = series.points();
        int from = points.size();
        Cut cut = Cut.NONE;
        while (from > 0 && cut == Cut.NONE) {
            SeriesPoint point = points.get(from - 1);
            boolean next = from == points.size()
                    || series.step()
                            .after(point.period())
                            .equals(points.get(from).period());
            if (!next) {
                cut = Cut.GAP;
            } else if (!whole(point)) {
                cut = Cut.SUPPRESSED;
            } else {
                from--;
            }
        }
        List<SeriesPoint> known = points.subList(from, points.size());
        return new KnownRun(
                series.step(),
                known.stream().map(SeriesPoint::period).toList(),
                known.stream().mapToLong(p -> Math.round(p.amount().lower())).toArray(),
                cut);
    }

    private static boolean whole(SeriesPoint point) {
        return point.amount().exact() && point.amount().lower() >= 0;
    }

    int size() {
        return counts.length;
    }

    /** The series as the analysis takes it: each step stands for its first day. */
    CountSeries toCountSeries() {
        List<LocalDate> days = new ArrayList<>();
        periods.forEach(p -> days.add(p.first()));
        return CountSeries.of(Collections.unmodifiableList(days), counts);
    }
}
