package se.samblick.documents;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a document that stands alone: running text, or a grid of cells. */
public sealed interface Block {
    /** Page of the file from 1, or 0 where the format has no pages (only PDF has). */
    int page();

    /** Number of the paragraph in the file from 1, or 0 where lines of the file are given instead. */
    int paragraph();

    /** First line, from 1: of the file for text, Markdown and HTML, else of the extracted text. */
    int line();

    /**
     * Running text. One block is one paragraph, heading or list item; in plain text, Markdown and PDF a run of lines
     * without a blank one, since only the tables and sentences in it tell where it ends. Marks of Markdown stay in the
     * lines. A raised digit, mostly a footnote mark, is written as a raised character (54¹).
     *
     * @param kind what it is
     * @param level heading level or list depth from 1; 0 for a paragraph
     * @param lines at least one; tabs and runs of spaces kept, since in plain text and PDF they are columns
     */
    record Text(Kind kind, int level, List<Line> lines, int page, int paragraph) implements Block {
        public Text {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("A text block needs at least one line");
            }
        }

        @Override
        public int line() {
            return lines.get(0).number();
        }

        /** All lines joined by a line feed. */
        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }
    }

    /** What a text block is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        CAPTION,
        /** A footnote or endnote; stands after the running text. */
        NOTE,
        /** A page header or footer, or a comment in the margin; stands last. */
        MARGIN
    }

    /**
     * A table that the format itself marks as one (HTML, DOCX, ODT). Tables made of tabs, pipes or spaces stay in text
     * blocks, in Markdown too. A table that only frames text or other tables is no grid: what is in it stands as blocks.
     *
     * @param caption the table's own caption, empty if it has none
     * @param rows all rows, hidden ones left out
     */
    record Grid(String caption, List<Row> rows, int page, int paragraph) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }

        @Override
        public int line() {
            return rows.isEmpty() ? 0 : rows.get(0).line();
        }
    }

    /**
     * One line of text.
     *
     * @param number from 1, of the file for text, Markdown and HTML, else of the extracted text
     */
    record Line(int number, String text) {}

    /** A row of a grid; cells that a span from above or from the left covers are not repeated. */
    record Row(int line, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The words of the row, cells parted by a tab, line breaks in a cell as a space. */
        public String text() {
            return cells.stream().map(cell -> cell.text().replace('\n', ' ')).collect(Collectors.joining("\t"));
        }
    }

    /**
     * A cell of a grid.
     *
     * @param text all words in it, line breaks as a line feed, raised digits as raised characters
     * @param label the same without what is set in superscript (footnote marks)
     * @param columnSpan columns it covers, 1 or more
     * @param rowSpan rows it covers, 1 or more
     * @param header marked as a header cell
     * @param indent depth of indentation, 0 for none; only more or less than that of other rows means anything
     */
    record Cell(String text, String label, int columnSpan, int rowSpan, boolean header, int indent, int line) {}
}
