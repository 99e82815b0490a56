package se.samblick.app.figures;

import java.util.UUID;

/** Name of an import. */
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
