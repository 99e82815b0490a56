package se.samblick.analysis;

/**
 * Directly standardised rate with the gamma interval of Fay and Feuer. With weights w scaled to sum 1, counts c and
 * exposures n: rate r = Σ w·c/n, v = Σ w²·c/n², w<sub>m</sub> = max w/n. The lower limit is the gamma quantile of shape
 * r²/v and scale v/r, the upper that of shape (r + w<sub>m</sub>)²/(v + w<sub>m</sub>²) and scale
 * (v + w<sub>m</sub>²)/(r + w<sub>m</sub>).
 *
 * @param value the rate, per unit of exposure
 * @param interval its limits; the lower is 0 when no weighted stratum has an event
 * @see "Fay & Feuer (1997), Confidence intervals for directly standardized rates, Stat Med 16"
 */
public record StandardisedRate(double value, Interval interval) {
    /**
     * Standardises the strata of one population; the three arrays have one element for each stratum.
     *
     * @param counts events, 0 or more
     * @param exposures inhabitants of the stratum, above 0
     * @param weights size of the stratum in the standard population, 0 or more and not all 0; any scale
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal naming the stratum whose count, exposure or weight is not as said
     */
    public static StandardisedRate of(long[] counts, double[] exposures, double[] weights, double level) {
        double sum = check(counts, exposures, weights);
        double rate = 0;
        double variance = 0;
        double most = 0;
        for (int i = 0; i < counts.length; i++) {
            double each = weights[i] / sum / exposures[i];
            rate += each * counts[i];
            variance += each * each * counts[i];
            most = Math.max(most, each);
        }
        double tail = (1 - Checks.level(level)) / 2;
        double low = rate == 0 ? 0 : Gamma.lowerQuantile(tail, rate * rate / variance) * variance / rate;
        double raised = rate + most;
        double spread = variance + most * most;
        double high = Gamma.upperQuantile(tail, raised * raised / spread) * spread / raised;
        return new StandardisedRate(rate, new Interval(low, high));
    }

    private static double check(long[] counts, double[] exposures, double[] weights) {
        Checks.sameLength("exposure", exposures.length, counts.length);
        Checks.sameLength("weight", weights.length, counts.length);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            Checks.count(i, "count", counts[i]);
            Checks.positive(i, "exposure", exposures[i]);
            sum += Checks.amount(i, "weight", weights[i]);
        }
        if (!(sum > 0)) {
            throw Refusal.of(Math.min(0, counts.length - 1), "weight", "bara nollor", "minst en vikt större än 0");
        }
        return sum;
    }
}
