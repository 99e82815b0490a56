package se.samblick.tables;

import java.util.Locale;

/** How a value is to be taken. */
public enum Status {
    OK,
    /** Empty, a dash or dots. */
    MISSING,
    /** Hidden by the sender because it is small. */
    SUPPRESSED,
    /** Labelled as a total, or equal to the sum of its children: not to be added to its parts. */
    TOTAL,
    /** Damaged or unreadable. */
    ERROR;

    /** The word used in output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
