package se.samblick.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.UnreadableDocument;
import se.samblick.review.Figures;

/** Reads figures from the tidy CSV that {@code read} writes. */
final class FigureFile {
    private static final List<String> COLUMNS = List.of("area", "category", "period", "measure", "value", "status");

    private FigureFile() {}

    /** One set of figures for each table of the file. */
    static List<Figures> read(Path file) {
        Map<String, List<Figures.Row>> tables = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                check(file, line);
                String table = line.findField("table").orElse("1") + " "
                        + line.findField("title").orElse("");
                tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row(file, line));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDocument(file.toString(), "", "en fil som inte går att öppna", "siffror som CSV");
        } catch (CsvParseException e) {
            throw new UnreadableDocument(file.toString(), "", "trasig CSV", "siffror i den form read skriver");
        }
        List<Figures> figures = new ArrayList<>();
        tables.forEach((name, rows) -> figures.add(new Figures(name.substring(name.indexOf(' ') + 1), rows)));
        return figures;
    }

    private static void check(Path file, NamedCsvRecord line) {
        for (String column : COLUMNS) {
            if (!line.getHeader().contains(column)) {
                throw new UnreadableDocument(
                        file.toString(), "rad 1", "ingen kolumn " + column, "kolumnerna " + String.join(",", COLUMNS));
            }
        }
    }

    private static Figures.Row row(Path file, NamedCsvRecord line) {
        return new Figures.Row(
                line.getField("area"),
                line.getField("category"),
                line.getField("period"),
                line.getField("measure"),
                value(file, line),
                line.getField("status"));
    }

    private static @Nullable Double value(Path file, NamedCsvRecord line) {
        String value = line.getField("value").strip();
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw new UnreadableDocument(
                    file.toString(),
                    "rad " + line.getStartingLineNumber(),
                    "'" + value + "'",
                    "ett tal i kolumnen value");
        }
    }
}
