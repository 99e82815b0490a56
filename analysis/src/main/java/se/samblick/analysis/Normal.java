package se.samblick.analysis;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution, with tails computed directly. */
final class Normal {
    private static final double SQRT2 = Math.sqrt(2);
    private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double z) {
        return DENSITY_AT_0 * Math.exp(-z * z / 2);
    }

    static double lower(double z) {
        return 0.5 * Erfc.value(-z / SQRT2);
    }

    /** P(|Z| ≥ |z|). */
    static double twoSided(double z) {
        return Erfc.value(Math.abs(z) / SQRT2);
    }

    /** The point that is exceeded with probability {@code tail}. */
    static double upperQuantile(double tail) {
        return SQRT2 * InverseErfc.value(2 * tail);
    }
}
