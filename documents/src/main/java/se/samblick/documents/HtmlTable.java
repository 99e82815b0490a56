package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** An HTML table: its visible rows in the order they are shown, head first and foot last. */
final class HtmlTable {
    private static final int MAX_SPAN = 1000;
    private static final int POINTS_A_LEVEL = 10;
    private static final Pattern SHIFT =
            Pattern.compile("(?:padding-left|margin-left|text-indent):(\\d+(?:\\.\\d+)?)(px|pt|em|rem|%)?");

    private final Element table;
    private final HtmlVisibility visibility;
    private final List<Element> allRows = new ArrayList<>();

    HtmlTable(Element table, HtmlVisibility visibility) {
        this.table = table;
        this.visibility = visibility;
        List<Element> body = new ArrayList<>();
        List<Element> foot = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "thead" -> rowsOf(child, allRows);
                case "tfoot" -> rowsOf(child, foot);
                case "tbody" -> rowsOf(child, body);
                case "tr" -> body.add(child);
                default -> {
                    // caption and columns
                }
            }
        }
        allRows.addAll(body);
        allRows.addAll(foot);
    }

    private static void rowsOf(Element group, List<Element> rows) {
        for (Element child : group.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            }
        }
    }

    /** True for a table that only places things on the page. */
    boolean layout() {
        String role = table.attr("role");
        return role.equals("presentation")
                || role.equals("none")
                || table.select("table").size() > 1
                || cells().size() <= 1;
    }

    /** All visible cells, row by row. */
    List<Element> cells() {
        List<Element> cells = new ArrayList<>();
        for (Element row : allRows) {
            if (shows(row)) {
                cells.addAll(cellsOf(row));
            }
        }
        return cells;
    }

    private boolean shows(Element row) {
        Element group = row.parent();
        return visibility.shows(row) && (group == null || visibility.shows(group));
    }

    private List<Element> cellsOf(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : row.children()) {
            boolean cell = child.normalName().equals("td") || child.normalName().equals("th");
            if (cell && visibility.shows(child)) {
                cells.add(child);
            }
        }
        return cells;
    }

    Block.Grid toBlock() {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < allRows.size(); i++) {
            if (shows(allRows.get(i))) {
                rows.add(row(i));
            }
        }
        return new Block.Grid(caption(), rows, 0, 0);
    }

    private Block.Row row(int index) {
        Element row = allRows.get(index);
        Element group = row.parent();
        boolean inHead = group != null && group.normalName().equals("thead");
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : cellsOf(row)) {
            Words words = HtmlReader.words(cell, visibility);
            cells.add(new Block.Cell(
                    words.text().strip(),
                    words.label().strip(),
                    span(cell, "colspan"),
                    visibleRows(index, cell),
                    inHead || cell.normalName().equals("th"),
                    indent(cell, words.text()),
                    HtmlReader.lineOf(cell)));
        }
        return new Block.Row(HtmlReader.lineOf(row), cells);
    }

    /** The rows of the file that the cell covers, without the hidden ones among them. */
    private int visibleRows(int index, Element cell) {
        boolean toTheEnd = cell.attr("rowspan").strip().equals("0");
        int span = toTheEnd ? allRows.size() : span(cell, "rowspan");
        int visible = 0;
        for (int i = index; i < Math.min(allRows.size(), index + span); i++) {
            if (inSameGroup(allRows.get(i), allRows.get(index)) && shows(allRows.get(i))) {
                visible++;
            }
        }
        return Math.max(1, visible);
    }

    @SuppressWarnings("ReferenceEquality") // the very same group of rows, not one that looks like it
    private static boolean inSameGroup(Element row, Element other) {
        return row.parent() == other.parent();
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.max(
                    1, Math.min(MAX_SPAN, Integer.parseInt(cell.attr(attribute).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static int indent(Element cell, String text) {
        int spaces = 0;
        while (spaces < text.length() && (text.charAt(spaces) == '\u00a0' || text.charAt(spaces) == '\u2003')) {
            spaces++;
        }
        return spaces == text.length() ? 0 : spaces + shift(cell);
    }

    private static int shift(Element cell) {
        Matcher shift =
                SHIFT.matcher(cell.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", ""));
        if (!shift.find()) {
            return 0;
        }
        boolean letters = "em".equals(shift.group(2)) || "rem".equals(shift.group(2));
        double points = Double.parseDouble(shift.group(1)) * (letters ? POINTS_A_LEVEL : 1);
        return (int) Math.min(MAX_SPAN, Math.round(points / POINTS_A_LEVEL));
    }

    private String caption() {
        for (Element child : table.children()) {
            if (child.normalName().equals("caption") && visibility.shows(child)) {
                return HtmlReader.words(child, visibility).text().strip();
            }
        }
        return "";
    }
}
