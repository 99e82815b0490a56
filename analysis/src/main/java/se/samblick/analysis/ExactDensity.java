package se.samblick.analysis;

import java.util.Arrays;

/**
 * The sum of kernels over every point, kernels cut where that cannot matter. Bands of rows are summed side by side, each over
 * all points in order, so the result does not depend on the number of threads.
 */
final class ExactDensity implements DensitySurface.Summation {
    /** Beyond this many bandwidths a kernel is below 10⁻¹⁸ of its peak. */
    private static final double REACH = 9;
    /** Beyond this many even the smallest double is 0. */
    private static final double WHOLE_REACH = 39;

    private static final int BAND = 16;

    private final double[] x;
    private final double[] y;
    private final DensityGrid grid;
    private final double bandwidth;

    ExactDensity(double[] x, double[] y, DensityGrid grid, double bandwidth) {
        this.x = x;
        this.y = y;
        this.grid = grid;
        this.bandwidth = bandwidth;
    }

    @Override
    public double[] values() {
        double[] values = sum(REACH);
        double left = x.length * Normal.density(0) * Normal.density(REACH) / (bandwidth * bandwidth);
        double least = DensitySurface.mass(grid.centreX(0), grid.xmin(), grid.xmax(), bandwidth)
                * DensitySurface.mass(grid.centreY(0), grid.ymin(), grid.ymax(), bandwidth);
        // Where all points lie far from every centre, what was cut is all there is.
        boolean enough = left / least <= 1e-10 * Arrays.stream(values).max().orElse(0);
        return enough || x.length == 0 ? values : sum(WHOLE_REACH);
    }

    private double[] sum(double reach) {
        double[] values = new double[grid.rows() * grid.columns()];
        DensitySurface.bands(grid.rows(), BAND, first -> {
            double[] kernel = new double[grid.columns()];
            int last = Math.min(first + BAND, grid.rows()) - 1;
            for (int k = 0; k < x.length; k++) {
                add(k, first, last, reach * bandwidth, kernel, values);
            }
        });
        return values;
    }

    private void add(int k, int first, int last, double reach, double[] kernel, double[] values) {
        int south = Math.max(first, (int) Math.floor((y[k] - reach - grid.ymin()) / grid.cell()));
        int north = Math.min(last, (int) Math.ceil((y[k] + reach - grid.ymin()) / grid.cell()));
        if (south > north) {
            return;
        }
        int west = Math.max(0, (int) Math.floor((x[k] - reach - grid.xmin()) / grid.cell()));
        int east = Math.min(grid.columns() - 1, (int) Math.ceil((x[k] + reach - grid.xmin()) / grid.cell()));
        for (int j = west; j <= east; j++) {
            kernel[j] = density(grid.centreX(j) - x[k]);
        }
        for (int i = south; i <= north; i++) {
            double height = density(grid.centreY(i) - y[k]);
            int row = i * grid.columns();
            for (int j = west; j <= east; j++) {
                values[row + j] += height * kernel[j];
            }
        }
    }

    private double density(double distance) {
        return Normal.density(distance / bandwidth) / bandwidth;
    }
}
