package se.samblick.documents.write;

/** Where mark-up is to be read. */
enum Medium {
    /** A browser: tables scroll, details open. */
    SCREEN,
    /** Paper: everything is shown. */
    PAGE
}
