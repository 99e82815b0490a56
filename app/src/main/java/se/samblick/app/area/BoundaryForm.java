package se.samblick.app.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One form of a file of boundaries.
 *
 * @param number from 1, in the order of the file
 * @param label what the file calls it
 * @param area which area it is, null if that is not said yet or it is left out
 * @param ground in metres of SWEREF 99 TM; x is the easting
 */
public record BoundaryForm(
        int number, String label, @Nullable AreaId area, boolean leftOut, Geometry ground) {
    BoundaryForm is(AreaId other) {
        return new BoundaryForm(number, label, other, false, ground);
    }

    BoundaryForm withoutArea() {
        return new BoundaryForm(number, label, null, true, ground);
    }

    /** Areas of the day that a form without one may be: those of the same name, else those of a name that is near. */
    List<Area> suggestions(AreaNames names) {
        if (area != null || leftOut) {
            return List.of();
        }
        List<Area> meant = names.meant(label);
        return meant.isEmpty() ? names.near(label) : meant;
    }
}
