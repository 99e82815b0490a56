package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareAndRateTest {
    /** From stats::qchisq; R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.95, 0, 3.6888794541139354",
        "1, 0.95, 0.025317807984289879, 5.5716433909388985",
        "10, 0.99, 3.716922131467117, 21.397827499654266",
        "1000000, 0.95, 998040.98334029387, 1001961.9119454322"
    })
    void meanOfACountAgreesWithR(long count, double level, double low, double high) {
        Interval interval = Rate.mean(count, level);

        assertThat(interval.low()).isCloseTo(low, withinPercentage(1e-9));
        assertThat(interval.high()).isCloseTo(high, withinPercentage(1e-9));
    }

    @RepeatedTest(100)
    void theIntervalOfAShareMirrorsThatOfItsOpposite(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long n = 1 + draw.count(500);
        long x = draw.count((int) n + 1);

        Proportion yes = Proportion.of(x, n, 0.95);
        Proportion no = Proportion.of(n - x, n, 0.95);

        assertThat(no.interval().low()).isCloseTo(1 - yes.interval().high(), within(1e-15));
        assertThat(yes.interval().contains(yes.share())).isTrue();
    }

    @Test
    void theIntervalOfAShareEndsExactlyAtItsBounds() {
        assertThat(Proportion.of(0, 7, 0.95).interval().low()).isZero();
        assertThat(Proportion.of(7, 7, 0.95).interval().high()).isEqualTo(1);
    }

    @Test
    void theIntervalOfAShareCoversAboutAsOftenAsItSays() {
        Draw draw = new Draw(3);
        int covered = 0;
        for (int i = 0; i < 4000; i++) {
            covered +=
                    Proportion.of(draw.binomial(60, 0.3), 60, 0.95).interval().contains(0.3) ? 1 : 0;
        }

        assertThat(covered / 4000.0).isCloseTo(0.95, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"0.4", "3", "11", "60"})
    void theIntervalOfARateCoversAtLeastAsOftenAsItSays(double mean) {
        Draw draw = new Draw(Math.round(mean * 10));
        int covered = 0;
        for (int i = 0; i < 2000; i++) {
            covered += Rate.of(draw.poisson(mean), 250, 0.9).interval().contains(mean / 250) ? 1 : 0;
        }

        // Three Monte Carlo standard errors below 90 percent.
        assertThat(covered / 2000.0).isGreaterThan(0.88);
    }

    @Test
    void theIntervalOfARateRisesWithTheCountAndNarrowsWithTheLevel() {
        Interval last = Rate.mean(0, 0.95);
        for (long count = 1; count < 400; count += 7) {
            Interval interval = Rate.mean(count, 0.95);
            assertThat(interval.low()).isGreaterThan(last.low());
            assertThat(interval.high()).isGreaterThan(last.high());
            assertThat(Rate.mean(count, 0.9).low()).isGreaterThan(interval.low());
            assertThat(Rate.mean(count, 0.9).high()).isLessThan(interval.high());
            last = interval;
        }
    }

    @ParameterizedTest
    @CsvSource({"40, 0.2, 60, 0.35", "25, 0.05, 30, 0.05", "200, 0.5, 150, 0.9"})
    void theIntervalOfADifferenceCoversAboutAsOftenAsItSays(int n, double a, int m, double b) {
        Draw draw = new Draw(n);
        int covered = 0;
        for (int i = 0; i < 3000; i++) {
            covered += ProportionDifference.of(draw.binomial(n, a), n, draw.binomial(m, b), m, 0.95)
                            .interval()
                            .contains(a - b)
                    ? 1
                    : 0;
        }

        assertThat(covered / 3000.0).isBetween(0.93, 0.99);
    }

    @RepeatedTest(50)
    void aDifferenceChangesSignWithItsSides(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long n = 1 + draw.count(80);
        long m = 1 + draw.count(80);
        long x = draw.count((int) n + 1);
        long y = draw.count((int) m + 1);

        ProportionDifference forth = ProportionDifference.of(x, n, y, m, 0.95);
        ProportionDifference back = ProportionDifference.of(y, m, x, n, 0.95);

        assertThat(back.difference()).isCloseTo(-forth.difference(), within(1e-15));
        assertThat(back.interval().low()).isCloseTo(-forth.interval().high(), within(1e-14));
        assertThat(back.p()).isCloseTo(forth.p(), withinPercentage(1e-9));
    }

    /** Newcombe (1998), table II, method 10: 56/70 against 48/80. */
    @Test
    void aDifferenceAgreesWithNewcombesExample() {
        ProportionDifference difference = ProportionDifference.of(56, 70, 48, 80, 0.95);

        assertThat(difference.interval().low()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.interval().high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatThrownBy(() -> Proportion.of(8, 7, 0.95)).hasMessage("successes: hittade 8, väntade högst n (7).");
        assertThatThrownBy(() -> ProportionDifference.of(1, 2, 1, 0, 0.95)).hasMessageStartingWith("n_b: hittade 0");
        assertThatThrownBy(() -> Rate.of(3, -1, 0.95)).hasMessageStartingWith("exposure: hittade -1");
    }
}
