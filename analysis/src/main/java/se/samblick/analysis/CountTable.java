package se.samblick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts that add up: cells, and which cell is the sum of which others. A cell may take part in any number of sums, so the
 * type holds tables of any number of dimensions, with totals, subtotals and hierarchies.
 *
 * @param values the counts, 0 or more
 * @param sums each total with its parts, by index into {@code values}
 */
public record CountTable(long[] values, List<Sum> sums) {
    /**
     * One cell that is the sum of others.
     *
     * @param total index of the total
     * @param parts indexes of its parts
     */
    public record Sum(int total, List<Integer> parts) {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Checks the table.
     *
     * @throws Refusal naming the cell that is negative, or the total that its parts do not add up to
     */
    public CountTable {
        values = values.clone();
        sums = List.copyOf(sums);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw Refusal.of(i, "count", values[i], Checks.COUNT);
            }
        }
        for (Sum sum : sums) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += values[part];
            }
            if (parts != values[sum.total()]) {
                throw Refusal.of(sum.total(), "total", values[sum.total()], "summan av delarna (" + parts + ")");
            }
        }
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

    /** Number of cells. */
    public int size() {
        return values.length;
    }
}
