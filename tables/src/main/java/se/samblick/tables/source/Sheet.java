package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A raw grid: a sheet of a workbook, a CSV file, a table of a document, a run of lines of a text. Hidden rows and
 * columns are already gone; the numbers of those that remain are kept.
 */
public final class Sheet {
    /** How a cell's place is written. */
    public enum Place {
        /** {@code sheet!B4} */
        CELL,
        /** {@code line:field} */
        FIELD,
        /** The format has neither. */
        NONE
    }

    /**
     * A row.
     *
     * @param number row of the sheet or line of the text, from 1
     * @param cells from the left; what lies beyond the end is empty
     * @param alone a line without any column separator
     */
    public record Row(int number, RawCell[] cells, boolean alone, int page, int paragraph) {
        public Row(int number, RawCell... cells) {
            this(number, cells, false, 0, 0);
        }
    }

    /** A merged area, both ends included, in indices of this grid. */
    public record Span(int top, int left, int bottom, int right) {}

    private final String name;
    private final Place place;
    private final List<Row> rows;
    private final int[] columnNumbers;
    private final Map<Long, Span> covered = new HashMap<>();
    private final int width;
    private final @Nullable String[] letters = new String[64];

    /**
     * Makes a grid.
     *
     * @param name the sheet's name, empty where there is none
     * @param columnNumbers number of each visible column from 1, or empty when none is hidden
     */
    public Sheet(String name, Place place, List<Row> rows, int[] columnNumbers, List<Span> spans) {
        this.name = name;
        this.place = place;
        this.rows = List.copyOf(rows);
        this.columnNumbers = columnNumbers.clone();
        this.width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        for (Span span : spans) {
            cover(span);
        }
    }

    private void cover(Span span) {
        int bottom = Math.min(span.bottom(), rows.size() - 1);
        int right = Math.min(span.right(), width - 1);
        Span clipped = new Span(span.top(), span.left(), bottom, right);
        long cells = (long) (bottom - span.top() + 1) * (right - span.left() + 1);
        // a hostile file can merge everything with everything: beyond this nothing is gained by following it
        if (cells <= 1 || cells > 200_000 || covered.size() > 2_000_000) {
            return;
        }
        for (int row = span.top(); row <= bottom; row++) {
            for (int column = span.left(); column <= right; column++) {
                covered.put(key(row, column), clipped);
            }
        }
    }

    private static long key(int row, int column) {
        return ((long) row << 20) | column;
    }

    public String name() {
        return name;
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return width;
    }

    public Row row(int row) {
        return rows.get(row);
    }

    /** The cell, or for a covered place the cell that covers it. */
    public RawCell cell(int row, int column) {
        Span span = span(row, column);
        return span == null ? own(row, column) : own(span.top(), span.left());
    }

    /** The cell at the very place; empty where another one covers it. */
    public RawCell anchor(int row, int column) {
        Span span = span(row, column);
        return span != null && (span.top() != row || span.left() != column) ? RawCell.EMPTY : own(row, column);
    }

    private RawCell own(int row, int column) {
        RawCell[] cells = rows.get(row).cells();
        return column < cells.length ? cells[column] : RawCell.EMPTY;
    }

    /** The merged area that a place belongs to, if any. */
    public @Nullable Span span(int row, int column) {
        return covered.isEmpty() ? null : covered.get(key(row, column));
    }

    public boolean hasSpans() {
        return !covered.isEmpty();
    }

    /** Where a cell stands, as {@code read} prints it; empty where the format has no places. */
    public String origin(int row, int column) {
        int number = rows.get(row).number();
        int field = column < columnNumbers.length ? columnNumbers[column] : column + 1;
        return switch (place) {
            case NONE -> "";
            case FIELD -> number + ":" + field;
            case CELL -> name + "!" + lettersOf(field) + number;
        };
    }

    private String lettersOf(int field) {
        if (field >= letters.length) {
            return letters(field);
        }
        String known = letters[field];
        if (known == null) {
            known = letters(field);
            letters[field] = known;
        }
        return known;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The same grid with only some of its rows, for reading a long file in pieces. */
    public Sheet withRows(List<Row> others) {
        return new Sheet(name, place, others, columnNumbers, new ArrayList<>());
    }
}
