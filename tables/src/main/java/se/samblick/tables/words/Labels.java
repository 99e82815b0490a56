package se.samblick.tables.words;

import java.util.regex.Pattern;

/** Makes a label of a cell's text: white space folded, simple mark-up and footnote marks gone. */
public final class Labels {
    private static final Pattern SPACE =
            Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f\\u200a\\u2002\\u2003\\ufeff]+");
    private static final Pattern SUPERSCRIPT_TAG = Pattern.compile("(?is)<sup\\b[^>]*>.*?</sup>");
    private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:b|i|u|em|strong|sub|sup|span|p|small|font|mark)\\b[^<>]*>");
    private static final Pattern MARKS =
            Pattern.compile("[*†‡▲▼↑↓\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+|\\[\\^?\\w{1,3}\\]");
    private static final Pattern UNDERLINED = Pattern.compile("^(__?)(\\S.*\\S|\\S)\\1$");

    private Labels() {}

    /** Line breaks, tabs and all kinds of spaces become one space; none at the ends. Soft hyphens go. */
    public static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ');
            plain = !space
                    && (c > ' ' || c == ' ')
                    && c != '\u00a0'
                    && c != '\u00ad'
                    && c != '\ufeff'
                    && (c < '\u2000' || c > '\u202f' || c == '–' || c == '…' || c == '†' || c == '‡');
        }
        if (plain) {
            return text;
        }
        return SPACE.matcher(text.replace("\u00ad", "").replace("\u200b", ""))
                .replaceAll(" ")
                .strip();
    }

    /** Without HTML tags for emphasis; what is in superscript goes with its tag. */
    static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String noNotes = SUPERSCRIPT_TAG.matcher(text).replaceAll("");
        return TAG.matcher(BREAK_TAG.matcher(noNotes).replaceAll(" ")).replaceAll("");
    }

    /** The label that a cell bears. */
    public static String clean(String text) {
        String label = fold(withoutTags(text));
        if (label.isEmpty()) {
            return label;
        }
        return withoutMarks(label);
    }

    private static String withoutMarks(String label) {
        boolean marked = false;
        for (int i = 0; i < label.length() && !marked; i++) {
            char c = label.charAt(i);
            marked = c == '*'
                    || c == ')'
                    || c == ']'
                    || c == '_'
                    || c == '\\'
                    || (c > '\u00a0' && !Character.isLetter(c));
        }
        if (!marked) {
            return label;
        }
        String text = label.replace("\\|", "|").replace("\\*", "*");
        text = MARKS.matcher(text).replaceAll("");
        text = UNDERLINED.matcher(text).replaceFirst("$2");
        return fold(withoutBracketMarks(text));
    }

    /** Takes away {@code 1)} and {@code a)}, but not a bracket that was opened: {@code (0-14 år)}. */
    private static String withoutBracketMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')' && open > 0) {
                open--;
            } else if (c == ')') {
                dropMark(out);
                continue;
            }
            out.append(c);
        }
        return out.toString();
    }

    private static void dropMark(StringBuilder out) {
        int at = out.length() - 1;
        if (at >= 0 && Character.isDigit(out.charAt(at))) {
            int digits = 0;
            // "12)" is note twelve only where the number stands alone; in "1822)" one digit is the mark
            while (at >= 0 && Character.isDigit(out.charAt(at))) {
                at--;
                digits++;
            }
            boolean alone = at < 0 || Character.isWhitespace(out.charAt(at)) || out.charAt(at) == ',';
            out.setLength(out.length() - (alone && digits <= 2 ? digits : 1));
        } else if (at >= 0 && Character.isLetter(out.charAt(at))) {
            out.setLength(at);
        } else {
            out.append(')');
            return;
        }
        while (out.length() > 0 && (out.charAt(out.length() - 1) == ' ' || out.charAt(out.length() - 1) == ',')) {
            out.setLength(out.length() - 1);
        }
        out.append(' ');
    }
}
