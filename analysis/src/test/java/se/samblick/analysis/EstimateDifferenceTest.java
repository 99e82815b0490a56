package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EstimateDifferenceTest {
    @Test
    void twoStandardErrorsApartIsAtTheBorder() {
        EstimateDifference difference = EstimateDifference.of(0.40, 0.40 - 1.959963984540054 * 0.02, 0.02, 0.95);

        assertThat(difference.p()).isCloseTo(0.05, within(1e-12));
        assertThat(difference.interval().low()).isCloseTo(0, within(1e-12));
    }

    @Test
    void withoutErrorAnyDifferenceIsCertain() {
        assertThat(EstimateDifference.of(1, 1, 0, 0.95).p()).isEqualTo(1);
        assertThat(EstimateDifference.of(1, 2, 0, 0.95).p()).isZero();
    }

    @RepeatedTest(200)
    void isTheSameEitherWayRoundButForTheSign(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        double a = random.nextDouble();
        double b = random.nextDouble();
        double error = random.nextDouble() / 10;

        EstimateDifference there = EstimateDifference.of(a, b, error, 0.9);
        EstimateDifference back = EstimateDifference.of(b, a, error, 0.9);

        assertThat(back.p()).isEqualTo(there.p());
        assertThat(back.difference()).isEqualTo(-there.difference());
        assertThat(back.interval().low()).isCloseTo(-there.interval().high(), within(1e-12));
    }

    @Test
    void coversTheTrueDifferenceAsOftenAsItSays() {
        Draw draw = new Draw(81);
        int covered = 0;
        for (int i = 0; i < 4000; i++) {
            double a = 0.4 + 0.03 * draw.normal();
            double b = 0.5 + 0.04 * draw.normal();
            covered += EstimateDifference.of(a, b, 0.05, 0.9).interval().contains(-0.1) ? 1 : 0;
        }

        // Three Monte Carlo standard errors on either side.
        assertThat(covered / 4000.0).isBetween(0.885, 0.915);
    }

    @Test
    void refusesANegativeErrorByName() {
        assertThatThrownBy(() -> EstimateDifference.of(1, 2, -0.1, 0.95))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("standard_error");
    }
}
