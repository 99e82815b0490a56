package se.samblick.app.figures;

import java.util.regex.Pattern;

/** Where a cell stood: {@code Blad1!F4} in a workbook, {@code 12:3} (line and field) in text. */
final class Origins {
    private static final Pattern SHEET = Pattern.compile("(?:.*!)?([A-Z]{1,3})\\d+");
    private static final Pattern TEXT = Pattern.compile("\\d+:(\\d+)");

    private static final int LETTERS = 26;

    private Origins() {}

    /** The name of a column, from 0: its letters in a workbook, else its number from 1. */
    static String column(int index, boolean letters) {
        if (!letters) {
            return Integer.toString(index + 1);
        }
        String last = Character.toString((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : column(index / LETTERS - 1, true) + last;
    }

    /** The column's letters or number, or the empty string if the origin does not tell. */
    static String column(String origin) {
        var sheet = SHEET.matcher(origin);
        if (sheet.matches()) {
            return sheet.group(1);
        }
        var text = TEXT.matcher(origin);
        return text.matches() ? text.group(1) : "";
    }
}
