package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;

/** What a word processor file holds before its lines are numbered: paragraphs, and tables that may nest. */
sealed interface Draft {
    /**
     * A paragraph.
     *
     * @param text all words, lines parted by a line feed
     * @param label the same without superscript
     * @param indent depth of indentation, 0 for none
     */
    record Words(Block.Kind kind, int level, String text, String label, int indent) implements Draft {}

    /** A table; rows that are hidden or deleted are left out already. */
    record Table(List<Row> rows) implements Draft {
        public Table {
            rows = List.copyOf(rows);
        }

        /**
         * A table that only places things on the page: it holds other tables, or is one box around some text. What is in
         * it then reads as if the table were not there.
         */
        boolean layout() {
            boolean oneBox = rows.size() == 1 && rows.get(0).cells().size() == 1;
            return oneBox
                    || rows.stream()
                            .flatMap(row -> row.cells().stream())
                            .flatMap(cell -> cell.content().stream())
                            .anyMatch(Table.class::isInstance);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(List<Draft> content, int columnSpan, int rowSpan, boolean header) {
        public Cell {
            content = List.copyOf(content);
        }

        Cell withRowSpan(int rows) {
            return new Cell(content, columnSpan, rows, header);
        }

        private List<Words> words() {
            List<Words> words = new ArrayList<>();
            for (Draft draft : content) {
                if (draft instanceof Words found) {
                    words.add(found);
                }
            }
            return words;
        }

        private Block.Cell numbered(int line) {
            List<Words> words = words();
            List<String> texts = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (Words each : words) {
                texts.add(each.text());
                labels.add(each.label());
            }
            String text = String.join("\n", texts);
            int indent = words.isEmpty() ? 0 : words.get(0).indent() + leadingSpaces(text) / 2;
            return new Block.Cell(
                    text.strip(), String.join("\n", labels).strip(), columnSpan, rowSpan, header, indent, line);
        }

        private static int leadingSpaces(String text) {
            int n = 0;
            while (n < text.length() && (text.charAt(n) == ' ' || text.charAt(n) == '\u00a0')) {
                n++;
            }
            return n == text.length() ? 0 : n;
        }
    }

    /** The same with every paragraph outside tables of another kind. */
    static List<Draft> as(Block.Kind kind, List<Draft> drafts) {
        List<Draft> changed = new ArrayList<>();
        for (Draft draft : drafts) {
            changed.add(
                    draft instanceof Words words
                            ? new Words(kind, 0, words.text(), words.label(), words.indent())
                            : draft);
        }
        return changed;
    }

    /** Gives every line of text and every table row its running number, and every block its paragraph number. */
    static List<Block> number(List<Draft> drafts) {
        List<Block> blocks = new ArrayList<>();
        number(drafts, blocks, 0);
        return blocks;
    }

    private static int number(List<Draft> drafts, List<Block> blocks, int linesBefore) {
        int line = linesBefore;
        for (Draft draft : drafts) {
            if (draft instanceof Words words) {
                line = addWords(words, blocks, line);
            } else if (draft instanceof Table table) {
                line = addTable(table, blocks, line);
            }
        }
        return line;
    }

    private static int addWords(Words words, List<Block> blocks, int linesBefore) {
        int line = linesBefore;
        List<Block.Line> lines = new ArrayList<>();
        for (String text : words.text().split("\n", -1)) {
            if (!text.isBlank()) {
                line++;
                lines.add(new Block.Line(line, text));
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Text(words.kind(), words.level(), lines, 0, blocks.size() + 1));
        }
        return line;
    }

    private static int addTable(Table table, List<Block> blocks, int linesBefore) {
        int line = linesBefore;
        if (table.layout()) {
            for (Row row : table.rows()) {
                for (Cell cell : row.cells()) {
                    line = number(cell.content(), blocks, line);
                }
            }
            return line;
        }
        List<Block.Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            line++;
            List<Block.Cell> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                cells.add(cell.numbered(line));
            }
            rows.add(new Block.Row(line, cells));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid("", rows, 0, blocks.size() + 1));
        }
        return line;
    }
}
