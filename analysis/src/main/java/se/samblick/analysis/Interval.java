package se.samblick.analysis;

/**
 * A confidence or prediction interval, not rounded.
 *
 * @param low lower limit, or NaN where it is undefined
 * @param high upper limit; infinite where the data set none, NaN where it is undefined
 */
public record Interval(double low, double high) {
    /** An interval about which nothing can be said. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /** True if both limits are finite numbers. */
    public boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** True if {@code value} lies between the limits or on one of them. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
