package se.samblick.app.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One delivery of a dataset, as it was on the day it was taken out of the source. Immutable; a later extract may say
 * otherwise about the same days.
 *
 * @param source who delivered it
 * @param extracted the day the source was asked
 * @param fileName as the user named it
 * @param sha256 of the file, in hexadecimal
 * @param rows how many values it holds
 * @param committedBy name of the one who committed it
 */
public record Extract(
        ExtractId id,
        DatasetId dataset,
        String source,
        LocalDate extracted,
        String fileName,
        String sha256,
        State state,
        long rows,
        String committedBy,
        Instant committedAt) {

    /** Whether it counts. */
    public enum State {
        COMMITTED,
        /** Taken back; kept, but no figure is drawn from it any more. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
