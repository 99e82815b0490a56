package se.samblick.analysis;

import java.util.Arrays;

/**
 * Minimises c·x subject to Ax = b and 0 ≤ x ≤ u by the simplex method on a full tableau, with upper bounds kept by
 * mirroring a variable (x → u − x) instead of by rows of their own. For the small and sparse problems of {@link Suppression};
 * Bland's rule takes over when steps are many, so that it always ends.
 */
final class LinearProgram {
    private static final double TINY = 1e-9;

    private final int rows;
    private final int variables;
    /** Columns: the variables, one artificial for each row, the right-hand side. Last rows: cost, artificial cost. */
    private final double[][] tableau;

    private final double[] upper;
    private final boolean[] mirrored;
    private final int[] basis;
    private final int cost;
    private final int artificialCost;
    private final int right;

    LinearProgram(double[][] a, double[] b, double[] c, double[] u) {
        rows = a.length;
        variables = c.length;
        right = variables + rows;
        cost = rows;
        artificialCost = rows + 1;
        tableau = new double[rows + 2][right + 1];
        upper = Arrays.copyOf(u, right);
        Arrays.fill(upper, variables, right, Double.POSITIVE_INFINITY);
        mirrored = new boolean[right];
        basis = new int[rows];
        System.arraycopy(c, 0, tableau[cost], 0, variables);
        for (int i = 0; i < rows; i++) {
            double sign = b[i] < 0 ? -1 : 1;
            for (int j = 0; j < variables; j++) {
                tableau[i][j] = sign * a[i][j];
                tableau[artificialCost][j] -= tableau[i][j];
            }
            tableau[i][variables + i] = 1;
            tableau[i][right] = sign * b[i];
            tableau[artificialCost][right] -= tableau[i][right];
            basis[i] = variables + i;
        }
    }

    /** The answer of a program. */
    enum Outcome {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED
    }

    Outcome solve() {
        optimise(artificialCost);
        if (tableau[artificialCost][right] < -1e-7) {
            return Outcome.INFEASIBLE;
        }
        // An artificial variable that is still in the basis stays at 0.
        Arrays.fill(upper, variables, right, 0);
        return optimise(cost) ? Outcome.OPTIMAL : Outcome.UNBOUNDED;
    }

    double[] solution() {
        double[] x = new double[variables];
        for (int i = 0; i < rows; i++) {
            if (basis[i] < variables) {
                x[basis[i]] = tableau[i][right];
            }
        }
        for (int j = 0; j < variables; j++) {
            x[j] = mirrored[j] ? upper[j] - x[j] : x[j];
        }
        return x;
    }

    private boolean optimise(int objective) {
        for (int step = 0; ; step++) {
            int entering = entering(objective, step > 20 * right);
            if (entering < 0) {
                return true;
            }
            double most = upper[entering];
            int leaving = -1;
            boolean toUpper = false;
            for (int i = 0; i < rows; i++) {
                double a = tableau[i][entering];
                double room = a > TINY
                        ? tableau[i][right] / a
                        : a < -TINY ? (upper[basis[i]] - tableau[i][right]) / -a : most;
                if (room < most - TINY
                        || (room < most + TINY && leaving >= 0 && basis[i] < basis[leaving] && Math.abs(a) > TINY)) {
                    most = Math.max(0, room);
                    leaving = i;
                    toUpper = a < 0;
                }
            }
            if (Double.isInfinite(most)) {
                return false;
            }
            if (leaving < 0) {
                mirrorColumn(entering);
            } else {
                if (toUpper) {
                    mirrorBasic(leaving);
                }
                pivot(leaving, entering);
            }
        }
    }

    private int entering(int objective, boolean first) {
        int best = -1;
        double least = -TINY;
        for (int j = 0; j < variables; j++) {
            if (tableau[objective][j] < least && upper[j] > 0) {
                best = j;
                if (first) {
                    return best;
                }
                least = tableau[objective][j];
            }
        }
        return best;
    }

    private void mirrorColumn(int j) {
        for (double[] row : tableau) {
            row[right] -= row[j] * upper[j];
            row[j] = -row[j];
        }
        mirrored[j] = !mirrored[j];
    }

    private void mirrorBasic(int i) {
        int j = basis[i];
        double[] row = tableau[i];
        for (int k = 0; k <= right; k++) {
            row[k] = -row[k];
        }
        row[right] += upper[j];
        row[j] = 1;
        mirrored[j] = !mirrored[j];
    }

    private void pivot(int i, int j) {
        double[] pivotRow = tableau[i];
        double factor = 1 / pivotRow[j];
        for (int k = 0; k <= right; k++) {
            pivotRow[k] *= factor;
        }
        for (double[] row : tableau) {
            double a = row[j];
            if (row != pivotRow && a != 0) {
                for (int k = 0; k <= right; k++) {
                    row[k] -= a * pivotRow[k];
                }
                row[j] = 0;
            }
        }
        basis[i] = j;
    }
}
