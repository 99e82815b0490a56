package se.samblick.app.area;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/** Profiles and locally prioritised areas of work. */
@Service
@Transactional
public class Priorities {
    private final ProfileRepository repository;
    private final Areas areas;
    private final Frameworks frameworks;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    Priorities(
            ProfileRepository repository,
            Areas areas,
            Frameworks frameworks,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.areas = areas;
        this.frameworks = frameworks;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AreaProfile profile(AreaId area) {
        return repository.profile(area);
    }

    /** Saves the profile as a whole. */
    public void save(AreaId area, AreaProfile profile) {
        access.require(Right.EDIT_AREAS, areas.paths(area));
        AreaProfile before = repository.profile(area);
        repository.save(area, profile);
        audit.record("area.profile", "area", area.value(), before, profile);
    }

    /** The priorities of an area with their numbers: 1, 1.1, 1.2, 2 … */
    @Transactional(readOnly = true)
    public List<Priority> of(AreaId area) {
        List<ProfileRepository.StoredPriority> stored = repository.priorities(area);
        Map<UUID, Priority> numbered = new LinkedHashMap<>();
        number(null, "", stored, numbered);
        return List.copyOf(numbered.values());
    }

    private static void number(
            @Nullable UUID parent,
            String prefix,
            List<ProfileRepository.StoredPriority> stored,
            Map<UUID, Priority> numbered) {
        int count = 0;
        for (var each : stored) {
            Priority p = each.priority();
            if (Objects.equals(p.parent(), parent) && !numbered.containsKey(p.id())) {
                String number = prefix + ++count;
                numbered.put(
                        p.id(),
                        new Priority(
                                p.id(),
                                p.area(),
                                number,
                                p.parent(),
                                p.framework(),
                                p.focusArea(),
                                p.title(),
                                p.description()));
                number(p.id(), number + ".", stored, numbered);
            }
        }
    }

    /** Chooses a city-wide focus area as a local priority. */
    public UUID choose(AreaId area, String framework, String focusArea) {
        var chosen = frameworks
                .get(framework)
                .focusArea(focusArea)
                .orElseThrow(() -> new NotFound("area.focus.missing", focusArea));
        return add(new Priority(
                UUID.randomUUID(), area, "", null, framework, focusArea, chosen.title(), chosen.description()));
    }

    /** Adds one of the area's own, or a part of another. */
    public UUID own(AreaId area, @Nullable UUID parent, String title, String description) {
        if (title.isBlank() || title.length() > 200) {
            throw new InvalidInput("area.priority.title", title.length());
        }
        if (parent != null && of(area).stream().noneMatch(p -> p.id().equals(parent))) {
            throw new NotFound("area.priority.missing");
        }
        return add(new Priority(UUID.randomUUID(), area, "", parent, null, null, title.strip(), description.strip()));
    }

    private UUID add(Priority priority) {
        access.require(Right.EDIT_PICTURE, areas.paths(priority.area()));
        int position = repository.priorities(priority.area()).stream()
                        .mapToInt(ProfileRepository.StoredPriority::position)
                        .max()
                        .orElse(0)
                + 1;
        repository.insert(priority, position);
        audit.record("priority.added", "area", priority.area().value(), null, priority);
        return priority.id();
    }

    /** Gives a priority other words. */
    public void change(AreaId area, UUID id, String title, String description) {
        access.require(Right.EDIT_PICTURE, areas.paths(area));
        Priority before = get(area, id);
        if (title.isBlank() || title.length() > 200) {
            throw new InvalidInput("area.priority.title", title.length());
        }
        var after = new Priority(
                id,
                area,
                before.number(),
                before.parent(),
                before.framework(),
                before.focusArea(),
                title.strip(),
                description.strip());
        repository.update(after);
        audit.record("priority.changed", "area", area.value(), before, after);
    }

    /** Takes a priority away with its parts; {@link #restore} brings them back. */
    public void remove(AreaId area, UUID id) {
        access.require(Right.EDIT_PICTURE, areas.paths(area));
        Priority before = get(area, id);
        repository.remove(id, clock.instant());
        audit.record("priority.removed", "area", area.value(), before, null);
    }

    public void restore(AreaId area, UUID id) {
        access.require(Right.EDIT_PICTURE, areas.paths(area));
        repository.restore(id);
        audit.record("priority.restored", "area", area.value(), null, get(area, id));
    }

    private Priority get(AreaId area, UUID id) {
        return new ArrayList<>(of(area))
                .stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("area.priority.missing"));
    }
}
