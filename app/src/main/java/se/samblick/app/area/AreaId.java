package se.samblick.app.area;

import java.util.regex.Pattern;

/** Stable word for an area: small letters, digits and hyphens, such as {@code bjorkhaga} or the SCB code {@code 0180}. */
public record AreaId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    public AreaId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Area id '%s': expected small letters, digits and hyphens, at most 64".formatted(value));
        }
    }

    /** Lets Spring bind an id from an address. */
    public static AreaId of(String value) {
        return new AreaId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
