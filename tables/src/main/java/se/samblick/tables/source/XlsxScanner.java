package se.samblick.tables.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Scans the bytes of a worksheet or of the shared texts as nearly every program writes them, several times faster than
 * any parser of XML: a long workbook is little else than {@code <c r="B4" t="s"><v>12</v></c>}. Whatever is written in
 * another way (another encoding, comments, a document type, unknown entities, tags that do not fit, text with mark-up)
 * is left to the hardened parser, which reads it or says what is wrong. So nothing is accepted here that it would refuse.
 */
final class XlsxScanner {
    private static final int DEEPEST = 60;

    private final byte[] bytes;
    private final int[] openFrom = new int[DEEPEST];
    private final int[] openTo = new int[DEEPEST];
    private int depth;
    private int at;
    private boolean rooted;
    private boolean start;
    private boolean empty;
    private int nameFrom;
    private int nameTo;
    private int attributesFrom;
    private int attributesTo;
    private int keyFrom;
    private int keyTo;
    private int valueFrom;
    private int valueTo;

    /** Something that only the parser may judge; carries nothing, for it never leaves this class. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Unusual INSTANCE = new Unusual();

        private Unusual() {
            super("", null, false, false);
        }
    }

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
        this.bytes = content;
    }

    /** Scans a worksheet; false when it must be parsed instead, after some of it may have been handed on. */
    boolean wellKnown(Sink sink) {
        try {
            begin();
            while (next()) {
                if (start) {
                    element(sink);
                }
            }
            return depth == 0;
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
        begin();
        while (next()) {
            if (start && is("si")) {
                texts.add(text(plainText()));
            } else if (start && !is("sst")) {
                throw Unusual.INSTANCE;
            }
        }
        if (depth != 0) {
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
        if (is("c")) {
            cell(sink);
        } else if (is("row")) {
            sink.row(number("r", 0), isTrue("hidden"));
        } else if (is("col")) {
            sink.columns(number("min", 1), number("max", 0), isTrue("hidden"));
        } else if (is("mergeCell")) {
            sink.merged(attribute("ref"));
        }
    }

    private void cell(Sink sink) {
        int column = 0;
        int style = 0;
        String type = "n";
        for (int index = attributesFrom; index < attributesTo; index = valueTo + 1) {
            if (findValue(index) < 0) {
                break;
            }
            byte name = keyTo - keyFrom == 1 ? bytes[keyFrom] : 0;
            if (name == 'r') {
                column = columnOf();
            } else if (name == 's') {
                style = (int) digits(valueFrom, valueTo);
            } else if (name == 't') {
                type = type();
            }
        }
        if (empty) {
            sink.cell(column, type, style, false, null);
            return;
        }
        content(sink, column, type, style);
    }

    private String type() {
        if (valueTo - valueFrom == 1) {
            switch (bytes[valueFrom]) {
                case 's':
                    return "s";
                case 'n':
                    return "n";
                default:
                    break;
            }
        }
        return new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.ISO_8859_1);
    }

    private void content(Sink sink, int column, String type, int style) {
        boolean shared = type.equals("s");
        boolean mayBeWhole = shared || type.equals("n");
        boolean formula = false;
        String text = null;
        long whole = -1;
        int outside = depth - 1;
        while (next()) {
            if (!start) {
                if (depth == outside) {
                    break;
                }
                continue;
            }
            if (is("v")) {
                whole = empty || !mayBeWhole ? -1 : wholeNumber();
                text = empty || whole >= 0 ? text : textHere();
            } else if (is("f")) {
                formula = true;
                skip();
            } else if (is("is")) {
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
        if (empty) {
            return "";
        }
        int outside = depth - 1;
        String text = "";
        while (next()) {
            if (start) {
                if (!is("t")) {
                    throw Unusual.INSTANCE;
                }
                text = empty ? text : textHere();
            } else if (depth == outside) {
                return text;
            }
        }
        throw Unusual.INSTANCE;
    }

    private void skip() {
        int outside = depth - 1;
        if (empty) {
            return;
        }
        while (next()) {
            if (!start && depth == outside) {
                return;
            }
        }
    }

    // --- text ---

    /** The number up to the next tag if it is a short row of digits, else −1. */
    private long wholeNumber() {
        long number = 0;
        int index = at;
        while (index < bytes.length && bytes[index] != '<') {
            int digit = bytes[index] - '0';
            if (digit < 0 || digit > 9 || index - at > 9) {
                return -1;
            }
            number = number * 10 + digit;
            index++;
        }
        boolean plain = index > at && (bytes[at] != '0' || index == at + 1);
        return plain ? number : -1;
    }

    private String textHere() {
        int from = at;
        int index = at;
        boolean marked = false;
        while (index < bytes.length && bytes[index] != '<') {
            byte b = bytes[index];
            marked |= b == '&' || b == '\r' || b < 0 || (b < ' ' && b != '\n' && b != '\t');
            index++;
        }
        if (index - from > Xml.LONGEST_CELL) {
            throw Unusual.INSTANCE;
        }
        at = index;
        return marked ? decoded(from, index) : new String(bytes, from, index - from, StandardCharsets.ISO_8859_1);
    }

    private String decoded(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&') {
                int end = text.indexOf(';', i);
                out.append(entity(end < 0 ? "" : text.substring(i + 1, end)));
                i = end;
            } else if (c == '\ufffd' || c >= '\ufffe' || (c < ' ' && c != '\n' && c != '\t')) {
                throw Unusual.INSTANCE;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char entity(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw Unusual.INSTANCE;
        };
    }

    // --- tags ---

    private void begin() {
        if (bytes.length > 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
        if (at + 5 < bytes.length && bytes[at] == '<' && bytes[at + 1] == '?') {
            int end = at;
            while (end < bytes.length && bytes[end] != '>') {
                end++;
            }
            String declared = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            boolean known =
                    !declared.contains("encoding") || declared.contains("utf-8") || declared.contains("us-ascii");
            if (!known || end == bytes.length) {
                throw Unusual.INSTANCE;
            }
            at = end + 1;
        }
    }

    /** Goes to the next tag; an empty element is met once, as a start, and is not entered. */
    private boolean next() {
        int index = at;
        while (index < bytes.length && bytes[index] != '<') {
            byte b = bytes[index];
            boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
            // outside of texts and values there is nothing but space between tags
            if (!space && (depth == 0 || b == '&' || b == '>' || (b >= 0 && b < ' '))) {
                throw Unusual.INSTANCE;
            }
            index++;
        }
        if (index >= bytes.length) {
            at = index;
            return false;
        }
        index++;
        if (index < bytes.length && bytes[index] == '/') {
            endTag(index + 1);
        } else {
            startTag(index);
        }
        return true;
    }

    private void startTag(int from) {
        boolean second = depth == 0 && rooted;
        boolean odd = from < bytes.length && (bytes[from] == '-' || bytes[from] == '.' || isDigit(bytes[from]));
        if (second || odd) {
            throw Unusual.INSTANCE;
        }
        rooted = true;
        int index = from;
        int colon = -1;
        while (index < bytes.length && isName(bytes[index])) {
            colon = bytes[index] == ':' ? index : colon;
            index++;
        }
        if (index == from || index >= bytes.length) {
            throw Unusual.INSTANCE;
        }
        nameFrom = colon < 0 ? from : colon + 1;
        nameTo = index;
        attributesFrom = index;
        int close = closing(index);
        empty = bytes[close - 1] == '/';
        attributesTo = empty ? close - 1 : close;
        checkAttributes();
        start = true;
        at = close + 1;
        if (!empty) {
            if (depth == DEEPEST) {
                throw Unusual.INSTANCE;
            }
            openFrom[depth] = from;
            openTo[depth] = index;
            depth++;
        }
    }

    /** Every attribute has a name of its own and a quoted value, with space before it. */
    private void checkAttributes() {
        int seen = 0;
        for (int index = attributesFrom; index < attributesTo; index = valueTo + 1) {
            byte first = bytes[index];
            if (findValue(index) < 0) {
                return;
            }
            int length = keyTo - keyFrom;
            int bit = 1 << (bytes[keyFrom] & 31);
            boolean name = !isDigit(bytes[keyFrom]) && bytes[keyFrom] != '-' && bytes[keyFrom] != '.';
            // long names may begin alike; short ones are those of cells and must differ
            if (first > ' ' || !name || (length == 1 && (seen & bit) != 0)) {
                throw Unusual.INSTANCE;
            }
            seen |= length == 1 ? bit : 0;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The closing bracket of a tag, past quoted values. */
    private int closing(int from) {
        int index = from;
        byte quote = 0;
        while (index < bytes.length) {
            byte b = bytes[index];
            if (quote != 0) {
                if (b == quote) {
                    quote = 0;
                } else if (b == '<' || b == '&') {
                    throw Unusual.INSTANCE;
                }
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return index;
            } else if (b == '<') {
                throw Unusual.INSTANCE;
            }
            index++;
        }
        throw Unusual.INSTANCE;
    }

    private void endTag(int from) {
        int index = from;
        while (index < bytes.length && isName(bytes[index])) {
            index++;
        }
        if (depth == 0
                || index >= bytes.length
                || bytes[index] != '>'
                || !Arrays.equals(bytes, openFrom[depth - 1], openTo[depth - 1], bytes, from, index)) {
            throw Unusual.INSTANCE;
        }
        depth--;
        start = false;
        empty = false;
        at = index + 1;
    }

    private static boolean isName(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == ':'
                || b == '_'
                || b == '-'
                || b == '.';
    }

    private boolean is(String name) {
        if (nameTo - nameFrom != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[nameFrom + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    // --- attributes ---

    /** Finds the next attribute from a place on and answers where its value ends; −1 when there is none. */
    private int findValue(int from) {
        int index = from;
        while (index < attributesTo && bytes[index] <= ' ') {
            index++;
        }
        if (index >= attributesTo) {
            return -1;
        }
        keyFrom = index;
        while (index < attributesTo && isName(bytes[index])) {
            index++;
        }
        keyTo = index;
        boolean quoted = keyTo > keyFrom
                && index + 1 < attributesTo
                && bytes[index] == '='
                && (bytes[index + 1] == '"' || bytes[index + 1] == '\'');
        if (!quoted) {
            throw Unusual.INSTANCE;
        }
        byte quote = bytes[index + 1];
        valueFrom = index + 2;
        index = valueFrom;
        while (index < attributesTo && bytes[index] != quote) {
            index++;
        }
        if (index >= attributesTo) {
            throw Unusual.INSTANCE;
        }
        valueTo = index;
        return index;
    }

    private String attribute(String name) {
        for (int index = attributesFrom; index < attributesTo; index = valueTo + 1) {
            if (findValue(index) < 0) {
                return "";
            }
            if (keyTo - keyFrom == name.length()
                    && new String(bytes, keyFrom, keyTo - keyFrom, StandardCharsets.ISO_8859_1).equals(name)) {
                return new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private int number(String name, int otherwise) {
        String value = attribute(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw Unusual.INSTANCE;
        }
    }

    private boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    private long digits(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || i - from > 9) {
                throw Unusual.INSTANCE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private int columnOf() {
        int column = 0;
        for (int i = valueFrom; i < valueTo; i++) {
            byte b = bytes[i];
            if (b >= 'A' && b <= 'Z' && column < 20_000) {
                column = column * 26 + b - 'A' + 1;
            } else if (b >= '0' && b <= '9') {
                return column;
            } else {
                throw Unusual.INSTANCE;
            }
        }
        return column;
    }
}
