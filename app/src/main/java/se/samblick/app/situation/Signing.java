package se.samblick.app.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.documents.content.Content;

/** The parties' signatures: what the first one locks and fixes, and what each has to answer for. */
@Component
class Signing {
    private final SituationPictureRepository pictures;
    private final SectionRepository sections;
    private final PictureAccess access;
    private final PictureChanges changes;
    private final PictureReview review;
    private final LiveFigures figures;
    private final ObjectProvider<PictureRenderer> renderers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            SituationPictureRepository pictures,
            SectionRepository sections,
            PictureAccess access,
            PictureChanges changes,
            PictureReview review,
            LiveFigures figures,
            ObjectProvider<PictureRenderer> renderers,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pictures = pictures;
        this.sections = sections;
        this.access = access;
        this.changes = changes;
        this.review = review;
        this.figures = figures;
        this.renderers = renderers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    SituationPicture sign(
            SituationPictureId id,
            @Nullable String party,
            Map<String, String> reasons,
            SituationPictures.@Nullable Outside outside) {
        SituationPicture before = access.lock(id);
        PictureParty signing = outside == null ? signer(before, party) : recorded(before, party);
        // As the database keeps it, so that what is answered now and what is read later are the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var signature = outside == null
                ? new PictureParty.Signature(access.author().name(), now, false, null)
                : new PictureParty.Signature(outside.by(), outside.at(), true, outside.reference());
        SituationPicture after = before.signed(signing.id(), signature);
        answer(before, signing, reasons, now);
        if (before.frozen() == null) {
            after = freeze(after, now);
        }
        render(after);
        changes.store(before, after, "picture.signed");
        if (after.state() == PictureState.SIGNED) {
            supersedeVersionBefore(after);
            events.publishEvent(
                    new SituationPictureSigned(id.value(), after.area().value(), now));
        }
        return after;
    }

    SituationPicture unsign(SituationPictureId id, @Nullable String party) {
        SituationPicture before = access.lock(id);
        SituationPicture after = before.unsigned(signer(before, party).id());
        if (after.frozen() == null) {
            renderers.forEach(r -> r.thaw(id));
        } else {
            render(after);
        }
        changes.store(before, after, "picture.unsigned");
        return after;
    }

    /** The party the viewer signs for: the one named, or the only one. */
    private PictureParty signer(SituationPicture picture, @Nullable String party) {
        List<PictureParty> mine = access.signingFor(picture);
        if (party == null && mine.size() == 1) {
            return mine.get(0);
        }
        if (party == null && mine.size() > 1) {
            throw new InvalidInput("situation.sign.which", picture.title());
        }
        Optional<PictureParty> asked = party == null ? Optional.empty() : picture.party(party);
        access.requireSigner(picture, asked.map(PictureParty::id).orElse(""));
        return asked.orElseThrow(() -> new NotFound("situation.party.missing", String.valueOf(party)));
    }

    /** The party whose signature on paper is recorded by someone who signs for another. */
    private PictureParty recorded(SituationPicture picture, @Nullable String party) {
        if (access.signingFor(picture).isEmpty()) {
            access.requireSigner(picture, String.valueOf(party));
        }
        return picture.party(String.valueOf(party))
                .orElseThrow(() -> new NotFound("situation.party.missing", String.valueOf(party)));
    }

    private void answer(SituationPicture picture, PictureParty signing, Map<String, String> given, Instant now) {
        List<String> answered = pictures.reasons(picture.id()).stream()
                .map(SituationPictureRepository.Reason::finding)
                .toList();
        List<PictureFinding> open = new ArrayList<>();
        for (PictureFinding finding : review.of(picture, sections.all(picture.id()))) {
            String reason = given.getOrDefault(finding.id(), "").strip();
            if (!reason.isEmpty()) {
                keep(picture, signing.id(), finding, reason, now);
            } else if (finding.asksForReason() && !answered.contains(finding.id())) {
                open.add(finding);
            }
        }
        if (!open.isEmpty()) {
            throw new FindingsUnanswered(open);
        }
    }

    private void keep(SituationPicture picture, String party, PictureFinding finding, String reason, Instant now) {
        var stored = new SituationPictureRepository.Reason(
                finding.id(), party, finding.quote(), reason, access.author(), now);
        pictures.save(picture.id(), stored);
        audit.record("finding.setAside", "picture", picture.id().toString(), null, stored);
    }

    void setAside(SituationPictureId id, String finding, String reason) {
        SituationPicture picture = access.lock(id);
        access.requireEditor(picture);
        PictureAccess.requireOpen(picture);
        if (reason.isBlank()) {
            pictures.removeReason(id, finding);
            audit.record("finding.takenUp", "picture", id.toString(), Map.of("finding", finding), null);
            return;
        }
        PictureFinding found = review.of(picture, sections.all(id)).stream()
                .filter(f -> f.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new NotFound("situation.finding.missing"));
        keep(picture, "", found, reason.strip(), clock.instant());
    }

    private SituationPicture freeze(SituationPicture picture, Instant now) {
        List<Section> fixed = new ArrayList<>();
        for (Section section : sections.all(picture.id())) {
            Content content = figures.refreshed(section.content(), pictures.pins(picture.id()));
            Section after = section;
            if (!content.equals(section.content())) {
                after = section.with(content);
                sections.update(picture.id(), after);
            }
            sections.keep(picture.id(), after, SectionRepository.Why.MILESTONE, "");
            fixed.add(after);
        }
        return picture.frozen(new SituationPicture.Frozen(now, PictureHash.of(picture, fixed)));
    }

    private void render(SituationPicture picture) {
        List<Section> fixed = sections.all(picture.id());
        renderers.forEach(r -> r.freeze(picture, fixed));
    }

    private void supersedeVersionBefore(SituationPicture picture) {
        if (picture.basedOn() == null) {
            return;
        }
        pictures.find(picture.basedOn())
                .filter(p -> p.area().equals(picture.area()) && p.year() == picture.year())
                .filter(p -> p.state() == PictureState.SIGNED || p.state() == PictureState.PUBLISHED)
                .ifPresent(changes::supersede);
    }
}
