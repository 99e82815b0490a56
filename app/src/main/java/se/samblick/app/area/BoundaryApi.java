package se.samblick.app.area;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;

/** Boundaries for other programs: those of a day as GeoJSON, the area of a point, and files read in, matched and loaded. */
@RestController
@RequestMapping("/api/v1")
class BoundaryApi {
    private final Boundaries boundaries;
    private final BoundaryFiles files;
    private final Areas areas;
    private final Messages messages;
    private final Clock clock;

    BoundaryApi(Boundaries boundaries, BoundaryFiles files, Areas areas, Messages messages, Clock clock) {
        this.boundaries = boundaries;
        this.files = files;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    /** A form of a file; {@code suggestions} are ids of areas that its name comes close to. */
    record FormJson(
            int number,
            String label,
            @Nullable String area,
            boolean leftOut,
            long squareMetres,
            List<String> suggestions) {}

    record FindingJson(String kind, String severity, List<Integer> forms, String sentence) {}

    record SetJson(
            String id,
            String fileName,
            String sha256,
            String source,
            LocalDate validFrom,
            String system,
            String state,
            boolean ready,
            List<FormJson> forms,
            List<FindingJson> findings,
            String createdBy,
            Instant createdAt,
            @Nullable Instant loadedAt) {}

    /** Ids of the areas of a point, null where it lies in none. */
    record PointJson(
            LocalDate on,
            @Nullable String municipal,
            @Nullable String police) {}

    /** Which areas forms are, by their numbers; null leaves a form out. Forms that are not named stay as they were. */
    record MatchJson(Map<Integer, @Nullable String> areas) {}

    @GetMapping(path = "/boundaries", produces = GeoJson.MEDIA_TYPE)
    @SignedIn
    GeoJson.Collection on(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String division) {
        return files.on(on == null ? LocalDate.now(clock) : on, BoundaryFiles.division(division));
    }

    /**
     * The areas of a point.
     *
     * @param north northing in metres, or latitude
     * @param east easting in metres, or longitude
     * @param system such as {@code EPSG:3006}; degrees of WGS 84 unless it is named
     */
    @GetMapping("/areas/at")
    @SignedIn
    PointJson at(
            @RequestParam double north,
            @RequestParam double east,
            @RequestParam(defaultValue = "EPSG:4326") String system,
            @RequestParam(required = false) @Nullable LocalDate on) {
        ReferenceSystem named = ReferenceSystem.named(system)
                .orElseThrow(() -> new InvalidInput("area.boundaries.file.system.unknown", system));
        GaussKruger.Point point = named.toTm(north, east);
        var spot = new Spot((int) Math.round(point.north()), (int) Math.round(point.east()));
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Map<Division, AreaId> found = boundaries.areaAt(spot, day);
        return new PointJson(day, value(found.get(Division.MUNICIPAL)), value(found.get(Division.POLICE)));
    }

    private static @Nullable String value(@Nullable AreaId id) {
        return id == null ? null : id.value();
    }

    @GetMapping("/boundaries/sets")
    @SignedIn
    List<SetJson> sets() {
        return boundaries.visible().stream().map(this::json).toList();
    }

    @GetMapping("/boundaries/sets/{id}")
    @SignedIn
    SetJson get(@PathVariable BoundarySetId id) {
        return json(boundaries.get(id));
    }

    @GetMapping(path = "/boundaries/sets/{id}/geojson", produces = GeoJson.MEDIA_TYPE)
    @SignedIn
    GeoJson.Collection file(@PathVariable BoundarySetId id) {
        return files.of(boundaries.get(id));
    }

    /** Reads a file as a draft; nothing holds yet. */
    @PostMapping(path = "/boundaries/sets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Right.EDIT_AREAS)
    ResponseEntity<SetJson> upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String system)
            throws IOException {
        if (file == null) {
            throw new InvalidInput("area.boundaries.file.none");
        }
        var asked = new NewBoundaries(
                BoundaryFiles.name(file.getOriginalFilename()), source, BoundaryController.day(validFrom), system);
        try (InputStream content = file.getInputStream()) {
            BoundarySet draft = boundaries.upload(asked, content);
            return ResponseEntity.status(201)
                    .header("Location", "/api/v1/boundaries/sets/" + draft.id())
                    .body(json(draft));
        }
    }

    @PatchMapping("/boundaries/sets/{id}")
    @Needs(Right.EDIT_AREAS)
    SetJson match(@PathVariable BoundarySetId id, @RequestBody MatchJson match) {
        Map<Integer, Optional<AreaId>> choices = new HashMap<>();
        match.areas()
                .forEach((number, area) ->
                        choices.put(number, Optional.ofNullable(area).map(BoundaryController::areaId)));
        return json(boundaries.match(id, choices));
    }

    /** Lets the boundaries of a draft hold from its day on: all of them, or none. */
    @PostMapping("/boundaries/sets/{id}/load")
    @Needs(Right.EDIT_AREAS)
    SetJson load(@PathVariable BoundarySetId id) {
        return json(boundaries.load(id));
    }

    @PostMapping("/boundaries/sets/{id}/undo")
    @Needs(Right.EDIT_AREAS)
    SetJson undo(@PathVariable BoundarySetId id) {
        return json(boundaries.undo(id));
    }

    /** Discards a draft. */
    @DeleteMapping("/boundaries/sets/{id}")
    @Needs(Right.EDIT_AREAS)
    ResponseEntity<Void> discard(@PathVariable BoundarySetId id) {
        boundaries.discard(id);
        return ResponseEntity.noContent().build();
    }

    private SetJson json(BoundarySet set) {
        var names = new AreaNames(areas.on(set.validFrom(), null));
        return new SetJson(
                set.id().toString(),
                set.fileName(),
                set.sha256(),
                set.source(),
                set.validFrom(),
                "EPSG:" + set.system(),
                set.state().code(),
                set.ready(),
                set.forms().stream().map(f -> json(f, names)).toList(),
                set.findings().stream().map(this::json).toList(),
                set.createdName(),
                set.createdAt(),
                set.loadedAt());
    }

    private static FormJson json(BoundaryForm form, AreaNames names) {
        return new FormJson(
                form.number(),
                form.label(),
                value(form.area()),
                form.leftOut(),
                Math.round(form.ground().getArea()),
                form.suggestions(names).stream().map(a -> a.id().value()).toList());
    }

    private FindingJson json(BoundaryFinding finding) {
        return new FindingJson(
                finding.kind(),
                finding.severity().code(),
                finding.forms(),
                messages.text(Language.SV, finding.key(), finding.words()));
    }
}
