package se.samblick.review.text;

/** How a computed value fits a stated one, given the precision the words promise. */
public enum Fit {
    /** The words hold. */
    HOLDS,
    /** Neither clearly true nor clearly false. */
    BETWEEN,
    /** The words do not hold. */
    FAILS;

    /** The better of two readings. */
    public Fit or(Fit other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /** The worse of two conditions. */
    public Fit and(Fit other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
