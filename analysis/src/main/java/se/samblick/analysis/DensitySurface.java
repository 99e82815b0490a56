package se.samblick.analysis;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erf;

/**
 * Gaussian kernel intensity of points, in points per unit area, at the centres of a grid's cells:
 * Σ φ((c<sub>x</sub> − x)/h)·φ((c<sub>y</sub> − y)/h)/h², over the points inside the rectangle. With edge correction each
 * value is divided by the part of the kernel round the cell's centre that lies inside the rectangle.
 *
 * @see "Diggle (1985), A kernel method for smoothing point process data, Appl Stat 34"
 * @see "Baddeley, Rubak & Turner (2015), Spatial Point Patterns"
 */
public final class DensitySurface {
    private final DensityGrid grid;
    private final double[] values;

    private DensitySurface(DensityGrid grid, double[] values) {
        this.grid = grid;
        this.values = values;
    }

    /**
     * The sum itself, to the accuracy of double arithmetic. Time grows with points times cells within reach of a point.
     *
     * @param x eastings
     * @param y northings, as many; points outside the grid are left out
     * @param grid where the surface is worked out
     * @param bandwidth standard deviation of the kernel, above 0, in the unit of the coordinates
     * @param edge whether to correct for the kernel mass outside the rectangle
     * @throws Refusal naming the coordinate that is no finite number, or the bandwidth
     */
    public static DensitySurface exact(double[] x, double[] y, DensityGrid grid, double bandwidth, boolean edge) {
        return of(x, y, grid, bandwidth, edge, ExactDensity::new);
    }

    /**
     * The surface with an error of at most {@link #ERROR_BOUND} of its maximum, in a time that hardly depends on the number
     * of points. Bandwidths below {@link #LEAST_CELLS} cells are summed exactly, which is fast enough there.
     *
     * @param x eastings
     * @param y northings, as many; points outside the grid are left out
     * @param grid where the surface is worked out
     * @param bandwidth standard deviation of the kernel, above 0, in the unit of the coordinates
     * @param edge whether to correct for the kernel mass outside the rectangle
     * @throws Refusal naming the coordinate that is no finite number, or the bandwidth
     */
    public static DensitySurface fast(double[] x, double[] y, DensityGrid grid, double bandwidth, boolean edge) {
        return bandwidth < LEAST_CELLS * grid.cell()
                ? exact(x, y, grid, bandwidth, edge)
                : of(x, y, grid, bandwidth, edge, BinnedDensity::new);
    }

    /** Largest error of {@link #fast}, as a fraction of the maximum of the surface. */
    public static final double ERROR_BOUND = 0.001;

    /** Bandwidth in cells from which {@link #fast} approximates. */
    public static final double LEAST_CELLS = 3;

    /** A way to work out the sum of kernels, without edge correction. */
    interface Summation {
        double[] values();
    }

    private interface Summing {
        Summation of(double[] x, double[] y, DensityGrid grid, double bandwidth);
    }

    private static DensitySurface of(
            double[] x, double[] y, DensityGrid grid, double bandwidth, boolean edge, Summing summing) {
        Checks.positive("bandwidth", bandwidth);
        Checks.sameLength("y", y.length, x.length);
        double[] insideX = new double[x.length];
        double[] insideY = new double[x.length];
        int inside = 0;
        for (int i = 0; i < x.length; i++) {
            Checks.number(i, "x", x[i]);
            Checks.number(i, "y", y[i]);
            if (grid.contains(x[i], y[i])) {
                insideX[inside] = x[i];
                insideY[inside++] = y[i];
            }
        }
        double[] values = summing.of(Arrays.copyOf(insideX, inside), Arrays.copyOf(insideY, inside), grid, bandwidth)
                .values();
        if (edge) {
            correct(values, grid, bandwidth);
        }
        return new DensitySurface(grid, values);
    }

    private static void correct(double[] values, DensityGrid grid, double bandwidth) {
        double[] west = new double[grid.columns()];
        for (int j = 0; j < west.length; j++) {
            west[j] = 1 / mass(grid.centreX(j), grid.xmin(), grid.xmax(), bandwidth);
        }
        for (int i = 0; i < grid.rows(); i++) {
            double south = 1 / mass(grid.centreY(i), grid.ymin(), grid.ymax(), bandwidth);
            for (int j = 0; j < west.length; j++) {
                values[i * west.length + j] *= west[j] * south;
            }
        }
    }

    /** Φ((max − c)/h) − Φ((min − c)/h); c lies between, so nothing cancels. */
    static double mass(double centre, double min, double max, double bandwidth) {
        double scale = 1 / (bandwidth * Math.sqrt(2));
        return (Erf.value((max - centre) * scale) - Erf.value((min - centre) * scale)) / 2;
    }

    /** Runs a task for each band of rows, side by side. */
    static void bands(int rows, int height, java.util.function.IntConsumer band) {
        IntStream.range(0, (rows + height - 1) / height).parallel().forEach(k -> band.accept(k * height));
    }

    /** The grid. */
    public DensityGrid grid() {
        return grid;
    }

    /**
     * Points per unit area at the centre of a cell.
     *
     * @param row from 0 in the south
     * @param column from 0 in the west
     * @throws IndexOutOfBoundsException if the grid has no such cell
     */
    public double value(int row, int column) {
        Objects.checkIndex(row, grid.rows());
        return values[row * grid.columns() + Objects.checkIndex(column, grid.columns())];
    }

    /** Largest value of any cell. */
    public double max() {
        return Arrays.stream(values).max().orElse(0);
    }
}
