package se.samblick.tables;

import java.util.List;
import java.util.function.Supplier;

/** Takes values as they are read, so that a file of any length can be read within a small memory. */
@FunctionalInterface
public interface TableSink {
    /**
     * A table begins, before its first value.
     *
     * @param columns with their roles; empty where they are not told in advance
     */
    default void begin(int table, String title, List<TableColumn> columns) {}

    /**
     * A table begins, with the place of its columns in the file.
     *
     * @param left columns of the file to the left of the table, so that column {@code i} of the table is column {@code left
     *     + i} of the file, from 0
     */
    default void begin(int table, String title, List<TableColumn> columns, int left) {
        begin(table, title, columns);
    }

    /**
     * The first rows of the table that has begun, cell by cell with the part each plays, before its first value. Not told
     * where the format has no cells.
     */
    default void head(Table first) {}

    /**
     * Takes one value.
     *
     * @param table number of its table in the file, from 1
     * @param title the table's title
     */
    void accept(int table, String title, Observation value);

    /**
     * Takes one value with what its cell shows, such as {@code <5}.
     *
     * @param printed empty where the format has no cells
     */
    default void accept(int table, String title, Observation value, String printed) {
        accept(table, title, value);
    }

    /**
     * A table has ended.
     *
     * @param problems what a reader should look at; found when asked for. A table too long to be held tells of sums that
     *     do not agree, and no more than the first hundred
     */
    default void end(int table, Supplier<List<Problem>> problems) {}
}
