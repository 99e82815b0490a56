package se.samblick.app.figures;

import java.util.regex.Pattern;

/** Stable name of a dataset, such as {@code anmalda-brott}. */
public record DatasetId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Police-reported crimes, which every installation has. */
    public static final DatasetId REPORTED_CRIMES = new DatasetId("anmalda-brott");

    public DatasetId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Dataset id '%s': expected small letters, digits and hyphens".formatted(value));
        }
    }
}
