package se.samblick.app.area;

import java.time.LocalDate;
import java.util.List;

/** All areas of a day. */
public record AreaListPage(LocalDate day, List<Line> municipal, List<Line> police, boolean mayEdit) {
    /** An area in its tree. */
    public record Line(String id, String name, String kind, int depth, String around) {}
}
