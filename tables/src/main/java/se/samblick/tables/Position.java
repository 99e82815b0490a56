package se.samblick.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a case was, out of two columns of coordinates. The values tell which axis is which; a local zone of SWEREF 99
 * must be named, since its eastings look alike in all of them.
 *
 * @param text {@code EPSG:3006 N E} or empty
 * @param outside there are coordinates, but not in Sweden, or in a zone that is not told
 */
record Position(String text, boolean outside) {
    private static final Position NONE = new Position("", false);
    private static final Position OUTSIDE = new Position("", true);
    private static final Pattern ZONE = Pattern.compile("sweref99(\\d{4})");
    private static final Pattern CODE = Pattern.compile("epsg:?(30[01]\\d)");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("1200", "3007"),
            Map.entry("1330", "3008"),
            Map.entry("1500", "3009"),
            Map.entry("1630", "3010"),
            Map.entry("1800", "3011"),
            Map.entry("1415", "3012"),
            Map.entry("1545", "3013"),
            Map.entry("1715", "3014"),
            Map.entry("1845", "3015"),
            Map.entry("2015", "3016"),
            Map.entry("2145", "3017"),
            Map.entry("2315", "3018"));
    private static final String TM = "3006";

    /** The code of the system that the columns' headers name, if they name a local zone. */
    static Optional<String> localZone(String headers) {
        String text = headers.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
        Matcher zone = ZONE.matcher(text);
        if (zone.find()) {
            return Optional.ofNullable(ZONES.get(zone.group(1)));
        }
        Matcher code = CODE.matcher(text);
        return code.find() && !code.group(1).equals(TM) ? Optional.of(code.group(1)) : Optional.empty();
    }

    /**
     * Reads a position.
     *
     * @param zone code of a local zone, or null for SWEREF 99 TM or degrees
     */
    static Position of(@Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable String zone) {
        if (one == null || other == null || (one.signum() == 0 && other.signum() == 0)) {
            return NONE;
        }
        double a = one.doubleValue();
        double b = other.doubleValue();
        if (latitude(a) && longitude(b)) {
            return at("4326", one, other);
        }
        if (latitude(b) && longitude(a)) {
            return at("4326", other, one);
        }
        if (northing(a) && easting(b, zone)) {
            return at(zone == null ? TM : zone, one, other);
        }
        if (northing(b) && easting(a, zone)) {
            return at(zone == null ? TM : zone, other, one);
        }
        return OUTSIDE;
    }

    private static boolean latitude(double value) {
        return value >= 55 && value <= 70;
    }

    private static boolean longitude(double value) {
        return value >= 10 && value <= 25;
    }

    private static boolean northing(double value) {
        return value >= 6_100_000 && value <= 7_700_000;
    }

    /** Sweden lies between about 260 000 and 920 000 in TM; a local zone reaches some 400 km from its meridian. */
    private static boolean easting(double value, @Nullable String zone) {
        return zone == null ? value >= 250_000 && value <= 950_000 : value >= -300_000 && value <= 520_000;
    }

    private static Position at(String code, BigDecimal first, BigDecimal second) {
        return new Position("EPSG:" + code + " " + plain(first) + " " + plain(second), false);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
