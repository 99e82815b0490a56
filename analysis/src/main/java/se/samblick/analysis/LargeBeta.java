package se.samblick.analysis;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * The incomplete beta function for parameters so large that its continued fraction takes millions of terms and loses
 * digits: the first two terms of Temme's uniform expansion, whose relative error is of the order of 1/min(a, b).
 *
 * @see "Temme (1992), Asymptotic inversion of the incomplete beta function; DLMF 8.18.9"
 */
final class LargeBeta {
    private LargeBeta() {}

    static double lower(double x, double y, double a, double b) {
        double sum = a + b;
        double x0 = a / sum;
        double y0 = b / sum;
        double gap = x < y ? x - x0 : y0 - y;
        double eta = Math.copySign(Math.sqrt(-2 * (x0 * logExcess(gap / x0) + y0 * logExcess(-gap / y0))), gap);
        double correction =
                Math.abs(eta) < 5e-6 ? (y0 - x0) / (3 * Math.sqrt(x0 * y0)) : 1 / eta - Math.sqrt(x0 * y0) / gap;
        double normal = Erfc.value(-eta * Math.sqrt(sum / 2)) / 2;
        double value = normal + correction * Math.exp(-sum * eta * eta / 2) / Math.sqrt(2 * Math.PI * sum);
        return Math.min(1, Math.max(0, value));
    }

    /** ln(1 + t) − t. */
    private static double logExcess(double t) {
        if (Math.abs(t) > 0.05) {
            return Math.log1p(t) - t;
        }
        double sum = 0;
        double power = t;
        for (int k = 2; k <= 14; k++) {
            power *= -t;
            sum += power / k;
        }
        return sum;
    }
}
