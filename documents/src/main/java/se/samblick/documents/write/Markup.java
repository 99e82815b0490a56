package se.samblick.documents.write;

/** Writes mark-up that is both HTML and well-formed XML; text and attribute values are escaped here and nowhere else. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /**
     * @param attributes names and values in turn; a pair with an empty value is left out, but for {@code alt} and
     *     {@code value}
     */
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element that never has content. */
    Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** Mark-up made elsewhere, already safe. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (!value.isEmpty() || name.equals("alt") || name.equals("value")) {
                out.append(' ').append(name).append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (allowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }

    /** Characters of XML 1.0. */
    static boolean allowed(int c) {
        return c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }
}
