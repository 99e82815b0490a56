package se.samblick.analysis;

import java.util.Arrays;

/**
 * Quasi-Poisson regression of counts on a label and, if wanted, on time: log μ = α(label) + β·time + offset, by iteratively
 * weighted least squares. A label has one mean of its own, so each step needs only sums by label, and the information
 * matrix is inverted by hand: with W the sum of weights of a label, t̄ its mean time and D = Σw(t − t̄)², the variance of β
 * is 1/D and that of a prediction 1/W + (t − t̄)²/D.
 *
 * <p>The sums are those of the last step, so the weights in them are one step older than the means. At convergence the two
 * agree, except for a label without any event, whose mean runs to 0 for as long as the steps go on; there the older ones
 * give the variance that R's {@code glm} gives.
 *
 * <p>The arrays are filled by the caller for one fit after the other, and grow only when a longer series comes.
 */
final class LabelledFit {
    private static final int MOST_STEPS = 100;
    private static final double TOLERANCE = 1e-12;

    int rows;
    int[] label = new int[0];
    double[] time = new double[0];
    double[] count = new double[0];
    double[] offset = new double[0];
    double[] prior = new double[0];
    double[] mean = new double[0];

    private final double[] level;
    private final double[] levelBefore;
    private final double[] weight;
    private final double[] meanTime;
    private final double[] meanResponse;
    private double[] predictor = new double[0];
    private double slope;
    private double slopeBefore;
    private double timeSpread;
    private boolean sloped;
    private int parameters;

    LabelledFit(int labels) {
        level = new double[labels + 1];
        levelBefore = new double[labels + 1];
        weight = new double[labels + 1];
        meanTime = new double[labels + 1];
        meanResponse = new double[labels + 1];
    }

    void reserve(int size) {
        if (label.length < size) {
            label = new int[size];
            time = new double[size];
            count = new double[size];
            offset = new double[size];
            prior = new double[size];
            mean = new double[size];
            predictor = new double[size];
        }
    }

    /** Fits with the prior weights; false if it does not converge, or times within labels do not tell a slope. */
    boolean fit(boolean withSlope) {
        sloped = withSlope;
        start();
        double deviance = deviance();
        for (int step = 0; step < MOST_STEPS; step++) {
            keep();
            if (!solve()) {
                return false;
            }
            double next = predict();
            for (int half = 0; !Double.isFinite(next); half++) {
                if (step == 0 || half == MOST_STEPS) {
                    return false;
                }
                goHalfBack();
                next = predict();
            }
            if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < TOLERANCE) {
                return true;
            }
            deviance = next;
        }
        return false;
    }

    private void start() {
        Arrays.fill(weight, 0);
        for (int i = 0; i < rows; i++) {
            mean[i] = count[i] + 0.1;
            predictor[i] = Math.log(mean[i]);
            weight[label[i]]++;
        }
        parameters = sloped ? 1 : 0;
        for (double each : weight) {
            parameters += each > 0 ? 1 : 0;
        }
    }

    private void keep() {
        System.arraycopy(level, 0, levelBefore, 0, level.length);
        slopeBefore = slope;
    }

    private void goHalfBack() {
        for (int g = 0; g < level.length; g++) {
            level[g] = (level[g] + levelBefore[g]) / 2;
        }
        slope = (slope + slopeBefore) / 2;
    }

    /** One step of weighted least squares. */
    private boolean solve() {
        gather();
        slope = 0;
        if (sloped) {
            if (!(timeSpread > 0)) {
                return false;
            }
            for (int i = 0; i < rows; i++) {
                int g = label[i];
                slope += prior[i] * mean[i] * (time[i] - meanTime[g]) * (response(i) - meanResponse[g]);
            }
            slope /= timeSpread;
        }
        for (int g = 0; g < level.length; g++) {
            level[g] = meanResponse[g] - slope * meanTime[g];
        }
        return true;
    }

    private double response(int i) {
        return predictor[i] - offset[i] + (count[i] - mean[i]) / mean[i];
    }

    /** Sums of weights, mean times and mean responses by label, at the present means. */
    private void gather() {
        Arrays.fill(weight, 0);
        Arrays.fill(meanTime, 0);
        Arrays.fill(meanResponse, 0);
        for (int i = 0; i < rows; i++) {
            int g = label[i];
            double w = prior[i] * mean[i];
            weight[g] += w;
            meanTime[g] += w * time[i];
            meanResponse[g] += w * response(i);
        }
        for (int g = 0; g < weight.length; g++) {
            if (weight[g] > 0) {
                meanTime[g] /= weight[g];
                meanResponse[g] /= weight[g];
            }
        }
        timeSpread = 0;
        for (int i = 0; i < rows; i++) {
            double from = time[i] - meanTime[label[i]];
            timeSpread += prior[i] * mean[i] * from * from;
        }
    }

    private double predict() {
        for (int i = 0; i < rows; i++) {
            predictor[i] = level[label[i]] + slope * time[i] + offset[i];
            mean[i] = Math.exp(predictor[i]);
        }
        return deviance();
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double y = count[i];
            double part = y == 0 ? mean[i] : y * Math.log(y / mean[i]) - (y - mean[i]);
            sum += prior[i] * part;
        }
        return 2 * sum;
    }

    boolean sloped() {
        return sloped;
    }

    double slope() {
        return slope;
    }

    /** Residual degrees of freedom. */
    int freedom() {
        return rows - parameters;
    }

    /** Σω(y − μ)²/μ/df. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double residual = count[i] - mean[i];
            sum += prior[i] * residual * residual / mean[i];
        }
        return sum / freedom();
    }

    /** Σω((y − μ)/μ)²/df: the summary's dispersion in package surveillance after reweighting. */
    double workingDispersion() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double residual = (count[i] - mean[i]) / mean[i];
            sum += prior[i] * residual * residual;
        }
        return sum / freedom();
    }

    double leverage(int i) {
        double from = time[i] - meanTime[label[i]];
        return prior[i] * mean[i] * (1 / weight[label[i]] + (sloped ? from * from / timeSpread : 0));
    }

    /** Variance of β for dispersion 1. */
    double slopeVariance() {
        return 1 / timeSpread;
    }

    boolean has(int aLabel) {
        return weight[aLabel] > 0;
    }

    double predict(int aLabel, double atTime, double withOffset) {
        return level[aLabel] + slope * atTime + withOffset;
    }

    /** Variance of such a prediction, on the log scale, for dispersion 1. */
    double predictionVariance(int aLabel, double atTime) {
        double from = atTime - meanTime[aLabel];
        return 1 / weight[aLabel] + (sloped ? from * from / timeSpread : 0);
    }
}
