package se.samblick.tables.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import se.samblick.tables.source.RawCell.DateShape;

/**
 * What a spreadsheet's number format says: whether it shows percent or a date, and how a number looks as a label
 * ({@code 365} in {@code 0000} is {@code 0365}). Only the first section of the format is followed.
 */
final class NumberFormat {
    static final NumberFormat GENERAL = new NumberFormat("General");

    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(22, "yyyy-mm-dd hh:mm"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(49, "@"));

    private final DateShape shape;
    private final boolean percent;
    private final boolean general;
    private final boolean grouped;
    private final int digits;
    private final int decimals;
    private final String before;
    private final String after;

    private NumberFormat(String code) {
        String section = firstSection(code);
        String plain = withoutLiterals(section);
        this.general = isGeneral(section);
        this.shape = general ? DateShape.NONE : shapeOf(plain.toLowerCase(Locale.ROOT));
        this.percent = !general && plain.indexOf('%') >= 0;
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        this.digits = (int) whole.chars().filter(c -> c == '0').count();
        this.decimals = point < 0
                ? 0
                : (int) plain.substring(point).chars().filter(c -> c == '0').count();
        this.grouped = whole.contains(",") || whole.contains("# #");
        int first = firstDigit(section);
        this.before = general || first < 0 ? "" : literals(section.substring(0, first));
        this.after = general || first < 0 ? "" : literals(section.substring(lastDigit(section) + 1));
    }

    static NumberFormat of(String code) {
        return code.isEmpty() ? GENERAL : new NumberFormat(code);
    }

    /** A format that spreadsheets know by its number. */
    static NumberFormat builtIn(int id) {
        boolean eastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return of(eastAsianDate ? "yyyy-mm-dd" : BUILT_IN.getOrDefault(id, ""));
    }

    boolean percent() {
        return percent;
    }

    DateShape shape() {
        return shape;
    }

    /** The number as the format shows it. */
    String show(BigDecimal number) {
        if (general || digits == 0) {
            return number.scale() == 0
                    ? number.toString()
                    : number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
        BigDecimal scaled = percent ? number.movePointRight(2) : number;
        BigDecimal rounded = scaled.abs().setScale(decimals, RoundingMode.HALF_UP);
        String text = rounded.toPlainString().replace('.', ',');
        int point = text.indexOf(',') < 0 ? text.length() : text.indexOf(',');
        String whole = "0".repeat(Math.max(0, digits - point)) + text.substring(0, point);
        String shown = (grouped ? inGroups(whole) : whole) + text.substring(point);
        String sign = scaled.signum() < 0 && rounded.signum() != 0 ? "-" : "";
        return before + sign + shown + after;
    }

    private static String inGroups(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            out.insert(at, ' ');
        }
        return out.toString();
    }

    private static boolean isGeneral(String code) {
        return code.isBlank()
                || code.equals("@")
                || code.equalsIgnoreCase("General")
                || code.equalsIgnoreCase("Standard")
                || code.equalsIgnoreCase("Normal");
    }

    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                i++;
            } else if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    /** Without quoted words, escaped signs, padding and square brackets. */
    private static String withoutLiterals(String code) {
        return code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
    }

    private static String literals(String code) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                int end = code.indexOf('"', i + 1);
                if (end < 0) {
                    break;
                }
                out.append(code, i + 1, end);
                i = end;
            } else if (c == '\\' && i + 1 < code.length()) {
                out.append(code.charAt(++i));
            } else if (c == '[') {
                int end = code.indexOf(']', i);
                i = end < 0 ? code.length() : end;
            } else if ((c == '_' || c == '*') && i + 1 < code.length()) {
                i++;
            } else if (" %-+()/:".indexOf(c) >= 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int firstDigit(String code) {
        return placeholder(code, true);
    }

    private static int lastDigit(String code) {
        return placeholder(code, false);
    }

    private static int placeholder(String code, boolean first) {
        int found = -1;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                i++;
            } else if (!quoted && (c == '0' || c == '#' || c == '?')) {
                found = i;
                if (first) {
                    return found;
                }
            }
        }
        return found;
    }

    private static DateShape shapeOf(String code) {
        boolean day = code.indexOf('d') >= 0;
        boolean year = code.indexOf('y') >= 0;
        boolean time = code.indexOf('h') >= 0 || code.indexOf('s') >= 0;
        boolean month = code.indexOf('m') >= 0 && (year || day || !time);
        if (code.indexOf('0') >= 0 || code.indexOf('#') >= 0) {
            return DateShape.NONE;
        }
        if (day) {
            return DateShape.DAY;
        }
        if (month) {
            return DateShape.MONTH;
        }
        return year ? DateShape.YEAR : DateShape.NONE;
    }
}
