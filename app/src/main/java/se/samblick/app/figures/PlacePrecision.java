package se.samblick.app.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How exactly the municipality keeps where incidents and cases happened. */
public enum PlacePrecision {
    /** Only the area; no coordinates at all. */
    AREA,
    /** The middle of a square of 100 by 100 metres. */
    GRID,
    /** To the metre. */
    POINT;

    /** The word in forms and in the database, such as {@code grid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlacePrecision> find(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }

    /** Side of the square that a kept point stands for, in metres. */
    int metres() {
        return this == POINT ? 1 : 100;
    }
}
