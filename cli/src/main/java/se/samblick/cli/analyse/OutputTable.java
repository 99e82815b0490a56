package se.samblick.cli.analyse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Output as text, kept until all of it is worked out, so that an error leaves nothing half written. */
final class OutputTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    OutputTable(List<String> columns) {
        csv.writeRecord(columns);
    }

    /** Adds a row of texts and numbers; a number that is undefined or infinite becomes an empty field. */
    void add(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] instanceof Double number ? Numbers.write(number) : String.valueOf(cells[i]);
        }
        csv.writeRecord(row);
    }

    void writeTo(PrintWriter out) {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.append(text.getBuffer());
    }
}
