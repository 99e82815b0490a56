package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;

/** How wide text becomes, near enough to set it: the fonts of screens differ by less than the margins kept. */
final class Lettering {
    private static final double NARROW = 3.6;
    private static final double DIGIT = 7;
    private static final double SMALL = 6.7;
    private static final double WIDE = 10.2;
    private static final double CAPITAL = 8.2;
    private static final double BOLD = 1.07;

    private Lettering() {}

    /** Width at 12 px. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    static double boldWidth(String text) {
        return width(text) * BOLD;
    }

    private static double width(int c) {
        if ("iljtfrI.,:;'|!()[] \u00a0".indexOf(c) >= 0) {
            return NARROW;
        }
        if ("mwMW%—…@".indexOf(c) >= 0) {
            return WIDE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isUpperCase(c) || c > 0x2fff) {
            return c > 0x2fff ? 13 : CAPITAL;
        }
        return SMALL;
    }

    /** Breaks a text at spaces into at most so many lines of at most that width; what does not fit ends with an ellipsis. */
    static List<String> wrap(String text, double width, int maxLines) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (line.length() > 0 && boldWidth(longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        if (lines.size() > maxLines) {
            String rest = String.join(" ", lines.subList(maxLines - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, maxLines - 1));
            lines.add(rest);
        }
        lines.replaceAll(each -> cut(each, width));
        return lines;
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    static String cut(String text, double width) {
        if (boldWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && boldWidth(text.substring(0, end) + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }
}
