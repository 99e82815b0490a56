package se.samblick.documents.content;

import java.util.regex.Pattern;

/**
 * Characters that PostgreSQL, XML or PDF cannot hold: control characters, halves of surrogate pairs and noncharacters.
 * Pasting brings them; no one sees them.
 */
final class Characters {
    private static final Pattern UNFIT =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]|\\p{Cs}");

    private Characters() {}

    static String clean(String text) {
        return UNFIT.matcher(text).replaceAll("");
    }

    /** For constructors: the text itself, if it is clean. */
    static String requireClean(String text) {
        if (UNFIT.matcher(text).find()) {
            throw new IllegalArgumentException("Text with a control character or half a surrogate pair");
        }
        return text;
    }
}
