package se.samblick.analysis;

/**
 * The difference of two estimates whose standard errors are known, by the normal approximation.
 *
 * @param difference estimate a − estimate b
 * @param interval limits of the difference
 * @param p two-sided; 1 if neither the estimates nor their standard errors differ from each other and from 0
 * @see "Lohr (2010), Sampling: Design and Analysis, on comparing two estimates of a survey"
 */
public record EstimateDifference(double difference, Interval interval, double p) {
    /**
     * Compares two estimates.
     *
     * @param a the first
     * @param b the second
     * @param standardError of their difference: √(sₐ² + s_b²) where they are independent; 0 or more
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal naming what is no finite number or negative
     */
    public static EstimateDifference of(double a, double b, double standardError, double level) {
        Checks.number("a", a);
        Checks.number("b", b);
        Checks.amount("standard_error", standardError);
        double reach = Normal.upperQuantile((1 - Checks.level(level)) / 2) * standardError;
        double d = a - b;
        double p = standardError == 0 ? (d == 0 ? 1 : 0) : Normal.twoSided(d / standardError);
        return new EstimateDifference(d, new Interval(d - reach, d + reach), p);
    }
}
