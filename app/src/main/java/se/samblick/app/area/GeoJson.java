package se.samblick.app.area;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Boundaries written as GeoJSON of RFC 7946: degrees of WGS 84, outer rings against the clock. */
final class GeoJson {
    static final String MEDIA_TYPE = "application/geo+json";
    private static final int DECIMALS = 7;

    private GeoJson() {}

    record Collection(String type, List<Feature> features) {
        Collection {
            features = List.copyOf(features);
        }

        static Collection of(List<Feature> features) {
            return new Collection("FeatureCollection", features);
        }
    }

    record Feature(String type, String id, Map<String, @Nullable Object> properties, Shape geometry) {}

    record Shape(String type, List<?> coordinates) {}

    /**
     * An area with its boundary.
     *
     * @param to last day, null if it still holds
     */
    static Feature feature(Area area, Geometry ground, String from, @Nullable String to, String source) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("name", area.name());
        properties.put("division", area.division().code());
        properties.put(
                "kind", area.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        properties.put("validFrom", from);
        properties.put("validTo", to);
        properties.put("source", source);
        return new Feature("Feature", area.id().value(), properties, shape(ground));
    }

    private static Shape shape(Geometry ground) {
        if (ground instanceof Polygon polygon) {
            return new Shape("Polygon", rings(polygon));
        }
        MultiPolygon parts = (MultiPolygon) ground;
        List<List<List<List<BigDecimal>>>> polygons = new ArrayList<>();
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            polygons.add(rings((Polygon) parts.getGeometryN(i)));
        }
        return new Shape("MultiPolygon", polygons);
    }

    private static List<List<List<BigDecimal>>> rings(Polygon polygon) {
        List<List<List<BigDecimal>>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i), false));
        }
        return rings;
    }

    private static List<List<BigDecimal>> ring(LinearRing ring, boolean againstTheClock) {
        LinearRing turned = Orientation.isCCW(ring.getCoordinateSequence()) == againstTheClock ? ring : ring.reverse();
        List<List<BigDecimal>> positions = new ArrayList<>();
        for (Coordinate corner : turned.getCoordinates()) {
            GaussKruger.Point degrees = ReferenceSystem.toDegrees(corner.y, corner.x);
            positions.add(List.of(rounded(degrees.east()), rounded(degrees.north())));
        }
        return positions;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
