package se.samblick.analysis;

/**
 * Events per unit of exposure with the exact (Garwood) interval of a Poisson count:
 * χ²<sub>a/2</sub>(2c)/2 and χ²<sub>1−a/2</sub>(2c + 2)/2, divided by the exposure.
 *
 * @param value count/exposure
 * @param interval exact limits; the lower is 0 when the count is 0
 * @see "Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28"
 */
public record Rate(double value, Interval interval) {
    /**
     * Rate of a count.
     *
     * @param count events, 0 or more
     * @param exposure person-years, inhabitants or days, above 0; the rate is per one of them
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal if the count is negative, the exposure not positive or the level not between 0 and 1
     */
    public static Rate of(long count, double exposure, double level) {
        Checks.positive("exposure", exposure);
        return new Rate(count / exposure, mean(count, level).times(1 / exposure));
    }

    /**
     * Exact interval for the mean of a Poisson count.
     *
     * @param count events, 0 or more
     * @param level two-sided coverage, between 0 and 1
     * @return the limits; the lower is 0 when the count is 0
     * @throws Refusal if the count is negative or the level not between 0 and 1
     */
    public static Interval mean(long count, double level) {
        Checks.count("count", count);
        double tail = (1 - Checks.level(level)) / 2;
        double low = count == 0 ? 0 : Gamma.lowerQuantile(tail, count);
        return new Interval(low, Gamma.upperQuantile(tail, count + 1.0));
    }
}
