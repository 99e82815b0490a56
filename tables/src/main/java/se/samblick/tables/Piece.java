package se.samblick.tables;

import java.util.List;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.Sheet;

/** What stands on a sheet or in a document, in reading order: a line of text, or a table with its header. */
sealed interface Piece {
    /** True if an empty row or line stands before it. */
    boolean gapBefore();

    /**
     * A line that belongs to no table's body.
     *
     * @param cells its cells; mostly one
     * @param heading the format marks it as a heading or caption
     * @param firstColumn where it stands on its sheet, or 0
     * @param lastColumn as far as it reaches, or beyond all when it is a line of a document
     */
    record Line(List<String> cells, boolean heading, int firstColumn, int lastColumn, int line, boolean gapBefore)
            implements Piece {
        public Line {
            cells = List.copyOf(cells);
        }

        /** All cells with a space between. */
        String text() {
            return String.join(" ", cells).strip();
        }
    }

    /**
     * A table: where its header and its body stand.
     *
     * @param headerRows indices of the sheet's rows, from the top
     * @param body rows of the body
     * @param left first column
     * @param right last column
     * @param band tables with the same number stand beside each other
     */
    record RawTable(
            Sheet sheet, List<Integer> headerRows, List<BodyRow> body, int left, int right, int band, boolean gapBefore)
            implements Piece {
        public RawTable {
            headerRows = List.copyOf(headerRows);
            body = List.copyOf(body);
        }

        RawCell cell(int row, int column) {
            return sheet.cell(row, column);
        }

        int firstRow() {
            return headerRows.get(0);
        }

        int lastRow() {
            return body.get(body.size() - 1).row();
        }
    }

    /** What a row of a body is. */
    enum BodyKind {
        DATA,
        /** A label over the rows that follow. */
        SECTION,
        /** A line that names the area of the rows that follow. */
        AREA,
        /** A note or a line inside the frame. */
        NOTE,
        /** The header once more. */
        HEADER_AGAIN
    }

    /** A row between the header and the end of the table. */
    record BodyRow(int row, BodyKind kind) {}
}
