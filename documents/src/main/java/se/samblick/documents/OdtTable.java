package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;

/** One table of an ODT: its visible rows, repeated ones written out. */
final class OdtTable {
    private static final int MAX_SPAN = 1000;

    /** Empty rows and cells are often repeated to the edge of the sheet. */
    private static final int MAX_REPEATS = 200;

    private final Xml xml;
    private final OdtBody body;
    private final List<Draft.Row> rows = new ArrayList<>();

    OdtTable(Xml xml, OdtBody body) {
        this.xml = xml;
        this.body = body;
    }

    Draft.Table read() {
        container(false);
        return new Draft.Table(rows);
    }

    private void container(boolean header) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "table:table-header-rows" -> container(true);
                case "table:table-row" -> row(header);
                case "table:table-row-group" -> {
                    if (xml.attribute("display", "true").equals("false")) {
                        xml.skip();
                    } else {
                        container(header);
                    }
                }
                case "table:table-rows" -> container(header);
                default -> xml.skip();
            }
        }
    }

    private void row(boolean header) {
        if (!xml.attribute("visibility", "visible").equals("visible")) {
            xml.skip();
            return;
        }
        int repeats = xml.number("number-rows-repeated", 1, MAX_REPEATS, 1);
        List<Draft.Cell> cells = new ArrayList<>();
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("table:table-cell")) {
                cell(cells, header);
            } else {
                // a covered cell is part of the one that spans it
                xml.skip();
            }
        }
        for (int i = 0; i < repeats; i++) {
            rows.add(new Draft.Row(cells));
        }
    }

    private void cell(List<Draft.Cell> cells, boolean header) {
        int columns = xml.number("number-columns-spanned", 1, MAX_SPAN, 1);
        int down = xml.number("number-rows-spanned", 1, MAX_SPAN, 1);
        int repeats = xml.number("number-columns-repeated", 1, MAX_REPEATS, 1);
        OdtBody inner = body.inner();
        inner.read();
        var cell = new Draft.Cell(inner.blocks(), columns, down, header);
        for (int i = 0; i < repeats; i++) {
            cells.add(cell);
        }
    }
}
