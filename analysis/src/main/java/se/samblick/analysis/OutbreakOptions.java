package se.samblick.analysis;

/**
 * Options of the flexible Farrington algorithm; the defaults are {@link #DEFAULTS}. In a monthly series weeks mean months.
 *
 * @param years b: how many years back there are reference points, 1 or more
 * @param halfWindow w: steps on each side of a reference point that are like the judged one, 0 or more
 * @param reweight whether past outbreaks are given less weight
 * @param weightsThreshold Anscombe residual above which a past count is given less weight
 * @param trend whether a log-linear trend is tried
 * @param trendThreshold the trend is kept if its p is below this
 * @param pastWeeksNotIncluded steps before the judged one that are left out, 0 or more
 * @param periods number of labels of the year's parts; 1 for the windows alone
 * @param threshold how the limit is worked out
 * @param alpha chance of a false alarm, between 0 and 1
 * @param fewestCases fewest cases in the last steps for a row to be judged
 * @param inSteps how many those last steps are, 1 or more
 */
public record OutbreakOptions(
        int years,
        int halfWindow,
        boolean reweight,
        double weightsThreshold,
        boolean trend,
        double trendThreshold,
        int pastWeeksNotIncluded,
        int periods,
        Threshold threshold,
        double alpha,
        long fewestCases,
        int inSteps) {
    private static final int MOST = 10_000;

    /** How the limit is worked out from the expected count. */
    public enum Threshold {
        /** Quantile of the negative binomial distribution with the estimated mean. */
        NB_PLUGIN("nbPlugin"),
        /** Normal limit on the two-thirds power scale, with the uncertainty of the mean. */
        DELTA("delta");

        private final String code;

        Threshold(String code) {
            this.code = code;
        }

        /** Name used in options. */
        public String code() {
            return code;
        }
    }

    /** b = 3, w = 3, reweighting above 2.58, trend, 26 weeks left out, 10 periods, nbPlugin, alpha 0.01, 5 cases in 4. */
    public static final OutbreakOptions DEFAULTS =
            new OutbreakOptions(3, 3, true, 2.58, true, 1, 26, 10, Threshold.NB_PLUGIN, 0.01, 5, 4);

    /** As usual for monthly series: w = 1, 3 months left out, 4 periods. */
    public static final OutbreakOptions MONTHLY =
            new OutbreakOptions(3, 1, true, 2.58, true, 1, 3, 4, Threshold.NB_PLUGIN, 0.01, 5, 4);

    /** @throws Refusal naming the option that is not as said */
    public OutbreakOptions {
        Checks.whole("b", years, 1, MOST);
        Checks.whole("w", halfWindow, 0, MOST);
        Checks.whole("past_weeks_not_included", pastWeeksNotIncluded, 0, MOST);
        Checks.whole("no_periods", periods, 1, MOST);
        Checks.positive("weights_threshold", weightsThreshold);
        if (!(trendThreshold >= 0 && trendThreshold <= 1)) {
            throw Refusal.of("trend_threshold", trendThreshold, "ett tal från 0 till 1");
        }
        Checks.between("alpha", alpha);
        if (fewestCases < 0 || inSteps < 1) {
            throw Refusal.of("limit54", fewestCases + "," + inSteps, "två heltal, minst 0 och minst 1");
        }
    }
}
