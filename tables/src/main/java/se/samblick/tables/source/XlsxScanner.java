package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans the bytes of a worksheet or of the shared texts as nearly every program writes them, several times faster than
 * any parser of XML: a long workbook is little else than {@code <c r="B4" t="s"><v>12</v></c>}. Whatever is written in
 * another way (another encoding, comments, a document type, unknown entities, tags that do not fit, text with mark-up)
 * is left to the hardened parser, which reads it or says what is wrong. So nothing is accepted here that it would refuse.
 */
final class XlsxScanner {
    private final XlsxTags tags;

    /** What a worksheet says, handed on as it is met. */
    interface Sink {
        void columns(int first, int last, boolean hidden);

        void row(int number, boolean hidden);

        /**
         * A cell.
         *
         * @param column number from 1, 0 when it is not told
         * @param type as the file names it, such as {@code s} for a shared text, {@code n} for a number
         * @param text what it holds; null for nothing
         */
        void cell(int column, String type, int style, boolean formula, @Nullable String text);

        /** A cell that stores a short whole number, or the number of a shared text. */
        void whole(int column, boolean shared, int style, long number);

        void merged(String area);
    }

    XlsxScanner(byte[] content) {
        this.tags = new XlsxTags(content);
    }

    /** Scans a worksheet; false when it must be parsed instead, after some of it may have been handed on. */
    boolean wellKnown(Sink sink) {
        try {
            tags.begin();
            while (tags.next()) {
                if (tags.isStart()) {
                    element(sink);
                }
            }
            return tags.depth() == 0;
        } catch (Unusual e) {
            return false;
        }
    }

    /** The shared texts, or null when they must be parsed instead. */
    static @Nullable List<RawCell> texts(byte[] content) {
        try {
            return new XlsxScanner(content).texts();
        } catch (Unusual e) {
            return null;
        }
    }

    private List<RawCell> texts() {
        List<RawCell> texts = new ArrayList<>();
        tags.begin();
        while (tags.next()) {
            if (tags.isStart() && tags.is("si")) {
                texts.add(text(plainText()));
            } else if (tags.isStart() && !tags.is("sst")) {
                throw Unusual.INSTANCE;
            }
        }
        if (tags.depth() != 0) {
            throw Unusual.INSTANCE;
        }
        return texts;
    }

    static RawCell text(String text) {
        String plain = XlsxStrings.unescaped(text);
        return XlsxStrings.text(plain, plain, 0);
    }

    // --- elements ---

    private void element(Sink sink) {
        if (tags.is("c")) {
            cell(sink);
        } else if (tags.is("row")) {
            sink.row(tags.number("r", 0), tags.isTrue("hidden"));
        } else if (tags.is("col")) {
            sink.columns(tags.number("min", 1), tags.number("max", 0), tags.isTrue("hidden"));
        } else if (tags.is("mergeCell")) {
            sink.merged(tags.attribute("ref"));
        }
    }

    private void cell(Sink sink) {
        int column = 0;
        int style = 0;
        String type = "n";
        tags.toAttributes();
        while (tags.nextAttribute()) {
            byte name = tags.letter();
            if (name == 'r') {
                column = tags.columnHere();
            } else if (name == 's') {
                style = tags.digitsHere();
            } else if (name == 't') {
                type = type();
            }
        }
        if (tags.isEmpty()) {
            sink.cell(column, type, style, false, null);
            return;
        }
        content(sink, column, type, style);
    }

    private String type() {
        if (tags.valueIs('s')) {
            return "s";
        }
        return tags.valueIs('n') ? "n" : tags.valueHere();
    }

    private void content(Sink sink, int column, String type, int style) {
        boolean shared = type.equals("s");
        boolean mayBeWhole = shared || type.equals("n");
        boolean formula = false;
        String text = null;
        long whole = -1;
        int outside = tags.depth() - 1;
        while (tags.next()) {
            if (!tags.isStart()) {
                if (tags.depth() == outside) {
                    break;
                }
                continue;
            }
            if (tags.is("v")) {
                whole = tags.isEmpty() || !mayBeWhole ? -1 : tags.wholeNumber();
                text = tags.isEmpty() || whole >= 0 ? text : tags.text();
            } else if (tags.is("f")) {
                formula = true;
                skip();
            } else if (tags.is("is")) {
                text = plainText();
            } else {
                throw Unusual.INSTANCE;
            }
        }
        if (whole >= 0) {
            sink.whole(column, shared, style, whole);
        } else {
            sink.cell(column, type, style, formula, text);
        }
    }

    /** The words of {@code <si><t>…</t></si>}; with runs or phonetic marks it is not plain. */
    private String plainText() {
        if (tags.isEmpty()) {
            return "";
        }
        int outside = tags.depth() - 1;
        String text = "";
        while (tags.next()) {
            if (tags.isStart()) {
                if (!tags.is("t")) {
                    throw Unusual.INSTANCE;
                }
                text = tags.isEmpty() ? text : tags.text();
            } else if (tags.depth() == outside) {
                return text;
            }
        }
        throw Unusual.INSTANCE;
    }

    private void skip() {
        int outside = tags.depth() - 1;
        if (tags.isEmpty()) {
            return;
        }
        while (tags.next()) {
            if (!tags.isStart() && tags.depth() == outside) {
                return;
            }
        }
    }
}
