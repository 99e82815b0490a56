package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.AreaWords;

/** Which cells of a header stand over a column, whether its groups are merged or only printed once. */
final class HeaderPaths {
    private final RawTable table;
    private final List<PlannedColumn> columns;
    private final boolean[] merged;
    private final boolean[] areas;

    /**
     * Looks at a header.
     *
     * @param columns of the table, one for each from the left
     */
    HeaderPaths(RawTable table, List<PlannedColumn> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.merged = mergedRows();
        this.areas = areaRows();
    }

    /** The header's cells over a column, top first; groups that are not merged reach to the next one. */
    List<HeaderParts.Label> over(int column) {
        List<HeaderParts.Label> path = new ArrayList<>();
        Sheet sheet = table.sheet();
        int levels = table.headerRows().size();
        for (int level = 0; level < levels; level++) {
            int row = table.headerRows().get(level);
            RawCell cell = sheet.cell(row, column);
            if (cell.isEmpty() && level < levels - 1 && !merged[level]) {
                cell = groupLeftOf(row, column);
            }
            boolean again = !path.isEmpty() && path.get(path.size() - 1).cell().equals(cell);
            if (!cell.isEmpty() && !again) {
                path.add(new HeaderParts.Label(cell, areas[level]));
            }
        }
        return path;
    }

    private boolean[] mergedRows() {
        boolean[] merged = new boolean[table.headerRows().size()];
        for (int level = 0; level < merged.length; level++) {
            merged[level] = hasSpans(table.headerRows().get(level));
        }
        return merged;
    }

    private boolean[] areaRows() {
        boolean[] areas = new boolean[table.headerRows().size()];
        for (int level = 0; level < areas.length; level++) {
            areas[level] = namesAreas(level);
        }
        return areas;
    }

    /** True if an area word stands over the labels in this row of the header, and another word under it. */
    private boolean namesAreas(int level) {
        int last = table.headerRows().size() - 1;
        if (level == last) {
            return false;
        }
        for (PlannedColumn column : columns) {
            if (column.role() == ColumnRole.DATA) {
                continue;
            }
            RawCell here = table.cell(table.headerRows().get(level), column.index());
            RawCell below = table.cell(table.headerRows().get(last), column.index());
            if (AreaWords.isWord(here.label()) && !below.isEmpty() && !below.equals(here)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSpans(int row) {
        for (int column = table.left(); column <= table.right(); column++) {
            Sheet.Span span = table.sheet().span(row, column);
            if (span != null && span.right() > span.left()) {
                return true;
            }
        }
        return false;
    }

    private RawCell groupLeftOf(int row, int column) {
        for (int at = column - 1; at >= table.left(); at--) {
            PlannedColumn left = columns.get(at - table.left());
            RawCell cell = table.sheet().cell(row, at);
            if (!cell.isEmpty()) {
                boolean group = left.role() == ColumnRole.DATA || left.role() == ColumnRole.EMPTY;
                return group ? cell : RawCell.EMPTY;
            }
        }
        return RawCell.EMPTY;
    }
}
