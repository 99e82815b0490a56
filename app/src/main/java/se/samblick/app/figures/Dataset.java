package se.samblick.app.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * Figures of one kind from one source, delivered again and again as extracts.
 *
 * @param title as shown to users
 * @param source who delivers it, such as {@code Polisen}
 */
public record Dataset(DatasetId id, String title, Kind kind, String source) {
    public Dataset {
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("Dataset %s: a title and a source are needed".formatted(id.value()));
        }
    }

    /** What one row of a dataset tells. */
    public enum Kind {
        /** How many, by area, category and period. */
        COUNTS,
        /** A share of those asked, with the number asked. */
        SHARES,
        /** One event each; kept as counts by day. */
        INCIDENTS,
        /** Inhabitants. */
        POPULATION,
        /** One resident's report each; kept as counts by day. */
        CASES;

        /** The word of the API, such as {@code counts}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The kind with that {@link #code}. */
        public static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
        }

        /** True if each row is one event, so that rows of the same day and place are counted together. */
        public boolean eventByEvent() {
            return this == INCIDENTS || this == CASES;
        }

        /** True if its categories may be told by crime codes. */
        boolean holdsCrimes() {
            return this == COUNTS || this == INCIDENTS;
        }
    }
}
