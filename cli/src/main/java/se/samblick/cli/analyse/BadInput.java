package se.samblick.cli.analyse;

import se.samblick.analysis.Refusal;

/** Input or options that cannot be used; the message is the one Swedish sentence that the user reads. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }

    static BadInput at(String where, String found, String expected) {
        return new BadInput("%s: hittade %s, väntade %s.".formatted(where, quoted(found), expected));
    }

    static BadInput option(Refusal refusal) {
        return at("Valet " + refusal.field(), refusal.found(), refusal.expected());
    }

    private static String quoted(String found) {
        return found.isEmpty() ? "ett tomt fält" : "”" + found + "”";
    }
}
