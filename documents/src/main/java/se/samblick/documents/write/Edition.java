package se.samblick.documents.write;

/** For whom a rendering is. */
public enum Edition {
    /** For the parties; every page says so. */
    INTERNAL,
    /** For everyone. */
    PUBLIC
}
