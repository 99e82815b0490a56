package se.samblick.app.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to become an extract.
 *
 * @param source who delivered it
 * @param extracted the day the source was asked
 * @param sha256 of the file
 * @param area id of the area of tables that name none, as said at the upload
 * @param period of tables that name none, as said at the upload
 * @param progress share of the reading done, 0–1
 * @param rows how many values it would save, or saved
 * @param failure one Swedish sentence when it failed, else null
 * @param extract what it became, null before that
 * @param createdBy id of the account
 */
public record Import(
        ImportId id,
        DatasetId dataset,
        String source,
        LocalDate extracted,
        String fileName,
        String sha256,
        @Nullable String area,
        @Nullable String period,
        Corrections corrections,
        State state,
        double progress,
        long rows,
        Outcome outcome,
        @Nullable String failure,
        @Nullable ExtractId extract,
        String createdBy,
        String createdName,
        Instant createdAt) {

    /** How far it has come. */
    public enum State {
        READING,
        NEEDS_ATTENTION,
        READY,
        COMMITTED,
        UNDONE,
        FAILED;

        /** The word of the API, such as {@code needs-attention}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(s -> s.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown state " + code));
        }

        /** True while the reading may be corrected. */
        public boolean open() {
            return this == NEEDS_ATTENTION || this == READY;
        }
    }
}
