package se.samblick.analysis;

/**
 * The difference of two independent shares, with Newcombe's hybrid score interval (his method 10) and the p-value of the
 * pooled score test. The two come from different methods and may disagree at the border.
 *
 * @param difference share a − share b
 * @param interval limits of the difference, within −1 to 1
 * @param p two-sided; 1 if the pooled share is 0 or 1
 * @see "Newcombe (1998), Interval estimation for the difference between independent proportions, Stat Med 17"
 */
public record ProportionDifference(double difference, Interval interval, double p) {
    /**
     * Compares two shares.
     *
     * @param successesA 0 to {@code nA}
     * @param nA trials of the first, 1 or more
     * @param successesB 0 to {@code nB}
     * @param nB trials of the second, 1 or more
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal as {@link Proportion#of}, with the names of the columns
     */
    public static ProportionDifference of(long successesA, long nA, long successesB, long nB, double level) {
        Proportion a = proportion(successesA, nA, level, "_a");
        Proportion b = proportion(successesB, nB, level, "_b");
        double d = a.share() - b.share();
        double below = Math.hypot(a.share() - a.interval().low(), b.interval().high() - b.share());
        double above = Math.hypot(
                a.interval().high() - a.share(), b.share() - b.interval().low());
        double pooled = ((double) successesA + successesB) / ((double) nA + nB);
        double variance = pooled * (1 - pooled) * (1.0 / nA + 1.0 / nB);
        double p = variance == 0 ? 1 : Normal.twoSided(d / Math.sqrt(variance));
        return new ProportionDifference(d, new Interval(d - below, d + above), p);
    }

    private static Proportion proportion(long successes, long n, double level, String suffix) {
        try {
            return Proportion.of(successes, n, level);
        } catch (Refusal refusal) {
            throw refusal.field().equals("level")
                    ? refusal
                    : Refusal.of(refusal.field() + suffix, refusal.found(), refusal.expected());
        }
    }
}
