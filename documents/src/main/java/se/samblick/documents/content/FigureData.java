package se.samblick.documents.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table behind a live table or chart, as last shown.
 *
 * @param columns the head, from the left; the first column names the rows
 * @param rows each with a cell for every column
 * @param notes what a reader must know, such as a category that follows police effort
 * @param source where the figures come from, with the date they were taken out
 * @param alt what the chart shows, in words
 */
public record FigureData(List<Column> columns, List<Row> rows, List<String> notes, String source, String alt) {
    public FigureData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = notes.stream().map(Characters::requireClean).toList();
        Characters.requireClean(source);
        Characters.requireClean(alt);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Row '%s' has %d cells, expected %d"
                        .formatted(row.label(), row.cells().size(), columns.size()));
            }
        }
    }

    /** What a column is to a chart. */
    public enum Role {
        /** Words. */
        LABEL,
        /** Numbers that a chart draws. */
        VALUE,
        /** Numbers that follow from others, such as difference and percent; not drawn. */
        DERIVED;

        /** The word used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A column and its heading. */
    public record Column(String label, Role role) {
        public Column {
            Characters.requireClean(label);
        }
    }

    /**
     * A row.
     *
     * @param total a sum of other rows; shown apart, not drawn
     */
    public record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Text of the first cell, empty when there is none. */
        public String label() {
            return cells.isEmpty() ? "" : cells.get(0).text();
        }
    }

    /**
     * A cell.
     *
     * @param text ready to show, such as "1 920", "&lt;5" or ".."
     * @param value the number to draw; null for words and for what is missing or suppressed
     */
    public record Cell(String text, @Nullable Double value) {
        public Cell {
            Characters.requireClean(text);
            value = value == null ? null : Numbers.requireFinite(value);
        }
    }

    /** The head and the rows, tab between cells; then notes and source. */
    String plainText() {
        String head = columns.stream().map(Column::label).collect(Collectors.joining("\t"));
        String body = rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return String.join("\n", List.of(head, body));
    }
}
