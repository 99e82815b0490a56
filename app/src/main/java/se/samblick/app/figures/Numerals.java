package se.samblick.app.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in problems and exchange files: without grouping, no more digits than needed. */
final class Numerals {
    private Numerals() {}

    /** {@code 458}, {@code 0.367}; with a decimal point, as programs read it. */
    static String point(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The same with a decimal comma. */
    static String plain(double value) {
        return point(value).replace('.', ',');
    }

    /** A fraction as {@code 18,1 %}. */
    static String percent(double fraction) {
        return BigDecimal.valueOf(fraction * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',')
                + "\u00a0%";
    }
}
