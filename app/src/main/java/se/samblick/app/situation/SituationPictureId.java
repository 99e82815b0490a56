package se.samblick.app.situation;

import java.util.UUID;
import se.samblick.app.ui.NotFound;

/** Which picture. */
public record SituationPictureId(UUID value) {
    /** Lets Spring bind an id from an address; what is no id names no picture. */
    public static SituationPictureId of(String value) {
        try {
            return new SituationPictureId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new NotFound("situation.missing");
        }
    }

    static SituationPictureId random() {
        return new SituationPictureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
