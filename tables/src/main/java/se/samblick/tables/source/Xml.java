package se.samblick.tables.source;

import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, by local names, so that strict and transitional files read alike: what workbooks ask of
 * the hardened reader that documents are read with.
 */
final class Xml {
    static final int LONGEST_CELL = 1_000_000;

    private final String part;
    private final se.samblick.documents.Xml reader;

    Xml(String part, byte[] content) {
        this.part = part;
        this.reader = new se.samblick.documents.Xml("", part, content);
    }

    /** Goes to the next start or end of an element, or text; false at the end of the part. */
    boolean next() {
        return reader.next();
    }

    boolean starts(String name) {
        return isStart() && name().equals(name);
    }

    boolean ends(String name) {
        return reader.isEnd() && name().equals(name);
    }

    boolean isStart() {
        return reader.isStart();
    }

    boolean isText() {
        return reader.isText();
    }

    String name() {
        return reader.localName();
    }

    String text() {
        return reader.text();
    }

    int depth() {
        return reader.depth();
    }

    /** The attribute of that local name, whatever its name space; null if there is none. */
    @Nullable
    String attribute(String name) {
        return reader.attribute(name).orElse(null);
    }

    String attribute(String name, String otherwise) {
        return reader.attribute(name).orElse(otherwise);
    }

    boolean isTrue(String name) {
        String value = attribute(name, "");
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(name, "").strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** All text up to the end of the element just entered. */
    String textToEnd() {
        return textToEnd("del " + part);
    }

    /** All text up to the end of the element just entered; the place is named when there is too much of it. */
    String textToEnd(String where) {
        int outside = depth() - 1;
        StringBuilder text = new StringBuilder();
        while (depth() > outside && next()) {
            if (isText()) {
                text.append(text());
                if (text.length() > LONGEST_CELL) {
                    throw Refusal.longCell(where);
                }
            }
        }
        return text.toString();
    }

    /** Goes past the end of the element just entered. */
    void skip() {
        reader.skip();
    }
}
