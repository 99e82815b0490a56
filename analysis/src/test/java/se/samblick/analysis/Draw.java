package se.samblick.analysis;

import java.util.Random;

/** Random data for tests; the same seed gives the same data. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        random = new Random(seed * 7919);
    }

    long count(int below) {
        return random.nextInt(below);
    }

    int index(int below) {
        return random.nextInt(below);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }

    /** Counts arrivals of a unit-rate process before the mean. */
    int poisson(double mean) {
        int events = -1;
        for (double time = 0; time < mean; events++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return Math.max(events, 0);
    }

    int binomial(int n, double p) {
        int successes = 0;
        for (int i = 0; i < n; i++) {
            successes += random.nextDouble() < p ? 1 : 0;
        }
        return successes;
    }
}
