package se.samblick.app.figures;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in SWEREF 99 TM, in whole metres. */
record Spot(int north, int east) {
    private static final Pattern POSITION = Pattern.compile("EPSG:(\\d{4}) (-?[\\d.]+) (-?[\\d.]+)");
    private static final GaussKruger TM = new GaussKruger(15, 0.9996, 0, 500_000);
    private static final int CELL = 100;

    /** Central meridians of the local zones by their EPSG codes, 3011 being SWEREF 99 18 00. */
    private static final Map<String, Double> MERIDIANS = Map.ofEntries(
            Map.entry("3007", 12.0),
            Map.entry("3008", 13.5),
            Map.entry("3009", 15.0),
            Map.entry("3010", 16.5),
            Map.entry("3011", 18.0),
            Map.entry("3012", 14.25),
            Map.entry("3013", 15.75),
            Map.entry("3014", 17.25),
            Map.entry("3015", 18.75),
            Map.entry("3016", 20.25),
            Map.entry("3017", 21.75),
            Map.entry("3018", 23.25));

    /**
     * The point of a position in SWEREF 99 TM, one of its local zones, or degrees of WGS 84, which here is the same as
     * SWEREF 99 within a metre.
     *
     * @param position such as {@code EPSG:3011 6579821.5 153112}; empty for none
     */
    static Optional<Spot> of(String position) {
        Matcher parts = POSITION.matcher(position);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double first = Double.parseDouble(parts.group(2));
        double second = Double.parseDouble(parts.group(3));
        String system = parts.group(1);
        Double meridian = MERIDIANS.get(system);
        if (system.equals("3006")) {
            return Optional.of(rounded(first, second));
        }
        if (system.equals("4326")) {
            GaussKruger.Point point = TM.project(first, second);
            return Optional.of(rounded(point.north(), point.east()));
        }
        if (meridian == null) {
            return Optional.empty();
        }
        GaussKruger.Point degrees = new GaussKruger(meridian, 1, 0, 150_000).unproject(first, second);
        GaussKruger.Point point = TM.project(degrees.north(), degrees.east());
        return Optional.of(rounded(point.north(), point.east()));
    }

    private static Spot rounded(double north, double east) {
        return new Spot((int) Math.round(north), (int) Math.round(east));
    }

    /** The middle of the square of 100 by 100 metres that it lies in. */
    Spot snapped() {
        return new Spot(Math.floorDiv(north, CELL) * CELL + CELL / 2, Math.floorDiv(east, CELL) * CELL + CELL / 2);
    }
}
