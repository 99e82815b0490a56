package se.samblick.analysis;

/**
 * Quasi-Poisson regression log μ = α + β·time + ln(exposure).
 *
 * <p>For a given β the best α makes Σμ = Σy, so β alone is sought: the time at which the expected events lie on average,
 * Σtμ/Σμ, must be the average time of the observed ones. That average grows with β, which makes the root unique and safe to
 * enclose.
 *
 * @param logSlope maximum-likelihood β per unit of time. All parts are NaN with fewer than 3 points, no events, or events
 *     at the first or at the last time only (the maximum then lies at infinity)
 * @param percentPerStep e<sup>β</sup> − 1, a fraction
 * @param interval limits of {@code percentPerStep}, by the t distribution with n − 2 degrees of freedom
 * @param p two-sided p of β = 0; NaN if the fit is exact
 * @param dispersion Pearson's χ²/(n − 2), not floored at 1; 0 if the fit is exact
 * @see "McCullagh & Nelder (1989), Generalized Linear Models"
 */
public record PoissonTrend(double logSlope, double percentPerStep, Interval interval, double p, double dispersion) {
    private static final PoissonTrend UNDEFINED =
            new PoissonTrend(Double.NaN, Double.NaN, Interval.UNDEFINED, Double.NaN, Double.NaN);
    private static final double EXACT = 1e-12;
    private static final int MOST_STEPS = 500;

    static PoissonTrend of(TimeOrder series, double level) {
        if (series.size() < 3 || hasNoMaximum(series.counts())) {
            return UNDEFINED;
        }
        double[] times = series.times();
        double middle = times[0] / 2 + times[times.length - 1] / 2;
        double scale = times[times.length - 1] - middle;
        double[] t = new double[times.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = (times[i] - middle) / scale;
        }
        return new Fit(t, series.counts(), series.exposures()).summary(scale, level);
    }

    private static boolean hasNoMaximum(double[] counts) {
        int first = 0;
        while (first < counts.length && counts[first] == 0) {
            first++;
        }
        int last = counts.length - 1;
        while (last > first && counts[last] == 0) {
            last--;
        }
        return first >= counts.length - 1 || last == 0;
    }

    /** The fit on times scaled to −1 … 1. */
    private static final class Fit {
        private final double[] t;
        private final double[] y;
        private final double[] exposure;
        private final double[] share;
        private final double events;
        private final double target;
        private double gap;
        private double spread;

        Fit(double[] t, double[] y, double[] exposure) {
            this.t = t;
            this.y = y;
            this.exposure = exposure;
            this.share = new double[t.length];
            double sum = 0;
            double moment = 0;
            for (int i = 0; i < t.length; i++) {
                sum += y[i];
                moment += y[i] * t[i];
            }
            this.events = sum;
            this.target = moment / sum;
        }

        PoissonTrend summary(double scale, double level) {
            double scaled = slope();
            tilt(scaled);
            double slope = scaled / scale + 0.0;
            int df = t.length - 2;
            double dispersion = pearson() / df;
            if (dispersion < EXACT) {
                double percent = Math.expm1(slope);
                return new PoissonTrend(slope, percent, new Interval(percent, percent), Double.NaN, 0);
            }
            double se = Math.sqrt(dispersion / (events * spread)) / scale;
            double reach = StudentT.upperQuantile((1 - level) / 2, df) * se;
            return new PoissonTrend(
                    slope,
                    Math.expm1(slope),
                    new Interval(Math.expm1(slope - reach), Math.expm1(slope + reach)),
                    StudentT.twoSided(slope / se, df),
                    dispersion);
        }

        /** Newton's method within a bracket that is widened first. */
        private double slope() {
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            double beta = 0;
            for (int i = 0; i < MOST_STEPS; i++) {
                tilt(beta);
                if (gap == 0) {
                    return beta;
                }
                if (gap > 0) {
                    high = beta;
                } else {
                    low = beta;
                }
                double next = next(beta, low, high);
                if (Math.abs(next - beta) <= 1e-15 * Math.max(1, Math.abs(beta))) {
                    return next;
                }
                beta = next;
            }
            return beta;
        }

        private double next(double beta, double low, double high) {
            double newton = beta - gap / spread;
            if (newton > low && newton < high && Math.abs(newton - beta) < 5 + Math.abs(beta)) {
                return newton;
            }
            if (Double.isInfinite(low)) {
                return high - 5 - Math.abs(high);
            }
            return Double.isInfinite(high) ? low + 5 + Math.abs(low) : (low + high) / 2;
        }

        /** Works out each time's share of the expected events, and how far their average lies from the target. */
        private void tilt(double beta) {
            double top = Double.NEGATIVE_INFINITY;
            for (double each : t) {
                top = Math.max(top, beta * each);
            }
            double sum = 0;
            for (int i = 0; i < t.length; i++) {
                share[i] = exposure[i] * Math.exp(beta * t[i] - top);
                sum += share[i];
            }
            gap = 0;
            for (int i = 0; i < t.length; i++) {
                share[i] /= sum;
                gap += share[i] * (t[i] - target);
            }
            spread = 0;
            for (int i = 0; i < t.length; i++) {
                double from = t[i] - target - gap;
                spread += share[i] * from * from;
            }
        }

        private double pearson() {
            double sum = 0;
            for (int i = 0; i < t.length; i++) {
                double mean = events * share[i];
                double residual = y[i] - mean;
                sum += mean > 0 ? residual * residual / mean : 0;
            }
            return sum;
        }
    }
}
