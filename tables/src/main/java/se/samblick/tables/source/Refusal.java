package se.samblick.tables.source;

/**
 * A file that a reader refuses; the caller adds the file's name.
 *
 * <p>The three parts are Swedish, since a user reads them.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String found;
    private final String expected;

    public Refusal(String where, String found, String expected) {
        super(where + ": " + found + ", " + expected);
        this.where = where;
        this.found = found;
        this.expected = expected;
    }

    /** Line, sheet and cell or zip part; empty when the whole file is meant. */
    public String where() {
        return where;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    static Refusal damaged(String where) {
        return new Refusal(where, "en skadad eller avklippt fil", "en hel fil");
    }

    static Refusal locked() {
        return new Refusal("", "en lösenordsskyddad (krypterad) fil", "en olåst fil");
    }

    static Refusal macros() {
        return new Refusal("", "en arbetsbok med makron", "en arbetsbok utan makron");
    }

    /** A cell or field above the limit of one million characters. */
    public static Refusal longCell(String where) {
        return new Refusal(where, "en cell med mer än 1 000 000 tecken", "högst 1 000 000 tecken i en cell");
    }
}
