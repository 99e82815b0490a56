package se.samblick.app.watch;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.app.audit.Actor;

/**
 * One line of the record of an alarm.
 *
 * @param reason only where it was closed
 * @param text in the writer's own words, may be empty
 */
record AlarmNote(Kind kind, @Nullable Closing reason, String text, Actor by, Instant at) {
    /** What was done. */
    enum Kind {
        LOOKED,
        CLOSED,
        REOPENED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
