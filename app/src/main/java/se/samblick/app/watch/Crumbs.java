package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samblick.app.area.Area;
import se.samblick.app.ui.Crumb;

/** The way to an area: what it lies in, each with the same view. */
final class Crumbs {
    private Crumbs() {}

    /** @param upwards the area first, then what it lies in */
    static List<Crumb> of(List<Area> upwards, String path) {
        List<Crumb> crumbs = new ArrayList<>();
        for (Area area : upwards.subList(1, upwards.size())) {
            crumbs.add(new Crumb(area.name(), path + "?omrade=" + area.id()));
        }
        Collections.reverse(crumbs);
        return crumbs;
    }
}
