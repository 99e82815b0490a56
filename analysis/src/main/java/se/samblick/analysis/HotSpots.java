package se.samblick.analysis;

/**
 * Local concentration of values in space: Getis and Ord's G<sub>i</sub>* (the point counts as its own neighbour) or
 * G<sub>i</sub> (it does not), with weight 1 within a distance.
 *
 * @param z standardised local sum for each point, in input order; NaN if every point is a neighbour, the values (for
 *     G<sub>i</sub>: those of the others) are all equal, or G<sub>i</sub> has no neighbour
 * @param p two-sided normal p-value, NaN where z is
 * @param q Benjamini–Hochberg over the p that are defined
 * @see "Getis & Ord (1992), The analysis of spatial association by use of distance statistics, Geogr Anal 24"
 * @see "Ord & Getis (1995), Local spatial autocorrelation statistics, Geogr Anal 27"
 */
public record HotSpots(double[] z, double[] p, double[] q) {
    /**
     * Works out the statistic at each point.
     *
     * @param x eastings in metres, or any plane unit
     * @param y northings in the same unit
     * @param values what may concentrate, any finite numbers
     * @param distance neighbours lie this far away or closer, in the unit of the coordinates; 0 or more
     * @param self true for G<sub>i</sub>*, false for G<sub>i</sub>
     * @throws Refusal naming the point or option that is no finite number
     */
    public static HotSpots of(double[] x, double[] y, double[] values, double distance, boolean self) {
        check(x, y, values, distance);
        int n = values.length;
        // Twice, so that what rounding left of a large mean is taken away too.
        double[] centred = centred(centred(values));
        NeighbourGrid grid = new NeighbourGrid(x, y, centred, distance);
        double[] z = self ? withSelf(values, centred, grid) : withoutSelf(values, centred, grid);
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = Double.isNaN(z[i]) ? Double.NaN : Normal.twoSided(z[i]);
        }
        return new HotSpots(z, p, Multiplicity.BH.adjust(p));
    }

    private static double[] centred(double[] values) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += (values[i] - mean) / (i + 1);
        }
        double[] centred = new double[values.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }

    private static double[] withSelf(double[] values, double[] centred, NeighbourGrid grid) {
        int n = values.length;
        double deviation = Math.sqrt(squares(centred) / n);
        boolean equal = numberUnlike(values, -1) == 0;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            int neighbours = grid.count(i);
            double variance = (double) neighbours * (n - neighbours) / (n - 1);
            z[i] = equal || neighbours == n ? Double.NaN : grid.sum(i) / (deviation * Math.sqrt(variance));
        }
        return z;
    }

    private static double[] withoutSelf(double[] values, double[] centred, NeighbourGrid grid) {
        int n = values.length;
        double total = 0;
        for (double each : centred) {
            total += each;
        }
        double squares = squares(centred);
        int odd = oddOneOut(values);
        boolean equal = numberUnlike(values, -1) == 0;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            int neighbours = grid.count(i) - 1;
            if (equal || i == odd || neighbours == 0 || neighbours >= n - 1) {
                z[i] = Double.NaN;
                continue;
            }
            double mean = (total - centred[i]) / (n - 1);
            double rest = squares - centred[i] * centred[i] - (n - 1) * mean * mean;
            if (rest < 1e-4 * squares) {
                rest = squaresWithout(centred, i, mean);
            }
            double variance = rest / (n - 1) * neighbours * (n - 1 - neighbours) / (n - 2);
            z[i] = (grid.sum(i) - centred[i] - neighbours * mean) / Math.sqrt(variance);
        }
        return z;
    }

    private static double squares(double[] centred) {
        double sum = 0;
        for (double each : centred) {
            sum += each * each;
        }
        return sum;
    }

    private static double squaresWithout(double[] centred, int i, double mean) {
        double sum = 0;
        for (int j = 0; j < centred.length; j++) {
            double residual = centred[j] - mean;
            sum += j == i ? 0 : residual * residual;
        }
        return sum;
    }

    /** How many values differ from the first one that is not at {@code without}. */
    private static int numberUnlike(double[] values, int without) {
        int first = without == 0 ? 1 : 0;
        int unlike = 0;
        for (int i = first; i < values.length; i++) {
            unlike += i != without && values[i] != values[first] ? 1 : 0;
        }
        return unlike;
    }

    /** The point without which all values would be equal, or −1. */
    private static int oddOneOut(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != values[0]) {
                if (numberUnlike(values, i) == 0) {
                    return i;
                }
                return numberUnlike(values, 0) == 0 ? 0 : -1;
            }
        }
        return -1;
    }

    private static void check(double[] x, double[] y, double[] values, double distance) {
        Checks.sameLength("y", y.length, x.length);
        Checks.sameLength("value", values.length, x.length);
        Checks.amount("distance", distance);
        for (int i = 0; i < x.length; i++) {
            Checks.number(i, "x", x[i]);
            Checks.number(i, "y", y[i]);
            Checks.number(i, "value", values[i]);
        }
    }
}
