package se.samblick.analysis;

/** The Poisson distribution and its over-dispersed kin, the negative binomial with variance φ times the mean. */
final class Poisson {
    private Poisson() {}

    /** P(R ≤ r). */
    static double atMost(double r, double mean) {
        return r < 0 ? 0 : Gamma.upper(r + 1, mean);
    }

    static double probability(double r, double mean) {
        // The density of the gamma distribution with shape r + 1 is the probability of r.
        return Gamma.density(r + 1, mean);
    }

    /** P(Y > y) with mean μ and variance φμ, φ ≥ 1. */
    static double above(double y, double mean, double dispersion) {
        if (y < 0) {
            return 1;
        }
        if (dispersion == 1) {
            return Gamma.lower(y + 1, mean);
        }
        double success = 1 / dispersion;
        return Beta.lower((dispersion - 1) / dispersion, success, y + 1, mean / (dispersion - 1));
    }

    /** P(Y ≤ y) with mean μ and variance φμ, φ ≥ 1. */
    static double atMost(double y, double mean, double dispersion) {
        if (y < 0) {
            return 0;
        }
        if (dispersion == 1) {
            return atMost(y, mean);
        }
        double success = 1 / dispersion;
        return Beta.lower(success, (dispersion - 1) / dispersion, mean / (dispersion - 1), y + 1);
    }

    /** Smallest y with P(Y > y) ≤ tail. */
    static double upperQuantile(double tail, double mean, double dispersion) {
        double deviation = Math.sqrt(mean * dispersion);
        double z = Normal.upperQuantile(tail);
        double y = Math.max(0, Math.floor(mean + z * deviation + (z * z - 1) * (2 * dispersion - 1) / 6));
        double step = 1;
        while (above(y, mean, dispersion) > tail) {
            y += step;
            step *= 2;
        }
        // Now y is high enough; every value from y − step on may be.
        double low = y - step;
        step = Math.max(1, deviation / 8);
        while (low >= 0 && above(low, mean, dispersion) <= tail) {
            y = low;
            low -= Math.ceil(step);
            step *= 2;
        }
        low = Math.max(-1, low);
        while (y - low > 1) {
            double middle = Math.floor((low + y) / 2);
            if (above(middle, mean, dispersion) <= tail) {
                y = middle;
            } else {
                low = middle;
            }
        }
        return y;
    }
}
