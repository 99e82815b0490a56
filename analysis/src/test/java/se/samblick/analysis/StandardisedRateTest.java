package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class StandardisedRateTest {
    @Test
    void withOneStratumIsTheExactRate() {
        StandardisedRate standardised =
                StandardisedRate.of(new long[] {17}, new double[] {2000}, new double[] {3}, 0.95);

        Rate rate = Rate.of(17, 2000, 0.95);
        assertThat(standardised.value()).isCloseTo(rate.value(), withinPercentage(1e-10));
        assertThat(standardised.interval().low()).isCloseTo(rate.interval().low(), withinPercentage(1e-8));
        assertThat(standardised.interval().high()).isCloseTo(rate.interval().high(), withinPercentage(1e-8));
    }

    @Test
    void weighsNothingThatWeighsNothing() {
        StandardisedRate with =
                StandardisedRate.of(new long[] {900, 9, 2}, new double[] {200, 400, 100}, new double[] {0, 3, 1}, 0.95);
        StandardisedRate without =
                StandardisedRate.of(new long[] {9, 2}, new double[] {400, 100}, new double[] {30, 10}, 0.95);

        assertThat(with.value()).isCloseTo(without.value(), withinPercentage(1e-10));
        assertThat(with.interval().high()).isCloseTo(without.interval().high(), withinPercentage(1e-10));
    }

    @Test
    void hasAnUpperLimitWithoutEvents() {
        StandardisedRate rate = StandardisedRate.of(new long[2], new double[] {1000, 500}, new double[] {1, 1}, 0.95);

        assertThat(rate.interval().low()).isZero();
        assertThat(rate.interval().high()).isCloseTo(-Math.log(0.025) * 0.5 / 500, withinPercentage(1e-9));
    }

    @Test
    void coversTheTrueRate() {
        Draw draw = new Draw(21);
        int covered = 0;
        for (int i = 0; i < 1500; i++) {
            long[] counts = {draw.poisson(4), draw.poisson(9), draw.poisson(2)};
            covered += StandardisedRate.of(counts, new double[] {400, 300, 500}, new double[] {2, 1, 1}, 0.95)
                            .interval()
                            .contains(0.5 * 0.01 + 0.25 * 0.03 + 0.25 * 0.004)
                    ? 1
                    : 0;
        }

        assertThat(covered / 1500.0).isGreaterThan(0.935);
    }

    @Test
    void namesTheStratum() {
        assertThatThrownBy(() -> StandardisedRate.of(new long[2], new double[] {10, 0}, new double[] {1, 1}, 0.95))
                .hasMessage("Element 2, exposure: hittade 0.0, väntade ett tal större än 0.");
        assertThatThrownBy(() -> StandardisedRate.of(new long[2], new double[] {10, 5}, new double[2], 0.95))
                .hasMessageContaining("minst en vikt större än 0");
    }
}
