package se.samblick.analysis;

import java.util.Arrays;

/** The parts of a trend that only compare pairs of points. */
final class RankTrend {
    private static final int MOST_POINTS = 20_000;

    private RankTrend() {}

    static long kendallS(double[] rates) {
        long s = 0;
        for (int i = 0; i < rates.length; i++) {
            for (int j = i + 1; j < rates.length; j++) {
                s += Double.compare(rates[j], rates[i]);
            }
        }
        return s;
    }

    static double kendallP(long s, double[] rates) {
        if (s == 0) {
            return 1;
        }
        double variance = spread(rates.length);
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        for (int i = 0, j = 0; i < sorted.length; i = j) {
            while (j < sorted.length && sorted[j] == sorted[i]) {
                j++;
            }
            variance -= spread(j - i);
        }
        return Normal.twoSided((s - Math.signum((double) s)) / Math.sqrt(variance / 18));
    }

    private static double spread(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    static double senSlope(double[] times, double[] rates) {
        int n = times.length;
        if (n > MOST_POINTS) {
            throw Refusal.of("time", n + " tider", "högst " + MOST_POINTS + " i en serie");
        }
        if (n < 2) {
            return Double.NaN;
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = (rates[j] - rates[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return k % 2 == 1 ? slopes[k / 2] : (slopes[k / 2 - 1] + slopes[k / 2]) / 2;
    }
}
