package se.samblick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts that add up: cells, and which cells are the sum of which others. A cell may take part in any number of sums, so the
 * type holds tables of any number of dimensions, with totals, subtotals and hierarchies, and several divisions of the same
 * whole: if areas 0 and 1 of one division cover the same ground as areas 2 and 3 of another, {@code new Sum(List.of(0, 1),
 * List.of(2, 3))} says so.
 *
 * <p>Pieces that are published nowhere can be cells too, such as the ground that two areas of different divisions share. With
 * them, overlapping divisions are described fully: each area is the sum of its pieces. See {@link Suppression.Standing}.
 *
 * @param values the counts, 0 or more
 * @param sums every relation that readers may know, by index into {@code values}
 */
public record CountTable(long[] values, List<Sum> sums) {
    /**
     * Cells that together are as many as other cells together. A cell that is named twice counts twice.
     *
     * @param totals indexes of the cells on one side, most often one total
     * @param parts indexes of the cells on the other side
     */
    public record Sum(List<Integer> totals, List<Integer> parts) {
        /** Copies both sides. */
        public Sum {
            totals = List.copyOf(totals);
            parts = List.copyOf(parts);
        }

        /** One cell that is the sum of others. */
        public Sum(int total, List<Integer> parts) {
            this(List.of(total), parts);
        }
    }

    /**
     * Checks the table.
     *
     * @throws Refusal naming the cell that is negative, the sum that names a cell that is not there, or the sum whose two
     *     sides differ
     */
    public CountTable {
        values = values.clone();
        sums = List.copyOf(sums);
        for (int i = 0; i < values.length; i++) {
            Checks.count(i, "count", values[i]);
        }
        for (int i = 0; i < sums.size(); i++) {
            long totals = together(i, sums.get(i).totals(), values);
            long parts = together(i, sums.get(i).parts(), values);
            if (totals != parts) {
                throw Refusal.of(i, "sum", totals, "summan av delarna (" + parts + ")");
            }
        }
    }

    private static long together(int sum, List<Integer> cells, long[] values) {
        long together = 0;
        for (int cell : cells) {
            if (cell < 0 || cell >= values.length) {
                throw Refusal.of(sum, "sum", "cell " + cell, "en cell från 0 till " + (values.length - 1));
            }
            together = Math.addExact(together, values[cell]);
        }
        return together;
    }

    /**
     * A table of rows and columns with all its totals. Cell (i, j) has index i·(columns + 1) + j; the last column and the
     * last row hold the totals.
     *
     * @param counts rows of equal length
     */
    public static CountTable ofRows(long[][] counts) {
        int rows = counts.length;
        int columns = rows == 0 ? 0 : counts[0].length;
        long[] values = new long[(rows + 1) * (columns + 1)];
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Checks.sameLength("count", counts[i].length, columns);
            for (int j = 0; j < columns; j++) {
                values[i * (columns + 1) + j] = counts[i][j];
                values[i * (columns + 1) + columns] += counts[i][j];
                values[rows * (columns + 1) + j] += counts[i][j];
                values[rows * (columns + 1) + columns] += counts[i][j];
            }
        }
        for (int i = 0; i <= rows; i++) {
            sums.add(sum(i * (columns + 1), 1, columns));
        }
        for (int j = 0; j <= columns; j++) {
            sums.add(sum(j, columns + 1, rows));
        }
        return new CountTable(values, sums);
    }

    private static Sum sum(int first, int step, int parts) {
        Integer[] indexes = new Integer[parts];
        Arrays.setAll(indexes, k -> first + k * step);
        return new Sum(first + parts * step, List.of(indexes));
    }

    /** A copy of the counts. */
    @Override
    public long[] values() {
        return values.clone();
    }

    /** The count of one cell. */
    public long value(int cell) {
        return values[cell];
    }

    /** Number of cells. */
    public int size() {
        return values.length;
    }
}
