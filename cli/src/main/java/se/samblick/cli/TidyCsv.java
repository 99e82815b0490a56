package se.samblick.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.Observation;

/** Writes tidy values as CSV, some thousand signs at a time. */
final class TidyCsv {
    private static final int BUFFER = 1 << 15;

    private final PrintWriter out;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1_000);

    TidyCsv(PrintWriter out) {
        this.out = out;
    }

    void header() {
        buffer.append("file,table,title,area,category,period,base,measure,value,status,origin\n");
    }

    void row(String file, int table, String title, Observation value) {
        field(file);
        buffer.append(',').append(table).append(',');
        field(title);
        buffer.append(',');
        field(value.area());
        buffer.append(',');
        field(value.category());
        buffer.append(',');
        field(value.period());
        buffer.append(',').append(value.base()).append(',');
        field(value.measure().code());
        buffer.append(',')
                .append(number(value.value()))
                .append(',')
                .append(value.status().code());
        buffer.append(',');
        field(value.origin());
        buffer.append('\n');
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0
                ? "0"
                : value.scale() <= 0
                        ? value.toPlainString()
                        : value.stripTrailingZeros().toPlainString();
    }

    private void field(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            buffer.append(text);
        } else {
            buffer.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    void flush() {
        out.write(buffer.toString());
        buffer.setLength(0);
        out.flush();
    }
}
