package se.samblick.app.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.AreaPath;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.NotFound;

/** Which areas there are and were, what lies in what, and who works where. */
@Service
@Transactional
public class Areas {
    private final AreaRepository repository;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    Areas(AreaRepository repository, Access access, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One area, whether it still is or not.
     *
     * @throws NotFound if there never was one
     */
    @Transactional(readOnly = true)
    public Area get(AreaId id) {
        return find(id).orElseThrow(() -> new NotFound("area.missing", id.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Area> find(AreaId id) {
        return repository.all().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The areas of a day, of one division or of both, parents before their parts and siblings as they are listed. */
    @Transactional(readOnly = true)
    public List<Area> on(LocalDate day, @Nullable Division division) {
        List<Area> valid = repository.all().stream()
                .filter(a -> a.existsOn(day) && (division == null || a.division() == division))
                .toList();
        List<Area> ordered = new ArrayList<>();
        for (Area top : valid) {
            if (valid.stream().noneMatch(a -> a.id().equals(top.parent()))) {
                addWithParts(top, valid, ordered);
            }
        }
        return ordered;
    }

    private static void addWithParts(Area area, List<Area> all, List<Area> ordered) {
        ordered.add(area);
        for (Area part : all) {
            if (area.id().equals(part.parent())) {
                addWithParts(part, all, ordered);
            }
        }
    }

    /** The parts of an area on a day. */
    @Transactional(readOnly = true)
    public List<Area> children(AreaId id, LocalDate day) {
        return repository.all().stream()
                .filter(a -> id.equals(a.parent()) && a.existsOn(day))
                .toList();
    }

    /** The municipality, or empty before it has a name. */
    @Transactional(readOnly = true)
    public Optional<Area> municipality() {
        return repository.all().stream()
                .filter(a -> a.kind() == Area.Kind.MUNICIPALITY && a.existsOn(today()))
                .findFirst();
    }

    /** True if the municipality is divided; where it is not, no page uses the word district. */
    @Transactional(readOnly = true)
    public boolean hasDistricts() {
        return repository.all().stream().anyMatch(a -> a.kind() == Area.Kind.DISTRICT && a.existsOn(today()));
    }

    /** The areas that a police area covers on a day; for others, itself alone. */
    @Transactional(readOnly = true)
    public List<Area> coveredBy(AreaId policeArea, LocalDate day) {
        Map<AreaId, Area> all = byId();
        return repository.coverage().stream()
                .filter(c -> c.policeArea().equals(policeArea) && c.holdsOn(day))
                .map(c -> all.get(c.area()))
                .filter(a -> a != null)
                .toList();
    }

    /** The police areas that cover an area on a day, one or more. */
    @Transactional(readOnly = true)
    public List<Area> policeAreasOf(AreaId area, LocalDate day) {
        Map<AreaId, Area> all = byId();
        Set<AreaId> chain = new LinkedHashSet<>(chain(area, all));
        return repository.coverage().stream()
                .filter(c -> chain.contains(c.area()) && c.holdsOn(day))
                .map(c -> all.get(c.policeArea()))
                .filter(a -> a != null)
                .distinct()
                .toList();
    }

    /**
     * All ways to an area from the top: through its own division, and through each police area that covers it or
     * something it is a part of. Rights are decided on these.
     */
    @Transactional(readOnly = true)
    public Set<AreaPath> paths(AreaId id) {
        Map<AreaId, Area> all = byId();
        List<AreaId> own = chain(id, all);
        Set<AreaPath> paths = new LinkedHashSet<>();
        paths.add(path(own));
        for (AreaRepository.Coverage coverage : repository.coverage()) {
            int from = own.indexOf(coverage.area());
            if (from >= 0 && coverage.holdsOn(today())) {
                List<AreaId> way = new ArrayList<>(chain(coverage.policeArea(), all));
                way.addAll(own.subList(from, own.size()));
                paths.add(path(way));
            }
        }
        return paths;
    }

    /** The area itself and all it lies in within its own division, top first. */
    private static List<AreaId> chain(AreaId id, Map<AreaId, Area> all) {
        Deque<AreaId> chain = new ArrayDeque<>();
        for (AreaId step = id; step != null && !chain.contains(step); ) {
            chain.addFirst(step);
            Area area = all.get(step);
            step = area == null ? null : area.parent();
        }
        return List.copyOf(chain);
    }

    private static AreaPath path(List<AreaId> ids) {
        return new AreaPath(ids.stream().map(AreaId::value).toList());
    }

    private Map<AreaId, Area> byId() {
        Map<AreaId, Area> all = new LinkedHashMap<>();
        repository.all().forEach(a -> all.put(a.id(), a));
        return all;
    }

    /** All parties. */
    @Transactional(readOnly = true)
    public List<Party> parties() {
        return repository.parties();
    }

    /** The parties that work in an area: those of the area itself, of what it lies in, and of the police there. */
    @Transactional(readOnly = true)
    public List<Party> partiesOf(AreaId area) {
        Set<String> around = new LinkedHashSet<>();
        paths(area).forEach(p -> around.addAll(p.ids()));
        return repository.parties().stream()
                .filter(p -> around.contains(p.area().value()))
                .toList();
    }

    /**
     * Adds an area.
     *
     * @throws Conflict if the id is taken
     */
    public Area add(Area area) {
        access.require(Right.EDIT_AREAS, area.parent() == null ? Set.of() : paths(area.parent()));
        if (find(area.id()).isPresent()) {
            throw new Conflict("area.taken", area.id().value());
        }
        if (area.parent() != null && get(area.parent()).division() != area.division()) {
            throw new Conflict("area.parent.division", area.name());
        }
        repository.insert(area, repository.all().size());
        audit.record("area.added", "area", area.id().value(), null, area);
        return area;
    }

    /** Gives an area another name, place or time. */
    public void change(Area area) {
        access.require(Right.EDIT_AREAS, paths(area.id()));
        Area before = get(area.id());
        if (area.parent() != null && chain(area.parent(), byId()).contains(area.id())) {
            throw new Conflict("area.parent.loop", area.name());
        }
        repository.update(area);
        audit.record("area.changed", "area", area.id().value(), before, area);
    }

    /** Says that a police area covers an area from a day. */
    public void cover(AreaId policeArea, AreaId area, LocalDate from, @Nullable LocalDate to) {
        access.require(Right.EDIT_AREAS, paths(area));
        if (get(policeArea).division() != Division.POLICE || get(area).division() != Division.MUNICIPAL) {
            throw new Conflict("area.coverage.division", policeArea.value(), area.value());
        }
        var coverage = new AreaRepository.Coverage(policeArea, area, from, to);
        repository.insert(coverage);
        audit.record("area.covered", "area", area.value(), null, coverage);
    }

    /** Adds a party. */
    public Party add(Party party) {
        access.require(Right.EDIT_AREAS, paths(party.area()));
        if (repository.parties().stream().anyMatch(p -> p.id().equals(party.id()))) {
            throw new Conflict("area.party.taken", party.id());
        }
        repository.insert(party);
        audit.record("party.added", "party", party.id(), null, party);
        return party;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
