package se.samblick.tables.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as Swedish tables print them, and the signs that stand for no number. */
public final class NumberWords {
    private static final Set<String> MISSING = Set.of("", "-", "–", "—", "−", ".", "..", "...", "…");
    private static final Pattern SUPPRESSED =
            Pattern.compile("(?i)<\\s*\\d+(?:[.,]\\d+)?\\s*%?|x|färre än \\d+(?:\\s*%)?");
    private static final Pattern ERROR = Pattern.compile("(?i)#(?:[A-ZÅÄÖ0-9/_ .-]+[!?]?)|Err:\\d+");

    private NumberWords() {}

    /** What a text in a data cell is. */
    public enum Kind {
        NUMBER,
        MISSING,
        SUPPRESSED,
        /** A spreadsheet's error, such as {@code #DIV/0!}. */
        FAULT,
        /** Words that are no number. */
        TEXT
    }

    /**
     * A data cell's text as read.
     *
     * @param number the number as printed, not divided by 100; null unless the kind is NUMBER
     * @param percent a percent sign stood after the number
     * @param points the words "procentenheter" stood after it
     */
    public record Value(Kind kind, @Nullable BigDecimal number, boolean percent, boolean points) {}

    private static final Value NONE = new Value(Kind.MISSING, null, false, false);
    private static final Value HIDDEN = new Value(Kind.SUPPRESSED, null, false, false);
    private static final Value FAULT = new Value(Kind.FAULT, null, false, false);
    private static final Value TEXT = new Value(Kind.TEXT, null, false, false);

    /** Reads a cell's text; footnote marks around a number are passed over. */
    public static Value read(String printed) {
        Value plain = plainInteger(printed);
        if (plain != null) {
            return plain;
        }
        String text = Labels.fold(printed);
        if (MISSING.contains(text)) {
            return NONE;
        }
        if ((text.charAt(0) == '#' || text.startsWith("Err:"))
                && ERROR.matcher(text).matches()) {
            return FAULT;
        }
        text = Labels.clean(printed);
        if (MISSING.contains(text)) {
            return NONE;
        }
        boolean mayBeHidden = text.length() <= 24 && "<xXfF".indexOf(text.charAt(0)) >= 0;
        if (mayBeHidden && SUPPRESSED.matcher(text).matches()) {
            return HIDDEN;
        }
        Value number = number(text);
        return number != null ? number : TEXT;
    }

    /** The most common cell, without any pattern. */
    private static @Nullable Value plainInteger(String text) {
        int length = text.length();
        if (length == 0 || length > 15) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return new Value(Kind.NUMBER, BigDecimal.valueOf(value), false, false);
    }

    private static @Nullable Value number(String label) {
        if (label.length() > 60) {
            return null;
        }
        String text = label;
        boolean percent = false;
        boolean points = false;
        if (text.endsWith("%")) {
            percent = true;
            text = text.substring(0, text.length() - 1).strip();
        } else {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String unit : new String[] {"procentenheter", "procentenhet", "procent"}) {
                if (lower.endsWith(unit)) {
                    percent = unit.equals("procent");
                    points = !percent;
                    text = text.substring(0, text.length() - unit.length()).strip();
                    break;
                }
            }
        }
        boolean mayBeNumber = !text.isEmpty() && (text.charAt(0) <= '9' || "−–±".indexOf(text.charAt(0)) >= 0);
        BigDecimal number = mayBeNumber ? digits(text) : null;
        return number == null ? null : new Value(Kind.NUMBER, number, percent, points);
    }

    private static @Nullable BigDecimal digits(String text) {
        int at = 0;
        boolean negative = false;
        if (!text.isEmpty() && "-−–+±".indexOf(text.charAt(0)) >= 0) {
            negative = "-−–".indexOf(text.charAt(0)) >= 0;
            boolean spaced = text.length() > 2 && text.charAt(1) == ' ' && text.charAt(0) != '–';
            at = spaced ? 2 : 1;
        }
        String body = text.substring(at);
        if (!grouped(body)) {
            return exponent(body, negative);
        }
        String plain = body.replace(" ", "").replace(',', '.');
        BigDecimal number = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
        return negative ? number.negate() : number;
    }

    private static @Nullable BigDecimal exponent(String body, boolean negative) {
        if (!body.matches("\\d{1,3}(?:[.,]\\d{1,20})?[eE][+-]?\\d{1,2}")) {
            return null;
        }
        BigDecimal number = new BigDecimal(body.replace(',', '.'));
        return negative ? number.negate() : number;
    }

    /** Digits, in groups of three if parted by spaces, with at most one decimal sign between digits. */
    private static boolean grouped(String text) {
        int decimal = text.indexOf(',') >= 0 ? text.indexOf(',') : text.indexOf('.');
        String whole = decimal < 0 ? text : text.substring(0, decimal);
        String fraction = decimal < 0 ? "0" : text.substring(decimal + 1);
        if (whole.isEmpty() || fraction.isEmpty() || !allDigits(fraction)) {
            return false;
        }
        if (whole.indexOf(' ') < 0) {
            return allDigits(whole);
        }
        String[] groups = whole.split(" ", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean right = i == 0 ? !groups[i].isEmpty() && groups[i].length() <= 3 : groups[i].length() == 3;
            if (!right || !allDigits(groups[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
