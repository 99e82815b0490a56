package se.samblick.app.job;

import java.util.UUID;

/** Names one job. */
public record JobId(UUID value) {
    /** @throws IllegalArgumentException if the text is no UUID */
    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
