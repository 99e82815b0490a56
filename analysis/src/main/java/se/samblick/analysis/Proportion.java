package se.samblick.analysis;

/**
 * A share of a number of trials with Wilson's score interval, without continuity correction.
 *
 * @param share successes/n, 0–1
 * @param interval limits within 0–1; the lower is exactly 0 at no success, the upper exactly 1 at no failure
 * @see "Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22"
 */
public record Proportion(double share, Interval interval) {
    /**
     * Share of successes.
     *
     * @param successes 0 to {@code n}
     * @param n trials, 1 or more
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal if the numbers are negative, the successes more than the trials, the trials none, or the level not
     *     between 0 and 1
     */
    public static Proportion of(long successes, long n, double level) {
        Checks.count("successes", successes);
        if (n < 1) {
            throw Refusal.of("n", n, "ett heltal som är 1 eller större");
        }
        if (successes > n) {
            throw Refusal.of("successes", successes, "högst n (" + n + ")");
        }
        double z = Normal.upperQuantile((1 - Checks.level(level)) / 2);
        double low = low(successes, n, z);
        double high = successes == n ? 1 : 1 - low(n - successes, n, z);
        return new Proportion((double) successes / n, new Interval(low, high));
    }

    /** The smaller root of (n + z²)t² − (2x + z²)t + x²/n, from the larger one, so that no digits cancel. */
    private static double low(long x, long n, double z) {
        double p = (double) x / n;
        double z2 = z * z;
        double larger = (x + z2 / 2 + z * Math.sqrt(x * (1 - p) + z2 / 4)) / (n + z2);
        return x == 0 ? 0 : p * x / (n + z2) / larger;
    }
}
