package se.samblick.app.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.documents.DocumentReader;
import se.samblick.documents.UnreadableDocument;
import se.samblick.tables.DocumentTables;
import se.samblick.tables.Observation;
import se.samblick.tables.Status;
import se.samblick.tables.Table;
import se.samblick.tables.TableCell;
import se.samblick.tables.TableRow;

/** Reads files and pasted text by the library of tables. */
@Component
class DocumentTableSource implements TableSource {
    /** Longer tables are read without their grid, which costs more than the values. */
    private static final int MOST_WITH_GRID = 100_000;

    private static final Pattern BELOW = Pattern.compile("(?:<|färre än)\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(String name, Path file, Tables tables) throws IOException {
        if (TidyCsv.is(file)) {
            TidyCsv.read(name, file, tables);
            return;
        }
        for (Table table : tablesOf(name, file)) {
            tables.begin(table.number(), table.title());
            boolean small = table.observations().size() <= MOST_WITH_GRID;
            List<TableRow> rows = small ? table.rows() : List.of();
            if (rows.isEmpty()) {
                table.observations().forEach(o -> tables.row(row(o, "")));
            } else {
                rows.forEach(r -> r.cells().forEach(c -> cell(c, tables)));
            }
            tables.end(rows.isEmpty() ? null : RoleGrids.of(table));
        }
    }

    private static List<Table> tablesOf(String name, Path file) throws IOException {
        try {
            return DocumentTables.of(DocumentReader.read(name, Files.readAllBytes(file)));
        } catch (UnreadableDocument e) {
            throw new UnreadableFile(String.valueOf(e.getMessage()), e);
        }
    }

    private static void cell(TableCell cell, Tables tables) {
        Observation observation = cell.observation();
        if (observation != null) {
            tables.row(row(observation, cell.printed()));
        }
    }

    private static ReadRow row(Observation o, String printed) {
        return new ReadRow(
                o.area(),
                o.category(),
                o.period(),
                o.base(),
                o.measure().code(),
                o.value() == null ? null : o.value().doubleValue(),
                o.status() == Status.SUPPRESSED ? upper(printed) : null,
                ReadRow.Status.of(o.status().code()),
                o.origin(),
                printed);
    }

    /** The largest count that a suppressed cell can hide: 4 for {@code <5}; null where it does not say. */
    private static @Nullable Double upper(String printed) {
        Matcher below = BELOW.matcher(printed);
        return below.find() ? Math.max(0, Double.parseDouble(below.group(1)) - 1) : null;
    }
}
