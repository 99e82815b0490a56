package se.samblick.app.area;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * Sweden with its waters, drawn by hand with some ten kilometres to spare: enough to tell a place in the country from one in
 * Oslo, Copenhagen or off the coast of Africa.
 */
final class Sweden {
    /** Longitude and latitude, around the country. */
    private static final double[][] OUTLINE = {
        {12.5, 55.1},
        {12.66, 55.55},
        {12.68, 55.8},
        {12.6, 55.9},
        {12.58, 56.1},
        {11.9, 56.4},
        {11.0, 57.5},
        {10.4, 58.6},
        {10.5, 59.0},
        {11.2, 59.25},
        {11.5, 59.7},
        {12.1, 60.2},
        {12.2, 60.9},
        {12.4, 61.1},
        {11.9, 61.7},
        {11.9, 62.4},
        {11.8, 63.3},
        {12.0, 63.7},
        {12.6, 64.2},
        {13.7, 64.2},
        {13.5, 64.7},
        {14.2, 65.4},
        {14.3, 66.2},
        {15.2, 66.4},
        {16.0, 67.0},
        {15.9, 67.6},
        {16.5, 68.1},
        {17.8, 68.3},
        {18.0, 68.7},
        {19.9, 68.5},
        {19.9, 69.2},
        {20.8, 69.2},
        {22.3, 68.7},
        {23.9, 68.2},
        {24.0, 67.5},
        {24.1, 67.1},
        {24.4, 66.8},
        {24.2, 66.3},
        {24.5, 65.8},
        {24.2, 65.2},
        {22.0, 64.3},
        {20.9, 63.5},
        {19.9, 62.0},
        {19.4, 60.6},
        {19.2, 59.8},
        {20.9, 58.9},
        {20.3, 57.8},
        {18.9, 56.3},
        {16.9, 55.6},
        {14.6, 55.1},
        {12.5, 55.1}
    };

    private static final IndexedPointInAreaLocator GROUND = new IndexedPointInAreaLocator(new GeometryFactory()
            .createPolygon(java.util.Arrays.stream(OUTLINE)
                    .map(p -> ReferenceSystem.WGS_84.toTm(p[1], p[0]))
                    .map(p -> new Coordinate(p.east(), p.north()))
                    .toArray(Coordinate[]::new)));

    private Sweden() {}

    /** Whether a point of SWEREF 99 TM, in metres, lies in the country or its waters. */
    static boolean holds(Coordinate point) {
        return GROUND.locate(point) != Location.EXTERIOR;
    }
}
