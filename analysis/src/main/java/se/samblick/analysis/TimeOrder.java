package se.samblick.analysis;

import java.util.stream.IntStream;

/** A checked series in order of time. */
record TimeOrder(double[] times, double[] counts, double[] exposures) {
    static TimeOrder of(double[] times, long[] counts, double[] exposures) {
        Checks.sameLength("count", counts.length, times.length);
        Checks.sameLength("exposure", exposures.length, times.length);
        int n = times.length;
        for (int i = 0; i < n; i++) {
            Checks.number(i, "time", times[i]);
            Checks.count(i, "count", counts[i]);
            Checks.positive(i, "exposure", exposures[i]);
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(times[a], times[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        TimeOrder sorted = new TimeOrder(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            sorted.times[i] = times[order[i]];
            sorted.counts[i] = counts[order[i]];
            sorted.exposures[i] = exposures[order[i]];
            if (i > 0 && sorted.times[i] == sorted.times[i - 1]) {
                throw Refusal.of(
                        Math.max(order[i], order[i - 1]), "time", sorted.times[i], "varje tid en gång i serien");
            }
        }
        return sorted;
    }

    int size() {
        return times.length;
    }

    double[] rates() {
        double[] rates = new double[size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = counts[i] / exposures[i];
        }
        return rates;
    }
}
