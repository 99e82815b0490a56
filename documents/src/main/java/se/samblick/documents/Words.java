package se.samblick.documents;

/**
 * Collects the words of a paragraph twice: all of them, and without what is set in superscript.
 *
 * <p>A raised digit is written as the character for a raised digit, since a footnote mark that stands close to a figure
 * would otherwise change it: 54 with note 1 is not 541.
 */
final class Words {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder unraised = new StringBuilder();

    void add(String text, boolean superscript) {
        if (superscript) {
            all.append(raised(text));
        } else {
            all.append(text);
            unraised.append(text);
        }
    }

    void add(String text) {
        add(text, false);
    }

    static String raised(String text) {
        var raised = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
        }
        return raised.toString();
    }

    static String withoutRaised(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().filter(c -> RAISED.indexOf(c) < 0).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    boolean endsWithSpace() {
        return all.length() == 0 || Character.isWhitespace(all.charAt(all.length() - 1));
    }

    String text() {
        return all.toString();
    }

    String label() {
        return unraised.toString();
    }

    Draft.Words toDraft(Block.Kind kind, int level, int indent) {
        return new Draft.Words(kind, level, text(), label(), indent);
    }
}
