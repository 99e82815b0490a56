package se.samblick.app.figures;

import java.util.List;

/**
 * A table as it stood in the file, each cell with the part it plays.
 *
 * @param columns names of the columns, such as {@code A}
 * @param rows from the top
 */
public record RoleGrid(List<String> columns, List<Row> rows) {
    public RoleGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row with its number or line. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell: its text, its {@link Role} in small letters, and where it stands. */
    public record Cell(String text, String role, String origin) {}
}
