package se.samblick.app.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A system that coordinates of Swedish places are written in, and the way from it to SWEREF 99 TM and back. */
enum ReferenceSystem {
    /** Degrees; within a metre the same as SWEREF 99 in Sweden. */
    WGS_84("4326", "WGS 84", null),
    SWEREF_99_TM("3006", "SWEREF 99 TM", null),
    SWEREF_99_12_00("3007", "SWEREF 99 12 00", 12.0),
    SWEREF_99_13_30("3008", "SWEREF 99 13 30", 13.5),
    SWEREF_99_14_15("3012", "SWEREF 99 14 15", 14.25),
    SWEREF_99_15_00("3009", "SWEREF 99 15 00", 15.0),
    SWEREF_99_15_45("3013", "SWEREF 99 15 45", 15.75),
    SWEREF_99_16_30("3010", "SWEREF 99 16 30", 16.5),
    SWEREF_99_17_15("3014", "SWEREF 99 17 15", 17.25),
    SWEREF_99_18_00("3011", "SWEREF 99 18 00", 18.0),
    SWEREF_99_18_45("3015", "SWEREF 99 18 45", 18.75),
    SWEREF_99_20_15("3016", "SWEREF 99 20 15", 20.25),
    SWEREF_99_21_45("3017", "SWEREF 99 21 45", 21.75),
    SWEREF_99_23_15("3018", "SWEREF 99 23 15", 23.25);

    private static final GaussKruger TM = new GaussKruger(15, 0.9996, 0, 500_000);
    private static final Pattern EPSG = Pattern.compile(
            "(?:URN:OGC:DEF:CRS:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/)?" + "EPSG[:/]{1,2}(?:[\\d.]*[:/])?(\\d{4,5})");
    private static final Pattern CRS84 = Pattern.compile(
            "(?:URN:OGC:DEF:CRS:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/)?" + "OGC[:/]{1,2}(?:[\\d.]*[:/])?CRS84H?");

    private final String code;
    private final String title;
    private final @Nullable GaussKruger zone;

    ReferenceSystem(String code, String title, @Nullable Double meridian) {
        this.code = code;
        this.title = title;
        this.zone = meridian == null ? null : new GaussKruger(meridian, 1, 0, 150_000);
    }

    /** The number of the system in EPSG's register, such as {@code 3006}. */
    String code() {
        return code;
    }

    /** As it is called, such as {@code SWEREF 99 18 00}. */
    String title() {
        return title;
    }

    static Optional<ReferenceSystem> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /** The system of a name in a file or a form, such as {@code EPSG:3006} or {@code urn:ogc:def:crs:OGC:1.3:CRS84}. */
    static Optional<ReferenceSystem> named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        Matcher epsg = EPSG.matcher(upper);
        if (epsg.matches()) {
            // SWEREF 99 and ETRS 89 in degrees are within a metre of WGS 84.
            boolean degrees = epsg.group(1).equals("4619") || epsg.group(1).equals("4258");
            return degrees ? Optional.of(WGS_84) : ofCode(epsg.group(1));
        }
        return CRS84.matcher(upper).matches() ? Optional.of(WGS_84) : Optional.empty();
    }

    /**
     * The point in SWEREF 99 TM, in metres.
     *
     * @param north northing in metres, or latitude in degrees
     * @param east easting in metres, or longitude in degrees
     */
    GaussKruger.Point toTm(double north, double east) {
        if (this == SWEREF_99_TM) {
            return new GaussKruger.Point(north, east);
        }
        GaussKruger.Point degrees = zone == null ? new GaussKruger.Point(north, east) : zone.unproject(north, east);
        return TM.project(degrees.north(), degrees.east());
    }

    /** Latitude and longitude in degrees of a point in SWEREF 99 TM. */
    static GaussKruger.Point toDegrees(double north, double east) {
        return TM.unproject(north, east);
    }
}
