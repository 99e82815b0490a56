package se.samblick.app.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * One delivered value.
 *
 * @param periodText the period as the source printed it
 * @param value the number, null unless the status is {@link Status#OK}
 * @param upper largest value that a suppressed one can have, null if unknown and for all others
 * @param origin where it stood: {@code sheet!cell} or {@code line:field}, empty if the format has neither
 */
public record Observation(
        AreaId area,
        CategoryId category,
        Measure measure,
        Period period,
        String periodText,
        @Nullable Double value,
        @Nullable Double upper,
        Status status,
        String origin) {
    public Observation {
        if ((status == Status.OK) != (value != null)) {
            throw new IllegalArgumentException(
                    "Observation %s %s: a value belongs to status ok alone".formatted(category.value(), period));
        }
        if (upper != null && (status != Status.SUPPRESSED || upper < 0)) {
            throw new IllegalArgumentException("Observation %s %s: an upper limit belongs to suppressed values alone"
                    .formatted(category.value(), period));
        }
    }

    /** A plain count. */
    public static Observation count(AreaId area, CategoryId category, Period period, long count) {
        return new Observation(
                area, category, Measure.COUNT, period, period.toString(), (double) count, null, Status.OK, "");
    }

    /** The value with its limits, or null if it is missing. */
    public @Nullable Amount amount() {
        return switch (status) {
            case OK -> Amount.exactly(java.util.Objects.requireNonNull(value));
            case SUPPRESSED -> new Amount(0, upper == null ? Double.POSITIVE_INFINITY : upper);
            case MISSING -> null;
        };
    }

    /** How far a value is known. */
    public enum Status {
        OK,
        MISSING,
        /** Kept back by the source because it is small. */
        SUPPRESSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
