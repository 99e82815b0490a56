package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.samblick.documents.Block;

/** A document's own tables as raw grids: spans become merged areas. */
public final class GridSheets {
    private static final int WIDEST = 2_000;
    private static final int LONGEST = 1_000_000;

    private GridSheets() {}

    /**
     * Lays out a table.
     *
     * @param fields the format has lines and fields that a reader can count
     */
    public static Sheet of(Block.Grid grid, boolean fields) {
        List<List<RawCell>> rows = new ArrayList<>();
        List<Sheet.Span> spans = new ArrayList<>();
        List<BitSet> taken = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            rows.add(new ArrayList<>());
            taken.add(new BitSet());
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            int column = 0;
            for (Block.Cell cell : grid.rows().get(row).cells()) {
                while (column < WIDEST && taken.get(row).get(column)) {
                    column++;
                }
                int right = Math.min(column + Math.max(1, cell.columnSpan()), WIDEST) - 1;
                int bottom =
                        Math.min(row + Math.max(1, cell.rowSpan()), grid.rows().size()) - 1;
                if (column > right) {
                    break;
                }
                refuseLong(cell, grid);
                put(
                        rows.get(row),
                        column,
                        RawCell.text(cell.text(), cell.label(), Math.max(cell.indent(), leadingSpaces(cell.label()))));
                if (right > column || bottom > row) {
                    spans.add(new Sheet.Span(row, column, bottom, right));
                    put(rows.get(row), right, get(rows.get(row), right));
                }
                for (int covered = row; covered <= bottom; covered++) {
                    taken.get(covered).set(column, right + 1);
                }
                column = right + 1;
            }
        }
        return new Sheet("", fields ? Sheet.Place.FIELD : Sheet.Place.NONE, sheetRows(grid, rows), new int[0], spans);
    }

    private static void refuseLong(Block.Cell cell, Block.Grid grid) {
        if (cell.text().length() > LONGEST) {
            throw Refusal.longCell(
                    (grid.paragraph() > 0 || grid.page() > 0 ? "tabellrad " : "rad ") + Math.max(1, cell.line()));
        }
    }

    private static List<Sheet.Row> sheetRows(Block.Grid grid, List<List<RawCell>> rows) {
        List<Sheet.Row> made = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Block.Row source = grid.rows().get(row);
            made.add(new Sheet.Row(
                    source.line(), rows.get(row).toArray(new RawCell[0]), false, grid.page(), grid.paragraph()));
        }
        return made;
    }

    private static int leadingSpaces(String text) {
        int spaces = 0;
        while (spaces < text.length() && (text.charAt(spaces) == ' ' || text.charAt(spaces) == '\u00a0')) {
            spaces++;
        }
        return spaces;
    }

    private static RawCell get(List<RawCell> row, int column) {
        return column < row.size() ? row.get(column) : RawCell.EMPTY;
    }

    private static void put(List<RawCell> row, int column, RawCell cell) {
        while (row.size() <= column) {
            row.add(RawCell.EMPTY);
        }
        row.set(column, cell);
    }
}
