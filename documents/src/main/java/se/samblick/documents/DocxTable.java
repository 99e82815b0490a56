package se.samblick.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One table of a DOCX: merged cells as spans, hidden and deleted rows left out. */
final class DocxTable {
    private static final int MAX_SPAN = 1000;

    private final Xml xml;
    private final DocxStyles styles;
    private final List<List<MergedCell>> rows = new ArrayList<>();

    /** Cells that may go on downwards, by their first column. */
    private final Map<Integer, MergedCell> open = new HashMap<>();

    DocxTable(Xml xml, DocxStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** A cell that a later row may make higher. */
    private static final class MergedCell {
        private final Draft.Cell cell;
        private int rowSpan = 1;

        MergedCell(Draft.Cell cell) {
            this.cell = cell;
        }
    }

    Draft.Table read() {
        container();
        List<Draft.Row> finished = new ArrayList<>();
        for (List<MergedCell> row : rows) {
            List<Draft.Cell> cells = new ArrayList<>();
            for (MergedCell merged : row) {
                cells.add(merged.cell.withRowSpan(merged.rowSpan));
            }
            finished.add(new Draft.Row(cells));
        }
        return new Draft.Table(finished);
    }

    private void container() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:tr" -> row();
                case "w:tblPr", "w:tblGrid", "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom", "mc:Fallback" ->
                    xml.skip();
                default -> container();
            }
        }
    }

    /** A row being read. */
    private static final class Row {
        private final List<MergedCell> cells = new ArrayList<>();
        private int column;
        private boolean header;
        private boolean gone;
    }

    private void row() {
        var row = new Row();
        cells(row);
        if (!row.gone) {
            rows.add(row.cells);
        }
    }

    private void cells(Row row) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:trPr" -> rowProperties(row);
                case "w:tc" -> {
                    if (row.gone) {
                        xml.skip();
                    } else {
                        cell(row);
                    }
                }
                case "w:tblPrEx", "w:sdtPr", "w:sdtEndPr", "mc:Fallback" -> xml.skip();
                default -> cells(row);
            }
        }
    }

    private void rowProperties(Row row) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:tblHeader" -> row.header = DocxReader.on(xml);
                case "w:hidden" -> row.gone |= DocxReader.on(xml);
                case "w:del" -> row.gone = true;
                case "w:gridBefore" -> {
                    int before = xml.number("val", 0, MAX_SPAN, 0);
                    if (before > 0) {
                        row.cells.add(new MergedCell(new Draft.Cell(List.of(), before, 1, row.header)));
                        row.column += before;
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void cell(Row row) {
        var properties = new CellProperties();
        var content = new ArrayList<Draft>();
        var body = new DocxBody(xml, styles, properties);
        content.addAll(body.blocks());
        int span = Math.max(1, properties.columnSpan);
        MergedCell above = open.get(row.column);
        if (properties.mergedUp && above != null) {
            above.rowSpan++;
        } else if (properties.mergedLeft && !row.cells.isEmpty()) {
            widen(row, span);
        } else {
            var merged = new MergedCell(new Draft.Cell(content, span, 1, row.header));
            row.cells.add(merged);
            open.put(row.column, merged);
            if (!properties.mergesDown) {
                open.remove(row.column);
            }
        }
        row.column += span;
    }

    private static void widen(Row row, int span) {
        int last = row.cells.size() - 1;
        Draft.Cell left = row.cells.get(last).cell;
        row.cells.set(
                last,
                new MergedCell(
                        new Draft.Cell(left.content(), left.columnSpan() + span, left.rowSpan(), left.header())));
    }

    /** What a cell says of its place in the grid. */
    static final class CellProperties {
        private int columnSpan = 1;
        private boolean mergesDown;
        private boolean mergedUp;
        private boolean mergedLeft;

        /** Reads {@code w:tcPr} to its end. */
        void read(Xml xml) {
            int depth = xml.depth();
            while (xml.nextChild(depth)) {
                boolean restart = xml.attribute("val", "continue").equals("restart");
                switch (xml.name()) {
                    case "w:gridSpan" -> columnSpan = xml.number("val", 1, MAX_SPAN, 1);
                    case "w:vMerge" -> {
                        mergesDown = restart;
                        mergedUp = !restart;
                    }
                    case "w:hMerge" -> mergedLeft = !restart;
                    default -> xml.skip();
                }
            }
        }
    }
}
