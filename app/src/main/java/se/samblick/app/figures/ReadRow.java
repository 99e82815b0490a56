package se.samblick.app.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value as the reader of tables understood it, with labels as printed.
 *
 * @param area empty if the table does not say
 * @param category parts joined by {@code " | "}, levels by {@code " > "}; may be empty
 * @param period in the forms of {@link se.samblick.analysis.Period}, or as printed if it could not be resolved
 * @param base the earlier period of a change, else empty
 * @param measure such as {@code count} or {@code change-percent}
 * @param upper largest value that a suppressed one can have, null if not told
 * @param origin where it stands
 * @param raw the cell as printed
 * @param position where an event was, such as {@code EPSG:3006 N E}; else empty
 */
record ReadRow(
        String area,
        String category,
        String period,
        String base,
        String measure,
        @Nullable Double value,
        @Nullable Double upper,
        Status status,
        String origin,
        String raw,
        String position) {
    ReadRow(
            String area,
            String category,
            String period,
            String base,
            String measure,
            @Nullable Double value,
            @Nullable Double upper,
            Status status,
            String origin,
            String raw) {
        this(area, category, period, base, measure, value, upper, status, origin, raw, "");
    }

    enum Status {
        OK,
        MISSING,
        SUPPRESSED,
        TOTAL,
        ERROR;

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** True if it is a difference between two other values rather than a value. */
    boolean derived() {
        return measure.equals("change") || measure.equals("change-percent");
    }

    ReadRow withCell(@Nullable Double newValue, @Nullable Double newUpper, Status newStatus, String newRaw) {
        return new ReadRow(
                area, category, period, base, measure, newValue, newUpper, newStatus, origin, newRaw, position);
    }

    ReadRow withLabels(String newArea, String newCategory) {
        return new ReadRow(newArea, newCategory, period, base, measure, value, upper, status, origin, raw, position);
    }

    ReadRow withMeasure(String other) {
        return new ReadRow(area, category, period, base, other, value, upper, status, origin, raw, position);
    }
}
