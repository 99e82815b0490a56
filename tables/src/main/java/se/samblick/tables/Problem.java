package se.samblick.tables;

/**
 * Something in a table that a reader should look at.
 *
 * @param kind what it is about
 * @param origin where: {@code sheet!cell} or {@code line:field}; the table's number where the format has neither
 * @param found in Swedish, what stands there
 * @param expected in Swedish, what was expected
 */
public record Problem(Kind kind, Severity severity, String origin, String found, String expected) {
    /** What a problem is about. */
    public enum Kind {
        /** A total that is not the sum of its parts. */
        SUM,
        /** A printed difference or percentage that does not follow from its source cells. */
        CHANGE,
        /** A cell that cannot be read. */
        UNREADABLE,
        /** A period that cannot be turned into days. */
        PERIOD,
        /** Two readings are possible. */
        AMBIGUOUS,
        /** Numbers that were left out. */
        LEFT_OUT
    }

    /** How much it matters. */
    public enum Severity {
        NOTE,
        WARNING,
        ERROR
    }
}
