package se.samblick.analysis;

import java.time.LocalDate;
import java.util.List;

/**
 * Counts at equal steps of time: weekly (7 days apart, any weekday) or monthly (on the first of every month).
 *
 * @param dates the day that stands for each step, in order
 * @param counts the count of each step, 0 or more
 * @param population inhabitants at each step, above 0; empty where the series is not to be seen per
 *     inhabitant. Both arrays are the series' own and not to be changed
 */
public record CountSeries(List<LocalDate> dates, long[] counts, double[] population) {
    /**
     * Checks the series.
     *
     * @throws Refusal naming the element whose date breaks the steps, or whose count or population is not as said
     */
    public CountSeries {
        dates = List.copyOf(dates);
        counts = counts.clone();
        population = population.clone();
        Checks.sameLength("count", counts.length, dates.size());
        if (population.length > 0) {
            Checks.sameLength("population", population.length, dates.size());
        }
        boolean monthly = isMonthly(dates);
        for (int i = 0; i < counts.length; i++) {
            Checks.count(i, "count", counts[i]);
            if (population.length > 0) {
                Checks.positive(i, "population", population[i]);
            }
            if (i > 0) {
                checkStep(i, dates, monthly);
            }
        }
    }

    private static void checkStep(int i, List<LocalDate> dates, boolean monthly) {
        LocalDate next =
                monthly ? dates.get(i - 1).plusMonths(1) : dates.get(i - 1).plusDays(7);
        if (!dates.get(i).equals(next)) {
            throw Refusal.of(
                    i,
                    "date",
                    dates.get(i),
                    next + ", " + (monthly ? "månaden" : "veckan") + " efter den förra i serien");
        }
    }

    /** A series that is not to be seen per inhabitant. */
    public static CountSeries of(List<LocalDate> dates, long[] counts) {
        return new CountSeries(dates, counts, new double[0]);
    }

    /** True for steps of a month, false for weeks. */
    public boolean monthly() {
        return isMonthly(dates);
    }

    private static boolean isMonthly(List<LocalDate> dates) {
        return dates.size() > 1
                && dates.get(0).getDayOfMonth() == 1
                && dates.get(1).equals(dates.get(0).plusMonths(1));
    }

    /** Number of steps. */
    public int size() {
        return counts.length;
    }
}
