package se.samblick.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Exponential smoothing of counts with a fixed season, on the first {@code now} counts of a series alone.
 *
 * <p>Season: events of each part of the year against the mean, with a year's worth of "no season" mixed in. Level:
 * l ← l + a·(y/s − l), started from the mean of the first season, with that a of a few which made the smallest
 * one-step errors. Dispersion for h steps: mean of (y − f)²/f over the forecasts h steps ahead that the smoothing would have
 * made, at least 1.
 */
final class SmoothedSeason {
    private static final double[] RATES = {0.1, 0.2, 0.35, 0.5, 0.7};
    /** Counts each part of the year is mixed with that tell of no season. */
    private static final double PRIOR = 1;
    /** Below this a mean is no longer told from nothing. */
    private static final double LEAST_MEAN = 0.05;

    private final long[] counts;
    private final int now;
    private final double[] seasons;
    private final double[] levels;

    private SmoothedSeason(long[] counts, int now, int season) {
        this.counts = counts;
        this.now = now;
        this.seasons = seasons(counts, now, season);
        this.levels = new double[now + 1];
        double best = Double.POSITIVE_INFINITY;
        double chosen = RATES[0];
        for (double rate : RATES) {
            smooth(rate);
            double error = squaredError(1);
            if (error < best) {
                best = error;
                chosen = rate;
            }
        }
        smooth(chosen);
    }

    static SmoothedSeason of(long[] counts, int now, int season) {
        return new SmoothedSeason(counts, now, season);
    }

    private static double[] seasons(long[] counts, int now, int season) {
        double[] seasons = new double[season];
        double[] years = new double[season];
        double mean = 0;
        // Whole seasons only, the latest ones, so that no part of the year weighs twice in the mean.
        int first = now % season;
        for (int i = first; i < now; i++) {
            mean += counts[i];
            seasons[i % season] += counts[i];
            years[i % season]++;
        }
        mean = Math.max(mean / (now - first), LEAST_MEAN);
        for (int k = 0; k < season; k++) {
            seasons[k] = (seasons[k] / mean + PRIOR) / (years[k] + PRIOR);
        }
        return seasons;
    }

    /** {@code levels[t]} is the level known before count t. */
    private void smooth(double rate) {
        int start = Math.min(now, Math.max(seasons.length, 3));
        double level = 0;
        for (int i = 0; i < start; i++) {
            level += counts[i] / seasons[i % seasons.length] / start;
        }
        for (int t = 0; t < now; t++) {
            levels[t] = level;
            level += rate * (counts[t] / seasons[t % seasons.length] - level);
        }
        levels[now] = level;
    }

    private double mean(int from, int ahead) {
        return Math.max(levels[from] * seasons[(from + ahead - 1) % seasons.length], LEAST_MEAN);
    }

    /** Mean of (y − f)²/f over the forecasts made {@code ahead} steps before. */
    private double squaredError(int ahead) {
        double sum = 0;
        int forecasts = 0;
        for (int t = 0; t + ahead <= now; t++) {
            double mean = mean(t, ahead);
            double error = counts[t + ahead - 1] - mean;
            sum += error * error / mean;
            forecasts++;
        }
        return forecasts == 0 ? 1 : sum / forecasts;
    }

    Forecast.Step step(int ahead, double level) {
        double mean = mean(now, ahead);
        double dispersion = Math.max(1, squaredError(Math.min(ahead, now - 1)));
        double tail = (1 - level) / 2;
        double low = Poisson.upperQuantile(1 - tail, mean, dispersion);
        double high = Poisson.upperQuantile(tail, mean, dispersion);
        return new Forecast.Step(mean, new Interval(low, high));
    }

    List<Forecast.Step> steps(int ahead, double level) {
        List<Forecast.Step> steps = new ArrayList<>();
        for (int h = 1; h <= ahead; h++) {
            steps.add(step(h, level));
        }
        return steps;
    }
}
