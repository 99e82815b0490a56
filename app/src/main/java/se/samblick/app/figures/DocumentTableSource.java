package se.samblick.app.figures;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.tables.ColumnRole;
import se.samblick.tables.Observation;
import se.samblick.tables.Status;
import se.samblick.tables.Table;
import se.samblick.tables.TableCell;
import se.samblick.tables.TableColumn;
import se.samblick.tables.TableReader;
import se.samblick.tables.TableRow;
import se.samblick.tables.TableSink;
import se.samblick.tables.UnreadableTable;

/** Reads files and pasted text by the library of tables. */
@Component
class DocumentTableSource implements TableSource {
    /** Longer files pass by value by value, with the first rows of their tables alone. */
    private static final long MOST_WITH_GRID = 4_000_000;

    private static final Pattern BELOW = Pattern.compile("(?:<|färre än)\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADING_MARKS = Pattern.compile("^#{1,6}\\s+");

    @Override
    public void read(String name, Path file, Tables tables) throws IOException {
        try {
            if (TidyCsv.is(file)) {
                TidyCsv.read(name, file, tables);
            } else if (Files.size(file) > MOST_WITH_GRID) {
                stream(name, file, tables);
            } else {
                TableReader.read(name, file).tables().forEach(t -> table(t, tables));
            }
        } catch (UnreadableTable e) {
            throw new UnreadableFile(String.valueOf(e.getMessage()), e);
        }
    }

    private static void stream(String name, Path file, Tables tables) throws IOException {
        var streamed = new Streamed(tables, isWorkbook(file));
        TableReader.stream(name, file, streamed);
        streamed.end();
    }

    /** Packed formats and old workbooks; their columns have letters. */
    private static boolean isWorkbook(Path file) throws IOException {
        byte[] start = new byte[2];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(start, 0, start.length);
            return length == 2
                    && (start[0] == 'P' && start[1] == 'K' || start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF);
        }
    }

    /** Parts the stream of values into tables. */
    private static final class Streamed implements TableSink {
        private final Tables tables;
        private final boolean letters;
        private @Nullable RoleGrid grid;
        private int current;

        Streamed(Tables tables, boolean letters) {
            this.tables = tables;
            this.letters = letters;
        }

        @Override
        public void begin(int table, String title, List<TableColumn> columns) {
            begin(table, title, columns, 0);
        }

        @Override
        public void begin(int table, String title, List<TableColumn> columns, int left) {
            end();
            current = table;
            tables.begin(table, plain(title), false);
            Map<Integer, String> names = new HashMap<>();
            columns.forEach(c -> names.put(c.index(), Origins.column(left + c.index(), letters)));
            tables.columns(columns(columns, names));
        }

        @Override
        public void head(Table first) {
            grid = first.rows().isEmpty() ? null : RoleGrids.of(first);
        }

        @Override
        public void accept(int table, String title, Observation value) {
            accept(table, title, value, "");
        }

        @Override
        public void accept(int table, String title, Observation value, String printed) {
            if (table != current) {
                begin(table, title, List.of());
            }
            BigDecimal number = value.value();
            tables.row(row(value, number == null ? printed : number.toPlainString()));
        }

        void end() {
            if (current > 0) {
                tables.end(grid, true);
            }
            current = 0;
            grid = null;
        }
    }

    private static List<Column> columns(List<TableColumn> columns, Map<Integer, String> names) {
        return columns.stream()
                .map(c -> new Column(names.getOrDefault(c.index(), ""), role(c), c.header()))
                .toList();
    }

    private static Column.Role role(TableColumn column) {
        return switch (column.role()) {
            case AREA -> Column.Role.AREA;
            case CATEGORY -> Column.Role.CATEGORY;
            case IGNORED -> Column.Role.IGNORED;
            default -> Column.Role.OTHER;
        };
    }

    /** The letters or numbers of a table's columns, as its cells tell them. */
    private static Map<Integer, String> names(List<TableRow> rows) {
        Map<Integer, String> names = new HashMap<>();
        rows.forEach(r -> r.cells().forEach(c -> {
            String name = Origins.column(c.origin());
            if (!name.isEmpty()) {
                names.putIfAbsent(c.column(), name);
            }
        }));
        return names;
    }

    private static void table(Table table, Tables tables) {
        tables.begin(table.number(), plain(table.title()), areaFromText(table));
        List<TableRow> rows = table.rows();
        tables.columns(columns(table.columns(), names(rows)));
        if (rows.isEmpty()) {
            table.observations().forEach(o -> tables.row(row(o, "")));
        } else {
            rows.forEach(r -> r.cells().forEach(c -> cell(c, tables)));
        }
        table.problems().stream()
                .filter(p -> switch (p.kind()) {
                    case AMBIGUOUS, LEFT_OUT -> true;
                    // Sums, changes, numbers and periods are judged with the corrections in mind, by the interpreter.
                    case SUM, CHANGE, UNREADABLE, PERIOD -> false;
                })
                .forEach(p -> tables.doubt(p.origin(), p.found(), p.expected()));
        tables.end(rows.isEmpty() ? null : RoleGrids.of(table), false);
    }

    /** True if no column holds areas and all values have the same one: then a line above the table named it. */
    private static boolean areaFromText(Table table) {
        return table.sheet().isEmpty()
                && table.columns().stream().noneMatch(c -> c.role() == ColumnRole.AREA)
                && table.observations().stream()
                                .map(Observation::area)
                                .distinct()
                                .count()
                        == 1;
    }

    /** A title without the marks by which plain text shows that it is a heading. */
    private static String plain(String title) {
        return HEADING_MARKS.matcher(title).replaceFirst("");
    }

    private static void cell(TableCell cell, Tables tables) {
        Observation observation = cell.observation();
        if (observation != null) {
            tables.row(row(observation, cell.printed()));
        }
    }

    private static ReadRow row(Observation o, String printed) {
        return new ReadRow(
                o.position().equals(o.area()) ? "" : o.area(),
                o.category(),
                o.period(),
                o.base(),
                o.measure().code(),
                o.value() == null ? null : o.value().doubleValue(),
                o.status() == Status.SUPPRESSED ? upper(printed) : null,
                ReadRow.Status.of(o.status().code()),
                o.origin(),
                printed,
                o.position());
    }

    /** The largest count that a suppressed cell can hide: 4 for {@code <5}; null where it does not say. */
    private static @Nullable Double upper(String printed) {
        Matcher below = BELOW.matcher(printed);
        return below.find() ? Math.max(0, Double.parseDouble(below.group(1)) - 1) : null;
    }
}
