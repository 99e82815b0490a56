package se.samblick.tables.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into numbers, words and single signs, in lower case, with the place of each. */
final class Tokens {
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int start, int end) {
        int value() {
            return kind == Kind.NUMBER && text.length() <= 8 ? Integer.parseInt(text) : -1;
        }

        boolean is(String word) {
            return text.equals(word);
        }
    }

    private static final Token NONE = new Token(Kind.END, "", -1, -1);

    private final List<Token> tokens = new ArrayList<>();

    Tokens(String original) {
        String text = original.toLowerCase(Locale.ROOT);
        // a letter may change length in lower case; then places would not fit the original
        String used = text.length() == original.length() ? text : original;
        int at = 0;
        while (at < used.length()) {
            char c = used.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            Kind kind = kindOf(c);
            int end = at + 1;
            while (kind != Kind.SIGN && end < used.length() && kindOf(used.charAt(end)) == kind) {
                end++;
            }
            tokens.add(new Token(kind, used.substring(at, end), at, end));
            at = end;
        }
    }

    private static Kind kindOf(char c) {
        if (c >= '0' && c <= '9') {
            return Kind.NUMBER;
        }
        return Character.isLetter(c) ? Kind.WORD : Kind.SIGN;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    /** True if nothing stands between this token and the one before it. */
    boolean joined(int index) {
        return index > 0
                && index < tokens.size()
                && tokens.get(index).start() == tokens.get(index - 1).end();
    }
}
