package se.samblick.analysis;

import java.util.List;

/**
 * A forecast of counts with an interval, tried out on the past of the same series.
 *
 * <p>The model smooths the level of the counts exponentially and multiplies it by the season, shrunk towards none;
 * {@link SmoothedSeason} says how. The interval is that of a negative binomial count whose dispersion is that of the model's
 * own errors. The yardstick is the seasonal naive forecast: what was counted one season before. From each past time with
 * enough history both forecasts are made as they would have been made then; the forecast is offered only if it was closer
 * than the yardstick on average over at least {@value #FEWEST_TESTS} such times.
 *
 * @param steps the forecast, nearest first
 * @param tests how many past times it was tried from
 * @param comparisons forecast counts compared with what came, over all those times
 * @param inside how many of them lay inside their interval
 * @param error mean absolute error of the forecast
 * @param naiveError mean absolute error of the seasonal naive forecast of the same counts
 * @see "Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed."
 */
public record Forecast(List<Step> steps, int tests, int comparisons, int inside, double error, double naiveError) {
    /** Fewest past times a forecast must have been tried from. */
    public static final int FEWEST_TESTS = 8;

    /** Copies the steps. */
    public Forecast {
        steps = List.copyOf(steps);
    }

    /**
     * One coming count.
     *
     * @param expected its mean
     * @param interval limits that it lies within with the stated probability, whole numbers
     */
    public record Step(double expected, Interval interval) {}

    /** True if the forecast has proved better than the seasonal naive one and may be shown. */
    public boolean offered() {
        return tests >= FEWEST_TESTS && error < naiveError;
    }

    /** Share of the compared counts that lay inside their interval, 0–1; NaN if none was compared. */
    public double shareInside() {
        return comparisons == 0 ? Double.NaN : (double) inside / comparisons;
    }

    /**
     * Forecasts a series.
     *
     * @param counts counts at equal steps, oldest first, 0 or more
     * @param season steps in a season: 12 for months, 1 for years
     * @param ahead how many coming counts, 1 or more; for months at most a year, so that the yardstick exists
     * @param level probability that the interval covers, between 0 and 1, such as 0.8
     * @return the forecast, with how it did in the past; without steps if the series is too short for one
     * @throws Refusal naming the negative count or the option that is not as said
     */
    public static Forecast of(long[] counts, int season, int ahead, double level) {
        check(counts, season, ahead, level);
        int least = leastHistory(season);
        int tests = 0;
        int comparisons = 0;
        int inside = 0;
        double error = 0;
        double naiveError = 0;
        for (int now = least; now < counts.length; now++, tests++) {
            SmoothedSeason model = SmoothedSeason.of(counts, now, season);
            for (int h = 1; h <= ahead && now + h <= counts.length; h++) {
                long came = counts[now + h - 1];
                Step step = model.step(h, level);
                comparisons++;
                inside += step.interval().contains(came) ? 1 : 0;
                error += Math.abs(step.expected() - came);
                naiveError += Math.abs(counts[naive(now + h - 1, now, season)] - (double) came);
            }
        }
        List<Step> steps = counts.length < least
                ? List.of()
                : SmoothedSeason.of(counts, counts.length, season).steps(ahead, level);
        return new Forecast(steps, tests, comparisons, inside, error / comparisons, naiveError / comparisons);
    }

    /** Index of the latest count before {@code now} that lies whole seasons before {@code target}. */
    private static int naive(int target, int now, int season) {
        int back = target;
        while (back >= now) {
            back -= season;
        }
        return back;
    }

    private static int leastHistory(int season) {
        return season == 1 ? 4 : 2 * season;
    }

    private static void check(long[] counts, int season, int ahead, double level) {
        Checks.level(level);
        if (season < 1) {
            throw Refusal.of("season", season, "ett heltal som är 1 eller större");
        }
        if (ahead < 1) {
            throw Refusal.of("ahead", ahead, "ett heltal som är 1 eller större");
        }
        for (int i = 0; i < counts.length; i++) {
            Checks.count(i, "count", counts[i]);
        }
    }
}
