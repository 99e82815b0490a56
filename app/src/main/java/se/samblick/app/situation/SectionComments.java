package se.samblick.app.situation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/** What the parties say of each other's sections, until the picture is signed by all. */
@Service
@Transactional
class SectionComments {
    private final SectionCommentRepository comments;
    private final SectionRepository sections;
    private final PictureAccess access;
    private final AuditLog audit;
    private final Clock clock;

    SectionComments(
            SectionCommentRepository comments,
            SectionRepository sections,
            PictureAccess access,
            AuditLog audit,
            Clock clock) {
        this.comments = comments;
        this.sections = sections;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** All comments on a picture, oldest first. */
    @Transactional(readOnly = true)
    public List<SectionComment> of(SituationPictureId id) {
        access.get(id);
        return comments.all(id);
    }

    @Transactional(readOnly = true)
    public boolean mayComment(SituationPicture picture) {
        return picture.state().open() && access.takesPart(picture);
    }

    /**
     * Says something of a section, or answers what was said.
     *
     * @param answers the comment answered, or null
     */
    public SectionComment say(SituationPictureId id, String section, String text, @Nullable UUID answers) {
        SituationPicture picture = taking(id);
        if (sections.find(id, section).isEmpty()) {
            throw new NotFound("situation.section.missing", section);
        }
        if (!SectionComment.fits(text.strip())) {
            throw new InvalidInput("situation.comments.length");
        }
        if (answers != null && !existing(id, answers).section().equals(section)) {
            throw new NotFound("situation.comments.missing");
        }
        PictureParty party = access.partyOf(picture);
        var comment = new SectionComment(
                UUID.randomUUID(),
                section,
                party == null ? "" : party.name(),
                text.strip(),
                access.author(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                List.of());
        comments.insert(id, comment, answers, party == null ? null : party.id());
        audit.record(
                answers == null ? "comment.made" : "comment.answered",
                "picture",
                id.toString(),
                null,
                Map.of("section", section, "comment", comment.id().toString(), "text", comment.text()));
        return comment;
    }

    /** Says that a comment is dealt with, or that it is not after all. */
    public void resolve(SituationPictureId id, UUID comment, boolean resolved) {
        taking(id);
        SectionComment before = existing(id, comment);
        if (before.open() == resolved) {
            comments.resolve(comment, resolved ? access.author().name() : null, resolved ? clock.instant() : null);
            audit.record(
                    resolved ? "comment.resolved" : "comment.reopened",
                    "picture",
                    id.toString(),
                    null,
                    Map.of("section", before.section(), "comment", comment.toString()));
        }
    }

    private SectionComment existing(SituationPictureId id, UUID comment) {
        return comments.all(id).stream()
                .filter(c -> c.id().equals(comment))
                .findFirst()
                .orElseThrow(() -> new NotFound("situation.comments.missing"));
    }

    private SituationPicture taking(SituationPictureId id) {
        SituationPicture picture = access.lock(id);
        access.requirePart(picture);
        if (!picture.state().open()) {
            throw new Conflict("situation.comments.closed", picture.title());
        }
        return picture;
    }
}
