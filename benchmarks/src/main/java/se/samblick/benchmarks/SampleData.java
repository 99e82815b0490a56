package se.samblick.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.samblick.analysis.CountSeries;

/** Made-up data of the sizes that the promises name; the script for R makes its own of the same kind. */
final class SampleData {
    static final int SERIES = 1000;
    static final int WEEKS = 520;

    private final Random random = new Random(6);

    List<CountSeries> weeklySeries() {
        LocalDate first = LocalDate.of(2014, 1, 6);
        List<LocalDate> dates = first.datesUntil(first.plusWeeks(WEEKS), java.time.Period.ofDays(7))
                .toList();
        List<CountSeries> series = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            series.add(CountSeries.of(dates, weeklyCounts(2 + i % 40)));
        }
        return series;
    }

    private long[] weeklyCounts(double mean) {
        long[] counts = new long[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            counts[week] = poisson(mean * Math.exp(0.3 * Math.sin(2 * Math.PI * week / 52) + 0.0005 * week));
        }
        return counts;
    }

    double[] coordinates(int points, double width) {
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = random.nextDouble() * width;
        }
        return values;
    }

    /** Half of the points in crowds, half anywhere. */
    double[] crowded(int points, double width) {
        double[] values = coordinates(points, width);
        for (int i = 0; i < points; i += 2) {
            double centre = width * (0.2 + 0.15 * (i / 2 % 5));
            values[i] = Math.min(width, Math.max(0, centre + random.nextGaussian() * width / 30));
        }
        return values;
    }

    long[] counts(int number, double mean) {
        long[] counts = new long[number];
        for (int i = 0; i < number; i++) {
            counts[i] = poisson(mean * (0.2 + 2 * random.nextDouble()));
        }
        return counts;
    }

    private long poisson(double mean) {
        long events = -1;
        for (double time = 0; time < mean; events++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return Math.max(events, 0);
    }
}
