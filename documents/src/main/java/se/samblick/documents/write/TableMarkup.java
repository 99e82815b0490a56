package se.samblick.documents.write;

import java.util.List;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.FigureData.Column;
import se.samblick.documents.content.FigureData.Role;

/** Tables as mark-up: live ones from their data, hand-made ones from their cells. */
final class TableMarkup {
    /** Hand-made tables from so many columns are set in smaller type, from the second so many in the smallest. */
    private static final int MANY_COLUMNS = 7;

    private static final int VERY_MANY_COLUMNS = 10;

    /** Tables with at most so many rows are kept on one page, together with their chart. */
    private static final int FEW_ROWS = 14;

    private final Medium medium;
    private final Labels labels;
    private final TextMarkup text;
    private final Markup out;

    TableMarkup(Medium medium, Labels labels, TextMarkup text, Markup out) {
        this.medium = medium;
        this.labels = labels;
        this.text = text;
        this.out = out;
    }

    void live(FigureData data, String caption) {
        if (data.rows().isEmpty() || data.columns().isEmpty()) {
            out.element("p", labels.text("figure.empty"), "class", "quiet").line();
            return;
        }
        TableFit fit = medium == Medium.PAGE ? TableFit.of(data) : TableFit.unbroken(data);
        for (List<Integer> columns : fit.parts()) {
            part(data, columns, fit, caption);
        }
    }

    private void part(FigureData data, List<Integer> columns, TableFit fit, String caption) {
        openFrame(caption, (fit.style() + " " + whole(data.rows().size())).strip(), false);
        out.open("thead").open("tr");
        for (int column : columns) {
            Column head = data.columns().get(column);
            String width = column == 0 && medium == Medium.PAGE ? "width: " + fit.firstWidth() + "pt" : "";
            out.element("th", head.label(), "scope", "col", "class", numeric(head), "style", width);
        }
        out.close("tr").close("thead").line().open("tbody").line();
        data.rows().forEach(row -> row(data.columns(), columns, row));
        out.close("tbody").close("table");
        closeFrame();
    }

    private void row(List<Column> heads, List<Integer> columns, FigureData.Row row) {
        out.open("tr", "class", row.total() ? "sum" : "");
        for (int column : columns) {
            String words = row.cells().get(column).text();
            if (column == 0) {
                out.element("th", words, "scope", "row");
            } else {
                out.element("td", words, "class", numeric(heads.get(column)));
            }
        }
        out.close("tr").line();
    }

    private static String numeric(Column column) {
        return column.role() == Role.LABEL ? "" : "num";
    }

    void byHand(ContentBlock.Table table) {
        Grid grid = new Grid(table.rows());
        String style = grid.columns() >= VERY_MANY_COLUMNS ? "tiny" : grid.columns() >= MANY_COLUMNS ? "many" : "";
        openFrame(table.caption(), (style + " " + whole(grid.rows().size())).strip(), true);
        for (int r = 0; r < grid.rows().size(); r++) {
            if (r == 0 && grid.headRows() > 0) {
                out.open("thead");
            }
            if (r == grid.headRows()) {
                out.open("tbody");
            }
            out.open("tr");
            for (Grid.Place place : grid.rows().get(r)) {
                cell(place, r < grid.headRows());
            }
            out.close("tr").line();
            if (r == grid.headRows() - 1) {
                out.close("thead").line();
            }
        }
        out.close("tbody").close("table");
        closeFrame();
    }

    private void cell(Grid.Place place, boolean inHead) {
        ContentBlock.Cell cell = place.cell();
        boolean header = cell != null && cell.header();
        String tag = header ? "th" : "td";
        out.open(
                tag,
                "scope",
                !header ? "" : inHead ? "col" : "row",
                "colspan",
                place.width() > 1 ? String.valueOf(place.width()) : "",
                "rowspan",
                place.height() > 1 ? String.valueOf(place.height()) : "",
                "class",
                cell != null && looksNumeric(cell.text()) ? "num" : "");
        if (cell != null) {
            text.cell(cell);
        }
        out.close(tag);
    }

    static boolean looksNumeric(String words) {
        return !words.isBlank() && words.matches("[+−–-]?[\\d\\s\\u00a0\\u202f.,]*\\d\\s*[%‰]?|<\\s*\\d+|\\.\\.|[-–−]");
    }

    /** The style that keeps a short table on one page. */
    static String whole(int rows) {
        return rows <= FEW_ROWS ? "whole" : "";
    }

    private void openFrame(String caption, String style, boolean captionShown) {
        if (medium == Medium.SCREEN) {
            out.open("div", "class", "frame", "tabindex", "0", "role", "region", "aria-label", regionName(caption));
            out.open("table", "class", ("table " + style).strip());
            if (!caption.isEmpty()) {
                out.element("caption", caption, "class", captionShown ? "" : "visually-hidden");
            }
        } else {
            out.open("div", "class", ("tbl " + style).strip());
            if (!caption.isEmpty() && captionShown) {
                out.element("p", caption, "class", "caption");
            }
            out.open("table", "class", ("table " + style).strip());
        }
    }

    private String regionName(String caption) {
        return labels.text("figure.region", caption).replaceFirst(": $", "");
    }

    private void closeFrame() {
        out.close("div").line();
    }
}
