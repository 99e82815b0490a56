package se.samblick.analysis;

/**
 * The continued fraction of the incomplete beta function: P(B ≤ x) is x<sup>a</sup>y<sup>b</sup>/B(a, b) divided by it. It
 * converges fast below the mean of the distribution, in a number of steps of the order of the root of the smaller
 * parameter.
 *
 * @see "Didonato & Morris (1992), Algorithm 708, ACM TOMS 18, equation 9"
 * @see "Lentz (1976), Generating Bessel functions in Mie scattering calculations, Appl Opt 15, for the way it is summed"
 */
final class BetaFraction {
    private static final int MOST_STEPS = 1_000_000;
    private static final double LEAST = 1e-300;
    private static final double PRECISION = 2e-16;

    private BetaFraction() {}

    /** The fraction for x below the mean, y = 1 − x. */
    static double value(double x, double y, double a, double b) {
        double gap = a * y - b * x + 1;
        double value = a * gap / (a + 1);
        value = value == 0 ? LEAST : value;
        double above = value;
        double below = 0;
        for (int m = 1; m < MOST_STEPS; m++) {
            double odd = a + 2 * m - 1;
            double turn = m * (b - m) * x / odd;
            double numerator = (a + m - 1) * (a + b + m - 1) / odd * x * turn;
            double denominator = m + turn + (a + m) * (gap + m * (1 + y)) / (odd + 2);
            below = denominator + numerator * below;
            below = 1 / (below == 0 ? LEAST : below);
            above = denominator + numerator / above;
            above = above == 0 ? LEAST : above;
            double change = above * below;
            value *= change;
            if (Math.abs(change - 1) <= PRECISION) {
                break;
            }
        }
        return value;
    }
}
