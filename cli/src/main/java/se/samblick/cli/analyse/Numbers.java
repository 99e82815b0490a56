package se.samblick.cli.analyse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and days as they stand in CSV: a decimal point, no thousands separator, an exponent if need be. */
final class Numbers {
    private static final Pattern SHAPE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Numbers() {}

    static Optional<Double> number(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    }

    /** A whole number, also one written as 1e+05 or 12.0. */
    static Optional<Long> whole(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        // A huge exponent would be written out digit by digit before it is found too large.
        if (value.signum() != 0 && value.precision() - (long) value.scale() > 19) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A day that exists, written as 2024-02-29. */
    static Optional<LocalDate> date(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** All digits of the double; empty for what is undefined or infinite. */
    static String write(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
