package se.samblick.analysis;

import java.util.Arrays;

/**
 * Early Aberration Reporting System: limits for a series with little history, from the rows just before.
 *
 * <p>With mean and deviation σ = max(sd, {@code minSigma}) of a window of {@code baseline} rows and z the upper
 * {@code alpha} point of the normal distribution: C1 takes the rows just before, C2 leaves two rows between, both with limit
 * mean + zσ; C3 adds up how far C2 lay above 1 the two rows before, with limit
 * max(0, y + σ·(z − Σ max(0, C2 − 1))).
 *
 * @param method which of the three
 * @param baseline rows in the window, 3 or more
 * @param minSigma smallest deviation allowed, 0 or more
 * @param alpha chance of a false alarm at a row, between 0 and 1
 * @see "Hutwagner et al. (2003), The bioterrorism preparedness and response EARS, J Urban Health 80"
 * @see "Salmon, Schumacher & Höhle (2016), Monitoring count time series in R, J Stat Softw 70"
 */
public record Ears(Method method, int baseline, double minSigma, double alpha) {
    /** So long a window that its sum still fits a whole number. */
    private static final int MOST_ROWS = 9000;

    /** The three limits. */
    public enum Method {
        /** Rows just before. */
        C1(0.001, 0),
        /** Two rows' guard. */
        C2(0.001, 2),
        /** As C2, remembering the two rows before. */
        C3(0.025, 2);

        private final double usualAlpha;
        private final int guard;

        Method(double usualAlpha, int guard) {
            this.usualAlpha = usualAlpha;
            this.guard = guard;
        }

        /** 0.001 for C1 and C2, 0.025 for C3. */
        public double usualAlpha() {
            return usualAlpha;
        }
    }

    /** @throws Refusal naming the option that is not as said */
    public Ears {
        Checks.whole("baseline", baseline, 3, MOST_ROWS);
        Checks.amount("min_sigma", minSigma);
        Checks.between("alpha", alpha);
    }

    /** The method as usually set: a week's baseline, no smallest deviation. */
    public static Ears of(Method method) {
        return new Ears(method, 7, 0, method.usualAlpha());
    }

    /**
     * Upper limits for a series of equal time steps; a count above its limit is an alarm.
     *
     * @param counts counts in order of time, 0 or more
     * @return limit for each row; NaN where the rows before are too few or the formula is undefined (0/0)
     * @throws Refusal naming the negative count
     */
    public double[] upper(long[] counts) {
        double[] upper = new double[counts.length];
        Arrays.fill(upper, Double.NaN);
        double z = Normal.upperQuantile(alpha);
        double last = Double.NaN;
        double beforeLast = Double.NaN;
        int first = baseline + method.guard;
        for (int t = 0; t < counts.length; t++) {
            Checks.count(t, "count", counts[t]);
            if (t < first) {
                continue;
            }
            double mean = mean(counts, t - first);
            double sigma = Math.max(deviation(counts, t - first, mean), minSigma);
            if (method != Method.C3) {
                upper[t] = mean + z * sigma;
                continue;
            }
            if (t >= first + 2) {
                upper[t] = Math.max(0, counts[t] + sigma * (z - (last + beforeLast)));
            }
            beforeLast = last;
            last = Math.max(0, (counts[t] - mean) / sigma - 1);
        }
        return upper;
    }

    /**
     * Judges one row against the mean and deviation of its window.
     *
     * @param counts counts in order of time, 0 or more
     * @param row the row to judge, from 0
     * @return the mean of the window as what is expected, the limit of {@link #upper}, no lower limit, and the normal
     *     tails of the count's distance from the mean in deviations; not assessable where the limit is not defined or the
     *     window has no deviation
     * @throws Refusal naming the negative count, or the row if it is not in the series
     */
    public OutbreakJudgement judge(long[] counts, int row) {
        Checks.whole("row", row, 0, counts.length - 1);
        double limit = upper(Arrays.copyOf(counts, row + 1))[row];
        int first = row - baseline - method.guard;
        if (Double.isNaN(limit) || first < 0) {
            return OutbreakJudgement.notAssessable(counts[row]);
        }
        double mean = mean(counts, first);
        double sigma = Math.max(deviation(counts, first, mean), minSigma);
        if (!(sigma > 0)) {
            return OutbreakJudgement.notAssessable(counts[row]);
        }
        double z = (counts[row] - mean) / sigma;
        return new OutbreakJudgement(true, counts[row], mean, limit, 0, Normal.lower(-z), Normal.lower(z));
    }

    /** An exact integer sum, so that equal counts have exactly their own mean and no deviation. */
    private double mean(long[] counts, int from) {
        long sum = 0;
        for (int i = from; i < from + baseline; i++) {
            sum += counts[i];
        }
        return (double) sum / baseline;
    }

    private double deviation(long[] counts, int from, double mean) {
        double squares = 0;
        for (int i = from; i < from + baseline; i++) {
            double residual = counts[i] - mean;
            squares += residual * residual;
        }
        return Math.sqrt(squares / (baseline - 1));
    }
}
