package se.samblick.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.Piece.BodyRow;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.Sheet;

/**
 * A table that was read: its values in tidy form, and its grid with the role of every row and column. Sources without a
 * grid (JSON, px) have values alone.
 */
public final class Table {
    private final int number;
    private final String title;
    private final String sheet;
    private final List<TableColumn> columns;
    private final List<Observation> observations;
    private final @Nullable Grid grid;
    private final List<Problem> notes;
    private @Nullable List<TableRow> rows;
    private @Nullable List<Problem> problems;

    /** The table's place in its sheet, and what was read from its rows. */
    record Grid(Piece.RawTable raw, List<RowInfo> rows) {}

    Table(
            int number,
            String title,
            String sheet,
            List<TableColumn> columns,
            List<Observation> observations,
            @Nullable Grid grid,
            List<Problem> notes) {
        this.number = number;
        this.title = title;
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        this.observations = List.copyOf(observations);
        this.grid = grid;
        this.notes = List.copyOf(notes);
    }

    /** From 1, in the order of the file. */
    public int number() {
        return number;
    }

    /** The words right above it; empty if there are none. */
    public String title() {
        return title;
    }

    /** Name of the sheet it stands on; empty where there are no sheets. */
    public String sheet() {
        return sheet;
    }

    public List<TableColumn> columns() {
        return columns;
    }

    /** Every value, row by row. */
    public List<Observation> observations() {
        return observations;
    }

    /** Rows of the header and the body, from the top; none where the source has no grid. */
    public List<TableRow> rows() {
        List<TableRow> made = rows;
        if (made == null) {
            made = grid == null ? List.of() : new Rows(grid).make();
            rows = made;
        }
        return made;
    }

    /** What a reader should look at: sums and changes that do not agree, cells that cannot be read, doubtful readings. */
    public List<Problem> problems() {
        List<Problem> found = problems;
        if (found == null) {
            found = new ArrayList<>(notes);
            found.addAll(Checks.of(this));
            found = List.copyOf(found);
            problems = found;
        }
        return found;
    }

    /** How sure the reading is, 0–1; below 1 the problems of kind {@code AMBIGUOUS} say why. */
    public double confidence() {
        long doubts = problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.AMBIGUOUS)
                .count();
        return Math.pow(0.8, (double) doubts);
    }

    /** Columns of the file to the left of the table; 0 where the source has no grid. */
    int left() {
        return grid == null ? 0 : grid.raw().left();
    }

    /** First line of its header, from 1; 0 where the source has no grid. */
    public int firstLine() {
        return rows().isEmpty() ? 0 : rows().get(0).line();
    }

    /** Last line of its body. */
    public int lastLine() {
        return rows().isEmpty() ? 0 : rows().get(rows().size() - 1).line();
    }

    /** What the cell of a value shows; empty where the format has no cells. */
    String printed(Observation value) {
        Grid cells = grid;
        if (cells == null || value.row() < 0) {
            return "";
        }
        return cells.raw()
                .cell(value.row(), cells.raw().left() + value.column())
                .printed();
    }

    /** The same table cut after so many rows of its body. */
    Table head(int most) {
        Grid all = grid;
        if (all == null || all.raw().body().size() <= most) {
            return this;
        }
        Piece.RawTable raw = all.raw();
        List<BodyRow> body = raw.body().subList(0, most);
        int last = body.get(most - 1).row();
        return new Table(
                number,
                title,
                sheet,
                columns,
                observations.stream().takeWhile(value -> value.row() <= last).toList(),
                new Grid(
                        new Piece.RawTable(
                                raw.sheet(),
                                raw.headerRows(),
                                body,
                                raw.left(),
                                raw.right(),
                                raw.band(),
                                raw.gapBefore()),
                        all.rows().stream().takeWhile(row -> row.row() <= last).toList()),
                notes);
    }

    /** True if its source has cells. */
    boolean hasCells() {
        return grid != null;
    }

    /** The same table under another number. */
    Table numbered(int other) {
        return new Table(other, title, sheet, columns, observations, grid, notes);
    }

    /** Makes the rows for readers of the grid; for values alone they are not needed. */
    private final class Rows {
        private final Piece.RawTable raw;
        private final Map<Integer, RowInfo> infos = new HashMap<>();
        private final Map<Integer, List<Observation>> values = new HashMap<>();
        private final Map<Integer, Integer> made = new HashMap<>();
        private final List<RowInfo> order;
        private final List<TableRow> result = new ArrayList<>();

        Rows(Grid grid) {
            this.raw = grid.raw();
            this.order = grid.rows();
            grid.rows().forEach(info -> infos.put(info.row(), info));
            observations.forEach(value -> values.computeIfAbsent(value.row(), row -> new ArrayList<>())
                    .add(value));
        }

        List<TableRow> make() {
            for (int row : raw.headerRows()) {
                result.add(row(row, RowRole.HEADER, words(row), -1));
            }
            for (BodyRow row : raw.body()) {
                addBody(row);
            }
            return List.copyOf(result);
        }

        private void addBody(BodyRow body) {
            RowInfo info = infos.get(body.row());
            if (info == null) {
                RowRole role = body.kind() == Piece.BodyKind.SECTION ? RowRole.SECTION : RowRole.LINE;
                result.add(row(body.row(), role, words(body.row()), -1));
                return;
            }
            made.put(body.row(), result.size());
            int parent = info.parent() < 0
                    ? -1
                    : made.getOrDefault(order.get(info.parent()).row(), -1);
            boolean total = info.total() || isTotal(body.row());
            result.add(row(body.row(), total ? RowRole.TOTAL : RowRole.DATA, info.label(), parent));
        }

        private boolean isTotal(int row) {
            List<Observation> found = values.getOrDefault(row, List.of());
            return !found.isEmpty()
                    && found.stream()
                            .filter(value -> value.status() == Status.OK || value.status() == Status.TOTAL)
                            .allMatch(value -> value.status() == Status.TOTAL)
                    && found.stream().anyMatch(value -> value.status() == Status.TOTAL);
        }

        private String words(int row) {
            List<String> words = new ArrayList<>();
            for (int column = raw.left(); column <= raw.right(); column++) {
                String label = raw.sheet().anchor(row, column).label();
                if (!label.isEmpty()) {
                    words.add(label);
                }
            }
            return String.join(" ", words);
        }

        private TableRow row(int row, RowRole role, String label, int parent) {
            Sheet.Row source = raw.sheet().row(row);
            List<TableCell> cells = new ArrayList<>();
            for (int column = raw.left(); column <= raw.right(); column++) {
                RawCell cell = raw.sheet().anchor(row, column);
                cells.add(new TableCell(
                        column - raw.left(),
                        cell.printed(),
                        raw.sheet().origin(row, column),
                        cell.isEmpty() ? null : cell.value().number(),
                        observation(row, column)));
            }
            return new TableRow(role, source.number(), source.page(), source.paragraph(), label, parent, cells);
        }

        private @Nullable Observation observation(int row, int column) {
            for (Observation value : values.getOrDefault(row, List.of())) {
                if (value.column() == column - raw.left()) {
                    return value;
                }
            }
            return null;
        }
    }
}
