package se.samblick.analysis;

import org.apache.commons.numbers.gamma.LogGamma;

/** What Stirling's formula leaves, and the deviance of a count: the parts from which probabilities are put together. */
final class Stirling {
    private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);
    /** From here on the series holds to the last digit. */
    private static final double SERIES = 15;

    private Stirling() {}

    /** ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, for z above 0. */
    static double error(double z) {
        if (z < SERIES) {
            return LogGamma.value(z) - (z - 0.5) * Math.log(z) + z - HALF_LOG_2PI;
        }
        double w = 1 / (z * z);
        return (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188))))) / z;
    }

    /** a ln(a/m) + m − a, without cancellation where a and m are close. */
    static double deviance(double a, double m) {
        double gap = a - m;
        double sum = a + m;
        if (Math.abs(gap) >= 0.1 * sum) {
            return a * Math.log(a / m) + m - a;
        }
        double v = gap / sum;
        double v2 = v * v;
        double power = 2 * a * v;
        double total = gap * v;
        for (int k = 3; ; k += 2) {
            power *= v2;
            double next = total + power / k;
            if (next == total) {
                return total;
            }
            total = next;
        }
    }
}
