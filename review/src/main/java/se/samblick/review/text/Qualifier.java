package se.samblick.review.text;

import java.util.EnumMap;
import java.util.Map;

/** The word before a number that says how exactly it is meant. What each promises stands in {@code vagueness.csv}. */
public enum Qualifier {
    EXACT(""),
    ABOUT("cirka "),
    NEARLY("nästan "),
    OVER_A_LITTLE("drygt "),
    OVER("mer än "),
    AT_LEAST("minst "),
    UNDER("mindre än "),
    AT_MOST("högst ");

    private record Bounds(
            double from, double to, boolean withFrom, boolean withTo, double falseBelow, double falseAbove) {}

    private static final Map<Qualifier, Bounds> BOUNDS = load();

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    /** The word it is shown by, with a space after it; empty for a plain number. */
    public String word() {
        return word;
    }

    static Qualifier of(String code) {
        return valueOf(code.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    /** Opposite bound, for a ratio below one: "mer än halverats" leaves less than half. */
    Qualifier mirrored() {
        return switch (this) {
            case OVER -> UNDER;
            case UNDER -> OVER;
            case AT_LEAST -> AT_MOST;
            case AT_MOST -> AT_LEAST;
            default -> this;
        };
    }

    /** Fits a value to a vague multiple of {@code stated}; only for the words with a row in the table. */
    Fit fit(double value, double stated) {
        Bounds bounds = BOUNDS.get(this);
        if (bounds == null) {
            throw new IllegalStateException(this + " is no bound");
        }
        double tiny = 1e-9 * Math.max(1, Math.abs(stated));
        boolean above =
                bounds.withFrom() ? value >= bounds.from() * stated - tiny : value > bounds.from() * stated + tiny;
        boolean below = bounds.withTo() ? value <= bounds.to() * stated + tiny : value < bounds.to() * stated - tiny;
        if (above && below) {
            return Fit.HOLDS;
        }
        boolean outside = value < bounds.falseBelow() * stated - tiny || value >= bounds.falseAbove() * stated - tiny;
        return outside ? Fit.FAILS : Fit.BETWEEN;
    }

    private static Map<Qualifier, Bounds> load() {
        Map<Qualifier, Bounds> bounds = new EnumMap<>(Qualifier.class);
        for (String line : Lexicon.lines("vagueness.csv")) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("qualifier")) {
                bounds.put(
                        of(cells[0]),
                        new Bounds(
                                number(cells[1], Double.NEGATIVE_INFINITY),
                                number(cells[2], Double.POSITIVE_INFINITY),
                                cells[3].equals("yes"),
                                cells[4].equals("yes"),
                                number(cells[5], Double.NEGATIVE_INFINITY),
                                number(cells[6], Double.POSITIVE_INFINITY)));
            }
        }
        return bounds;
    }

    private static double number(String cell, double otherwise) {
        return cell.isEmpty() ? otherwise : Double.parseDouble(cell);
    }
}
