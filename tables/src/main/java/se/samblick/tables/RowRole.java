package se.samblick.tables;

/** What a row of a table is. */
public enum RowRole {
    HEADER,
    /** A label over the rows that follow, without values. */
    SECTION,
    /** Values. */
    DATA,
    /** Values that are the sum of others. */
    TOTAL,
    /** A line inside the frame: an area for the rows that follow, a note, the header once more. */
    LINE
}
