package se.samblick.app.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Where an area ended, from one day to another.
 *
 * @param set the file it came in
 * @param to last day, null until a later one is loaded
 * @param ground in metres of SWEREF 99 TM; x is the easting
 */
public record Boundary(
        AreaId area,
        BoundarySetId set,
        LocalDate from,
        @Nullable LocalDate to,
        Geometry ground) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
