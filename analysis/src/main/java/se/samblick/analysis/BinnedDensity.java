package se.samblick.analysis;

/**
 * The sum of kernels by way of the grid: each point is spread over the 8 × 8 nearest centres with the weights of Lagrange
 * interpolation of degree 7, and the centres are then smoothed east–west and north–south.
 *
 * <p><b>Error.</b> Spreading a point and smoothing is the same as interpolating the kernel, as a function of the point, from
 * its values at the 8 nearest centres. With s = bandwidth/cell that is off, in one direction, by at most
 * |∏(u − j)|/8!·s⁻⁸·|K⁽⁸⁾| ≤ 0.00107·s⁻⁸·|K⁽⁸⁾|, the derivative taken at its largest within 4 cells. For s ≥ 3 that largest
 * |K⁽⁸⁾| lies everywhere below a mixture of shifted kernels of total weight 293, so for any crowd of points the sum of the
 * errors lies below 0.00107·3⁻⁸·293 = 4.8·10⁻⁵ of the largest value M of the surface, and below 10⁻⁴ in both directions.
 * M itself is nearly met by a centre: a mixture of kernels has its peak amid its points, and half a cell's diagonal
 * away it has sunk by at most 3 percent. Edge correction divides by masses that differ by at most a factor 4. In all:
 * 10⁻⁴·4/0.97, below 0.0005 of the maximum of the cells. Kernels are cut at 6 bandwidths, where they are 10⁻⁸ of their peak.
 */
final class BinnedDensity implements DensitySurface.Summation {
    private static final int NODES = 8;
    /** Centres that a point at the border reaches outside the grid. */
    private static final int MARGIN = NODES / 2;

    private static final double REACH = 6;
    private static final int BAND = 32;
    private static final double[] DENOMINATORS = denominators();

    private final DensityGrid grid;
    private final int width;
    private final int height;
    private final double[] mass;
    private final double[] kernel;

    BinnedDensity(double[] x, double[] y, DensityGrid grid, double bandwidth) {
        this.grid = grid;
        this.width = grid.columns() + 2 * MARGIN;
        this.height = grid.rows() + 2 * MARGIN;
        this.mass = new double[width * height];
        this.kernel = new double[1 + (int) Math.ceil(REACH * bandwidth / grid.cell())];
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = Normal.density(k * grid.cell() / bandwidth) / bandwidth;
        }
        spread(x, y);
    }

    private void spread(double[] x, double[] y) {
        double[] across = new double[NODES];
        double[] along = new double[NODES];
        for (int k = 0; k < x.length; k++) {
            double column = (x[k] - grid.xmin()) / grid.cell() - 0.5 + MARGIN;
            double row = (y[k] - grid.ymin()) / grid.cell() - 0.5 + MARGIN;
            int west = first(column, width);
            int south = first(row, height);
            weigh(column - west, across);
            weigh(row - south, along);
            for (int i = 0; i < NODES; i++) {
                int at = (south + i) * width + west;
                double part = along[i];
                for (int j = 0; j < NODES; j++) {
                    mass[at + j] += part * across[j];
                }
            }
        }
    }

    private static int first(double place, int size) {
        return Math.max(0, Math.min(size - NODES, (int) Math.floor(place) - (NODES / 2 - 1)));
    }

    /** Lagrange weights of the nodes 0 … 7 for a place between 3 and 4. */
    private static void weigh(double u, double[] weights) {
        double before = 1;
        for (int j = 0; j < NODES; j++) {
            weights[j] = before * DENOMINATORS[j];
            before *= u - j;
        }
        double after = 1;
        for (int j = NODES - 1; j >= 0; j--) {
            weights[j] *= after;
            after *= u - j;
        }
    }

    private static double[] denominators() {
        double[] inverse = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            double product = 1;
            for (int m = 0; m < NODES; m++) {
                product *= m == j ? 1 : j - m;
            }
            inverse[j] = 1 / product;
        }
        return inverse;
    }

    @Override
    public double[] values() {
        double[] smoothed = new double[width * grid.rows()];
        DensitySurface.bands(grid.rows(), BAND, first -> {
            for (int i = first; i < Math.min(first + BAND, grid.rows()); i++) {
                smoothNorth(i, smoothed);
            }
        });
        double[] values = new double[grid.columns() * grid.rows()];
        DensitySurface.bands(grid.rows(), BAND, first -> {
            for (int i = first; i < Math.min(first + BAND, grid.rows()); i++) {
                smoothEast(i, smoothed, values);
            }
        });
        return values;
    }

    private void smoothNorth(int row, double[] out) {
        int centre = row + MARGIN;
        int to = row * width;
        add(mass, centre * width, kernel[0], out, to, width);
        for (int k = 1; k < kernel.length; k++) {
            if (centre - k >= 0) {
                add(mass, (centre - k) * width, kernel[k], out, to, width);
            }
            if (centre + k < height) {
                add(mass, (centre + k) * width, kernel[k], out, to, width);
            }
        }
    }

    private void smoothEast(int row, double[] in, double[] out) {
        int columns = grid.columns();
        int from = row * width + MARGIN;
        int to = row * columns;
        add(in, from, kernel[0], out, to, columns);
        for (int k = 1; k < kernel.length; k++) {
            int west = Math.max(0, k - MARGIN);
            add(in, from + west - k, kernel[k], out, to + west, columns - west);
            int east = Math.max(0, k - MARGIN);
            add(in, from + k, kernel[k], out, to, columns - east);
        }
    }

    private static void add(double[] in, int from, double factor, double[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            out[to + i] += factor * in[from + i];
        }
    }
}
