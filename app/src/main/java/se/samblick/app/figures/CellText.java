package se.samblick.app.figures;

import java.util.Optional;
import java.util.regex.Pattern;

/** A value typed by hand in the place of a cell: a number, nothing, or {@code <5}. */
final class CellText {
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d+(?:[.,]\\d+)?");
    private static final Pattern BELOW = Pattern.compile("<\\s*(\\d+)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");

    private CellText() {}

    /** The row with the text as its cell; empty if the text is none of these. */
    static Optional<ReadRow> put(ReadRow row, String text) {
        String plain = SPACE.matcher(text).replaceAll("");
        if (plain.isEmpty() || plain.equals("-") || plain.equals("..")) {
            return Optional.of(row.withCell(null, null, ReadRow.Status.MISSING, text));
        }
        var below = BELOW.matcher(plain);
        if (below.matches()) {
            double upper = Math.max(0, Double.parseDouble(below.group(1)) - 1);
            return Optional.of(row.withCell(null, upper, ReadRow.Status.SUPPRESSED, text));
        }
        if (NUMBER.matcher(plain).matches()) {
            double value = Double.parseDouble(plain.replace('−', '-').replace(',', '.'));
            var status = row.status() == ReadRow.Status.TOTAL ? ReadRow.Status.TOTAL : ReadRow.Status.OK;
            return Optional.of(row.withCell(value, null, status, text));
        }
        return Optional.empty();
    }
}
