package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.SeriesPoint;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;

/** Series of a made-up city, for tests. */
final class Wards {
    static final LocalDate MONDAY = LocalDate.of(2020, 1, 6);

    private Wards() {}

    /** A series whose steps begin in January 2020. */
    static StepSeries series(Step step, int size, IntToLongFunction count) {
        List<SeriesPoint> points = new ArrayList<>();
        Period period = step.around(MONDAY);
        for (int i = 0; i < size; i++) {
            points.add(point(period, Amount.exactly(count.applyAsLong(i))));
            period = step.after(period);
        }
        return series(step, points);
    }

    static StepSeries series(Step step, List<SeriesPoint> points) {
        return new StepSeries(DatasetId.REPORTED_CRIMES, new AreaId("ekdalen"), new CategoryId("hot"), step, points);
    }

    static SeriesPoint point(Period period, Amount amount) {
        return new SeriesPoint(period, amount, new ExtractId(1));
    }

    /** Steady chance around a mean, the same for the same seed. */
    static IntToLongFunction steady(double mean, int seed) {
        var random = new Random(seed);
        List<Long> drawn = new ArrayList<>();
        return i -> {
            while (drawn.size() <= i) {
                drawn.add(poisson(random, mean));
            }
            return drawn.get(i);
        };
    }

    private static long poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return Math.max(0, count);
    }
}
