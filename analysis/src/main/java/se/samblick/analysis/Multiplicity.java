package se.samblick.analysis;

import java.util.Arrays;
import java.util.Locale;

/** Ways to adjust p-values for having made many comparisons. */
public enum Multiplicity {
    /** False discovery rate under independence. Benjamini &amp; Hochberg (1995), JRSS B 57. */
    BH,
    /** False discovery rate under any dependence. Benjamini &amp; Yekutieli (2001), Ann Stat 29. */
    BY,
    /** Family-wise error, stepping down. Holm (1979), Scand J Stat 6. */
    HOLM,
    /** Family-wise error, each p times the number of tests. */
    BONFERRONI;

    /** Name used in options, such as {@code bh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Adjusts p-values. With p sorted and m of them present: BH min<sub>j≥i</sub> m·p<sub>j</sub>/j, BY the same times
     * Σ1/k, Holm max<sub>j≤i</sub> (m − j + 1)·p<sub>j</sub>, Bonferroni m·p, all cut at 1. Equal p get equal q.
     *
     * @param p values 0–1; NaN stands for a comparison that was not made, and is not counted
     * @return adjusted values in the same order, NaN where {@code p} is
     * @throws Refusal naming the first element outside 0–1
     */
    public double[] adjust(double[] p) {
        int[] order = order(p);
        double[] q = new double[p.length];
        Arrays.fill(q, Double.NaN);
        if (this == HOLM) {
            stepDown(p, order, q);
        } else {
            stepUp(p, order, q);
        }
        return q;
    }

    private static void stepDown(double[] p, int[] order, double[] q) {
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (order.length - i) * p[order[i]]));
            q[order[i]] = largest;
        }
    }

    private void stepUp(double[] p, int[] order, double[] q) {
        int m = order.length;
        double factor = this == BY ? m * harmonic(m) : m;
        double smallest = 1;
        for (int i = m - 1; i >= 0; i--) {
            double raised = factor * p[order[i]];
            smallest = this == BONFERRONI ? Math.min(1, raised) : Math.min(smallest, raised / (i + 1));
            q[order[i]] = smallest;
        }
    }

    private static double harmonic(int m) {
        double sum = 0;
        for (int k = m; k >= 1; k--) {
            sum += 1.0 / k;
        }
        return sum;
    }

    private static int[] order(double[] p) {
        int[] present = new int[p.length];
        int m = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] > 1) {
                throw Refusal.of(i, "p", p[i], "ett tal från 0 till 1");
            }
            if (!Double.isNaN(p[i])) {
                present[m++] = i;
            }
        }
        return Arrays.stream(present, 0, m)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
