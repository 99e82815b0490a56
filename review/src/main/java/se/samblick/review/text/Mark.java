package se.samblick.review.text;

/**
 * What the lexicon says of a run of tokens.
 *
 * @param type the lexicon's class, such as {@code rise} or {@code qualifier}
 * @param value the class's value, such as {@code nearly} or {@code 0.25}; empty if it has none
 * @param from first token
 * @param to last token, not included
 */
public record Mark(String type, String value, int from, int to) {
    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    public boolean is(String wanted, String wantedValue) {
        return type.equals(wanted) && value.equals(wantedValue);
    }

    public double number() {
        return Double.parseDouble(value);
    }
}
