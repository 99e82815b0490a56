package se.samblick.app.figures;

/**
 * A number that may be known only to lie within limits: a printed 54 is 54–54, a suppressed "&lt;5" is 0–4, a
 * suppressed "x" is 0 and up. Sums and differences keep the doubt.
 *
 * @param lower smallest it can be
 * @param upper largest it can be; infinite if nothing limits it
 */
public record Amount(double lower, double upper) {
    public static final Amount ZERO = exactly(0);

    public Amount {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper || Double.isInfinite(lower)) {
            throw new IllegalArgumentException("Amount %s–%s: expected lower ≤ upper".formatted(lower, upper));
        }
    }

    /** A number known exactly. */
    public static Amount exactly(double value) {
        return new Amount(value, value);
    }

    /** True if it is one number. */
    public boolean exact() {
        return lower == upper;
    }

    /** True if something limits it from above. */
    public boolean bounded() {
        return upper < Double.POSITIVE_INFINITY;
    }

    public Amount plus(Amount other) {
        return new Amount(lower + other.lower, upper + other.upper);
    }

    /** This less {@code other}; both must be {@link #bounded}. */
    public Amount minus(Amount other) {
        return new Amount(lower - other.upper, upper - other.lower);
    }
}
