package se.samblick.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Share of yes in a group, estimated from a stratified simple random sample.
 *
 * <p>The group is a domain of the sample: p = Σwy/Σw over its answers, and answers outside it count in the size of their
 * stratum with residual 0. The standard error is that of the linearised ratio, with finite population correction where the
 * stratum sizes are known. The interval is Korn and Graubard's: Clopper–Pearson with the effective sample size
 * p(1 − p)/se²·(t<sub>n−1</sub>/t<sub>df</sub>)², df = n − number of strata with an answer in the group.
 *
 * @param group the group
 * @param n answers in it
 * @param share weighted share of yes, 0–1; NaN without answers
 * @param standardError standard error of the share; NaN without answers
 * @param interval limits of the share; undefined without answers, or with too few of them for their strata
 * @see "Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling"
 * @see "Korn & Graubard (1998), Confidence intervals for proportions with small expected number of positive counts, Survey
 *     Methodology 24"
 */
public record SurveyShare(String group, int n, double share, double standardError, Interval interval) {
    /** A standard error below this is what rounding leaves of none. */
    private static final double NOTHING = 1e-13;

    /**
     * Estimates the share of every group, in order of first appearance.
     *
     * @param responses the whole sample, also answers without group or value
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal naming the response whose weight or stratum size is wrong or differs within the stratum, or whose
     *     stratum has one response drawn from more, so that its variance is unknown
     */
    public static List<SurveyShare> of(List<SurveyResponse> responses, double level) {
        Checks.level(level);
        Map<String, Integer> strata = new HashMap<>();
        Map<String, Integer> groups = new LinkedHashMap<>();
        boolean sized = responses.stream().anyMatch(response -> response.stratumSize() != null);
        int[] stratum = new int[responses.size()];
        double[] sizes = new double[stratum.length];
        double[] weights = new double[stratum.length];
        int[] group = new int[stratum.length];
        byte[] answers = new byte[stratum.length];
        for (int i = 0; i < stratum.length; i++) {
            SurveyResponse response = responses.get(i);
            Double size = response.stratumSize();
            if (size == null && sized) {
                throw Refusal.of(i, "stratum_size", "inget värde", "storlek för alla rader eller för ingen");
            }
            stratum[i] = strata.computeIfAbsent(response.stratum(), name -> strata.size());
            sizes[i] = size == null ? Double.POSITIVE_INFINITY : size;
            weights[i] = response.weight();
            String name = response.group();
            group[i] = name == null ? -1 : groups.computeIfAbsent(name, each -> groups.size());
            Boolean value = response.value();
            answers[i] = (byte) (value == null ? -1 : value ? 1 : 0);
        }
        return SurveyDesign.of(stratum, sized ? sizes : null, weights)
                .shares(List.copyOf(groups.keySet()), group, answers, level);
    }

    /**
     * A share from what was summed.
     *
     * @param positive how many said yes
     * @param share weighted share of yes; NaN without weight
     * @param variance of the share
     * @param strata how many strata have an answer in the group
     */
    static SurveyShare of(String group, int n, int positive, double share, double variance, int strata, double level) {
        double tail = (1 - level) / 2;
        if (Double.isNaN(share)) {
            return new SurveyShare(group, n, Double.NaN, Double.NaN, Interval.UNDEFINED);
        }
        if (share == 0 || share == 1 || positive == 0 || positive == n) {
            return new SurveyShare(group, n, share, 0, limits(share, n, tail));
        }
        double error = Math.sqrt(variance);
        return new SurveyShare(group, n, share, error, interval(n, strata, share, error, tail));
    }

    private static Interval interval(int n, int strata, double share, double error, double tail) {
        if (error < NOTHING) {
            return new Interval(share, share);
        }
        int df = n - strata;
        if (df < 1) {
            return Interval.UNDEFINED;
        }
        double correction = StudentT.upperQuantile(tail, n - 1.0) / StudentT.upperQuantile(tail, df);
        return limits(share, share * (1 - share) / (error * error) * correction * correction, tail);
    }

    private static Interval limits(double share, double effective, double tail) {
        double yes = effective * share;
        double no = effective * (1 - share);
        double low = yes == 0 ? 0 : Beta.lowerQuantile(tail, yes, no + 1);
        double high = no == 0 ? 1 : Beta.upperQuantile(tail, yes + 1, no);
        return new Interval(low, high);
    }
}
