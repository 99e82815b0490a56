package se.samblick.analysis;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Tails and quantiles of the gamma distribution with scale 1, and through them of the Poisson distribution. Quantiles are
 * found on the logarithmic scale, where the density is log-concave, as in {@link Beta}.
 */
final class Gamma {
    private static final int MOST_STEPS = 200;
    private static final double FAR = 600;

    private Gamma() {}

    /** P(G ≤ x). */
    static double lower(double shape, double x) {
        return RegularizedGamma.P.value(shape, x);
    }

    /** P(G > x). */
    static double upper(double shape, double x) {
        return RegularizedGamma.Q.value(shape, x);
    }

    static double density(double shape, double x) {
        return RegularizedGamma.P.derivative(shape, x);
    }

    static double lowerQuantile(double tail, double shape) {
        return Math.exp(logQuantile(tail, shape, false));
    }

    static double upperQuantile(double tail, double shape) {
        return Math.exp(logQuantile(tail, shape, true));
    }

    private static double logQuantile(double tail, double shape, boolean above) {
        double middle = Math.log(shape);
        double width = 1 / Math.sqrt(shape);
        double v = start(tail, shape, above);
        for (int i = 0; i < MOST_STEPS; i++) {
            if (v < -FAR && !above) {
                return power(tail, shape);
            }
            double x = Math.exp(v);
            double probability = above ? upper(shape, x) : lower(shape, x);
            double slope = probability > 0 ? x * density(shape, x) / probability : 0;
            if (!(slope > 0) || Double.isInfinite(slope)) {
                v = (v + middle) / 2;
                continue;
            }
            double signed = above ? -slope : slope;
            double newton = Math.log(probability / tail) / signed;
            double curve = 1 - newton * (shape - x - signed) / 2;
            double step = curve > 0.5 && curve < 2 ? newton / curve : newton;
            v -= step;
            if (Math.abs(step) <= 1e-5 * width || Math.abs(step) <= 1e-15 * Math.abs(v)) {
                return v;
            }
        }
        return v;
    }

    /** Wilson and Hilferty's cube root, or the power law of the lower tail where the root is not positive. */
    private static double start(double tail, double shape, boolean above) {
        double z = Normal.upperQuantile(tail);
        double root = 1 - 1 / (9 * shape) + (above ? z : -z) / (3 * Math.sqrt(shape));
        if (root > 0.1) {
            return Math.log(shape) + 3 * Math.log(root);
        }
        return above ? Math.log(shape) : Math.min(power(tail, shape), Math.log(shape));
    }

    private static double power(double tail, double shape) {
        return (Math.log(tail) + LogGamma.value(shape + 1)) / shape;
    }
}
