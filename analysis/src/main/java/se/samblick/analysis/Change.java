package se.samblick.analysis;

/**
 * A count before and a count after, and whether chance alone could have made the difference: the conditional binomial
 * test of two Poisson counts. Given n = before + after, {@code after} is binomial with probability
 * E<sub>after</sub>/(E<sub>before</sub> + E<sub>after</sub>) if the rates are equal.
 *
 * @param before earlier count
 * @param after later count
 * @param ratio (after/E<sub>after</sub>)/(before/E<sub>before</sub>); NaN if {@code before} is 0
 * @param ratioInterval exact (Clopper–Pearson) limits of the ratio; the upper one is infinite if {@code before} is 0, both
 *     are NaN if both counts are 0
 * @param pExact twice the smaller exact tail, at most 1; below 1 − level exactly when the interval leaves out 1
 * @param pMid the same with half of the observed outcome's probability in each tail
 * @see "Przyborowski & Wilenski (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31"
 * @see "Clopper & Pearson (1934), The use of confidence or fiducial limits, Biometrika 26"
 * @see "Lancaster (1961), Significance tests in discrete distributions, JASA 56"
 */
public record Change(long before, long after, double ratio, Interval ratioInterval, double pExact, double pMid) {
    /** Compares two counts over equal exposures with a 95 percent interval. */
    public static Change of(long before, long after) {
        return of(before, after, 1, 1, 0.95);
    }

    /**
     * Compares two counts.
     *
     * @param before earlier count, 0 or more
     * @param after later count, 0 or more
     * @param exposureBefore inhabitants, days or other exposure of the earlier count, above 0
     * @param exposureAfter exposure of the later count in the same unit, above 0
     * @param level two-sided coverage of the interval, between 0 and 1, such as 0.95
     * @throws Refusal if a count is negative, an exposure not positive or the level not between 0 and 1
     */
    public static Change of(long before, long after, double exposureBefore, double exposureAfter, double level) {
        Checks.count("before", before);
        Checks.count("after", after);
        Checks.positive("exposure_before", exposureBefore);
        Checks.positive("exposure_after", exposureAfter);
        Checks.level(level);
        if (before == 0 && after == 0) {
            return new Change(0, 0, Double.NaN, Interval.UNDEFINED, 1, 1);
        }
        double share = 1 / (1 + exposureBefore / exposureAfter);
        double rest = 1 / (1 + exposureAfter / exposureBefore);
        double atMost = before == 0 ? 1 : Beta.lower(rest, share, before, after + 1.0);
        double atLeast = after == 0 ? 1 : Beta.lower(share, rest, after, before + 1.0);
        double half = Beta.density(share, rest, after + 1.0, before + 1.0) / ((double) before + after + 1) / 2;
        double smaller = Math.min(atMost, atLeast);
        double ratio = before == 0 ? Double.NaN : (after / exposureAfter) / (before / exposureBefore);
        return new Change(
                before,
                after,
                ratio,
                limits(before, after, (1 - level) / 2).times(exposureBefore / exposureAfter),
                Math.min(1, 2 * smaller),
                Math.min(1, 2 * (smaller - half)));
    }

    /** Limits of the odds p/(1 − p) of the binomial share. */
    private static Interval limits(long before, long after, double tail) {
        double low = after == 0 ? 0 : Math.exp(Beta.lowerLogit(tail, after, before + 1.0));
        double high = before == 0 ? Double.POSITIVE_INFINITY : Math.exp(-Beta.lowerLogit(tail, before, after + 1.0));
        return new Interval(low, high);
    }

    /** after − before, not adjusted for exposure. */
    public long difference() {
        return after - before;
    }

    /** difference/before as a fraction, not adjusted for exposure; NaN if {@code before} is 0. */
    public double percent() {
        return before == 0 ? Double.NaN : (double) difference() / before;
    }

    /** What may be said of the change in one word. */
    public Judgement judgement() {
        return Judgement.of(before, after, pExact);
    }
}
