package se.samblick.tables.source;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The words of an OpenDocument cell.
 *
 * @param printed all of them, paragraphs parted by line feeds
 * @param label the same without what is set in superscript
 */
record OdsText(String printed, String label) {
    /** Reads up to the end of the cell just entered; notes fastened to it are passed over. */
    static OdsText read(Xml xml, OdsStyles styles) {
        int outside = xml.depth() - 1;
        StringBuilder printed = new StringBuilder();
        StringBuilder label = new StringBuilder();
        Deque<Integer> raised = new ArrayDeque<>();
        boolean first = true;
        while (xml.depth() > outside && xml.next()) {
            while (!raised.isEmpty() && xml.depth() < raised.peek()) {
                raised.pop();
            }
            if (xml.isText()) {
                add(xml.text(), printed, label, raised);
            } else if (xml.isStart()) {
                switch (xml.name()) {
                    case "annotation", "shapes", "frame" -> xml.skip();
                    case "p" -> {
                        if (!first) {
                            add("\n", printed, label, raised);
                        }
                        first = false;
                    }
                    case "s" -> add(" ".repeat(Math.max(1, Math.min(xml.number("c", 1), 100))), printed, label, raised);
                    case "tab", "line-break" -> add(" ", printed, label, raised);
                    case "span" -> {
                        if (styles.isRaised(xml.attribute("style-name", ""))) {
                            raised.push(xml.depth());
                        }
                    }
                    default -> {
                        // links and fields show their text
                    }
                }
            }
            if (printed.length() > Xml.LONGEST_CELL) {
                throw Refusal.longCell("");
            }
        }
        return new OdsText(printed.toString(), label.toString());
    }

    private static void add(String text, StringBuilder printed, StringBuilder label, Deque<Integer> raised) {
        printed.append(text);
        if (raised.isEmpty()) {
            label.append(text);
        }
    }
}
