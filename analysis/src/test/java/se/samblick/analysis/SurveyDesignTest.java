package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SurveyDesignTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    /** Against the formula as it stands in the books: squares about the stratum's mean, zeros and all. */
    @RepeatedTest(60)
    void agreesWithTheFormulaWrittenOutInFull(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 40 + draw.index(200);
        int[] strata = new int[n];
        double[] sizes = new double[n];
        double[] weights = new double[n];
        int[] groups = new int[n];
        byte[] answers = new byte[n];
        for (int i = 0; i < n; i++) {
            strata[i] = i < 8 ? i % 4 : draw.index(4);
            sizes[i] = 300 * (strata[i] + 1);
            weights[i] = draw.between(0.5, 9);
            groups[i] = draw.index(4) - 1;
            answers[i] = (byte) (draw.index(4) - 1 > 1 ? 1 : draw.index(3) - 1);
        }

        List<SurveyShare> shares = SurveyDesign.of(strata, sizes, weights).shares(NAMES, groups, answers, 0.95);

        for (int g = 0; g < NAMES.size(); g++) {
            SurveyShare share = shares.get(g);
            assertThat(share.group()).isEqualTo(NAMES.get(g));
            if (share.n() > 0 && share.standardError() > 0) {
                double variance = variance(strata, sizes, weights, groups, answers, g);
                assertThat(share.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
            }
        }
    }

    private static double variance(
            int[] strata, double[] sizes, double[] weights, int[] groups, byte[] answers, int group) {
        double total = 0;
        double yes = 0;
        for (int i = 0; i < strata.length; i++) {
            if (groups[i] == group && answers[i] >= 0) {
                total += weights[i];
                yes += answers[i] * weights[i];
            }
        }
        double variance = 0;
        for (int h = 0; h <= Arrays.stream(strata).max().orElse(0); h++) {
            int stratum = h;
            double[] residuals = new double
                    [(int) Arrays.stream(strata).filter(s -> s == stratum).count()];
            double size = 0;
            int at = 0;
            for (int i = 0; i < strata.length; i++) {
                if (strata[i] == h) {
                    boolean in = groups[i] == group && answers[i] >= 0;
                    residuals[at++] = in ? weights[i] * (answers[i] - yes / total) / total : 0;
                    size = sizes[i];
                }
            }
            double mean = Arrays.stream(residuals).average().orElse(0);
            double squares =
                    Arrays.stream(residuals).map(u -> (u - mean) * (u - mean)).sum();
            variance += (1 - residuals.length / size) * residuals.length / (residuals.length - 1.0) * squares;
        }
        return variance;
    }

    /** The order in which the answers lie says nothing. */
    @RepeatedTest(20)
    void doesNotDependOnTheOrderOfTheAnswers(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 90;
        int[] strata = new int[n];
        double[] weights = new double[n];
        int[] groups = new int[n];
        byte[] answers = new byte[n];
        for (int i = 0; i < n; i++) {
            strata[i] = i % 3;
            weights[i] = draw.between(1, 5);
            groups[i] = draw.index(3);
            answers[i] = (byte) draw.index(2);
        }

        List<SurveyShare> there = SurveyDesign.of(strata, null, weights).shares(NAMES, groups, answers, 0.9);
        reverse(strata, weights, groups, answers);
        List<SurveyShare> back = SurveyDesign.of(strata, null, weights).shares(NAMES, groups, answers, 0.9);

        for (int g = 0; g < NAMES.size(); g++) {
            assertThat(back.get(g).n()).isEqualTo(there.get(g).n());
            assertThat(back.get(g).share()).isCloseTo(there.get(g).share(), within(1e-12));
            assertThat(back.get(g).interval().low())
                    .isCloseTo(there.get(g).interval().low(), within(1e-10));
        }
    }

    private static void reverse(int[] strata, double[] weights, int[] groups, byte[] answers) {
        for (int i = 0, j = strata.length - 1; i < j; i++, j--) {
            int stratum = strata[i];
            strata[i] = strata[j];
            strata[j] = stratum;
            double weight = weights[i];
            weights[i] = weights[j];
            weights[j] = weight;
            int group = groups[i];
            groups[i] = groups[j];
            groups[j] = group;
            byte answer = answers[i];
            answers[i] = answers[j];
            answers[j] = answer;
        }
    }

    @Test
    void namesTheResponseThatIsWrong() {
        double[] weights = {1, 1, -2};

        assertThatThrownBy(() -> SurveyDesign.of(new int[] {0, 0, 0}, null, weights))
                .hasMessage("Element 3, weight: hittade -2.0, väntade ett tal som är 0 eller större.");
        assertThatThrownBy(() -> SurveyDesign.of(new int[] {0, -1, 0}, null, new double[] {1, 1, 1}))
                .hasMessageStartingWith("Element 2, stratum: hittade -1");
        assertThatThrownBy(() -> SurveyDesign.of(new int[] {0, 0}, null, weights))
                .hasMessage("weight: hittade 3 värden, väntade 2 värden.");
        SurveyDesign design = SurveyDesign.of(new int[] {0, 0}, null, new double[] {1, 1});
        assertThatThrownBy(() -> design.shares(NAMES, new int[] {0, 3}, new byte[] {1, 0}, 0.95))
                .hasMessage("Element 2, group: hittade 3, väntade en grupp från 0 till 2.");
    }
}
