package se.samblick.cli.analyse;

import se.samblick.analysis.Refusal;

/** Input or options that cannot be used; the message is the one Swedish sentence that the user reads. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 80;

    BadInput(String message) {
        super(message);
    }

    static BadInput at(String where, String found, String expected) {
        return new BadInput("%s: hittade %s, väntade %s.".formatted(where, quoted(found), expected));
    }

    static BadInput option(Refusal refusal) {
        return at("Valet " + refusal.field(), refusal.found(), refusal.expected());
    }

    /** On one line whatever stands in the field, and cut where it is long. */
    private static String quoted(String found) {
        if (found.isEmpty()) {
            return "ett tomt fält";
        }
        String line = found.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return "”" + (line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line) + "”";
    }
}
