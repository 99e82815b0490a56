package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samblick.analysis.Period;
import se.samblick.analysis.Trend;
import se.samblick.app.figures.Step;

/**
 * Counts over whole years, latest last, ready to be tried for a trend. Months and blocks of four weeks are freed from the
 * season: each part of the year has the weight it has had over these years, measured with the trend itself taken away, so
 * that neither takes what is the other's.
 *
 * @param perYear points in a year: 12 months, 13 blocks of four weeks, or 1
 * @param seasons weight of each point, on average 1
 */
record TrendSeries(Step step, int perYear, List<Period> periods, long[] counts, double[] seasons) {
    private static final int FEWEST_YEARS = 3;
    /** Of yearly figures fewer points give an interval that says nothing. */
    private static final int FEWEST_YEARLY = 5;

    private static final int WEEKS_IN_BLOCK = 4;
    private static final int BLOCKS = 13;

    TrendSeries {
        periods = List.copyOf(periods);
    }

    /** The whole years that end a run; empty if there are too few. */
    static Optional<TrendSeries> of(KnownRun run) {
        KnownRun points = run.step() == Step.WEEK ? inBlocks(run) : run;
        int perYear = run.step() == Step.WEEK ? BLOCKS : run.step().perYear();
        int years = points.size() / perYear;
        if (years < (perYear == 1 ? FEWEST_YEARLY : FEWEST_YEARS)) {
            return Optional.empty();
        }
        int from = points.size() - years * perYear;
        long[] counts = Arrays.copyOfRange(points.counts(), from, points.size());
        return Optional.of(new TrendSeries(
                run.step(),
                perYear,
                points.periods().subList(from, points.size()),
                counts,
                seasons(counts, perYear, years)));
    }

    /** Four weeks at a time, the latest whole block last: weeks do not fill years, blocks nearly do. */
    private static KnownRun inBlocks(KnownRun run) {
        int blocks = run.size() / WEEKS_IN_BLOCK;
        int from = run.size() - blocks * WEEKS_IN_BLOCK;
        List<Period> periods = new ArrayList<>();
        long[] counts = new long[blocks];
        for (int b = 0; b < blocks; b++) {
            int first = from + b * WEEKS_IN_BLOCK;
            int last = first + WEEKS_IN_BLOCK - 1;
            periods.add(new Period(
                    run.periods().get(first).first(), run.periods().get(last).last()));
            for (int i = first; i <= last; i++) {
                counts[b] += run.counts()[i];
            }
        }
        return new KnownRun(run.step(), periods, counts, run.cut());
    }

    private static double[] seasons(long[] counts, int perYear, int years) {
        double[] seasons = new double[counts.length];
        Arrays.fill(seasons, 1);
        long total = Arrays.stream(counts).sum();
        if (perYear == 1 || total == 0) {
            return seasons;
        }
        double slope = Trend.of(times(counts.length, perYear), counts, seasons, 0.95)
                .regression()
                .logSlope();
        double growth = Double.isNaN(slope) ? 0 : slope;
        double[] parts = new double[perYear];
        for (int i = 0; i < counts.length; i++) {
            parts[i % perYear] += counts[i] * Math.exp(-growth * (i - counts.length / 2.0) / perYear);
        }
        double mean = Arrays.stream(parts).sum() / perYear;
        // A year without season is mixed in, so that a part in which nothing happened keeps some weight.
        double prior = mean / years;
        for (int i = 0; i < counts.length; i++) {
            seasons[i] = (parts[i % perYear] + prior) / (mean + prior);
        }
        return seasons;
    }

    private static double[] times(int size, int perYear) {
        double[] times = new double[size];
        for (int i = 0; i < size; i++) {
            times[i] = (double) i / perYear;
        }
        return times;
    }

    /** Years from the first point. */
    double[] times() {
        return times(counts.length, perYear);
    }

    Trend trend(double level) {
        return Trend.of(times(), counts, seasons, level);
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    Period span() {
        return new Period(
                periods.get(0).first(), periods.get(periods.size() - 1).last());
    }

    /** What the trend alone makes of each point, without season; as many in all as were counted. */
    double[] fitted(double logSlope) {
        double[] times = times();
        double weight = 0;
        for (int i = 0; i < times.length; i++) {
            weight += seasons[i] * Math.exp(logSlope * times[i]);
        }
        double level = total() / weight;
        double[] fitted = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            fitted[i] = level * Math.exp(logSlope * times[i]);
        }
        return fitted;
    }
}
