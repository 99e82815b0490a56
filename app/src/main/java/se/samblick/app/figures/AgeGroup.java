package se.samblick.app.figures;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People from one age to another, both included, in whole years.
 *
 * @param to the last age, {@link #OPEN} where there is none ("80 år och äldre")
 */
public record AgeGroup(int from, int to) implements Comparable<AgeGroup> {
    /** The last age of a group without one. */
    public static final int OPEN = 199;

    private static final String YEARS = "(?:[ -]?år(?:ingar)?)?";
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,3})" + YEARS + "(?: ?- ?| till | t\\.?o\\.?m\\.? )(\\d{1,3})" + YEARS);
    private static final Pattern FROM = Pattern.compile(
            "(\\d{1,3})(?: ?\\+" + YEARS + "| ?-(?: ?w)?" + YEARS + "|" + YEARS + " (?:och|eller) (?:äldre|över))");
    private static final Pattern UNDER = Pattern.compile("(?:under|yngre än|0-?<|<) ?(\\d{1,3})" + YEARS);
    private static final Pattern ONE = Pattern.compile("(\\d{1,3})" + YEARS);

    public AgeGroup {
        if (from < 0 || to < from || to > OPEN) {
            throw new IllegalArgumentException("Age group %d–%d: expected 0 ≤ from ≤ to".formatted(from, to));
        }
    }

    /**
     * The group that a printed label means: {@code 16–19 år}, {@code 65+}, {@code 80-w år}, {@code 100 år och äldre},
     * {@code under 1 år}, {@code 7 år}.
     */
    public static Optional<AgeGroup> find(String label) {
        String key = Label.key(label).replaceFirst("^(?:ålder|åldersgrupp)[: ]+", "");
        Matcher span = SPAN.matcher(key);
        if (span.matches()) {
            return group(number(span), Integer.parseInt(span.group(2)));
        }
        Matcher from = FROM.matcher(key);
        if (from.matches()) {
            return group(number(from), OPEN);
        }
        Matcher under = UNDER.matcher(key);
        if (under.matches()) {
            return group(0, number(under) - 1);
        }
        Matcher one = ONE.matcher(key);
        return one.matches() ? group(number(one), number(one)) : Optional.empty();
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }

    private static Optional<AgeGroup> group(int from, int to) {
        // Beyond that it is a year or a code, not an age.
        boolean ages = from <= 125 && to >= from && (to <= 125 || to == OPEN);
        return ages ? Optional.of(new AgeGroup(from, to)) : Optional.empty();
    }

    /** True if all of the other's ages are among these. */
    public boolean contains(AgeGroup other) {
        return from <= other.from && other.to <= to;
    }

    /** As printed: {@code 16–19}, {@code 7} or {@code 80+}. */
    @Override
    public String toString() {
        if (to == OPEN) {
            return from + "+";
        }
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    @Override
    public int compareTo(AgeGroup other) {
        return Comparator.comparingInt(AgeGroup::from)
                .thenComparingInt(AgeGroup::to)
                .compare(this, other);
    }
}
