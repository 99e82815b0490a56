package se.samblick.app.area;

import java.util.UUID;

/** Names a set of boundaries that came in one file. */
public record BoundarySetId(UUID value) {
    /** Lets Spring bind an id from an address. */
    public static BoundarySetId of(String value) {
        return new BoundarySetId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
