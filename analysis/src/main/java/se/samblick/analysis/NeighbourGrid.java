package se.samblick.analysis;

import java.util.stream.IntStream;

/**
 * Numbers and sums of neighbours within a distance, from a grid of squares at least as wide as the distance: neighbours lie
 * in the point's own square or the eight around it. Points are laid out square by square, so each row of three squares is one
 * run through memory.
 */
final class NeighbourGrid {
    private static final int PARALLEL_FROM = 2000;

    private final double[] x;
    private final double[] y;
    private final double[] value;
    private final int[] start;
    private final int columns;
    private final int rows;
    private final double xmin;
    private final double ymin;
    private final double side;
    private final double reach;
    private final int[] counts;
    private final double[] sums;

    NeighbourGrid(double[] x, double[] y, double[] values, double distance) {
        int n = x.length;
        this.xmin = min(x);
        this.ymin = min(y);
        double width = max(x) - xmin;
        double height = max(y) - ymin;
        this.side = side(width, height, distance, n);
        this.columns = 1 + (int) (width / side);
        this.rows = 1 + (int) (height / side);
        this.reach = distance * distance;
        this.start = new int[columns * rows + 1];
        this.x = new double[n];
        this.y = new double[n];
        this.value = new double[n];
        this.counts = new int[n];
        this.sums = new double[n];
        layOut(x, y, values);
        IntStream each = IntStream.range(0, n);
        (n < PARALLEL_FROM ? each : each.parallel()).forEach(i -> look(i, x[i], y[i]));
    }

    /** Wide enough for the distance, and for no more squares than a few for each point. */
    private static double side(double width, double height, double distance, int n) {
        double most = Math.max(16, 2.0 * n);
        double side = Math.max(
                distance, Math.max(Math.sqrt(width) * Math.sqrt(height / most), Math.max(width, height) / most));
        // A little wider, so that rounding never puts two squares between points exactly one distance apart.
        return side > 0 ? side * (1 + 1e-9) : 1;
    }

    private void layOut(double[] px, double[] py, double[] values) {
        int[] square = new int[px.length];
        for (int i = 0; i < px.length; i++) {
            square[i] = row(py[i]) * columns + column(px[i]);
            start[square[i] + 1]++;
        }
        for (int s = 1; s < start.length; s++) {
            start[s] += start[s - 1];
        }
        int[] next = start.clone();
        for (int i = 0; i < px.length; i++) {
            int place = next[square[i]]++;
            x[place] = px[i];
            y[place] = py[i];
            value[place] = values[i];
        }
    }

    private void look(int point, double px, double py) {
        int column = column(px);
        int row = row(py);
        int left = Math.max(0, column - 1);
        int right = Math.min(columns - 1, column + 1);
        int count = 0;
        double sum = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            int end = start[r * columns + right + 1];
            for (int i = start[r * columns + left]; i < end; i++) {
                double dx = x[i] - px;
                double dy = y[i] - py;
                if (dx * dx + dy * dy <= reach) {
                    count++;
                    sum += value[i];
                }
            }
        }
        counts[point] = count;
        sums[point] = sum;
    }

    /** Points within the distance of point {@code i}, itself included. */
    int count(int i) {
        return counts[i];
    }

    /** Sum of their values. */
    double sum(int i) {
        return sums[i];
    }

    private int column(double px) {
        return Math.min(columns - 1, (int) ((px - xmin) / side));
    }

    private int row(double py) {
        return Math.min(rows - 1, (int) ((py - ymin) / side));
    }

    private static double min(double[] values) {
        double min = values.length == 0 ? 0 : values[0];
        for (double each : values) {
            min = Math.min(min, each);
        }
        return min;
    }

    private static double max(double[] values) {
        double max = values.length == 0 ? 0 : values[0];
        for (double each : values) {
            max = Math.max(max, each);
        }
        return max;
    }
}
