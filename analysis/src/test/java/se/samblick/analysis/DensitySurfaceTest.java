package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DensitySurfaceTest {
    private static final DensityGrid GRID = new DensityGrid(100, 200, 10, 60, 40);

    @Test
    void aPointFarFromEveryBorderGivesTheKernelItself() {
        double[] x = {403};
        double[] y = {398};

        DensitySurface surface = DensitySurface.exact(x, y, GRID, 25, false);

        double dx = GRID.centreX(31) - 403;
        double dy = GRID.centreY(18) - 398;
        double kernel = Math.exp(-(dx * dx + dy * dy) / (2 * 25 * 25)) / (2 * Math.PI * 25 * 25);
        assertThat(surface.value(18, 31)).isCloseTo(kernel, withinPercentage(1e-10));
    }

    @Test
    void holdsAllPointsWhenCorrectedForTheEdge() {
        Draw draw = new Draw(8);
        double[] x = points(draw, 4000, 100, 700);
        double[] y = points(draw, 4000, 200, 600);

        DensitySurface surface = DensitySurface.exact(x, y, GRID, 60, true);

        double points = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 60; j++) {
                points += surface.value(i, j) * 100;
            }
        }
        // Dividing at the cell keeps the number of evenly spread points about, not exactly.
        assertThat(points).isCloseTo(4000, withinPercentage(2));
    }

    @Test
    void countsPointsOnTheBorderAndLeavesOutThoseBeyond() {
        DensitySurface on = DensitySurface.exact(new double[] {100, 700}, new double[] {200, 600}, GRID, 20, false);
        DensitySurface beyond =
                DensitySurface.exact(new double[] {99.99, 700.01}, new double[] {200, 600}, GRID, 20, false);

        assertThat(on.value(0, 0)).isPositive();
        assertThat(beyond.max()).isZero();
    }

    @RepeatedTest(12)
    void theFastWayKeepsItsBound(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = new int[] {1, 3, 50, 2000}[repetition.getCurrentRepetition() % 4];
        double[] x = points(draw, n, 100, 700);
        double[] y = points(draw, n, 200, 600);
        // Points midway between centres, where interpolation errs most, and on corners.
        x[0] = 100 + 10 * draw.index(61);
        y[0] = 200 + 10 * draw.index(41);
        double bandwidth = repetition.getCurrentRepetition() <= 8 ? 30 : draw.between(30, 150);
        boolean edge = repetition.getCurrentRepetition() % 2 == 0;

        assertThat(error(x, y, bandwidth, edge)).isLessThan(DensitySurface.ERROR_BOUND / 2);
    }

    /** Crowds, a lone point in a corner where the correction is largest, and points midway between centres. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 3.7, 5, 10, 20, 40})
    void theFastWayKeepsItsBoundFromOneCellToForty(double cells) {
        Draw draw = new Draw(Math.round(cells * 10));
        double[] crowdX = points(draw, 500, 300, 360);
        double[] crowdY = points(draw, 500, 410, 430);
        double[] middleX = {300, 310, 700};
        double[] middleY = {400, 410, 400};

        for (boolean edge : new boolean[] {true, false}) {
            assertThat(error(crowdX, crowdY, 10 * cells, edge)).isLessThan(DensitySurface.ERROR_BOUND / 2);
            assertThat(error(new double[] {100}, new double[] {600}, 10 * cells, edge))
                    .isLessThan(DensitySurface.ERROR_BOUND / 2);
            assertThat(error(middleX, middleY, 10 * cells, edge)).isLessThan(DensitySurface.ERROR_BOUND / 2);
        }
    }

    @Test
    void theFastWayIsExactBelowItsLeastBandwidth() {
        assertThat(error(new double[] {303, 420}, new double[] {311, 402}, 12, true))
                .isZero();
    }

    /** The mixture of kernels that the stated bound rests on lies above the eighth derivative, of total weight 293. */
    @Test
    void theBoundOfTheFastWayHolds() {
        double[] weights = new double[33];
        Arrays.setAll(weights, m -> Math.pow(steepest(-8 + m / 2.0), 0.9));
        double needed = 0;
        for (double z = -9; z <= 9; z += 0.02) {
            double mixture = 0;
            for (int m = 0; m < weights.length; m++) {
                mixture += weights[m] * Normal.density(z + 8 - m / 2.0);
            }
            needed = Math.max(needed, steepest(z) / mixture);
        }

        double total = needed * Arrays.stream(weights).sum();

        double oneDirection = 43.07 / 40320 * Math.pow(DensitySurface.LEAST_CELLS, -8) * total;
        assertThat(total).isLessThan(300);
        assertThat(2 * oneDirection * 4 / 0.97).isLessThan(DensitySurface.ERROR_BOUND / 2);
    }

    @Test
    void twoCrowdsTogetherAreTheSumOfEach() {
        Draw draw = new Draw(6);
        double[] x = points(draw, 40, 100, 700);
        double[] y = points(draw, 40, 200, 600);

        DensitySurface all = DensitySurface.exact(x, y, GRID, 35, true);
        DensitySurface some = DensitySurface.exact(Arrays.copyOf(x, 25), Arrays.copyOf(y, 25), GRID, 35, true);
        DensitySurface rest =
                DensitySurface.exact(Arrays.copyOfRange(x, 25, 40), Arrays.copyOfRange(y, 25, 40), GRID, 35, true);

        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 60; j++) {
                assertThat(some.value(i, j) + rest.value(i, j)).isCloseTo(all.value(i, j), withinPercentage(1e-9));
            }
        }
    }

    @Test
    void oneThreadAndManyGiveTheSameSurfaceToTheLastBit() throws Exception {
        Draw draw = new Draw(4);
        double[] x = points(draw, 3000, 100, 700);
        double[] y = points(draw, 3000, 200, 600);

        for (double bandwidth : new double[] {15, 45}) {
            DensitySurface alone = Threads.one(() -> DensitySurface.fast(x, y, GRID, bandwidth, true));
            DensitySurface together = Threads.four(() -> DensitySurface.fast(x, y, GRID, bandwidth, true));

            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 60; j++) {
                    assertThat(together.value(i, j)).isEqualTo(alone.value(i, j));
                }
            }
        }
    }

    @Test
    void namesWhatIsNotAsItShouldBe() {
        assertThatThrownBy(() -> DensitySurface.exact(new double[] {1}, new double[] {Double.NaN}, GRID, 5, true))
                .hasMessageStartingWith("Element 1, y: hittade NaN");
        assertThatThrownBy(() -> DensitySurface.exact(new double[0], new double[0], GRID, 0, true))
                .hasMessageStartingWith("bandwidth: hittade 0");
        assertThatThrownBy(() -> new DensityGrid(0, 0, 1, 0, 4)).hasMessageStartingWith("columns: hittade 0");
    }

    /** Largest |K⁽⁸⁾| within 4 cells of z, at 3 cells to the bandwidth. */
    private static double steepest(double z) {
        double most = 0;
        for (int k = -100; k <= 100; k++) {
            double at = z + k * 4 / 300.0;
            double a2 = at * at;
            double hermite = (((a2 - 28) * a2 + 210) * a2 - 420) * a2 + 105;
            most = Math.max(most, Math.abs(hermite) * Normal.density(at));
        }
        return most;
    }

    private static double error(double[] x, double[] y, double bandwidth, boolean edge) {
        DensitySurface exact = DensitySurface.exact(x, y, GRID, bandwidth, edge);
        DensitySurface fast = DensitySurface.fast(x, y, GRID, bandwidth, edge);
        double worst = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 60; j++) {
                worst = Math.max(worst, Math.abs(fast.value(i, j) - exact.value(i, j)));
            }
        }
        return worst / exact.max();
    }

    private static double[] points(Draw draw, int n, double low, double high) {
        double[] points = new double[n];
        Arrays.setAll(points, i -> draw.between(low, high));
        return points;
    }
}
