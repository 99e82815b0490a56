package se.samblick.app.figures;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {
    private final StringBuilder rows;
    private boolean first = true;

    CopyText(int expected) {
        rows = new StringBuilder(expected);
    }

    /** Adds a field to the row; null is SQL's null. */
    CopyText field(@Nullable Object value) {
        tab();
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else if (value instanceof Double number) {
            number(number);
        } else {
            rows.append(value);
        }
        return this;
    }

    private void tab() {
        if (!first) {
            rows.append('\t');
        }
        first = false;
    }

    /** Nearly all values are whole; they are written much faster as such. */
    private void number(double number) {
        long whole = (long) number;
        if (whole == number && Math.abs(whole) < 1L << 53) {
            rows.append(whole);
        } else {
            rows.append(number);
        }
    }

    /** Ends the row. */
    CopyText end() {
        rows.append('\n');
        first = true;
        return this;
    }

    int length() {
        return rows.length();
    }

    /** The rows until now; begins anew. */
    byte[] drain() {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        return bytes;
    }

    private void escape(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '\r' && c != '\\') {
                rows.append(c);
            } else {
                switch (c) {
                    case '\\' -> rows.append("\\\\");
                    case '\t' -> rows.append("\\t");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    case '\0' -> rows.append(' ');
                    default -> rows.append(c);
                }
            }
        }
    }
}
