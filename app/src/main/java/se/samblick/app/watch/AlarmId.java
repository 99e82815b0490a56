package se.samblick.app.watch;

import java.util.Optional;
import java.util.UUID;

/** Names an alarm. */
public record AlarmId(UUID value) {
    /** The id that a text holds, if it is one. */
    static Optional<AlarmId> find(String text) {
        try {
            return Optional.of(new AlarmId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
