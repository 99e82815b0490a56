package se.samblick.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stratified simple random sample: which response was drawn from which stratum, with what weight. It is checked once, and
 * then shares of any number of questions and divisions into groups are estimated from it; see {@link SurveyShare} for how.
 *
 * <p>Time is proportional to the responses for each question and division; nothing is allocated per response.
 */
public final class SurveyDesign {
    private final double[] weights;
    /** Responses put in order by stratum: those of stratum h from {@code first[h]} up to {@code first[h + 1]}. */
    private final int[] order;

    private final int[] first;
    /** Persons of each stratum; infinite if unknown. */
    private final double[] sizes;

    private SurveyDesign(double[] weights, int[] order, int[] first, double[] sizes) {
        this.weights = weights;
        this.order = order;
        this.first = first;
        this.sizes = sizes;
    }

    /**
     * Checks a design.
     *
     * @param strata the stratum of each response, numbered from 0
     * @param sizes how many persons the stratum of each response has, at least as many as were drawn from it; null if that is
     *     not known, and variances are then those of a draw from infinitely many
     * @param weights how many persons each response stands for, 0 or more; used as they are
     * @throws Refusal naming the response whose stratum, weight or stratum size is wrong or differs within the stratum, or
     *     whose stratum has one response drawn from more, so that its variance is unknown
     */
    public static SurveyDesign of(int[] strata, double @Nullable [] sizes, double[] weights) {
        Checks.sameLength("weight", weights.length, strata.length);
        if (sizes != null) {
            Checks.sameLength("stratum_size", sizes.length, strata.length);
        }
        int count = 0;
        for (int i = 0; i < strata.length; i++) {
            if (strata[i] < 0) {
                throw Refusal.of(i, "stratum", strata[i], "ett heltal som är 0 eller större");
            }
            Checks.amount(i, "weight", weights[i]);
            count = Math.max(count, strata[i] + 1);
        }
        int[] first = new int[count + 1];
        for (int stratum : strata) {
            first[stratum + 1]++;
        }
        for (int h = 0; h < count; h++) {
            first[h + 1] += first[h];
        }
        double[] known = sizes(strata, sizes, first);
        int[] order = new int[strata.length];
        int[] next = first.clone();
        for (int i = 0; i < strata.length; i++) {
            order[next[strata[i]]++] = i;
        }
        return new SurveyDesign(weights.clone(), order, first, known);
    }

    private static double[] sizes(int[] strata, double @Nullable [] sizes, int[] first) {
        double[] known = new double[first.length - 1];
        boolean[] seen = new boolean[known.length];
        for (int i = 0; i < strata.length; i++) {
            int h = strata[i];
            double size = sizes == null ? Double.POSITIVE_INFINITY : Checks.positive(i, "stratum_size", sizes[i]);
            if (seen[h] && known[h] != size) {
                throw Refusal.of(i, "stratum_size", size, "samma storlek i hela stratumet (" + known[h] + ")");
            }
            known[h] = size;
            seen[h] = true;
        }
        for (int i = 0; i < strata.length; i++) {
            int drawn = first[strata[i] + 1] - first[strata[i]];
            double size = known[strata[i]];
            if (size < drawn) {
                throw Refusal.of(i, "stratum_size", size, "minst antalet rader i stratumet (" + drawn + ")");
            }
            if (drawn == 1 && size > 1) {
                throw Refusal.of(
                        i, "stratum", "en enda rad", "minst två rader i ett stratum som inte är totalundersökt");
            }
        }
        return known;
    }

    /** Number of responses. */
    public int size() {
        return weights.length;
    }

    /**
     * Estimates the share of yes of every group.
     *
     * @param names of the groups
     * @param groups the group of each response, by index into {@code names}; negative for none
     * @param answers 1 for yes, 0 for no, negative where the question was not answered
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @return one share for each name, in their order
     * @throws Refusal naming the response whose group has no name
     */
    public List<SurveyShare> shares(List<String> names, int[] groups, byte[] answers, double level) {
        Checks.level(level);
        Checks.sameLength("group", groups.length, weights.length);
        Checks.sameLength("value", answers.length, weights.length);
        var sums = new Sums(names.size());
        for (int i = 0; i < weights.length; i++) {
            if (groups[i] >= names.size()) {
                throw Refusal.of(i, "group", groups[i], "en grupp från 0 till " + (names.size() - 1));
            }
            if (groups[i] >= 0 && answers[i] >= 0) {
                sums.add(groups[i], weights[i], answers[i] == 1);
            }
        }
        sums.divide();
        for (int h = 0; h + 1 < first.length; h++) {
            stratum(h, groups, answers, sums);
        }
        List<SurveyShare> shares = new ArrayList<>(names.size());
        for (int g = 0; g < names.size(); g++) {
            shares.add(SurveyShare.of(
                    names.get(g), sums.n[g], sums.positive[g], sums.share[g], sums.variance[g], sums.strata[g], level));
        }
        return List.copyOf(shares);
    }

    /** Adds what a stratum gives to the variance of each group: responses outside a group have residual 0 in it. */
    private void stratum(int h, int[] groups, byte[] answers, Sums sums) {
        int drawn = first[h + 1] - first[h];
        int met = 0;
        for (int at = first[h]; at < first[h + 1]; at++) {
            int i = order[at];
            int g = groups[i];
            if (g >= 0 && answers[i] >= 0) {
                if (sums.here[g]++ == 0) {
                    sums.met[met++] = g;
                }
                sums.total[g] += sums.residual(g, weights[i], answers[i] == 1);
            }
        }
        for (int at = first[h]; at < first[h + 1]; at++) {
            int i = order[at];
            int g = groups[i];
            if (g >= 0 && answers[i] >= 0) {
                double gap = sums.residual(g, weights[i], answers[i] == 1) - sums.total[g] / drawn;
                sums.squares[g] += gap * gap;
            }
        }
        double factor = sizes[h] == drawn ? 0 : (1 - drawn / sizes[h]) * drawn / (drawn - 1.0);
        for (int k = 0; k < met; k++) {
            sums.close(sums.met[k], drawn, factor);
        }
    }

    /** What is summed for each group, over all strata and within one. */
    private static final class Sums {
        final int[] n;
        final int[] positive;
        final double[] share;
        final double[] variance;
        final int[] strata;
        private final double[] weight;
        private final double[] yes;
        /** Within the stratum gone through: responses, residuals and squares, and which groups were met. */
        private final int[] here;

        private final double[] total;
        private final double[] squares;
        private final int[] met;

        Sums(int groups) {
            n = new int[groups];
            positive = new int[groups];
            share = new double[groups];
            variance = new double[groups];
            strata = new int[groups];
            weight = new double[groups];
            yes = new double[groups];
            here = new int[groups];
            total = new double[groups];
            squares = new double[groups];
            met = new int[groups];
        }

        void add(int g, double w, boolean counted) {
            n[g]++;
            weight[g] += w;
            if (counted) {
                positive[g]++;
                yes[g] += w;
            }
        }

        /** NaN where there is no weight. */
        void divide() {
            for (int g = 0; g < n.length; g++) {
                share[g] = yes[g] / weight[g];
            }
        }

        double residual(int g, double w, boolean counted) {
            return w * ((counted ? 1 : 0) - share[g]) / weight[g];
        }

        void close(int g, int drawn, double factor) {
            double mean = total[g] / drawn;
            strata[g]++;
            variance[g] += factor == 0 ? 0 : factor * ((drawn - here[g]) * mean * mean + squares[g]);
            here[g] = 0;
            total[g] = 0;
            squares[g] = 0;
        }
    }
}
