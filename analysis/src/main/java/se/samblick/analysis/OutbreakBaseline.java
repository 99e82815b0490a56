package se.samblick.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Which past rows a row is compared with, and which part of the year each belongs to. Rows count from 0. */
final class OutbreakBaseline {
    private final CountSeries series;
    private final OutbreakOptions options;
    /** 0 for a row outside the baseline, otherwise 1 … periods. */
    private final int[] labels;
    /** Reference rows, latest first; the judged row stands before them. */
    private final int[] reference;

    OutbreakBaseline(CountSeries series, OutbreakOptions options) {
        this.series = series;
        this.options = options;
        this.labels = new int[series.size()];
        this.reference = new int[options.years() + 1];
    }

    /** Labels the rows before {@code row}; false if the history does not reach back. */
    boolean label(int row) {
        if (!findReferences(row)) {
            return false;
        }
        Arrays.fill(labels, 0);
        int w = options.halfWindow();
        Arrays.fill(labels, Math.max(0, row - w), row + 1, options.periods());
        for (int i = 1; i < reference.length; i++) {
            Arrays.fill(labels, reference[i] - w, Math.min(labels.length, reference[i] + w + 1), options.periods());
            labelBetween(reference[i] + w + 1, reference[i - 1] - w);
        }
        Arrays.fill(labels, Math.max(0, row - options.pastWeeksNotIncluded()), row + 1, 0);
        return true;
    }

    int labelOf(int row) {
        return labels[row];
    }

    private boolean findReferences(int row) {
        List<LocalDate> dates = series.dates();
        LocalDate day = dates.get(row);
        reference[0] = row;
        for (int i = 1; i < reference.length; i++) {
            LocalDate before = yearsBefore(day, i);
            if (!series.monthly()) {
                // From −3 to 3 days, to the same day of the week.
                before = before.plusDays(Math.floorMod(day.toEpochDay() - before.toEpochDay() + 3, 7L) - 3);
            }
            reference[i] = Collections.binarySearch(dates, before);
            if (reference[i] < options.halfWindow()) {
                return false;
            }
        }
        return true;
    }

    /** As R counts: 29 February becomes 1 March in a year without it. */
    private static LocalDate yearsBefore(LocalDate day, int years) {
        LocalDate before = day.minusYears(years);
        return before.getDayOfMonth() == day.getDayOfMonth() ? before : before.plusDays(1);
    }

    /** Cuts the rows between two windows into blocks of equal length, the first ones a row longer if need be. */
    private void labelBetween(int from, int to) {
        int blocks = options.periods() - 1;
        if (blocks == 0) {
            return;
        }
        int gap = to - from;
        if (gap < blocks) {
            throw Refusal.of(
                    "no_periods",
                    options.periods(),
                    "högst " + (Math.max(0, gap) + 1) + " med w = " + options.halfWindow() + " (" + Math.max(0, gap)
                            + " rader mellan fönstren)");
        }
        int row = from;
        for (int block = 1; block <= blocks; block++) {
            int length = gap / blocks + (block <= gap % blocks ? 1 : 0);
            Arrays.fill(labels, row, row + length, block);
            row += length;
        }
    }
}
