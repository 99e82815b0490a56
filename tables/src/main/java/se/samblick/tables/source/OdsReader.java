package se.samblick.tables.source;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.ZipParts;
import se.samblick.tables.source.RawCell.DateShape;

/** Reads the visible sheets of an OpenDocument spreadsheet. */
public final class OdsReader {
    private static final int REPEATED_AT_MOST = 16_384;
    private static final int CELLS_AT_MOST = 40_000_000;

    private final OdsStyles styles = new OdsStyles();
    private final List<Sheet> sheets = new ArrayList<>();
    private GridBuilder grid = new GridBuilder("");
    private String name = "";
    private boolean visible = true;
    private int row;
    private int column;
    private int repeatedRows;
    private int hiddenFrom;
    private long cells;

    private record Placed(int column, RawCell cell) {}

    private final List<Placed> rowCells = new ArrayList<>();
    private boolean rowHidden;

    private OdsReader() {}

    /** True if the zip is a spreadsheet of this kind. */
    public static boolean looksLikeOds(ZipParts parts) {
        if (!parts.has("content.xml")) {
            return false;
        }
        String type = parts.find("mimetype")
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("");
        return type.contains("opendocument.spreadsheet");
    }

    /**
     * Reads a spreadsheet.
     *
     * @throws Refusal if it is locked, damaged or has macros
     */
    public static List<Sheet> read(ZipParts parts) {
        String manifest = parts.find("META-INF/manifest.xml")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        if (manifest.contains("encryption-data")) {
            throw Refusal.locked();
        }
        if (parts.names().stream().anyMatch(part -> part.matches("Basic/.+/(?!script-l).+\\.xml"))) {
            throw Refusal.macros();
        }
        OdsReader reader = new OdsReader();
        parts.find("styles.xml").ifPresent(reader::readStyles);
        reader.readContent(parts.find("content.xml").orElseThrow(() -> Refusal.damaged("")));
        return reader.sheets;
    }

    private void readStyles(byte[] part) {
        Xml xml = new Xml("styles.xml", part);
        while (xml.next()) {
            if (xml.isStart()) {
                styles.read(xml);
            }
        }
    }

    private void readContent(byte[] part) {
        Xml xml = new Xml("content.xml", part);
        boolean body = false;
        while (xml.next()) {
            if (xml.starts("spreadsheet")) {
                body = true;
            } else if (xml.isStart() && !body) {
                styles.read(xml);
            } else if (xml.isStart()) {
                start(xml);
            } else if (xml.ends("table-row")) {
                endRow();
            } else if (xml.ends("table")) {
                endTable();
            }
        }
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "table" -> {
                name = xml.attribute("name", "");
                visible = styles.isDisplayed(xml.attribute("style-name", ""));
                grid = new GridBuilder(name);
                row = 0;
                hiddenFrom = 0;
            }
            case "table-column" -> columns(xml);
            case "table-row" -> {
                column = 0;
                rowCells.clear();
                repeatedRows = Math.max(1, xml.number("number-rows-repeated", 1));
                String visibility = xml.attribute("visibility", "visible");
                rowHidden = !visibility.equals("visible");
            }
            case "table-cell", "covered-table-cell" -> cell(xml, xml.name().equals("covered-table-cell"));
            case "shapes", "annotation", "tracked-changes", "dde-links", "named-expressions", "database-ranges" ->
                xml.skip();
            default -> {
                // groups of rows and columns only wrap them
            }
        }
    }

    private void columns(Xml xml) {
        int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
        if (!xml.attribute("visibility", "visible").equals("visible")) {
            grid.hideColumns(hiddenFrom + 1, hiddenFrom + repeated);
        }
        hiddenFrom += repeated;
    }

    private void cell(Xml xml, boolean covered) {
        int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
        int first = column + 1;
        column += repeated;
        int spanColumns = xml.number("number-columns-spanned", 1);
        int spanRows = xml.number("number-rows-spanned", 1);
        if (!covered && (spanColumns > 1 || spanRows > 1)) {
            grid.merge(row + 1, first, row + spanRows, first + spanColumns - 1);
        }
        RawCell read = readCell(xml);
        if (covered || read.isEmpty()) {
            return;
        }
        for (int at = first; at <= Math.min(column, first + REPEATED_AT_MOST); at++) {
            rowCells.add(new Placed(at, read));
        }
    }

    private RawCell readCell(Xml xml) {
        String type = xml.attribute("value-type", "");
        String value = xml.attribute("value");
        String date = xml.attribute("date-value");
        String style = xml.attribute("style-name", "");
        String formula = xml.attribute("formula");
        boolean noValue = formula != null && type.isEmpty();
        OdsText text = OdsText.read(xml, styles);
        if (noValue && text.printed().isEmpty() && visible && !rowHidden && !grid.hides(column)) {
            throw new Refusal(
                    "blad " + name + ", cell " + Sheet.letters(column) + (row + 1),
                    "en formel utan sparat värde",
                    "ett värde (öppna filen i ett kalkylprogram och spara den)");
        }
        int indent = styles.indent(style);
        boolean numeric = type.equals("float") || type.equals("percentage") || type.equals("currency");
        BigDecimal number = numeric && value != null ? XlsxSheet.number(value) : null;
        boolean fault = text.printed().startsWith("#") || text.printed().startsWith("Err:");
        if (number != null && !fault) {
            return RawCell.number(text.printed(), number, type.equals("percentage"), indent);
        }
        LocalDate day = type.equals("date") && date != null ? day(date) : null;
        if (day != null) {
            DateShape shape = styles.shape(style);
            BigDecimal serial = BigDecimal.valueOf(day.toEpochDay() + 25_569);
            return RawCell.date(XlsxSheet.shown(day, shape), serial, day, shape, indent);
        }
        return XlsxStrings.text(text.printed(), text.label(), indent);
    }

    private static @Nullable LocalDate day(String date) {
        try {
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void endRow() {
        // rows without cells are only counted: a sheet ends with a million of them
        int written = rowCells.isEmpty() ? 1 : Math.min(repeatedRows, REPEATED_AT_MOST);
        cells += (long) rowCells.size() * written;
        if (cells > CELLS_AT_MOST) {
            throw new Refusal("blad " + name, "fler än 40 miljoner celler", "ett mindre blad");
        }
        for (int at = 1; at <= written; at++) {
            grid.row(row + at, rowHidden);
            rowCells.forEach(placed -> grid.cell(placed.column(), placed.cell()));
        }
        row += repeatedRows;
    }

    private void endTable() {
        if (visible) {
            sheets.add(grid.build());
        }
    }
}
