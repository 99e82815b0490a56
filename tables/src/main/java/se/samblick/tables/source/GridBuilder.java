package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a workbook's sheet, hidden ones too, and then leaves out what is hidden. A merged area whose
 * first cell is hidden keeps its words in the part that is seen, as spreadsheets show it.
 */
final class GridBuilder {
    private static final int LARGEST = 40_000_000;

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<int[]> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int width;
    private @Nullable Line current;

    /** A row as it stands in the file: column numbers from 1 beside their cells. */
    private static final class Line {
        private final int number;
        private final boolean hidden;
        private int[] columns = new int[8];
        private RawCell[] cells = new RawCell[8];
        private int size;

        Line(int number, boolean hidden) {
            this.number = number;
            this.hidden = hidden;
        }

        void add(int column, RawCell cell) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                cells = Arrays.copyOf(cells, size * 2);
            }
            columns[size] = column;
            cells[size] = cell;
            size++;
        }

        RawCell at(int column) {
            for (int i = 0; i < size; i++) {
                if (columns[i] == column) {
                    return cells[i];
                }
            }
            return RawCell.EMPTY;
        }
    }

    GridBuilder(String name) {
        this.name = name;
    }

    void hideColumns(int first, int last) {
        for (int column = first; column <= Math.min(last, 20_000); column++) {
            hiddenColumns.add(column);
        }
    }

    boolean hides(int column) {
        return hiddenColumns.contains(column);
    }

    /** Begins a row; rows come from the top. */
    void row(int number, boolean hidden) {
        current = new Line(number, hidden);
        lines.add(current);
    }

    boolean rowHidden() {
        return current != null && current.hidden;
    }

    void cell(int column, RawCell cell) {
        if (current == null) {
            throw Refusal.damaged("blad " + name);
        }
        if (!cell.isEmpty()) {
            current.add(column, cell);
            width = Math.max(width, column);
        }
    }

    /** A merged area in numbers from 1, both ends included. */
    void merge(int top, int left, int bottom, int right) {
        if (merged.size() < 100_000) {
            merged.add(new int[] {top, left, bottom, right});
        }
    }

    Sheet build() {
        int[] columns = visibleColumns();
        int[] indexOf = new int[width + 2];
        Arrays.fill(indexOf, -1);
        for (int at = 0; at < columns.length; at++) {
            indexOf[columns[at]] = at;
        }
        List<Sheet.Row> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        long slots = 0;
        int lastNumber = 0;
        for (Line line : lines) {
            if (line.number > lastNumber + 1 && !rows.isEmpty()) {
                // rows that the file does not mention are empty: they part tables
                rows.add(new Sheet.Row(lastNumber + 1));
                numbers.add(lastNumber + 1);
            }
            lastNumber = line.number;
            if (line.hidden) {
                continue;
            }
            RawCell[] cells = cellsOf(line, indexOf);
            slots += cells.length;
            if (slots > LARGEST) {
                throw new Refusal("blad " + name, "fler än 40 miljoner celler", "ett mindre blad");
            }
            rows.add(new Sheet.Row(line.number, cells));
            numbers.add(line.number);
        }
        List<Sheet.Span> spans = spans(numbers, columns, rows);
        return new Sheet(name, Sheet.Place.CELL, rows, columns, spans);
    }

    private int[] visibleColumns() {
        int[] columns = new int[width];
        int size = 0;
        for (int column = 1; column <= width; column++) {
            if (!hiddenColumns.contains(column)) {
                columns[size++] = column;
            }
        }
        return Arrays.copyOf(columns, size);
    }

    private static RawCell[] cellsOf(Line line, int[] indexOf) {
        int last = -1;
        for (int i = 0; i < line.size; i++) {
            last = Math.max(last, indexOf[line.columns[i]]);
        }
        RawCell[] cells = new RawCell[last + 1];
        Arrays.fill(cells, RawCell.EMPTY);
        for (int i = 0; i < line.size; i++) {
            int at = indexOf[line.columns[i]];
            if (at >= 0) {
                cells[at] = line.cells[i];
            }
        }
        return cells;
    }

    private List<Sheet.Span> spans(List<Integer> numbers, int[] columns, List<Sheet.Row> rows) {
        List<Sheet.Span> spans = new ArrayList<>();
        for (int[] area : merged) {
            int top = firstFrom(numbers, area[0]);
            int bottom = firstFrom(numbers, area[2] + 1) - 1;
            int left = firstFrom(columns, area[1]);
            int right = firstFrom(columns, area[3] + 1) - 1;
            if (bottom < top || right < left) {
                continue;
            }
            showHiddenAnchor(area, numbers, columns, rows, top, left);
            spans.add(new Sheet.Span(top, left, bottom, right));
        }
        return spans;
    }

    private void showHiddenAnchor(
            int[] area, List<Integer> numbers, int[] columns, List<Sheet.Row> rows, int top, int left) {
        if (numbers.get(top) == area[0] && columns[left] == area[1]) {
            return;
        }
        for (Line line : lines) {
            if (line.number == area[0]) {
                RawCell anchor = line.at(area[1]);
                Sheet.Row row = rows.get(top);
                RawCell[] cells = Arrays.copyOf(row.cells(), Math.max(row.cells().length, left + 1));
                for (int i = row.cells().length; i < cells.length; i++) {
                    cells[i] = RawCell.EMPTY;
                }
                cells[left] = anchor;
                rows.set(top, new Sheet.Row(row.number(), cells));
                return;
            }
        }
    }

    private static int firstFrom(List<Integer> numbers, int wanted) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstFrom(int[] numbers, int wanted) {
        int at = Arrays.binarySearch(numbers, wanted);
        return at >= 0 ? at : -at - 1;
    }
}
