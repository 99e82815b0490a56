package se.samblick.app.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as it stands.
 *
 * @param kind which handler does it, such as {@code import}
 * @param subject id of what it is about, in the room of the handler
 * @param done steps taken, at most {@code total}
 * @param total steps in all; 0 when that is not known yet
 * @param text what is being done, in words for the user; may be empty
 * @param failure one sentence for the user when the state is failed and the handler had one
 * @param cancelRequested someone has asked for it to stop
 * @param attempts how often it has been begun
 */
public record Job(
        JobId id,
        String kind,
        String subject,
        JobState state,
        long done,
        long total,
        String text,
        @Nullable String failure,
        boolean cancelRequested,
        int attempts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /** Share of the work done, 0–1; 0 while the amount is not known. */
    public double share() {
        if (state == JobState.DONE) {
            return 1;
        }
        return total == 0 ? 0 : (double) done / total;
    }
}
