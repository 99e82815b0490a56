package se.samblick.app.figures;

import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Change;
import se.samblick.analysis.Judgement;

/**
 * How a count changed, and whether chance alone could have made the difference. Where a count is known only within
 * limits, the most cautious reading is taken: {@code p} is the largest, and the interval the widest, that any numbers
 * within the limits give.
 *
 * @param difference current less previous
 * @param percent difference by previous as a fraction; null if previous is 0 or either is uncertain
 * @param low lower exact 95 percent limit of the ratio current to previous, null if undefined
 * @param high upper limit, null if undefined or infinite
 * @param p two-sided exact p-value with equal exposures
 */
public record AmountChange(
        Amount difference,
        @Nullable Double percent,
        @Nullable Double low,
        @Nullable Double high,
        double p,
        Judgement judgement) {

    /** Compares two bounded counts over periods of equal standing. */
    public static AmountChange of(Amount previous, Amount current) {
        if (!previous.bounded() || !current.bounded()) {
            throw new IllegalArgumentException(
                    "A change needs counts that are limited: %s, %s".formatted(previous, current));
        }
        boolean exact = previous.exact() && current.exact();
        double p = largestP(previous, current);
        return new AmountChange(
                current.minus(previous),
                exact ? defined(change(previous.lower(), current.lower()).percent()) : null,
                defined(change(previous.upper(), current.lower())
                        .ratioInterval()
                        .low()),
                defined(change(previous.lower(), current.upper())
                        .ratioInterval()
                        .high()),
                p,
                judge(previous, current, p));
    }

    private static double largestP(Amount previous, Amount current) {
        // The closer two counts lie, the larger is p: so the corner where they are closest decides.
        if (current.lower() > previous.upper()) {
            return change(previous.upper(), current.lower()).pExact();
        }
        if (current.upper() < previous.lower()) {
            return change(previous.lower(), current.upper()).pExact();
        }
        return previous.exact() && current.exact()
                ? change(previous.lower(), current.lower()).pExact()
                : 1;
    }

    private static Judgement judge(Amount previous, Amount current, double p) {
        if (previous.upper() + current.upper() < Judgement.FEWEST) {
            return Judgement.TOO_SMALL;
        }
        if (p >= 0.05) {
            return Judgement.CHANCE;
        }
        return current.lower() > previous.upper() ? Judgement.INCREASE : Judgement.DECREASE;
    }

    private static Change change(double before, double after) {
        return Change.of(Math.round(before), Math.round(after));
    }

    private static @Nullable Double defined(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
