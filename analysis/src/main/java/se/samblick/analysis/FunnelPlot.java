package se.samblick.analysis;

import java.util.Arrays;

/**
 * Control limits for ratios of observed counts to expected ones, on the square-root scale: z = (√(O/E) − 1)/s with
 * s = 1/(2√E).
 *
 * <p>Without over-dispersion the limits are interpolated exact Poisson quantiles. With it they are
 * max(0, 1 + z<sub>p</sub>·sd)², where sd is s·√max(1, φ) (multiplicative) or √(s² + τ²) (additive); φ is the mean square of
 * the z-scores winsorised at their tenths, and τ² the moment estimate of the variance between units.
 *
 * @see "Spiegelhalter (2005), Funnel plots for comparing institutional performance, Stat Med 24"
 * @see "Spiegelhalter (2005), Handling over-dispersion of performance indicators, Qual Saf Health Care 14"
 */
public final class FunnelPlot {
    private static final double WINSORISED = 0.1;

    private final Overdispersion overdispersion;
    private final double phi;
    private final double tau2;

    private FunnelPlot(Overdispersion overdispersion, double phi, double tau2) {
        this.overdispersion = overdispersion;
        this.phi = phi;
        this.tau2 = tau2;
    }

    /**
     * Estimates the spread between units.
     *
     * @param counts observed count for each unit, 0 or more
     * @param expected expected count for each unit; a unit with 0 or NaN takes no part
     * @param overdispersion how spread beyond chance is allowed for
     * @throws Refusal naming the unit with a negative number
     */
    public static FunnelPlot of(long[] counts, double[] expected, Overdispersion overdispersion) {
        Checks.sameLength("expected", expected.length, counts.length);
        double[] z = new double[counts.length];
        double weights = 0;
        double squares = 0;
        int units = 0;
        for (int i = 0; i < counts.length; i++) {
            Checks.count(i, "count", counts[i]);
            if (!Double.isNaN(expected[i])) {
                Checks.amount(i, "expected", expected[i]);
            }
            if (expected[i] > 0) {
                z[units++] = 2 * (Math.sqrt(counts[i]) - Math.sqrt(expected[i]));
                weights += 4 * expected[i];
                squares += 16 * expected[i] * expected[i];
            }
        }
        double phi = meanSquareOfWinsorised(Arrays.copyOf(z, units));
        double excess = units * phi - (units - 1);
        double tau2 = units < 2 ? 0 : Math.max(0, excess / (weights - squares / weights));
        return new FunnelPlot(overdispersion, phi, tau2);
    }

    private static double meanSquareOfWinsorised(double[] z) {
        Arrays.sort(z);
        double low = quantile(z, WINSORISED);
        double high = quantile(z, 1 - WINSORISED);
        double sum = 0;
        for (double each : z) {
            double cut = Math.min(high, Math.max(low, each));
            sum += cut * cut;
        }
        return sum / z.length;
    }

    /** Linear interpolation between order statistics (type 7 of Hyndman and Fan). */
    private static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double index = (sorted.length - 1) * q;
        int below = (int) Math.floor(index);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (index - below) * (sorted[above] - sorted[below]);
    }

    /** φ: mean square of the winsorised z-scores, about 1 when chance alone is at work; NaN without units. */
    public double phi() {
        return phi;
    }

    /** τ²: variance between units beyond chance, on the square-root scale. */
    public double tau2() {
        return tau2;
    }

    /** z-score of a unit against expectation, allowing for over-dispersion; NaN if nothing is expected. */
    public double z(long count, double expected) {
        if (!(expected > 0)) {
            return Double.NaN;
        }
        return overdispersion == Overdispersion.NONE
                ? 2 * (Math.sqrt(count) - Math.sqrt(expected))
                : (Math.sqrt(count / expected) - 1) / deviation(expected);
    }

    /**
     * Limit of the ratio for a unit of some expectation.
     *
     * @param expected expected count; the limit is NaN if it is not above 0
     * @param p probability below the limit, between 0 and 1, such as 0.975
     */
    public double limit(double expected, double p) {
        Checks.between("p", p);
        if (!(expected > 0)) {
            return Double.NaN;
        }
        if (overdispersion == Overdispersion.NONE) {
            return exactLimit(expected, p);
        }
        double root = Math.max(0, 1 - Normal.upperQuantile(p) * deviation(expected));
        return root * root;
    }

    /** Limits that chance keeps a unit within with the given probability, half of the rest on each side. */
    public Interval limits(double expected, double level) {
        double tail = (1 - Checks.level(level)) / 2;
        return new Interval(limit(expected, tail), limit(expected, 1 - tail));
    }

    private double deviation(double expected) {
        double s = 1 / (2 * Math.sqrt(expected));
        return overdispersion == Overdispersion.ADDITIVE ? Math.sqrt(s * s + tau2) : s * Math.sqrt(Math.max(1, phi));
    }

    private static double exactLimit(double expected, double p) {
        double z = -Normal.upperQuantile(p);
        double r = Math.max(0, Math.floor(expected + z * Math.sqrt(expected) + (z * z - 1) / 6));
        while (Poisson.atMost(r, expected) < p) {
            r++;
        }
        while (r > 0 && Poisson.atMost(r - 1, expected) >= p) {
            r--;
        }
        double alpha = (Poisson.atMost(r, expected) - p) / Poisson.probability(r, expected);
        return Math.max(0, (r - alpha) / expected);
    }
}
