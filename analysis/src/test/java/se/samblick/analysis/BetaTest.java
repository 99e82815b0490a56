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

    /** R 4.2.2, pbeta. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1200, 0.42270500610953432, 0.0012953190003503945",
        "1000, 1200, 0.46197489251383589, 0.75818093916634732",
        "50000, 60000, 0.45004153234226474, 0.0013432186932816564",
        "50000, 60000, 0.45559636972619882, 0.7580643260772536",
        "1000000, 1000000, 0.49893934009338514, 0.0013498880599792464",
        "1000000, 1000000, 0.50024748731154345, 0.75803627919813565",
        "25000000, 30000000, 0.45434403210750129, 0.0013496067383151095",
        "25000000, 30000000, 0.45459245311431029, 0.75803765210753282",
        "100000000, 110000000, 0.47608708378151438, 0.0013498201792550505",
        "100000000, 110000000, 0.47621460108590058, 0.75803669638538584",
        "1000000000, 1000000000, 0.49996645898034586, 0.001349898021641315",
        "1000000000, 1000000000, 0.50000782623791928, 0.75803634770774198",
    })
    void agreesWithRWhereParametersAreLarge(double a, double b, double x, double expected) {
        assertThat(Beta.lower(x, 1 - x, a, b)).isCloseTo(expected, withinPercentage(1e-9));
    }

    /** R 4.2.2, qbeta. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1200, 0.025000000000000001, 0.43378456882174565",
        "50000, 60000, 0.025000000000000001, 0.45160373458669295",
        "1000000, 1000000, 0.025000000000000001, 0.49930704833394945",
        "25000000, 30000000, 0.025000000000000001, 0.45441386253681804",
        "100000000, 110000000, 0.025000000000000001, 0.47612292793937133",
        "1000000000, 1000000000, 0.025000000000000001, 0.49997808693649332",
    })
    void findsTheQuantileThatRFinds(double a, double b, double tail, double expected) {
        assertThat(Beta.lowerQuantile(tail, a, b)).isCloseTo(expected, withinPercentage(1e-11));
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
