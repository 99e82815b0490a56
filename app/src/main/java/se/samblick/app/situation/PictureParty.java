package se.samblick.app.situation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party of a picture, by the name it had when the picture was begun.
 *
 * @param kind {@code municipality}, {@code police} or {@code other}
 */
public record PictureParty(
        String id, String name, String kind, @Nullable Signature signed) {
    /**
     * That a party stands behind the picture.
     *
     * @param by who signed, in their role
     * @param outside signed on paper or in another system and recorded here
     * @param reference diary number or the like, for one signed outside
     */
    public record Signature(
            String by,
            Instant at,
            boolean outside,
            @Nullable String reference) {
        public Signature {
            if (by.isBlank()) {
                throw new IllegalArgumentException("A signature needs to say who signed");
            }
            if (outside && (reference == null || reference.isBlank())) {
                throw new IllegalArgumentException("A signature made outside needs a diary number");
            }
        }
    }

    PictureParty with(@Nullable Signature signature) {
        return new PictureParty(id, name, kind, signature);
    }
}
