package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shared texts of a workbook, each as printed and without what is set in superscript. */
final class XlsxStrings {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<RawCell> cells = new ArrayList<>();

    static XlsxStrings none() {
        return new XlsxStrings();
    }

    static XlsxStrings read(byte[] part) {
        List<RawCell> plain = XlsxScanner.texts(part);
        if (plain != null) {
            XlsxStrings strings = new XlsxStrings();
            strings.cells.addAll(plain);
            return strings;
        }
        return readMarked(part);
    }

    private static XlsxStrings readMarked(byte[] part) {
        XlsxStrings strings = new XlsxStrings();
        Xml xml = new Xml("xl/sharedStrings.xml", part);
        while (xml.next()) {
            if (xml.starts("si")) {
                strings.cells.add(rich(xml));
            }
        }
        return strings;
    }

    /** A shared text as a cell without indentation of its own. */
    RawCell get(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : RawCell.EMPTY;
    }

    /** Reads the text of the element just entered ({@code si} or {@code is}). */
    static RawCell rich(Xml xml) {
        int outside = xml.depth() - 1;
        StringBuilder printed = new StringBuilder();
        StringBuilder label = new StringBuilder();
        boolean raised = false;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "r" -> raised = false;
                case "vertAlign" -> raised = xml.attribute("val", "").equals("superscript");
                case "rPh" -> xml.skip();
                case "t" -> {
                    String text = unescaped(xml.textToEnd());
                    printed.append(text);
                    if (!raised) {
                        label.append(text);
                    }
                }
                default -> {
                    // other properties of a run do not change its words
                }
            }
        }
        return text(printed.toString(), label.toString(), 0);
    }

    static RawCell text(String printed, String label, int indent) {
        int spaces = 0;
        while (spaces < label.length() && (label.charAt(spaces) == ' ' || label.charAt(spaces) == '\u00a0')) {
            spaces++;
        }
        return RawCell.text(printed, label, Math.max(indent, spaces));
    }

    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher match = ESCAPE.matcher(text);
        return match.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
