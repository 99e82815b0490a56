package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {
    @RepeatedTest(300)
    void agreesWithAnotherImplementation(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        double a = Math.exp(draw.between(-4, 9));
        double b = Math.exp(draw.between(-4, 9));
        double mean = a / (a + b);
        double x = Math.min(0.999, mean * Math.exp(draw.normal() * Math.sqrt(b / a / (a + b + 1))));

        assertThat(Beta.lower(x, 1 - x, a, b)).isCloseTo(RegularizedBeta.value(x, a, b), withinPercentage(1e-8));
        assertThat(Beta.density(x, 1 - x, a, b)).isCloseTo(RegularizedBeta.derivative(x, a, b), withinPercentage(1e-8));
    }

    /** From sums of exact probabilities with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "18, 1017007075, 18, 911035913.2473574, 0.7470951850851194, 0.6635056002797421",
        "8, 2932864485, 8, 2399597265.115579, 0.7167593723676301, 0.5992805216802456"
    })
    void losesNoDigitsWhereOneCountIsHuge(
            long before, long after, double exposureBefore, double exposureAfter, double exact, double mid) {
        Change change = Change.of(before, after, exposureBefore, exposureAfter, 0.95);

        assertThat(change.pExact()).isCloseTo(exact, withinPercentage(1e-10));
        assertThat(change.pMid()).isCloseTo(mid, withinPercentage(1e-10));
    }

    @RepeatedTest(200)
    void aQuantileHasItsProbability(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        double a = Math.exp(draw.between(-2, 12));
        double b = Math.exp(draw.between(-2, 12));
        double tail = Math.exp(draw.between(-20, -0.7));

        double logit = Beta.lowerLogit(tail, a, b);

        assertThat(Beta.lower(1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit)), a, b))
                .isCloseTo(tail, withinPercentage(1e-7));
    }

    @Test
    void isOneOnlyAtTheEnd() {
        assertThat(Beta.lower(0, 1, 3, 4)).isZero();
        assertThat(Beta.lower(1, 0, 3, 4)).isEqualTo(1);
        assertThat(Beta.lower(0.5, 0.5, 7, 7)).isCloseTo(0.5, withinPercentage(1e-12));
    }
}
