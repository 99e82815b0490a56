package se.samblick.review.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, numbers and signs in one pass. */
public final class Tokens {
    /** Cyrillic and Greek letters that look like Latin ones, and what they look like. */
    private static final String LOOK_ALIKES = "аеорсухіјАВЕКМНОРСТХцнкмтвοα";

    private static final String LATIN = "aeopcyxijABEKMHOPCTXcnkmtvoa";

    private Tokens() {}

    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || isSpace(c)) {
                at++;
            } else if (Character.isDigit(c)) {
                at = number(text, at, tokens);
            } else if (Character.isLetter(c)) {
                at = word(text, at, tokens);
            } else {
                tokens.add(sign(text, at));
                at++;
            }
        }
        return tokens;
    }

    /** Lower case with look-alike letters turned into Latin ones and soft hyphens removed. */
    public static String normalise(String word) {
        if (isPlain(word)) {
            return word;
        }
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\u00ad') {
                continue;
            }
            int alike = c < 0x300 ? -1 : LOOK_ALIKES.indexOf(c);
            letters.append(alike < 0 ? c : LATIN.charAt(alike));
        }
        String folded = letters.toString();
        if (!Normalizer.isNormalized(folded, Normalizer.Form.NFC)) {
            folded = Normalizer.normalize(folded, Normalizer.Form.NFC);
        }
        return folded.toLowerCase(Locale.ROOT);
    }

    /** Nothing but small letters of Swedish: most words are. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c == 'å' || c == 'ä' || c == 'ö')) {
                return false;
            }
        }
        return true;
    }

    private static int word(String text, int from, List<Token> tokens) {
        int end = from + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || joins(text, end))) {
            end++;
        }
        String word = text.substring(from, end);
        tokens.add(new Token(word, normalise(word), from, end, Token.Kind.WORD, Double.NaN, 0));
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\u00ad' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A hyphen, apostrophe, colon or slash between two letters holds the word together (Hässelby-Vällingby, S:t). */
    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '\'' || c == '’' || c == ':')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private static int number(String text, int from, List<Token> tokens) {
        int end = digits(text, from);
        int firstGroup = end - from;
        while (firstGroup <= 3 && isThousandsGroup(text, end)) {
            end += 4;
        }
        int decimals = 0;
        int after = end;
        if (after + 1 < text.length()
                && (text.charAt(after) == ',' || text.charAt(after) == '.')
                && Character.isDigit(text.charAt(after + 1))) {
            int stop = digits(text, after + 1);
            decimals = stop - after - 1;
            after = stop;
        }
        if (isCode(text, after)) {
            return code(text, from, after, tokens);
        }
        String printed = text.substring(from, after);
        tokens.add(
                new Token(printed, withPlainSpaces(printed), from, after, Token.Kind.NUMBER, value(printed), decimals));
        return after;
    }

    private static String withPlainSpaces(String printed) {
        return printed.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ');
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isThousandsGroup(String text, int at) {
        return at + 3 < text.length()
                && isSpace(text.charAt(at))
                && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3))
                && (at + 4 >= text.length() || !Character.isDigit(text.charAt(at + 4)));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /** Digits that run on in a colon, a second point or letters: 2023:196, 2024.05.02, 14b. */
    private static boolean isCode(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean more = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return Character.isLetter(c) || (more && (c == ':' || c == '.' || c == ','));
    }

    private static int code(String text, int from, int at, List<Token> tokens) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || (":.,-".indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && Character.isLetterOrDigit(text.charAt(end + 1))))) {
            end++;
        }
        String printed = text.substring(from, end);
        tokens.add(new Token(printed, normalise(printed), from, end, Token.Kind.CODE, Double.NaN, 0));
        return end;
    }

    private static double value(String printed) {
        StringBuilder plain = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == ',' || c == '.') {
                plain.append('.');
            }
        }
        return plain.length() > 15 || plain.length() == 0 ? Double.NaN : Double.parseDouble(plain.toString());
    }

    private static Token sign(String text, int at) {
        String sign = text.substring(at, at + 1);
        String norm = "−–—".contains(sign) ? "-" : "“”„".contains(sign) ? "\"" : sign;
        return new Token(sign, norm, at, at + 1, Token.Kind.SIGN, Double.NaN, 0);
    }
}
