package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis from and to round values, and the places of values on it.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param step between ticks, in values
 * @param from place in pixels
 * @param to place in pixels; may be less than {@code from}, as for a height
 */
record Scale(double low, double high, double step, double from, double to) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final int TICKS = 4;

    /** An axis that holds 0 and the values; {@code measure} decides what is round and that counts have whole ticks. */
    static Scale of(double least, double most, Measure measure, double from, double to) {
        return of(Math.min(0, least), Math.max(0, most), measure, from, to, TICKS);
    }

    /** An axis that holds the values and need not hold 0. */
    static Scale around(double least, double most, Measure measure, double from, double to) {
        return of(least, most, measure, from, to, TICKS);
    }

    private static Scale of(double least, double most, Measure measure, double from, double to, int ticks) {
        double span = (most - least) * measure.factor();
        double smallest = Math.pow(10, -measure.decimals());
        double shown = Math.max(smallest, round(span > 0 ? span / ticks : smallest));
        boolean halves = measure.decimals() == 0 && shown != Math.rint(shown);
        double step = (halves ? 2 * shown : shown) / measure.factor();
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil(most / step - 1e-9) * step;
        return new Scale(low, high > low ? high : low + step, step, from, to);
    }

    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : ROUND) {
            if (step <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    double place(double value) {
        return from + (Math.max(low, Math.min(high, value)) - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.round((high - low) / step);
        for (int i = 0; i <= count; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** Text at a tick: as many decimals as the steps need, no more than the measure has unless they would look alike. */
    String text(double tick, Measure measure) {
        double shown = step * measure.factor();
        int decimals = 0;
        while (decimals < 6
                && Math.abs(shown * Math.pow(10, decimals) - Math.rint(shown * Math.pow(10, decimals))) > 1e-6) {
            decimals++;
        }
        return measure.number(tick, decimals);
    }
}
