package se.samblick.tables;

/** What a column of a table holds. */
public enum ColumnRole {
    /** Names or codes of areas. */
    AREA,
    /** Labels that become the category. */
    CATEGORY,
    /** Codes that are joined to the names beside them. */
    CODE,
    /** Periods, one a row. */
    PERIOD,
    /** Values. */
    DATA,
    /** Coordinates of a case. */
    POSITION,
    /** Comments, phone numbers and the like. */
    IGNORED,
    /** A header with nothing under it. */
    EMPTY
}
