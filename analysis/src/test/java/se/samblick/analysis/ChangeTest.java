package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/change.csv", numLinesToSkip = 2)
    void agreesWithR(
            long before,
            long after,
            double exposureBefore,
            double exposureAfter,
            double level,
            double low,
            double high,
            double pExact,
            double pMid) {
        Change change = Change.of(before, after, exposureBefore, exposureAfter, level);

        assertThat(change.ratioInterval().low()).isCloseTo(low, withinPercentage(1e-7));
        assertThat(change.ratioInterval().high()).isCloseTo(high, withinPercentage(1e-7));
        assertThat(change.pExact()).isCloseTo(pExact, withinPercentage(1e-7));
        assertThat(change.pMid()).isCloseTo(pMid, withinPercentage(1e-7));
    }

    @RepeatedTest(200)
    void isTheSameReadBackwards(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long a = draw.count(300);
        long b = 1 + draw.count(300);
        double ea = draw.between(0.5, 3);
        double eb = draw.between(0.5, 3);

        Change forth = Change.of(a, b, ea, eb, 0.95);
        Change back = Change.of(b, a, eb, ea, 0.95);

        assertThat(back.pExact()).isCloseTo(forth.pExact(), withinPercentage(1e-9));
        assertThat(back.pMid()).isCloseTo(forth.pMid(), withinPercentage(1e-9));
        assertThat(back.ratioInterval().high())
                .isCloseTo(1 / forth.ratioInterval().low(), withinPercentage(1e-9));
    }

    @RepeatedTest(200)
    void isSignificantExactlyWhenTheIntervalLeavesOutOne(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());

        Change change = Change.of(draw.count(60), draw.count(60), 1, draw.between(0.7, 1.4), 0.9);

        assertThat(change.pExact() < 0.1)
                .isEqualTo(change.ratioInterval().low() > 1
                        || change.ratioInterval().high() < 1);
    }

    @Test
    void growsMoreCertainTheFurtherTheCountMoves() {
        double last = Change.of(40, 40).pExact();

        for (int after = 41; after < 200; after++) {
            double p = Change.of(40, after).pExact();
            assertThat(p).isLessThanOrEqualTo(last);
            last = p;
        }
    }

    @Test
    void staysANumberWhereTheTailIsTooSmallForOne() {
        Change change = Change.of(10, 2_000_000_000L);

        assertThat(change.pExact()).isBetween(0.0, 1e-300);
        assertThat(change.pMid()).isBetween(0.0, 1e-300);
        assertThat(change.ratioInterval().contains(2e8)).isTrue();
    }

    @Test
    void coversTheTrueRatioAtLeastAsOftenAsItSays() {
        Draw draw = new Draw(17);
        int covered = 0;
        for (int i = 0; i < 2000; i++) {
            covered += Change.of(draw.poisson(12), draw.poisson(18))
                            .ratioInterval()
                            .contains(1.5)
                    ? 1
                    : 0;
        }

        // Three Monte Carlo standard errors below 95 percent.
        assertThat(covered).isGreaterThan(1870);
    }

    @Test
    void saysNothingOfTwoZeros() {
        Change change = Change.of(0, 0);

        assertThat(change.difference()).isZero();
        assertThat(change.percent()).isNaN();
        assertThat(change.ratio()).isNaN();
        assertThat(change.ratioInterval()).isEqualTo(Interval.UNDEFINED);
        assertThat(change.pExact()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, TOO_SMALL",
        "0, 6, INCREASE",
        "6, 0, DECREASE",
        "3, 4, CHANCE",
        "36, 54, CHANCE",
        "36, 60, INCREASE"
    })
    void isJudgedByOneWord(long before, long after, Judgement judgement) {
        assertThat(Judgement.of(before, after)).isEqualTo(judgement);
    }

    @Test
    void isTooSmallExactlyWhenNoOutcomeCouldBeSignificant() {
        for (int n = 1; n < 12; n++) {
            assertThat(Change.of(0, n).pExact() < 0.05).isEqualTo(n >= Judgement.FEWEST);
        }
    }

    @Test
    void refusesWhatIsNoCountOrExposure() {
        assertThatThrownBy(() -> Change.of(-1, 3)).hasMessageContaining("before: hittade -1, väntade ett heltal");
        assertThatThrownBy(() -> Change.of(1, 3, 1, 0, 0.95)).hasMessageContaining("exposure_after");
        assertThatThrownBy(() -> Change.of(1, 3, 1, 1, 1)).hasMessageContaining("level");
        assertThat(Change.of(1, 3).pMid()).isCloseTo(0.375, within(1e-12));
    }
}
