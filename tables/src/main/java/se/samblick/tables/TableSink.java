package se.samblick.tables;

/** Takes values as they are read, so that a file of any length can be read within a small memory. */
@FunctionalInterface
public interface TableSink {
    /**
     * Takes one value.
     *
     * @param table number of its table in the file, from 1
     * @param title the table's title
     */
    void accept(int table, String title, Observation value);
}
