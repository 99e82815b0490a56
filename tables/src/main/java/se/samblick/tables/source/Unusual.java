package se.samblick.tables.source;

/** Something in a worksheet that only the parser may judge; carries nothing, for it never leaves the scanner. */
final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Unusual INSTANCE = new Unusual();

    private Unusual() {
        super("", null, false, false);
    }
}
