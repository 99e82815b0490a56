package se.samblick.app.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;

/** Puts the pages together. */
@Component
class AreaPages {
    private final Areas areas;
    private final Priorities priorities;
    private final Frameworks frameworks;
    private final VulnerableAreas vulnerable;
    private final Boundaries boundaries;
    private final Access access;

    AreaPages(
            Areas areas,
            Priorities priorities,
            Frameworks frameworks,
            VulnerableAreas vulnerable,
            Boundaries boundaries,
            Access access) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.vulnerable = vulnerable;
        this.priorities = priorities;
        this.frameworks = frameworks;
        this.access = access;
    }

    AreaListPage list(LocalDate day) {
        boolean mayEdit = areas.municipality()
                .map(m -> access.may(Right.EDIT_AREAS, areas.paths(m.id())))
                .orElse(false);
        return new AreaListPage(day, lines(Division.MUNICIPAL, day), lines(Division.POLICE, day), mayEdit);
    }

    private List<AreaListPage.Line> lines(Division division, LocalDate day) {
        Map<AreaId, Integer> depths = new HashMap<>();
        List<AreaListPage.Line> lines = new ArrayList<>();
        for (Area area : areas.on(day, division)) {
            int depth = area.parent() == null ? 0 : depths.getOrDefault(area.parent(), -1) + 1;
            depths.put(area.id(), depth);
            List<Area> around = division == Division.MUNICIPAL
                    ? areas.policeAreasOf(area.id(), day)
                    : areas.coveredBy(area.id(), day);
            lines.add(new AreaListPage.Line(area.id().value(), area.name(), kind(area), depth, names(around)));
        }
        return lines;
    }

    AreaPage area(AreaId id, LocalDate day, @Nullable String removed) {
        Area area = areas.get(id);
        boolean police = area.division() == Division.POLICE;
        List<Priority> own = priorities.of(id);
        return new AreaPage(
                id.value(),
                area.name(),
                kind(area),
                area.validFrom(),
                area.validTo(),
                area.parent() == null ? null : link(areas.get(area.parent())),
                links(areas.children(id, day)),
                police ? List.of() : links(areas.policeAreasOf(id, day)),
                police ? links(areas.coveredBy(id, day)) : List.of(),
                areas.partiesOf(id).stream().map(Party::name).toList(),
                vulnerable.of(id),
                boundaries.map().of(id).stream()
                        .map(b -> new AreaPage.Held(b.from(), b.to(), b.set().toString()))
                        .toList(),
                priorities.profile(id),
                own.stream().map(AreaPages::line).toList(),
                choices(own),
                access.may(Right.EDIT_AREAS, areas.paths(id)),
                access.may(Right.EDIT_PICTURE, areas.paths(id)),
                removed);
    }

    private List<AreaPage.Choice> choices(List<Priority> own) {
        Framework latest = frameworks.latest();
        return latest.focusAreas().stream()
                .filter(f -> own.stream()
                        .noneMatch(p -> latest.version().equals(p.framework())
                                && f.key().equals(p.focusArea())))
                .map(f -> new AreaPage.Choice(latest.version(), f.key(), f.title()))
                .toList();
    }

    private static AreaPage.PriorityLine line(Priority priority) {
        int depth = (int) priority.number().chars().filter(c -> c == '.').count();
        return new AreaPage.PriorityLine(
                priority.id().toString(),
                priority.number(),
                priority.title(),
                priority.description(),
                priority.focusArea() != null,
                depth);
    }

    private static String kind(Area area) {
        return area.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String names(List<Area> areas) {
        return areas.stream().map(Area::name).collect(Collectors.joining(", "));
    }

    private static List<AreaPage.Link> links(List<Area> areas) {
        return areas.stream().map(AreaPages::link).toList();
    }

    private static AreaPage.Link link(Area area) {
        return new AreaPage.Link(area.id().value(), area.name());
    }
}
