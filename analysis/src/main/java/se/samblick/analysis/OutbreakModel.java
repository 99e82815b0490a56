package se.samblick.analysis;

/** Judges rows of one series one after the other, in the same working arrays. */
final class OutbreakModel {
    private static final double TWO_THIRDS = 2.0 / 3;

    private final CountSeries series;
    private final OutbreakOptions options;
    private final OutbreakBaseline baseline;
    private final LabelledFit fit;
    private double largest;
    private double dispersion;

    OutbreakModel(CountSeries series, OutbreakOptions options) {
        this.series = series;
        this.options = options;
        this.baseline = new OutbreakBaseline(series, options);
        this.fit = new LabelledFit(options.periods());
        fit.reserve(series.size());
    }

    OutbreakJudgement judge(int row) {
        long count = series.counts()[row];
        if (!baseline.label(row) || recentCases(row) < options.fewestCases()) {
            return OutbreakJudgement.notAssessable(count);
        }
        fill(row);
        if (fit.rows > 0 && largest == 0) {
            return new OutbreakJudgement(true, count, 0, 0, 0, count == 0 ? 1 : 0, 1);
        }
        if (fit.rows == 0 || !choose(row) || !fit.has(options.periods())) {
            return OutbreakJudgement.notAssessable(count);
        }
        double mean = Math.exp(fit.predict(options.periods(), 0, offset(row)));
        return options.threshold() == OutbreakOptions.Threshold.DELTA ? delta(count, mean) : plugIn(count, mean);
    }

    private long recentCases(int row) {
        long cases = 0;
        for (int i = Math.max(0, row - options.inSteps() + 1); i <= row; i++) {
            cases += series.counts()[i];
        }
        return cases;
    }

    /** Lays the baseline out for the fit. Time counts from the judged row, so its prediction is the level of its label. */
    private void fill(int row) {
        fit.rows = 0;
        largest = 0;
        for (int i = 0; i < row; i++) {
            if (baseline.labelOf(i) > 0) {
                int k = fit.rows++;
                fit.label[k] = baseline.labelOf(i);
                fit.time[k] = (series.dates().get(i).toEpochDay()
                                - series.dates().get(row).toEpochDay())
                        / 365.25;
                fit.count[k] = series.counts()[i];
                fit.offset[k] = offset(i);
                largest = Math.max(largest, series.counts()[i]);
            }
        }
    }

    private double offset(int row) {
        double[] population = series.population();
        return population.length == 0 ? 0 : Math.log(population[row]);
    }

    /** Fits with the trend if it is wanted and worth keeping, otherwise without. */
    private boolean choose(int row) {
        if (options.trend() && options.years() >= 3 && fitWeighted(true) && fit.sloped() && isTrendKept(row)) {
            return true;
        }
        return fitWeighted(false);
    }

    private boolean fitWeighted(boolean withSlope) {
        java.util.Arrays.fill(fit.prior, 0, fit.rows, 1);
        if (!fit.fit(withSlope) || fit.freedom() < 1) {
            return false;
        }
        dispersion = Math.max(1, fit.dispersion());
        if (options.reweight()) {
            reweight();
            fit.fit(withSlope);
            dispersion = Math.max(1, fit.dispersion());
        }
        return Double.isFinite(dispersion);
    }

    private void reweight() {
        double sum = 0;
        for (int i = 0; i < fit.rows; i++) {
            double residual = anscombe(i);
            fit.prior[i] = residual > options.weightsThreshold() ? 1 / (residual * residual) : 1;
        }
        for (int i = 0; i < fit.rows; i++) {
            sum += fit.prior[i];
        }
        for (int i = 0; i < fit.rows; i++) {
            fit.prior[i] *= fit.rows / sum;
        }
    }

    private double anscombe(int i) {
        double free = 1 - fit.leverage(i);
        if (free < 1e-10) {
            // The only row of its label is fitted exactly and cannot stand out.
            return 0;
        }
        double mean = fit.mean[i];
        double residual = 1.5 * (Math.cbrt(fit.count[i] * fit.count[i]) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
        return residual / Math.sqrt(dispersion * free);
    }

    private boolean isTrendKept(int row) {
        double error = Math.sqrt(uncertainty() * fit.slopeVariance());
        double p = StudentT.twoSided(fit.slope() / error, fit.freedom());
        double predicted = Math.exp(fit.predict(options.periods(), 0, offset(row)));
        return fit.has(options.periods()) && p < options.trendThreshold() && predicted <= largest;
    }

    /** φ*: the dispersion that package surveillance gives its standard errors. */
    private double uncertainty() {
        return options.reweight() ? fit.workingDispersion() : fit.dispersion();
    }

    private OutbreakJudgement plugIn(long count, double mean) {
        double upper = Poisson.upperQuantile(options.alpha(), mean, dispersion);
        double lower = Poisson.upperQuantile(1 - options.alpha(), mean, dispersion);
        return new OutbreakJudgement(
                true,
                count,
                mean,
                upper,
                lower,
                Poisson.above(count - 1.0, mean, dispersion),
                Poisson.atMost(count, mean, dispersion));
    }

    private OutbreakJudgement delta(long count, double mean) {
        double variance = uncertainty() * mean * mean * fit.predictionVariance(options.periods(), 0);
        double tau = dispersion + variance / mean;
        double error = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
        double root = Math.cbrt(mean * mean);
        double reach = Normal.upperQuantile(options.alpha()) * error;
        double z = (Math.pow(count, TWO_THIRDS) - root) / error;
        return new OutbreakJudgement(
                true,
                count,
                mean,
                Math.pow(Math.max(0, root + reach), 1.5),
                Math.pow(Math.max(0, root - reach), 1.5),
                Normal.lower(-z),
                Normal.lower(z));
    }
}
