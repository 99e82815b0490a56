package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as shown, with the same numbers for a file and for a picture.
 *
 * @param id of its heading on the page
 * @param about a sentence under the heading; may be empty
 * @param foot what a reader must know
 * @param links to the files, and into a picture
 */
public record TableView(
        String id, String heading, String about, List<Head> heads, List<Line> lines, List<String> foot, Links links) {
    public TableView {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        foot = List.copyOf(foot);
    }

    /** Heading of a column. */
    public record Head(String text, boolean num) {}

    /**
     * A row; the first cell names it.
     *
     * @param here the area in question
     */
    public record Line(boolean here, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param href where it leads, empty for nowhere
     * @param small beneath the text in small; may be empty
     * @param state of a judgement: {@code ok}, {@code bad}, {@code none}; empty for plain text
     * @param icon of a judgement
     * @param number what the text is rounded from; null for words and for what is not shown
     */
    public record Cell(
            String text,
            String href,
            String small,
            String state,
            String icon,
            boolean strong,
            @Nullable Double number) {
        static Cell text(String text) {
            return new Cell(text, "", "", "", "", false, null);
        }

        static Cell link(String text, String href) {
            return new Cell(text, href, "", "", "", false, null);
        }

        static Cell number(String text, @Nullable Double number) {
            return new Cell(text, "", "", "", "", false, number);
        }

        static Cell judged(String text, String small, String state, String icon) {
            return new Cell(text, "", small, state, icon, false, null);
        }

        Cell bold() {
            return new Cell(text, href, small, state, icon, true, number);
        }

        Cell with(String beneath) {
            return new Cell(text, href, beneath, state, icon, strong, number);
        }
    }

    /** Where the same table is had as a file, and put into a picture; each may be empty. */
    public record Links(String csv, String xlsx, String insert) {
        public boolean any() {
            return !csv.isEmpty() || !insert.isEmpty();
        }
    }

    /** A page of the lines. */
    TableView page(int page, int size) {
        int from = Math.min(lines.size(), (page - 1) * size);
        return new TableView(
                id, heading, about, heads, lines.subList(from, Math.min(lines.size(), from + size)), foot, links);
    }

    /** Text and number of every cell, for a file: numbers as numbers. */
    List<List<@Nullable Object>> cells() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<@Nullable Object> row = new ArrayList<>();
            line.cells().forEach(c -> row.add(c.number() != null ? c.number() : c.text()));
            rows.add(row);
        }
        return rows;
    }
}
