package se.samblick.app.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.VulnerableAreas;

/** Which areas lie in an area, and which are its like. */
@Component
class AreaScope {
    private final Areas areas;
    private final VulnerableAreas vulnerable;
    private final Clock clock;

    AreaScope(Areas areas, VulnerableAreas vulnerable, Clock clock) {
        this.areas = areas;
        this.vulnerable = vulnerable;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The area and all its parts, their parts included; of a police area what it covers. */
    Set<AreaId> within(AreaId area) {
        LocalDate day = today();
        Set<AreaId> all = new LinkedHashSet<>();
        Deque<AreaId> open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            AreaId next = open.pop();
            if (all.add(next)) {
                areas.children(next, day).forEach(a -> open.add(a.id()));
                areas.coveredBy(next, day).forEach(a -> open.add(a.id()));
            }
        }
        return all;
    }

    /** The parts of an area if it has any, else those beside it, itself among them. */
    List<Area> compared(Area area) {
        LocalDate day = today();
        List<Area> parts = parts(area.id(), day);
        if (!parts.isEmpty()) {
            return parts;
        }
        return beside(area);
    }

    /** The areas beside one, itself among them. */
    List<Area> beside(Area area) {
        AreaId parent = area.parent();
        return parent == null ? List.of(area) : areas.children(parent, today());
    }

    private List<Area> parts(AreaId area, LocalDate day) {
        List<Area> parts = new ArrayList<>(areas.children(area, day));
        return parts.isEmpty() ? areas.coveredBy(area, day) : parts;
    }

    /** The area, what it lies in, its parts or its like, and those beside it. */
    List<AreaId> around(Area area) {
        Set<AreaId> around = new LinkedHashSet<>();
        upwards(area).forEach(a -> around.add(a.id()));
        compared(area).forEach(a -> around.add(a.id()));
        beside(area).forEach(a -> around.add(a.id()));
        return List.copyOf(around);
    }

    /** The area, then what it lies in up to the top. */
    List<Area> upwards(Area area) {
        List<Area> up = new ArrayList<>(List.of(area));
        AreaId parent = area.parent();
        while (parent != null) {
            Area next = areas.get(parent);
            up.add(next);
            parent = next.parent();
        }
        return up;
    }

    String name(AreaId id) {
        Optional<Area> area = areas.find(id);
        return area.map(Area::name).orElse(id.value());
    }

    /** How the police had classified an area on a day, in words; empty if they had not. */
    String grade(AreaId id, LocalDate day, WatchWords words) {
        return vulnerable
                .grade(id, day)
                .map(g -> words.text("area.vulnerable." + g.code()))
                .orElse("");
    }

    /** Which of these the police had classified on a day, one sentence each, and what to mind of them. */
    List<String> classified(Collection<AreaId> shown, LocalDate day, WatchWords words) {
        return vulnerable.sentences(shown, day, "area.vulnerable.note", words::text);
    }

    /** The note on classified areas, if there are any among these. */
    Optional<String> vulnerableNote(Collection<AreaId> shown, LocalDate day, WatchWords words) {
        return Collections.disjoint(vulnerable.on(day).keySet(), shown)
                ? Optional.empty()
                : Optional.of(words.text("area.vulnerable.note"));
    }
}
