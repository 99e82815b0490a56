package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void namesTheUnitWithANegativeNumber() {
        assertThatThrownBy(() -> FunnelPlot.of(new long[] {1, 2}, new double[] {1, -2}, Overdispersion.NONE))
                .hasMessageStartingWith("Element 2, expected: hittade -2.0");
    }
}
