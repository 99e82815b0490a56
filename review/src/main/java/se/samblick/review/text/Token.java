package se.samblick.review.text;

/**
 * A word, a number or a sign of a sentence.
 *
 * @param text as written
 * @param norm lower case, look-alike letters of other alphabets turned into Latin ones
 * @param start where it begins in the sentence's text
 * @param end where it ends, not included
 * @param kind what it is
 * @param value of a number, else NaN
 * @param decimals printed after the decimal sign
 */
public record Token(String text, String norm, int start, int end, Kind kind, double value, int decimals) {
    /** What a token is. {@code CODE} is a number with a colon or letters in it, such as a law number or a time. */
    public enum Kind {
        WORD,
        NUMBER,
        CODE,
        SIGN
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean is(String word) {
        return norm.equals(word);
    }

    public boolean capitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    /** A whole number that can be a calendar year. */
    public boolean looksLikeYear() {
        return kind == Kind.NUMBER && decimals == 0 && text.length() == 4 && value >= 1990 && value <= 2049;
    }
}
