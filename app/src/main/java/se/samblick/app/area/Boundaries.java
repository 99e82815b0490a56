package se.samblick.app.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.Actor;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.AreaPath;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/**
 * Where areas end, and where they ended before. A file of polygons is read, shown and matched to areas; when it is loaded it
 * holds from its day on, and what held before keeps its years.
 */
@Service
@Transactional
public class Boundaries {
    private static final int LONGEST_SOURCE = 200;

    private final BoundaryRepository repository;
    private final GeoJsonReader reader;
    private final Areas areas;
    private final BoundaryMaps maps;
    private final Access access;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Clock clock;

    Boundaries(
            BoundaryRepository repository,
            GeoJsonReader reader,
            Areas areas,
            BoundaryMaps maps,
            Access access,
            AuditLog audit,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.areas = areas;
        this.maps = maps;
        this.access = access;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Reads a file of areas and keeps it as a draft; nothing is a boundary yet.
     *
     * @throws InvalidInput with one sentence if the file cannot be used
     */
    public BoundarySet upload(NewBoundaries asked, InputStream content) {
        access.require(Right.EDIT_AREAS);
        byte[] bytes = bytes(content);
        var reading = BoundaryReading.of(reader.read(bytes), system(asked.system()));
        List<Area> known = areas.on(asked.validFrom(), null);
        Map<Integer, BoundaryMatching.Match> matches = BoundaryMatching.of(
                reading.forms().stream().map(BoundaryReading.Drawn::told).toList(), new AreaNames(known));
        List<BoundaryForm> forms = new ArrayList<>();
        for (BoundaryReading.Drawn drawn : reading.forms()) {
            BoundaryMatching.Match match = matches.get(drawn.told().number());
            forms.add(new BoundaryForm(
                    drawn.told().number(),
                    match == null ? "–" : match.label(),
                    match == null ? null : match.area(),
                    false,
                    drawn.ground()));
        }
        Actor by = actor.actor();
        BoundarySet read = new BoundarySet(
                new BoundarySetId(UUID.randomUUID()),
                asked.fileName(),
                DigestUtils.sha256Hex(bytes),
                shortened(asked.source()),
                asked.validFrom(),
                reading.system().code(),
                BoundarySet.State.DRAFT,
                forms,
                reading.findings(),
                by.id(),
                by.name(),
                clock.instant(),
                null);
        BoundarySet draft = judged(read);
        repository.add(draft);
        audit.record("area.boundaries.read", "boundaries", draft.id().toString(), null, entry(draft));
        return draft;
    }

    private static byte[] bytes(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(GeoJsonReader.MOST_BYTES + 1);
            if (bytes.length > GeoJsonReader.MOST_BYTES) {
                throw new InvalidInput("area.boundaries.file.large", GeoJsonReader.MOST_BYTES >> 20);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable ReferenceSystem system(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : ReferenceSystem.named(name)
                        .orElseThrow(() -> new InvalidInput("area.boundaries.file.system.unknown", name));
    }

    private static String shortened(String source) {
        String plain = source.strip();
        return plain.length() > LONGEST_SOURCE ? plain.substring(0, LONGEST_SOURCE) : plain;
    }

    /** With what is told of its forms as they are matched now. */
    private BoundarySet judged(BoundarySet draft) {
        List<BoundaryFinding> findings = new ArrayList<>(draft.findings());
        LocalDate day = draft.validFrom();
        findings.addAll(BoundaryChecks.of(draft, areas.on(day, null), map().on(day)));
        return draft.with(draft.forms(), findings);
    }

    /**
     * Says which areas forms are.
     *
     * @param choices by the number of the form; a choice without an area leaves the form out
     */
    public BoundarySet match(BoundarySetId id, Map<Integer, Optional<AreaId>> choices) {
        BoundarySet before = locked(id);
        requireMine(before);
        requireDraft(before);
        Set<AreaId> known = new java.util.HashSet<>();
        areas.on(before.validFrom(), null).forEach(a -> known.add(a.id()));
        Map<Integer, BoundaryForm> forms = new LinkedHashMap<>();
        before.forms().forEach(f -> forms.put(f.number(), f));
        choices.forEach((number, area) -> {
            BoundaryForm form = forms.get(number);
            if (form == null) {
                throw new NotFound("area.boundaries.form.missing", number);
            }
            if (area.isPresent() && !known.contains(area.get())) {
                throw new InvalidInput(
                        "area.boundaries.area.missing", area.get().value(), before.validFrom());
            }
            forms.put(number, area.map(form::is).orElseGet(form::withoutArea));
        });
        BoundarySet after = judged(before.with(List.copyOf(forms.values()), ofForms(before.findings())));
        repository.match(after);
        audit.record("area.boundaries.matched", "boundaries", id.toString(), entry(before), entry(after));
        return after;
    }

    /** What is true of the forms of the file whichever areas they are. */
    private static List<BoundaryFinding> ofForms(List<BoundaryFinding> findings) {
        return findings.stream()
                .filter(f -> !BoundaryChecks.KINDS.contains(f.kind()))
                .toList();
    }

    /**
     * Makes a draft the boundaries of its areas from its day on: all of them, or none.
     *
     * @throws Conflict if a form is no area yet, or has a fault
     */
    public BoundarySet load(BoundarySetId id) {
        BoundarySet draft = locked(id);
        requireMine(draft);
        draft.areas().forEach(a -> access.require(Right.EDIT_AREAS, areas.paths(a)));
        requireDraft(draft);
        if (!draft.ready()) {
            throw new Conflict("area.boundaries.notReady");
        }
        draft.areas().stream()
                .filter(a -> !areas.get(a).existsOn(draft.validFrom()))
                .findFirst()
                .ifPresent(a -> {
                    throw new InvalidInput("area.boundaries.area.missing", a.value(), draft.validFrom());
                });
        repository.load(id, clock.instant());
        audit.record("area.boundaries.loaded", "boundaries", id.toString(), null, entry(draft));
        return get(id);
    }

    /** Takes a loaded set back; what held before it holds again. Figures that have been counted by it stay. */
    public BoundarySet undo(BoundarySetId id) {
        BoundarySet set = locked(id);
        set.areas().forEach(a -> access.require(Right.EDIT_AREAS, areas.paths(a)));
        if (set.state() != BoundarySet.State.LOADED) {
            throw new Conflict("area.boundaries.notLoaded");
        }
        repository.undo(id, clock.instant());
        audit.record("area.boundaries.undone", "boundaries", id.toString(), entry(set), null);
        return get(id);
    }

    /** Lays a draft aside. */
    public void discard(BoundarySetId id) {
        BoundarySet draft = locked(id);
        requireMine(draft);
        requireDraft(draft);
        repository.delete(id);
        audit.record("area.boundaries.discarded", "boundaries", id.toString(), entry(draft), null);
    }

    private BoundarySet locked(BoundarySetId id) {
        return repository.lock(id).orElseThrow(() -> new NotFound("area.boundaries.missing"));
    }

    private static void requireDraft(BoundarySet set) {
        if (set.state() != BoundarySet.State.DRAFT) {
            throw new Conflict("area.boundaries.notDraft");
        }
    }

    /** A draft is changed by who made it, or by who may change all areas. */
    private void requireMine(BoundarySet set) {
        if (!set.createdBy().equals(actor.actor().id())) {
            access.require(Right.EDIT_AREAS, everywhere());
        }
    }

    /** What the history keeps: which file gave which areas a boundary from when, not the polygons. */
    private static Map<String, Object> entry(BoundarySet set) {
        return Map.of(
                "file", set.fileName(),
                "sha256", set.sha256(),
                "validFrom", set.validFrom().toString(),
                "areas", set.areas().stream().map(AreaId::value).sorted().toList());
    }

    /** All sets, those valid from the latest day first, without their forms. */
    @Transactional(readOnly = true)
    public List<BoundarySet> sets() {
        return repository.all();
    }

    /** Those that the one at work may see: drafts and what is taken back are for those who may change areas. */
    @Transactional(readOnly = true)
    List<BoundarySet> visible() {
        boolean all = access.may(Right.EDIT_AREAS);
        return sets().stream()
                .filter(s -> all || s.state() == BoundarySet.State.LOADED)
                .toList();
    }

    /** Whether the one at work may match, load or discard a draft, or take a loaded set back. */
    @Transactional(readOnly = true)
    boolean mayChange(BoundarySet set) {
        return switch (set.state()) {
            case DRAFT ->
                set.createdBy().equals(actor.actor().id()) && access.may(Right.EDIT_AREAS)
                        || access.may(Right.EDIT_AREAS, everywhere());
            case LOADED -> set.areas().stream().allMatch(a -> access.may(Right.EDIT_AREAS, areas.paths(a)));
            case UNDONE -> false;
        };
    }

    private Set<AreaPath> everywhere() {
        return areas.municipality().map(m -> areas.paths(m.id())).orElse(Set.of());
    }

    /**
     * One set; a draft is shown to those who may change areas.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public BoundarySet get(BoundarySetId id) {
        BoundarySet set = repository.find(id).orElseThrow(() -> new NotFound("area.boundaries.missing"));
        if (set.state() != BoundarySet.State.LOADED) {
            access.require(Right.EDIT_AREAS);
        }
        return set;
    }

    /** All boundaries, to look up many points in. */
    @Transactional(readOnly = true)
    public BoundaryMap map() {
        return maps.latest();
    }

    /** The finest area of each division that a point lay in on a day; none where it lay in none. */
    @Transactional(readOnly = true)
    public Map<Division, AreaId> areaAt(Spot point, LocalDate day) {
        BoundaryMap map = map();
        Map<Division, AreaId> found = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            map.areaAt(point, day, division).ifPresent(a -> found.put(division, a));
        }
        return found;
    }
}
