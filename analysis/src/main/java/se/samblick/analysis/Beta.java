package se.samblick.analysis;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Tails and quantiles of the beta distribution. A point comes as {@code x} and {@code y = 1 − x}, so that neither end of
 * the interval loses digits, and quantiles are given as logits.
 *
 * <p>The logit of a beta variable has a log-concave density, hence a log-concave distribution function, so Newton steps
 * on its logarithm approach the quantile from one side whatever the start. Halley's correction makes them fewer.
 */
final class Beta {
    private static final int MOST_STEPS = 200;
    /** Beyond this logit the lower tail is a power of x to the last digit. */
    private static final double FAR = 600;

    /** From here on the asymptotic expansion is nearer than the continued fraction. */
    private static final double LARGE = 3e7;

    private Beta() {}

    /** P(B ≤ x). */
    static double lower(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        return y <= 0 ? 1 : lower(x, y, a, b, power(x, y, a, b));
    }

    private static double lower(double x, double y, double a, double b, double power) {
        if (Math.min(a, b) > LARGE) {
            return LargeBeta.lower(x, y, a, b);
        }
        return x * (a + b + 2) <= a + 1
                ? Math.min(1, power / BetaFraction.value(x, y, a, b))
                : Math.max(0, 1 - power / BetaFraction.value(y, x, b, a));
    }

    /** Density at x. */
    static double density(double x, double y, double a, double b) {
        return power(x, y, a, b) / x / y;
    }

    /**
     * x<sup>a</sup>y<sup>b</sup>/B(a, b), which is the density of the logit. The powers are set against those at the mean, so
     * that large parameters lose no digits.
     *
     * @see "Loader (2000), Fast and accurate computation of binomial probabilities"
     */
    private static double power(double x, double y, double a, double b) {
        double n = a + b;
        double exponent = Stirling.error(n)
                - Stirling.error(a)
                - Stirling.error(b)
                - Stirling.deviance(a, n * x)
                - Stirling.deviance(b, n * y);
        return Math.sqrt(a / n * b / (2 * Math.PI)) * Math.exp(exponent);
    }

    /** The u with P(B ≤ 1/(1 + e^−u)) = tail. The upper quantile is {@code -lowerLogit(tail, b, a)}. */
    static double lowerLogit(double tail, double a, double b) {
        double middle = Math.log(a / b);
        double width = Math.sqrt(1 / a + 1 / b);
        double u = start(tail, a, b);
        for (int i = 0; i < MOST_STEPS; i++) {
            if (u < -FAR) {
                return farLogit(tail, a, b);
            }
            double e = Math.exp(-Math.abs(u));
            double x = u < 0 ? e / (1 + e) : 1 / (1 + e);
            double y = u < 0 ? 1 / (1 + e) : e / (1 + e);
            double power = power(x, y, a, b);
            double probability = lower(x, y, a, b, power);
            double slope = probability > 0 ? power / probability : 0;
            if (!(slope > 0) || Double.isInfinite(slope)) {
                u = (u + middle) / 2;
                continue;
            }
            double newton = Math.log(probability / tail) / slope;
            double curve = 1 - newton * (a * y - b * x - slope) / 2;
            double step = curve > 0.5 && curve < 2 ? newton / curve : newton;
            u -= step;
            if (Math.abs(step) <= 1e-5 * width || Math.abs(step) <= 1e-15 * Math.abs(u)) {
                return u;
            }
        }
        return u;
    }

    static double lowerQuantile(double tail, double a, double b) {
        return 1 / (1 + Math.exp(-lowerLogit(tail, a, b)));
    }

    static double upperQuantile(double tail, double a, double b) {
        return 1 / (1 + Math.exp(lowerLogit(tail, b, a)));
    }

    /** Abramowitz and Stegun 26.5.22, or the power law of the tail where that formula does not hold. */
    private static double start(double tail, double a, double b) {
        if (a <= 1 || b <= 1) {
            return Math.min(farLogit(tail, a, b), Math.log(a / b));
        }
        double z = Normal.upperQuantile(tail);
        double lambda = (z * z - 3) / 6;
        double ra = 1 / (2 * a - 1);
        double rb = 1 / (2 * b - 1);
        double h = 2 / (ra + rb);
        double w = z * Math.sqrt(Math.max(0, h + lambda)) / h - (rb - ra) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return Math.log(a / b) - 2 * w;
    }

    private static double farLogit(double tail, double a, double b) {
        return (Math.log(tail) + Math.log(a) + LogBeta.value(a, b)) / a;
    }
}
