package se.samblick.app.situation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samblick.app.audit.AuditLog;

/** Writes a picture's steps, each with its line in the history. */
@Component
class PictureChanges {
    private final SituationPictureRepository pictures;
    private final PictureAccess access;
    private final AuditLog audit;
    private final Clock clock;

    PictureChanges(SituationPictureRepository pictures, PictureAccess access, AuditLog audit, Clock clock) {
        this.pictures = pictures;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    void begun(SituationPicture picture) {
        pictures.insert(picture);
        audit.record("picture.created", "picture", picture.id().toString(), null, summary(picture));
    }

    void store(SituationPicture before, SituationPicture after, String action) {
        pictures.update(after, clock.instant(), access.author().name());
        audit.record(action, "picture", after.id().toString(), summary(before), summary(after));
    }

    /** Another picture has taken this one's place. */
    void supersede(SituationPicture picture) {
        store(picture, picture.to(PictureState.SUPERSEDED), "picture.superseded");
    }

    private static Map<String, Object> summary(SituationPicture picture) {
        List<String> signed = picture.parties().stream()
                .filter(p -> p.signed() != null)
                .map(PictureParty::id)
                .toList();
        return Map.of(
                "title", picture.title(),
                "area", picture.area().value(),
                "framework", picture.framework(),
                "year", picture.year(),
                "state", picture.state().code(),
                "signed", signed,
                "hash", picture.frozen() == null ? "" : picture.frozen().hash());
    }
}
