package se.samblick.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Map<String, SurveyStratum> strata = SurveyStratum.of(responses);
        Map<String, List<SurveyResponse>> groups = new LinkedHashMap<>();
        for (SurveyResponse response : responses) {
            if (response.group() != null) {
                List<SurveyResponse> group = groups.computeIfAbsent(response.group(), name -> new ArrayList<>());
                if (response.value() != null) {
                    group.add(response);
                }
            }
        }
        List<SurveyShare> shares = new ArrayList<>();
        groups.forEach((name, group) -> shares.add(estimate(name, group, strata, level)));
        return List.copyOf(shares);
    }

    private static SurveyShare estimate(
            String name, List<SurveyResponse> group, Map<String, SurveyStratum> strata, double level) {
        double weights = 0;
        double yes = 0;
        int positive = 0;
        for (SurveyResponse response : group) {
            weights += response.weight();
            yes += isYes(response) ? response.weight() : 0;
            positive += isYes(response) ? 1 : 0;
        }
        if (!(weights > 0)) {
            return new SurveyShare(name, group.size(), Double.NaN, Double.NaN, Interval.UNDEFINED);
        }
        double share = yes / weights;
        int n = group.size();
        if (share == 0 || share == 1 || positive == 0 || positive == n) {
            return new SurveyShare(name, n, share, 0, limits(share, n, (1 - level) / 2));
        }
        double se = Math.sqrt(variance(group, strata, share, weights));
        return new SurveyShare(name, n, share, se, interval(group, share, se, (1 - level) / 2));
    }

    private static boolean isYes(SurveyResponse response) {
        return Boolean.TRUE.equals(response.value());
    }

    private static double variance(
            List<SurveyResponse> group, Map<String, SurveyStratum> strata, double share, double weights) {
        Map<String, List<Double>> residuals = new HashMap<>();
        for (SurveyResponse response : group) {
            residuals
                    .computeIfAbsent(response.stratum(), stratum -> new ArrayList<>())
                    .add(response.weight() * ((isYes(response) ? 1 : 0) - share) / weights);
        }
        double variance = 0;
        for (Map.Entry<String, SurveyStratum> stratum : strata.entrySet()) {
            variance += stratum.getValue().variance(residuals.getOrDefault(stratum.getKey(), List.of()));
        }
        return variance;
    }

    private static Interval interval(List<SurveyResponse> group, double share, double se, double tail) {
        if (se < NOTHING) {
            return new Interval(share, share);
        }
        Set<@Nullable String> strata = new HashSet<>();
        group.forEach(response -> strata.add(response.stratum()));
        int n = group.size();
        int df = n - strata.size();
        if (df < 1) {
            return Interval.UNDEFINED;
        }
        double correction = StudentT.upperQuantile(tail, n - 1.0) / StudentT.upperQuantile(tail, df);
        return limits(share, share * (1 - share) / (se * se) * correction * correction, tail);
    }

    private static Interval limits(double share, double effective, double tail) {
        double yes = effective * share;
        double no = effective * (1 - share);
        double low = yes == 0 ? 0 : Beta.lowerQuantile(tail, yes, no + 1);
        double high = no == 0 ? 1 : Beta.upperQuantile(tail, yes + 1, no);
        return new Interval(low, high);
    }
}
