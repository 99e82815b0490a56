package se.samblick.tables;

import java.util.List;

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
     * Takes one value.
     *
     * @param table number of its table in the file, from 1
     * @param title the table's title
     */
    void accept(int table, String title, Observation value);
}
