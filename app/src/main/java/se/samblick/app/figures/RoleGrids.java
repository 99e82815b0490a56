package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import se.samblick.tables.ColumnRole;
import se.samblick.tables.RowRole;
import se.samblick.tables.Table;
import se.samblick.tables.TableCell;
import se.samblick.tables.TableColumn;
import se.samblick.tables.TableRow;

/** Shows a table as it was read, cell by cell with the part each plays. */
final class RoleGrids {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_LETTERS = 200;

    private RoleGrids() {}

    static RoleGrid of(Table table) {
        List<RoleGrid.Row> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (TableRow row : table.rows().stream().limit(MOST_ROWS).toList()) {
            List<RoleGrid.Cell> cells = new ArrayList<>();
            for (TableCell cell : row.cells().stream().limit(MOST_COLUMNS).toList()) {
                cells.add(new RoleGrid.Cell(
                        hidden(row, column(table, cell.column())) ? "…" : shortened(cell.printed()),
                        role(row, column(table, cell.column())),
                        cell.origin()));
                name(names, cells.size() - 1, cell.origin());
            }
            rows.add(new RoleGrid.Row(row.line() == 0 ? "" : Integer.toString(row.line()), cells));
        }
        return new RoleGrid(names, rows);
    }

    private static void name(List<String> names, int column, String origin) {
        String name = Origins.column(origin);
        if (column == names.size()) {
            names.add(name);
        } else if (names.get(column).isEmpty()) {
            names.set(column, name);
        }
    }

    private static TableColumn column(Table table, int index) {
        return table.columns().stream()
                .filter(c -> c.index() == index)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Table %d has no column %d".formatted(table.number(), index)));
    }

    private static String role(TableRow row, TableColumn column) {
        boolean derived = column.role() == ColumnRole.DATA && column.measure().isChange();
        if (derived
                || column.role() == ColumnRole.IGNORED
                || column.role() == ColumnRole.POSITION
                || column.role() == ColumnRole.EMPTY) {
            return "derived";
        }
        return switch (row.role()) {
            case HEADER -> column.role() == ColumnRole.DATA ? "period" : "title";
            case SECTION -> "category";
            case LINE -> "foot";
            case TOTAL -> "total";
            case DATA ->
                switch (column.role()) {
                    case DATA -> column.total() ? "total" : "value";
                    case PERIOD -> "period";
                    default -> "category";
                };
        };
    }

    /** Comments and the places of single events are not ours to keep, not even for the preview. */
    private static boolean hidden(TableRow row, TableColumn column) {
        boolean kept = row.role() == RowRole.HEADER || row.role() == RowRole.LINE;
        return !kept && (column.role() == ColumnRole.IGNORED || column.role() == ColumnRole.POSITION);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }
}
