package se.samblick.analysis;

import java.util.OptionalInt;

/** Input that cannot be analysed: says in one Swedish sentence which element, what was found and what was expected. */
public final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int element;
    private final String field;
    private final String found;
    private final String expected;

    private Refusal(int element, String field, String found, String expected) {
        super((element < 0 ? "" : "Element " + (element + 1) + ", ")
                + "%s: hittade %s, väntade %s.".formatted(field, found, expected));
        this.element = element;
        this.field = field;
        this.found = found;
        this.expected = expected;
    }

    /** Refuses one element of an array or list; {@code element} counts from 0, the sentence from 1. */
    public static Refusal of(int element, String field, Object found, String expected) {
        return new Refusal(element, field, String.valueOf(found), expected);
    }

    /** Refuses something that is no element of a list, such as an option. */
    public static Refusal of(String field, Object found, String expected) {
        return new Refusal(-1, field, String.valueOf(found), expected);
    }

    /** The same refusal about another element, for a caller that passed a part of its list on. */
    public Refusal at(int otherElement) {
        return new Refusal(otherElement, field, found, expected);
    }

    /** Index from 0 of the refused element, if it is one of many. */
    public OptionalInt element() {
        return element < 0 ? OptionalInt.empty() : OptionalInt.of(element);
    }

    /** Which quantity is refused, named as the columns of {@code analyse}. */
    public String field() {
        return field;
    }

    /** What was found. */
    public String found() {
        return found;
    }

    /** What was expected, in Swedish. */
    public String expected() {
        return expected;
    }
}
