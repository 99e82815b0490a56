package se.samblick.app.area;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small GeoJSON files of squares in SWEREF 99 TM, south-west of Stockholm, where a made-up city may lie. */
public final class GeoTexts {
    public static final int NORTH = 6_560_000;
    public static final int EAST = 660_000;

    private final List<String> features = new ArrayList<>();
    private String crs = "urn:ogc:def:crs:EPSG::3006";

    /** A square with its corners so many metres north and east of the city's south-western corner. */
    public GeoTexts square(String name, int south, int west, int north, int east) {
        return form(name, "Polygon", "[" + ring(south, west, north, east) + "]");
    }

    /** A square with a smaller one cut out. */
    public GeoTexts frame(String name, int[] outer, int[] hole) {
        return form(
                name,
                "Polygon",
                "[" + ring(outer[0], outer[1], outer[2], outer[3]) + "," + ring(hole[0], hole[1], hole[2], hole[3])
                        + "]");
    }

    public GeoTexts form(String name, String type, String coordinates) {
        features.add("""
                {"type":"Feature","properties":{"kommunkod":"0199","namn":"%s"},
                 "geometry":{"type":"%s","coordinates":%s}}""".formatted(name, type, coordinates));
        return this;
    }

    /** A feature as it is written. */
    public GeoTexts feature(String feature) {
        features.add(feature);
        return this;
    }

    /** The name of the reference system; empty for a file that says none. */
    public GeoTexts crs(String name) {
        crs = name;
        return this;
    }

    public static String ring(int south, int west, int north, int east) {
        return String.format(
                Locale.ROOT,
                "[[%1$d,%2$d],[%3$d,%2$d],[%3$d,%4$d],[%1$d,%4$d],[%1$d,%2$d]]",
                EAST + west,
                NORTH + south,
                EAST + east,
                NORTH + north);
    }

    @Override
    public String toString() {
        String member =
                crs.isEmpty() ? "" : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}},".formatted(crs);
        return "{\"type\":\"FeatureCollection\"," + member + "\"features\":[" + String.join(",\n", features) + "]}";
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }
}
