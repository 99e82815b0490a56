package se.samblick.app.figures;

import org.jspecify.annotations.Nullable;

/** Numbers as JSON writes them best: whole ones without a decimal point. */
final class JsonNumber {
    private JsonNumber() {}

    static @Nullable Number of(@Nullable Double value) {
        if (value == null || value.isNaN() || value.isInfinite()) {
            return null;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return value.longValue();
        }
        return value;
    }

    /** The number, or null if it is known only within limits. */
    static @Nullable Number of(@Nullable Amount amount) {
        return amount == null || !amount.exact() ? null : of(Double.valueOf(amount.lower()));
    }
}
