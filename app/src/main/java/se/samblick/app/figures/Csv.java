package se.samblick.app.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers, also
 * negative ones, are left as they are.
 */
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    private final StringBuilder text = new StringBuilder();
    private final char delimiter;
    private boolean first = true;

    /**
     * @param delimiter comma for programs, semicolon for Swedish spreadsheets
     */
    public Csv(char delimiter) {
        this.delimiter = delimiter;
    }

    public Csv row(@Nullable Object... fields) {
        for (Object field : fields) {
            field(field);
        }
        return end();
    }

    public Csv field(@Nullable Object field) {
        if (!first) {
            text.append(delimiter);
        }
        first = false;
        text.append(quoted(field == null ? "" : safe(field.toString())));
        return this;
    }

    public Csv end() {
        text.append("\r\n");
        first = true;
        return this;
    }

    /** The text as a spreadsheet may show it without counting with it. */
    static String safe(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private String quoted(String field) {
        boolean plain = field.indexOf('"') < 0
                && field.indexOf(delimiter) < 0
                && field.indexOf('\n') < 0
                && field.indexOf('\r') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** What was written so far, which is taken away. */
    public String drain() {
        String written = text.toString();
        text.setLength(0);
        return written;
    }
}
