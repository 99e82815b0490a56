package se.samblick.app.situation;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;

/** What the pages can do to a picture besides writing and signing, for other programs. */
@RestController
@RequestMapping("/api/v1/situation-pictures/{id}")
class PictureActionsApi {
    private final SituationPictures pictures;
    private final SectionHistory history;
    private final PicturePins pins;

    PictureActionsApi(SituationPictures pictures, SectionHistory history, PicturePins pins) {
        this.pictures = pictures;
        this.history = history;
        this.pins = pins;
    }

    record Pin(@Nullable String extract) {}

    /** Reads the extract's dataset from it from now on; answers all pins. */
    @PostMapping("/pins")
    @Needs(Right.EDIT_PICTURE)
    Map<String, String> repin(@PathVariable SituationPictureId id, @RequestBody Pin pin) {
        String extract = Objects.requireNonNullElse(pin.extract(), "");
        if (!extract.matches("\\d{1,18}")) {
            throw new InvalidInput("situation.pin.unknown");
        }
        pins.repin(id, new ExtractId(Long.parseLong(extract)));
        return pictures.pins(id);
    }

    record Reason(@Nullable String finding, @Nullable String reason) {}

    /** Sets a finding aside with a reason; an empty one takes it up again. */
    @PostMapping("/reasons")
    @Needs(Right.EDIT_PICTURE)
    ResponseEntity<Void> setAside(@PathVariable SituationPictureId id, @RequestBody Reason reason) {
        pictures.setAside(
                id, Objects.requireNonNullElse(reason.finding(), ""), Objects.requireNonNullElse(reason.reason(), ""));
        return ResponseEntity.noContent().build();
    }

    record Name(@Nullable String name) {}

    /** Keeps a section as it stands, under a name. */
    @PostMapping("/sections/{key}/keep")
    @Needs(Right.EDIT_PICTURE)
    ResponseEntity<Void> keep(@PathVariable SituationPictureId id, @PathVariable String key, @RequestBody Name name) {
        String given = Objects.requireNonNullElse(name.name(), "");
        if (given.isBlank()) {
            throw new InvalidInput("situation.versions.name");
        }
        pictures.keep(id, key, given);
        return ResponseEntity.noContent().build();
    }

    record Saved(long version) {}

    /** Brings a kept version back as a new save. */
    @PostMapping("/sections/{key}/restore/{version}")
    @Needs(Right.EDIT_PICTURE)
    Saved restore(@PathVariable SituationPictureId id, @PathVariable String key, @PathVariable long version) {
        return new Saved(history.restore(id, key, version).version());
    }

    /** Confirms everything in a section that was carried over from an earlier picture. */
    @PostMapping("/sections/{key}/confirm")
    @Needs(Right.EDIT_PICTURE)
    Saved confirm(@PathVariable SituationPictureId id, @PathVariable String key) {
        return new Saved(history.confirm(id, key).version());
    }
}
