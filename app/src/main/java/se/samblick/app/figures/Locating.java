package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.BoundaryMap;
import se.samblick.app.area.Division;
import se.samblick.app.area.Spot;

/**
 * Gives events that name no area the areas they lay in on their day, one of each division that the dataset is counted by.
 * Why others get none is told in sums.
 */
final class Locating {
    private final BoundaryMap boundaries;
    private final Set<Division> divisions;
    private final Map<BoundaryMap.Absence, Long> absent = new EnumMap<>(BoundaryMap.Absence.class);
    private long located;
    private long halfway;
    private long withoutPlace;

    Locating(BoundaryMap boundaries, Set<Division> divisions) {
        this.boundaries = boundaries;
        this.divisions = Set.copyOf(divisions);
    }

    /** The areas of an event; empty, and counted, if it has none. */
    List<AreaId> areas(ReadRow row, Period days) {
        Optional<Spot> spot = Spot.of(row.position());
        if (spot.isEmpty()) {
            withoutPlace++;
            return List.of();
        }
        List<AreaId> areas = new ArrayList<>();
        for (Division division : Division.values()) {
            if (divisions.contains(division)) {
                boundaries.areaAt(spot.get(), days.first(), division).ifPresent(areas::add);
            }
        }
        if (areas.isEmpty()) {
            Division first = divisions.contains(Division.MUNICIPAL) ? Division.MUNICIPAL : Division.POLICE;
            absent.merge(boundaries.absence(spot.get(), days.first(), first), 1L, Long::sum);
        } else {
            located++;
            halfway += areas.size() < divisions.size() ? 1 : 0;
        }
        return areas;
    }

    /** How many events have an area by their place. */
    long located() {
        return located;
    }

    void tell(Problems problems) {
        tell(problems, "pointLocated", located, Problem.Severity.NOTICE);
        tell(problems, "pointHalfway", halfway, Problem.Severity.WARNING);
        absent.forEach((why, number) -> tell(problems, kind(why), number, Problem.Severity.WARNING));
        if (located > 0) {
            tell(problems, "pointMissing", withoutPlace, Problem.Severity.WARNING);
        }
    }

    private static String kind(BoundaryMap.Absence why) {
        return switch (why) {
            case NO_BOUNDARIES -> "pointNoBoundaries";
            case NOT_THAT_DAY -> "pointNotThatDay";
            case OUTSIDE -> "pointOutside";
        };
    }

    private static void tell(Problems problems, String kind, long number, Problem.Severity severity) {
        if (number > 0) {
            problems.add(new Problem(kind, 0, "", Long.toString(number), List.of(), severity, List.of()));
        }
    }
}
