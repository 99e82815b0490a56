package se.samblick.documents.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.ContentBlock.Cell;
import se.samblick.documents.content.ContentBlock.Row;

/**
 * A hand-made table laid out: every position is covered once. Spans that reach too far are cut, and what a table lacks
 * is filled with empty cells, since screen readers count on rows of equal length.
 */
final class Grid {
    private final List<List<Place>> rows = new ArrayList<>();
    private final int headRows;
    private int columns;

    Grid(List<Row> source) {
        headRows = headRows(source);
        Set<Long> covered = new HashSet<>();
        for (int r = 0; r < source.size(); r++) {
            rows.add(new ArrayList<>());
            int lastRow = r < headRows ? headRows : source.size();
            int column = 0;
            for (Cell cell : source.get(r).cells()) {
                while (covered.contains(position(r, column))) {
                    column++;
                }
                int width = freeWidth(covered, r, column, cell.columnSpan());
                int height = Math.min(cell.rowSpan(), lastRow - r);
                cover(covered, r, column, width, height);
                rows.get(r).add(new Place(column, width, height, cell));
                column += width;
                columns = Math.max(columns, column);
            }
        }
        fillUp(covered);
    }

    /**
     * A cell in its place.
     *
     * @param cell null for one that fills a gap
     */
    record Place(
            int column, int width, int height, @Nullable Cell cell) {}

    List<List<Place>> rows() {
        return rows;
    }

    /** How many rows from the top are all headers; none when that would be the whole table. */
    int headRows() {
        return headRows;
    }

    int columns() {
        return columns;
    }

    private void fillUp(Set<Long> covered) {
        columns = Math.max(columns, 1);
        for (int r = 0; r < rows.size(); r++) {
            List<Place> row = rows.get(r);
            for (int c = 0; c < columns; c++) {
                if (!covered.contains(position(r, c))) {
                    row.add(new Place(c, 1, 1, null));
                }
            }
            row.sort((one, other) -> Integer.compare(one.column(), other.column()));
        }
    }

    private static int headRows(List<Row> source) {
        int rows = 0;
        while (rows < source.size()
                && !source.get(rows).cells().isEmpty()
                && source.get(rows).cells().stream().allMatch(Cell::header)) {
            rows++;
        }
        return rows == source.size() ? 0 : rows;
    }

    private static int freeWidth(Set<Long> covered, int row, int column, int wanted) {
        int width = 1;
        while (width < wanted && !covered.contains(position(row, column + width))) {
            width++;
        }
        return width;
    }

    private static void cover(Set<Long> covered, int row, int column, int width, int height) {
        for (int r = row; r < row + height; r++) {
            for (int c = column; c < column + width; c++) {
                covered.add(position(r, c));
            }
        }
    }

    private static long position(int row, int column) {
        return (long) row << 32 | column;
    }
}
