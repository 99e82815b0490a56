package se.samblick.tables;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param line the line where it begins, from 1: of the file for text, Markdown and HTML, else of the extracted text; row
 *     of the sheet for workbooks
 * @param page page of the file from 1, or 0 where the format has no pages
 * @param paragraph paragraph of the file from 1, or 0
 * @param label its labels joined as a reader says them, such as {@code Ekdalen | Våld}; the words of a header or line
 * @param parent index among the table's rows of the row it stands under in a hierarchy, or −1
 */
public record TableRow(
        RowRole role, int line, int page, int paragraph, String label, int parent, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column, if the row has one there. */
    public Optional<TableCell> cell(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    public boolean hasValues() {
        return role == RowRole.DATA || role == RowRole.TOTAL;
    }
}
