package se.samblick.app.situation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.area.AreaId;
import se.samblick.app.audit.Unaudited;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.InvalidContent;
import tools.jackson.databind.JsonNode;

/** Situation pictures for other programs. */
@RestController
@RequestMapping("/api/v1/situation-pictures")
class SituationApi {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private final SituationPictures pictures;
    private final Clock clock;

    SituationApi(SituationPictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    record Items<T>(List<T> items, int page, int size, long total) {}

    @GetMapping
    @Needs(Right.READ_INTERNAL)
    Items<PictureView.Line> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 1 || size < 1 || size > 500) {
            throw new InvalidInput("situation.api.page", page, size);
        }
        List<PictureView.Line> all = pictures.all().stream()
                .filter(p -> area == null || p.area().value().equals(area))
                .map(PictureView.Line::of)
                .toList();
        int from = (int) Math.min((long) (page - 1) * size, all.size());
        return new Items<>(all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
    }

    record Wish(
            @Nullable String area,
            @Nullable String framework,
            @Nullable Integer year,
            @Nullable String from,
            @Nullable String title,
            @Nullable List<String> parties) {}

    @PostMapping
    @Needs(Right.EDIT_PICTURE)
    ResponseEntity<PictureView> create(@RequestBody Wish wish) {
        SituationPicture picture = pictures.create(new NewPicture(
                wish.area() == null ? null : area(wish.area()),
                wish.framework(),
                wish.year(),
                wish.from() == null ? null : SituationPictureId.of(wish.from()),
                wish.title(),
                wish.parties() == null ? List.of() : wish.parties()));
        return ResponseEntity.created(URI.create("/api/v1/situation-pictures/" + picture.id()))
                .body(view(picture));
    }

    private static AreaId area(String id) {
        try {
            return new AreaId(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("area.missing", id);
        }
    }

    private PictureView view(SituationPicture picture) {
        return PictureView.of(picture, pictures.pins(picture.id()), pictures.sections(picture.id()));
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_INTERNAL)
    PictureView get(@PathVariable SituationPictureId id) {
        return view(pictures.get(id));
    }

    @GetMapping("/{id}/sections/{key}")
    @Needs(Right.READ_INTERNAL)
    ResponseEntity<PictureView.SectionView> section(@PathVariable SituationPictureId id, @PathVariable String key) {
        Section section = pictures.section(id, key);
        return ResponseEntity.ok().eTag("\"" + section.version() + "\"").body(PictureView.section(section));
    }

    record Words(
            @Nullable String text,
            @Nullable JsonNode content,
            @Nullable String workStatus,
            @Nullable String comment,
            @Nullable Boolean internal) {}

    record Saved(long version, Instant savedAt) {}

    @PutMapping("/{id}/sections/{key}")
    @Needs(Right.EDIT_PICTURE)
    ResponseEntity<Saved> save(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Words words) {
        var save = new SectionSave(words.text(), content(words), words.workStatus(), words.comment(), words.internal());
        if (save.isEmpty()) {
            throw new InvalidInput("situation.api.nothing");
        }
        Section section = pictures.save(id, key, save, version(ifMatch));
        return ResponseEntity.ok()
                .eTag("\"" + section.version() + "\"")
                .body(new Saved(section.version(), section.savedAt()));
    }

    private static @Nullable Content content(Words words) {
        JsonNode content = words.content();
        if (content == null || content.isNull()) {
            return null;
        }
        if (words.text() != null) {
            throw new InvalidInput("situation.api.both");
        }
        try {
            return Content.parse(content);
        } catch (InvalidContent e) {
            throw new InvalidInput("situation.content.invalid", String.valueOf(e.getMessage()));
        }
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidInput("situation.version.wrong", ifMatch);
        }
        return Long.parseLong(tag.group(1));
    }

    record Findings(List<PictureFinding> findings) {}

    @PostMapping("/{id}/review")
    @Unaudited("reads only")
    @Needs(Right.READ_INTERNAL)
    Findings review(@PathVariable SituationPictureId id) {
        return new Findings(pictures.review(id));
    }

    record Move(@Nullable String to) {}

    @PostMapping("/{id}/state")
    @Needs(Right.EDIT_PICTURE)
    PictureView move(@PathVariable SituationPictureId id, @RequestBody Move move) {
        PictureState to = switch (String.valueOf(move.to())) {
            case "draft" -> PictureState.DRAFT;
            case "in-review" -> PictureState.IN_REVIEW;
            case "published" -> PictureState.PUBLISHED;
            default -> throw new InvalidInput("situation.state.unknown", String.valueOf(move.to()));
        };
        return view(pictures.move(id, to));
    }

    record Reason(String finding, String reason) {}

    record Outside(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reference) {}

    record Signing(
            @Nullable String party,
            @Nullable List<Reason> reasons,
            @Nullable Outside outside) {}

    @PostMapping("/{id}/sign")
    @Needs(Right.SIGN)
    PictureView sign(@PathVariable SituationPictureId id, @RequestBody(required = false) @Nullable Signing signing) {
        Map<String, String> reasons = new HashMap<>();
        if (signing != null && signing.reasons() != null) {
            signing.reasons().forEach(r -> reasons.put(r.finding(), r.reason()));
        }
        SituationPictures.Outside outside = signing == null || signing.outside() == null
                ? null
                : new SituationPictures.Outside(
                        Objects.requireNonNullElse(signing.outside().by(), ""),
                        Objects.requireNonNullElseGet(signing.outside().at(), clock::instant),
                        Objects.requireNonNullElse(signing.outside().reference(), ""));
        return view(pictures.sign(id, signing == null ? null : signing.party(), reasons, outside));
    }

    @PostMapping("/{id}/unsign")
    @Needs(Right.SIGN)
    PictureView unsign(@PathVariable SituationPictureId id, @RequestBody(required = false) @Nullable Signing signing) {
        return view(pictures.unsign(id, signing == null ? null : signing.party()));
    }
}
