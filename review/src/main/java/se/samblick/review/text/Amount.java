package se.samblick.review.text;

/**
 * A stated number with the precision its words promise: an interval, not a point.
 *
 * @param unit what it counts
 * @param value percent, percentage points, a count, a ratio, or a fraction in percent
 * @param upper end of a stated range ("10–15 procent"), else the same as {@code value}
 * @param decimals printed
 * @param qualifier the word before it
 * @param noun the word after a count, in lower case; empty otherwise
 * @param from first token, the qualifier included
 * @param to last token, not included
 */
public record Amount(
        Unit unit, double value, double upper, int decimals, Qualifier qualifier, String noun, int from, int to) {
    /** What an amount counts. */
    public enum Unit {
        PERCENT,
        POINTS,
        COUNT,
        /** A ratio of after to before: 2 for "fördubblats". */
        FACTOR,
        /** A fraction in words, in percent: 25 for "en fjärdedel", "var fjärde". */
        FRACTION,
        /** So many per thousand inhabitants or the like. */
        RATE,
        /** Kronor, metres, years of age: no figure of crime. */
        OTHER
    }

    /** The noun of "hälften så många": what is left, not what is gone. */
    static final String AS_MANY = "så många";

    /** The smallest distance that makes a plain percentage false, in points. */
    private static final double PERCENT_OFF = 2;

    /** What a bound that no binary fraction meets may be off by. */
    private static final double TINY = 1e-9;

    Amount withUnit(Unit other) {
        return new Amount(other, value, upper, decimals, qualifier, noun, from, to);
    }

    public boolean isPercentLike() {
        return unit == Unit.PERCENT || unit == Unit.FRACTION;
    }

    /** Fits a computed size to the stated one; both without sign. */
    public Fit fit(double computed) {
        if (upper > value) {
            return fitRange(computed);
        }
        return switch (qualifier) {
            case EXACT -> fitExact(computed);
            case ABOUT -> fitAbout(computed);
            default -> fitVague(computed);
        };
    }

    private Fit fitRange(double computed) {
        double half = 0.5 * Math.pow(10, -decimals);
        if (computed >= value - half && computed <= upper + half) {
            return Fit.HOLDS;
        }
        double off = computed < value ? value - computed : computed - upper;
        return off >= Math.max(PERCENT_OFF, 0.1 * value) ? Fit.FAILS : Fit.BETWEEN;
    }

    private Fit fitVague(double computed) {
        if (unit == Unit.FACTOR && value < 1 && !noun.equals(AS_MANY)) {
            // "nästan halverats" is said of the part that is gone
            return qualifier == Qualifier.NEARLY || qualifier == Qualifier.OVER_A_LITTLE
                    ? qualifier.fit(1 - computed, 1 - value)
                    : qualifier.mirrored().fit(computed, value);
        }
        return qualifier.fit(computed, value);
    }

    private Fit fitAbout(double computed) {
        double off = Math.abs(computed - value);
        double slack = unit == Unit.FACTOR ? 0 : 1.5;
        if (off <= Math.max(slack, 0.07 * Math.abs(value)) + TINY) {
            return Fit.HOLDS;
        }
        double least = unit == Unit.FACTOR ? 0 : 3;
        return off >= least - TINY && off >= 0.2 * Math.abs(value) - TINY ? Fit.FAILS : Fit.BETWEEN;
    }

    private Fit fitExact(double computed) {
        double off = Math.abs(computed - value);
        return switch (unit) {
            case FACTOR -> fitFactor(computed);
            case FRACTION -> off <= 2 + TINY ? Fit.HOLDS : off >= 6 - TINY ? Fit.FAILS : Fit.BETWEEN;
            case PERCENT ->
                rounds(off)
                        ? Fit.HOLDS
                        : off >= PERCENT_OFF - TINY && off >= 0.1 * Math.abs(value) ? Fit.FAILS : Fit.BETWEEN;
            default -> fitCount(computed, off);
        };
    }

    private Fit fitFactor(double computed) {
        double ratio = computed / value;
        if (decimals > 0 && rounds(Math.abs(computed - value))) {
            return Fit.HOLDS;
        }
        return Math.abs(ratio - 1) <= 0.04 + TINY ? Fit.HOLDS : ratio < 0.85 || ratio > 1.2 ? Fit.FAILS : Fit.BETWEEN;
    }

    private Fit fitCount(double computed, double off) {
        if (rounds(off)) {
            return Fit.HOLDS;
        }
        if (isRoundingOf(computed)) {
            return Fit.BETWEEN;
        }
        double least = decimals > 0 ? 0.3 : 1;
        return off >= least - TINY ? Fit.FAILS : Fit.BETWEEN;
    }

    private boolean rounds(double off) {
        return off <= 0.5 * Math.pow(10, -decimals) + TINY;
    }

    /** 9 200 for 9 184: the zeros at the end show that it was rounded. */
    private boolean isRoundingOf(double computed) {
        double step = 1;
        while (decimals == 0 && step <= value && value % (step * 10) == 0) {
            step *= 10;
        }
        return step >= 100 && Math.abs(computed - value) <= Math.min(step / 2, 0.01 * value);
    }
}
