package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelPlotTest {
    /** From qpois, ppois and dpois; R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "20, 0.560250051922442, 1.4372884335020131, 0.358459355388521, 1.7356764286899242",
        "900, 0.93463909576934878, 1.0653032903950292, 0.8980283271880799, 1.1040306298762417",
        "0.05, 0, 9.9957275866493962, 0, 23.517204474367869"
    })
    void exactLimitsAgreeWithR(double expected, double low95, double high95, double low998, double high998) {
        FunnelPlot plot = FunnelPlot.of(new long[] {40}, new double[] {20}, Overdispersion.NONE);

        assertThat(plot.limits(expected, 0.95).low()).isCloseTo(low95, within(1e-9));
        assertThat(plot.limits(expected, 0.95).high()).isCloseTo(high95, withinPercentage(1e-7));
        assertThat(plot.limits(expected, 0.998).low()).isCloseTo(low998, within(1e-9));
        assertThat(plot.limits(expected, 0.998).high()).isCloseTo(high998, withinPercentage(1e-7));
    }

    @Test
    void widensTheFunnelWhereUnitsSpreadMoreThanChance() {
        long[] counts = {10, 60, 20, 90, 5, 40};
        double[] expected = {30, 30, 40, 45, 25, 40};

        FunnelPlot plain = FunnelPlot.of(counts, expected, Overdispersion.NONE);
        FunnelPlot wide = FunnelPlot.of(counts, expected, Overdispersion.MULTIPLICATIVE);
        FunnelPlot added = FunnelPlot.of(counts, expected, Overdispersion.ADDITIVE);

        assertThat(wide.phi()).isGreaterThan(1).isEqualTo(added.phi());
        assertThat(added.tau2()).isPositive();
        assertThat(wide.limits(30, 0.95).high())
                .isGreaterThan(plain.limits(30, 0.95).high());
        assertThat(Math.abs(added.z(90, 45))).isLessThan(Math.abs(plain.z(90, 45)));
    }

    @Test
    void unitsWithoutExpectationTakeNoPart() {
        FunnelPlot with =
                FunnelPlot.of(new long[] {10, 4, 9}, new double[] {8, 0, Double.NaN}, Overdispersion.ADDITIVE);
        FunnelPlot without = FunnelPlot.of(new long[] {10}, new double[] {8}, Overdispersion.ADDITIVE);

        assertThat(with.phi()).isEqualTo(without.phi());
        assertThat(with.z(4, 0)).isNaN();
        assertThat(with.limit(Double.NaN, 0.975)).isNaN();
    }

    /** The exact limits are interpolated between whole numbers, so they miss by a little where few are expected. */
    @ParameterizedTest
    @EnumSource
    void leavesOutAboutAsManyUnitsAsItSaysWhenChanceAloneIsAtWork(Overdispersion overdispersion) {
        Draw draw = new Draw(31);
        int outside95 = 0;
        int outside998 = 0;
        for (int city = 0; city < 60; city++) {
            long[] counts = new long[60];
            double[] expected = new double[60];
            for (int i = 0; i < counts.length; i++) {
                expected[i] = draw.between(15, 90);
                counts[i] = draw.poisson(expected[i]);
            }
            FunnelPlot plot = FunnelPlot.of(counts, expected, overdispersion);
            for (int i = 0; i < counts.length; i++) {
                double ratio = counts[i] / expected[i];
                outside95 += plot.limits(expected[i], 0.95).contains(ratio) ? 0 : 1;
                outside998 += plot.limits(expected[i], 0.998).contains(ratio) ? 0 : 1;
            }
        }

        assertThat(outside95 / 3600.0).isBetween(0.03, 0.07);
        assertThat(outside998 / 3600.0).isBetween(0.0, 0.006);
    }

    @Test
    void leavesOutNoMoreUnitsWhereAllOfThemSpreadAlike() {
        Draw draw = new Draw(32);
        int outside = 0;
        for (int city = 0; city < 40; city++) {
            long[] counts = new long[80];
            double[] expected = new double[80];
            for (int i = 0; i < counts.length; i++) {
                expected[i] = draw.between(40, 60);
                double root = Math.sqrt(expected[i]) * Math.max(0, 1 + 0.2 * draw.normal());
                counts[i] = draw.poisson(root * root);
            }
            FunnelPlot plot = FunnelPlot.of(counts, expected, Overdispersion.ADDITIVE);
            for (int i = 0; i < counts.length; i++) {
                outside += plot.limits(expected[i], 0.95).contains(counts[i] / expected[i]) ? 0 : 1;
            }
        }

        // The winsorised variance is a little too small, so a few more fall outside than 5 percent.
        assertThat(outside / 3200.0).isBetween(0.04, 0.12);
    }

    @Test
    void narrowsWithTheExpectedCount() {
        FunnelPlot plot =
                FunnelPlot.of(new long[] {20, 90, 33}, new double[] {30, 60, 40}, Overdispersion.MULTIPLICATIVE);

        for (double expected = 1; expected < 300; expected += 3) {
            assertThat(plot.limits(expected + 3, 0.95).high())
                    .isLessThan(plot.limits(expected, 0.95).high());
            assertThat(plot.limits(expected + 3, 0.95).low())
                    .isGreaterThanOrEqualTo(plot.limits(expected, 0.95).low());
        }
    }

    @Test
    void namesTheUnitWithANegativeNumber() {
        assertThatThrownBy(() -> FunnelPlot.of(new long[] {1, 2}, new double[] {1, -2}, Overdispersion.NONE))
                .hasMessageStartingWith("Element 2, expected: hittade -2.0");
    }
}
