package se.samblick.cli.analyse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Rows of output, kept until all are worked out, so that an error leaves nothing half written. */
final class OutputTable {
    private final List<String[]> rows = new ArrayList<>();

    OutputTable(List<String> columns) {
        rows.add(columns.toArray(String[]::new));
    }

    /** Adds a row of texts and numbers; a number that is undefined or infinite becomes an empty field. */
    void add(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] instanceof Double number ? Numbers.write(number) : String.valueOf(cells[i]);
        }
        rows.add(row);
    }

    void writeTo(Writer out) {
        // The writer behind stays open: it is the command's standard output.
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new KeptOpen(out))) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class KeptOpen extends java.io.FilterWriter {
        KeptOpen(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
