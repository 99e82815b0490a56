package se.samblick.app.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;

/** Norrvik with the districts Ekdalen and Björkhaga; Backen lies in Ekdalen. */
public final class TestCity {
    private TestCity() {}

    /** Adds the city unless it is there; needs the rights of Samblick itself. */
    public static Areas in(Areas areas) {
        add(areas, "norrvik", "Norrvik", Area.Kind.MUNICIPALITY, null);
        add(areas, "ekdalen", "Ekdalen", Area.Kind.DISTRICT, "norrvik");
        add(areas, "bjorkhaga", "Björkhaga", Area.Kind.DISTRICT, "norrvik");
        add(areas, "backen", "Backen", Area.Kind.NEIGHBOURHOOD, "ekdalen");
        return areas;
    }

    private static void add(Areas areas, String id, String name, Area.Kind kind, @Nullable String parent) {
        if (areas.find(new AreaId(id)).isEmpty()) {
            AreaId around = parent == null ? null : new AreaId(parent);
            areas.add(new Area(new AreaId(id), name, kind.division(), kind, around, LocalDate.of(2000, 1, 1), null));
        }
    }
}
