package se.samblick.tables.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.source.RawCell.DateShape;

/** Reads one worksheet part. */
final class XlsxSheet implements XlsxScanner.Sink {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465;
    private static final int SMALL = 1_000;

    private final String name;
    private final String part;
    private final XlsxStyles styles;
    private final XlsxStrings strings;
    private final boolean from1904;
    private final GridBuilder grid;
    private final @Nullable RawCell[] small = new RawCell[SMALL];
    private int row;
    private int column;

    XlsxSheet(String name, String part, XlsxStyles styles, XlsxStrings strings, boolean from1904) {
        this.name = name;
        this.part = part;
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
        this.grid = new GridBuilder(name);
    }

    Sheet read(byte[] content) {
        XlsxScanner scanner = new XlsxScanner(content);
        if (scanner.wellKnown(this)) {
            return grid.build();
        }
        return new XlsxSheet(name, part, styles, strings, from1904).readMarked(content);
    }

    private Sheet readMarked(byte[] content) {
        Xml xml = new Xml(part, content);
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> hide(xml);
                case "row" -> {
                    row(xml.number("r", 0), xml.isTrue("hidden"));
                }
                case "c" -> readCell(xml);
                case "mergeCell" -> merge(xml.attribute("ref", ""));
                default -> {
                    // views, formats, drawings and print settings hold no cells
                }
            }
        }
        return grid.build();
    }

    private void hide(Xml xml) {
        columns(xml.number("min", 1), xml.number("max", 0), xml.isTrue("hidden"));
    }

    @Override
    public void columns(int first, int last, boolean hidden) {
        if (hidden) {
            grid.hideColumns(first, last);
        }
    }

    @Override
    public void row(int number, boolean hidden) {
        row = number > 0 ? number : row + 1;
        column = 0;
        grid.row(row, hidden);
    }

    @Override
    public void merged(String area) {
        merge(area);
    }

    @Override
    public void whole(int at, boolean shared, int style, long number) {
        moveTo(at);
        XlsxStyles.Style format = styles.get(style);
        if (shared) {
            grid.cell(column, indented(strings.get((int) Math.min(number, Integer.MAX_VALUE)), format.indent()));
        } else if (number < SMALL && format.equals(XlsxStyles.PLAIN)) {
            grid.cell(column, smallNumber((int) number));
        } else {
            grid.cell(column, numeric(Long.toString(number), format));
        }
    }

    /** Small numbers come again and again, and one cell can stand in many places. */
    private RawCell smallNumber(int number) {
        RawCell known = small[number];
        if (known == null) {
            known = RawCell.number(Integer.toString(number), BigDecimal.valueOf(number), false, 0);
            small[number] = known;
        }
        return known;
    }

    @Override
    public void cell(int at, String type, int style, boolean formula, @Nullable String text) {
        moveTo(at);
        add(
                type.equals("inlineStr") && text != null ? XlsxScanner.text(text) : null,
                type,
                styles.get(style),
                formula,
                text);
    }

    private void moveTo(int at) {
        column = at == 0 ? column + 1 : at;
        if (column > 16_384) {
            throw Refusal.damaged("del " + part);
        }
    }

    private void readCell(Xml xml) {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnOf(reference);
        if (column < 1 || column > 16_384) {
            throw Refusal.damaged("del " + part);
        }
        String type = xml.attribute("t", "n");
        XlsxStyles.Style style = styles.get(xml.number("s", 0));
        boolean formula = false;
        String value = null;
        RawCell inline = null;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("v")) {
                value = xml.textToEnd("blad " + name + ", rad " + row);
            } else if (xml.starts("f")) {
                formula = true;
                xml.skip();
            } else if (xml.starts("is")) {
                inline = XlsxStrings.rich(xml);
            }
        }
        add(inline, type, style, formula, value);
    }

    private void add(
            @Nullable RawCell inline, String type, XlsxStyles.Style style, boolean formula, @Nullable String value) {
        if (inline != null) {
            grid.cell(column, indented(inline, style.indent()));
        } else if (value != null && !value.isEmpty()) {
            grid.cell(column, cell(type, value, style));
        } else if (formula && !type.equals("str") && !grid.rowHidden() && !grid.hides(column)) {
            throw new Refusal(
                    "blad " + name + ", cell " + Sheet.letters(column) + row,
                    "en formel utan sparat värde",
                    "ett värde (öppna filen i ett kalkylprogram och spara den)");
        }
    }

    private RawCell cell(String type, String value, XlsxStyles.Style style) {
        return switch (type) {
            case "s" -> indented(strings.get(index(value)), style.indent());
            case "str" -> indented(RawCell.text(XlsxStrings.unescaped(value)), style.indent());
            case "b" -> RawCell.text(value.equals("1") ? "SANT" : "FALSKT");
            case "e" -> RawCell.text(value);
            case "d" -> isoDate(value);
            default -> numeric(value, style);
        };
    }

    private static int index(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static RawCell indented(RawCell cell, int indent) {
        return indent == 0 ? cell : cell.indented(indent);
    }

    private RawCell numeric(String value, XlsxStyles.Style style) {
        BigDecimal number = number(value);
        if (number == null) {
            return RawCell.text(value);
        }
        DateShape shape = style.format().shape();
        if (shape != DateShape.NONE) {
            LocalDate date = date(number);
            if (date != null) {
                return RawCell.date(shown(date, shape), number, date, shape, style.indent());
            }
        }
        return RawCell.number(
                style.format().show(number), number, style.format().percent(), style.indent());
    }

    static @Nullable BigDecimal number(String value) {
        try {
            String text = value.strip();
            if (text.length() > 40) {
                return null;
            }
            // doubles are written with up to 17 digits; the shortest that is the same double is what was typed
            return text.length() <= 15 && text.indexOf('E') < 0
                    ? new BigDecimal(text)
                    : BigDecimal.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable LocalDate date(BigDecimal serial) {
        long day = serial.longValue();
        if (day < 0 || day > LAST_SERIAL) {
            return null;
        }
        return from1904 ? DAY_ZERO_1904.plusDays(day) : DAY_ZERO.plusDays(day);
    }

    static String shown(LocalDate date, DateShape shape) {
        return switch (shape) {
            case MONTH -> date.toString().substring(0, 7);
            case YEAR -> date.toString().substring(0, 4);
            default -> date.toString();
        };
    }

    private static RawCell isoDate(String value) {
        try {
            LocalDate date = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
            return RawCell.date(date.toString(), BigDecimal.valueOf(date.toEpochDay()), date, DateShape.DAY, 0);
        } catch (DateTimeException e) {
            return RawCell.text(value);
        }
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= 'a' && c <= 'z') {
                column = column * 26 + c - 'a' + 1;
            } else if (c != '$') {
                break;
            }
            if (column > 20_000) {
                return -1;
            }
        }
        return column;
    }

    private static int rowOf(String reference) {
        String digits = reference.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    private void merge(String area) {
        String[] ends = area.split(":");
        if (ends.length == 2) {
            grid.merge(rowOf(ends[0]), columnOf(ends[0]), rowOf(ends[1]), columnOf(ends[1]));
        }
    }
}
