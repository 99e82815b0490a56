package se.samblick.app.area;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in SWEREF 99 TM, in whole metres. */
public record Spot(int north, int east) {
    private static final Pattern POSITION = Pattern.compile("EPSG:(\\d{4}) (-?[\\d.]+) (-?[\\d.]+)");
    private static final int CELL = 100;

    /**
     * The point of a position in SWEREF 99 TM, one of its local zones, or degrees of WGS 84, which here is the same as
     * SWEREF 99 within a metre.
     *
     * @param position such as {@code EPSG:3011 6579821.5 153112}; empty for none
     */
    public static Optional<Spot> of(String position) {
        Matcher parts = POSITION.matcher(position);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double first = Double.parseDouble(parts.group(2));
        double second = Double.parseDouble(parts.group(3));
        return ReferenceSystem.ofCode(parts.group(1))
                .map(system -> system.toTm(first, second))
                .map(point -> new Spot((int) Math.round(point.north()), (int) Math.round(point.east())));
    }

    /** The middle of the square of 100 by 100 metres that it lies in. */
    public Spot snapped() {
        return new Spot(Math.floorDiv(north, CELL) * CELL + CELL / 2, Math.floorDiv(east, CELL) * CELL + CELL / 2);
    }
}
