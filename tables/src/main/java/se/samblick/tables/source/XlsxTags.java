package se.samblick.tables.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Goes from tag to tag through bytes of XML that is written plainly. What is written in any other way ends with
 * {@link Unusual}.
 */
final class XlsxTags {
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

    XlsxTags(byte[] content) {
        this.bytes = content;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** True if the tag met last opens an element. */
    boolean isStart() {
        return start;
    }

    /** True if the element met last is closed by its only tag. */
    boolean isEmpty() {
        return empty;
    }

    /** Passes the mark of UTF-8 and the declaration, if they are there. */
    void begin() {
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
    boolean next() {
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
        boolean odd =
                from < bytes.length && (bytes[from] == '-' || bytes[from] == '.' || XlsxValues.isDigit(bytes[from]));
        if (second || odd) {
            throw Unusual.INSTANCE;
        }
        rooted = true;
        int index = from;
        int colon = -1;
        while (index < bytes.length && XlsxValues.isName(bytes[index])) {
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
            boolean name = !XlsxValues.isDigit(bytes[keyFrom]) && bytes[keyFrom] != '-' && bytes[keyFrom] != '.';
            // long names may begin alike; short ones are those of cells and must differ
            if (first > ' ' || !name || (length == 1 && (seen & bit) != 0)) {
                throw Unusual.INSTANCE;
            }
            seen |= length == 1 ? bit : 0;
        }
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
        while (index < bytes.length && XlsxValues.isName(bytes[index])) {
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

    /** True if the element met last has the name. */
    boolean is(String name) {
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

    /** Begins to go through the attributes of the element met last. */
    void toAttributes() {
        valueTo = attributesFrom - 1;
    }

    /** Goes to the next attribute; false when there are no more. */
    boolean nextAttribute() {
        return valueTo + 1 < attributesTo && findValue(valueTo + 1) >= 0;
    }

    /** The name of the attribute met last if it is one letter, else 0. */
    byte letter() {
        return keyTo - keyFrom == 1 ? bytes[keyFrom] : 0;
    }

    int columnHere() {
        return XlsxValues.columnOf(bytes, valueFrom, valueTo);
    }

    int digitsHere() {
        return XlsxValues.digits(bytes, valueFrom, valueTo);
    }

    /** The value of the attribute met last, if it is the letter; false for longer ones too. */
    boolean valueIs(char letter) {
        return valueTo - valueFrom == 1 && bytes[valueFrom] == letter;
    }

    String valueHere() {
        return new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.ISO_8859_1);
    }

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
        while (index < attributesTo && XlsxValues.isName(bytes[index])) {
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

    /** The value of an attribute of the element met last, empty when it has none. */
    String attribute(String name) {
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

    int number(String name, int otherwise) {
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

    boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    // --- text ---

    /** The number up to the next tag if it is a short row of digits, else −1. */
    long wholeNumber() {
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

    /** The text up to the next tag, which is gone to. */
    String text() {
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
        return marked
                ? XlsxValues.decoded(bytes, from, index)
                : new String(bytes, from, index - from, StandardCharsets.ISO_8859_1);
    }
}
