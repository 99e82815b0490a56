package se.samblick.app.figures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads tidy CSV as {@code samblick read} writes it, so that what one program has read another can take in:
 * {@code file,table,title,area,category,period,base,measure,value,status,origin}. Long files pass by row by row.
 */
final class TidyCsv {
    private static final List<String> NEEDED =
            List.of("table", "title", "area", "category", "period", "measure", "value", "status", "origin");

    private TidyCsv() {}

    /** True if the file begins with the header of tidy CSV. */
    static boolean is(Path file) throws IOException {
        byte[] start = new byte[400];
        int length;
        try (var in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        }
        String line = new String(start, 0, length, StandardCharsets.UTF_8).split("\\R", 2)[0];
        return List.of(line.replace("\ufeff", "").split(",")).containsAll(NEEDED);
    }

    static void read(String name, Path file, TableSource.Tables tables) throws IOException {
        String table = "";
        int number = 0;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (number == 0 || !row.getField("table").equals(table)) {
                    if (number > 0) {
                        tables.end(null, true);
                    }
                    table = row.getField("table");
                    tables.begin(++number, row.getField("title"), false);
                }
                tables.row(row(name, row));
            }
        } catch (CsvParseException e) {
            throw new TableSource.UnreadableFile("%s: raderna går inte att läsa som CSV.".formatted(name), e);
        }
        if (number > 0) {
            tables.end(null, true);
        }
    }

    private static ReadRow row(String name, NamedCsvRecord row) {
        String value = row.getField("value");
        String base = row.getHeader().contains("base") ? row.getField("base") : "";
        try {
            return new ReadRow(
                    row.getField("area"),
                    row.getField("category"),
                    row.getField("period"),
                    base,
                    row.getField("measure"),
                    number(value),
                    null,
                    ReadRow.Status.of(row.getField("status")),
                    row.getField("origin"),
                    value);
        } catch (IllegalArgumentException e) {
            throw new TableSource.UnreadableFile(
                    "%s, rad %d: hittade värdet ”%s” med status ”%s”, väntade ett tal och en av ok, missing, suppressed, total och error."
                            .formatted(name, row.getStartingLineNumber(), value, row.getField("status")),
                    e);
        }
    }

    private static @Nullable Double number(String value) {
        return value.isEmpty() ? null : Double.valueOf(value);
    }
}
