package se.samblick.app.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.documents.content.Content;

/** Pictures from the first word to the last signature. */
@Service
@Transactional
public class SituationPictures {
    private final SituationPictureRepository pictures;
    private final SectionRepository sections;
    private final NewPictures beginnings;
    private final PictureReview review;
    private final LiveFigures figures;
    private final WorkStatuses workStatuses;
    private final ObjectProvider<PictureRenderer> renderers;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SituationPictures(
            SituationPictureRepository pictures,
            SectionRepository sections,
            NewPictures beginnings,
            PictureReview review,
            LiveFigures figures,
            WorkStatuses workStatuses,
            ObjectProvider<PictureRenderer> renderers,
            Areas areas,
            Access access,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pictures = pictures;
        this.sections = sections;
        this.beginnings = beginnings;
        this.review = review;
        this.figures = figures;
        this.workStatuses = workStatuses;
        this.renderers = renderers;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The pictures the viewer may read, newest year first. */
    @Transactional(readOnly = true)
    public List<SituationPicture> all() {
        return pictures.all().stream()
                .filter(p -> access.may(Right.READ_INTERNAL, areas.paths(p.area())))
                .toList();
    }

    /**
     * A picture.
     *
     * @throws NotFound if there is none, or the viewer may not know of it
     */
    @Transactional(readOnly = true)
    public SituationPicture get(SituationPictureId id) {
        return pictures.find(id)
                .filter(p -> access.may(Right.READ_INTERNAL, areas.paths(p.area())))
                .orElseThrow(() -> new NotFound("situation.missing"));
    }

    @Transactional(readOnly = true)
    public List<Section> sections(SituationPictureId id) {
        get(id);
        return sections.all(id);
    }

    /** The section of a key. */
    @Transactional(readOnly = true)
    public Section section(SituationPictureId id, String key) {
        get(id);
        return sections.find(id, key).orElseThrow(() -> new NotFound("situation.section.missing", key));
    }

    /** Whether the viewer may write in a section as the picture now stands. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SituationPicture picture, Section section) {
        return !picture.locked() && mayEdit(picture, section);
    }

    private boolean mayEdit(SituationPicture picture, Section section) {
        String party = section.party();
        return party == null
                ? access.may(Right.EDIT_PICTURE, areas.paths(picture.area()))
                : access.may(Right.EDIT_PICTURE, areas.paths(picture.area()), party);
    }

    /** The parties the viewer may sign for in a picture. */
    @Transactional(readOnly = true)
    public List<PictureParty> signingFor(SituationPicture picture) {
        return picture.parties().stream()
                .filter(p -> access.may(Right.SIGN, areas.paths(picture.area()), p.id()))
                .toList();
    }

    /** Begins a picture, from the template or from an earlier one. */
    public SituationPicture create(NewPicture wish) {
        SituationPicture from = wish.from() == null ? null : get(wish.from());
        List<Section> earlier = from == null ? List.of() : sections.all(from.id());
        Instant now = clock.instant();
        NewPictures.Beginning beginning =
                beginnings.begin(wish, from, earlier, now, access.current().name());
        SituationPicture picture = beginning.picture();
        access.require(Right.EDIT_PICTURE, areas.paths(picture.area()));
        pictures.insert(picture);
        int position = 0;
        for (Section section : beginning.sections()) {
            sections.insert(picture.id(), ++position, section);
        }
        figures.firstPins(picture).forEach((dataset, extract) -> pictures.pin(picture.id(), dataset, extract));
        audit.record("picture.created", "picture", picture.id().toString(), null, summary(picture));
        return picture;
    }

    /**
     * Saves a section over the version the writer saw.
     *
     * @param expected the version the text builds on
     * @return the section as it now stands, on disk when the transaction ends
     * @throws SectionChanged if someone else saved first
     */
    public Section save(SituationPictureId id, String key, SectionSave save, long expected) {
        SituationPicture picture = lock(id);
        Section before = sections.find(id, key).orElseThrow(() -> new NotFound("situation.section.missing", key));
        requireWritable(picture, before);
        Content words = figures.refreshed(words(before, save), pictures.pins(id));
        if (before.version() != expected) {
            throw new SectionChanged(
                    before.title(),
                    before.savedBy(),
                    words.plainText(),
                    before.content().plainText(),
                    before.version());
        }
        String by = access.current().name();
        Section after = before.saved(
                words,
                workStatuses.chosen(before, save.workStatus()),
                save.comment() == null ? before.comment() : save.comment().strip(),
                clock.instant(),
                by);
        if (save.internal() != null) {
            after = new Section(
                    after.key(),
                    after.level(),
                    after.number(),
                    after.title(),
                    after.party(),
                    after.framework(),
                    after.focusArea(),
                    after.description(),
                    after.guidance(),
                    after.workStatus(),
                    after.comment(),
                    save.internal(),
                    after.version(),
                    after.content(),
                    after.savedAt(),
                    after.savedBy());
        }
        if (!before.savedBy().equals(by) && !before.empty()) {
            sections.keep(id, before, SectionRepository.Why.OTHER_AUTHOR, "");
        }
        if (!sections.update(id, after)) {
            throw new IllegalStateException("Section %s changed under its lock".formatted(key));
        }
        pictures.touch(id, after.savedAt(), by);
        audit.record("section.saved", "picture", id.toString(), trace(before), trace(after));
        return after;
    }

    private static Content words(Section before, SectionSave save) {
        if (save.content() != null) {
            return save.content();
        }
        if (save.text() == null) {
            return before.content();
        }
        if (!before.content().isPlain()) {
            throw new InvalidInput("situation.text.loses", before.title());
        }
        return Content.ofParagraphs(save.text());
    }

    private static Map<String, String> trace(Section section) {
        return Map.of(
                "section", section.key(),
                "version", Long.toString(section.version()),
                "text", section.content().plainText(),
                "workStatus", Objects.requireNonNullElse(section.workStatus(), ""),
                "comment", section.comment());
    }

    /** Gives the section as it stands a name, so that one can come back to it. */
    public void keep(SituationPictureId id, String key, String name) {
        SituationPicture picture = lock(id);
        Section section = sections.find(id, key).orElseThrow(() -> new NotFound("situation.section.missing", key));
        requireWritable(picture, section);
        sections.keep(id, section, SectionRepository.Why.PERSON, name.strip());
        audit.record("section.kept", "picture", id.toString(), null, Map.of("section", key, "name", name));
    }

    private void requireWritable(SituationPicture picture, Section section) {
        if (!mayEdit(picture, section)) {
            access.require(
                    Right.EDIT_PICTURE, areas.paths(picture.area()), section.party() == null ? "" : section.party());
        }
        if (picture.locked()) {
            throw new Conflict("situation.locked", picture.title());
        }
    }

    /** Moves the picture to another state; signing is not a move. */
    public SituationPicture move(SituationPictureId id, PictureState to) {
        SituationPicture before = lock(id);
        access.require(Right.EDIT_PICTURE, areas.paths(before.area()));
        SituationPicture after = before.to(to);
        if (to == PictureState.PUBLISHED) {
            requireNoLeftovers(after);
            supersedeEarlier(after);
        }
        store(before, after, "picture.moved");
        return after;
    }

    private void requireNoLeftovers(SituationPicture picture) {
        List<PictureFinding> leftovers = review.of(picture, sections.all(picture.id())).stream()
                .filter(f -> f.kind().equals("leftover"))
                .toList();
        if (!leftovers.isEmpty()) {
            throw new FindingsUnanswered(leftovers);
        }
    }

    private void supersedeEarlier(SituationPicture picture) {
        for (SituationPicture other : pictures.all()) {
            boolean replaced = other.area().equals(picture.area())
                    && other.state() == PictureState.PUBLISHED
                    && !other.id().equals(picture.id());
            if (replaced) {
                store(other, other.to(PictureState.SUPERSEDED), "picture.superseded");
            }
        }
    }

    /** What review says of the whole picture. */
    @Transactional(readOnly = true)
    public List<PictureFinding> review(SituationPictureId id) {
        SituationPicture picture = get(id);
        return review.of(picture, sections.all(id));
    }

    /**
     * Signs for a party. The first signature locks the text, fixes every figure and makes the documents.
     *
     * @param party null for the only one the account signs for
     * @param reasons why contradicted claims stand, by finding
     * @param outside how a party that signed on paper did so, or null
     * @throws FindingsUnanswered if a contradicted claim or a left-over prompt has no reason
     */
    public SituationPicture sign(
            SituationPictureId id, @Nullable String party, Map<String, String> reasons, @Nullable Outside outside) {
        SituationPicture before = lock(id);
        PictureParty signing = outside == null ? signer(before, party) : recorded(before, party);
        // As the database keeps it, so that what is answered now and what is read later are the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var signature = outside == null
                ? new PictureParty.Signature(access.current().name(), now, false, null)
                : new PictureParty.Signature(outside.by(), outside.at(), true, outside.reference());
        SituationPicture after = before.signed(signing.id(), signature);
        answer(before, signing, reasons, now);
        if (before.frozen() == null) {
            after = freeze(after, now);
        }
        store(before, after, "picture.signed");
        if (after.state() == PictureState.SIGNED) {
            supersedeVersionBefore(after);
            events.publishEvent(
                    new SituationPictureSigned(id.value(), after.area().value(), now));
        }
        return after;
    }

    /** A signature made outside, recorded here by someone who may sign for one of the picture's parties. */
    public record Outside(String by, Instant at, String reference) {
        public Outside {
            if (by.isBlank() || reference.isBlank()) {
                throw new InvalidInput("situation.sign.outside");
            }
        }
    }

    private PictureParty recorded(SituationPicture picture, @Nullable String party) {
        if (signingFor(picture).isEmpty()) {
            access.require(Right.SIGN, areas.paths(picture.area()), String.valueOf(party));
        }
        return picture.party(String.valueOf(party))
                .orElseThrow(() -> new NotFound("situation.party.missing", String.valueOf(party)));
    }

    private PictureParty signer(SituationPicture picture, @Nullable String party) {
        List<PictureParty> mine = signingFor(picture);
        if (party == null && mine.size() == 1) {
            return mine.get(0);
        }
        if (party == null && mine.size() > 1) {
            throw new InvalidInput("situation.sign.which", picture.title());
        }
        Optional<PictureParty> asked = party == null ? Optional.empty() : picture.party(party);
        access.require(
                Right.SIGN,
                areas.paths(picture.area()),
                asked.map(PictureParty::id).orElse(""));
        return asked.orElseThrow(() -> new NotFound("situation.party.missing", String.valueOf(party)));
    }

    private void answer(SituationPicture picture, PictureParty signing, Map<String, String> given, Instant now) {
        List<String> answered = pictures.reasons(picture.id()).stream()
                .map(SituationPictureRepository.Reason::finding)
                .toList();
        List<PictureFinding> open = new ArrayList<>();
        for (PictureFinding finding : review.of(picture, sections.all(picture.id()))) {
            String reason = given.getOrDefault(finding.id(), "").strip();
            if (!reason.isEmpty()) {
                save(picture, signing.id(), finding, reason, now);
            } else if (finding.asksForReason() && !answered.contains(finding.id())) {
                open.add(finding);
            }
        }
        if (!open.isEmpty()) {
            throw new FindingsUnanswered(open);
        }
    }

    private void save(SituationPicture picture, String party, PictureFinding finding, String reason, Instant now) {
        var stored = new SituationPictureRepository.Reason(
                finding.id(), party, finding.quote(), reason, access.current().name(), now);
        pictures.save(picture.id(), stored);
        audit.record("finding.setAside", "picture", picture.id().toString(), null, stored);
    }

    /** Sets a finding aside with a reason, before signing; an empty reason takes it up again. */
    public void setAside(SituationPictureId id, String finding, String reason) {
        SituationPicture picture = lock(id);
        access.require(Right.EDIT_PICTURE, areas.paths(picture.area()));
        if (picture.locked()) {
            throw new Conflict("situation.locked", picture.title());
        }
        if (reason.isBlank()) {
            pictures.removeReason(id, finding);
            audit.record("finding.takenUp", "picture", id.toString(), Map.of("finding", finding), null);
            return;
        }
        PictureFinding found = review.of(picture, sections.all(id)).stream()
                .filter(f -> f.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new NotFound("situation.finding.missing"));
        save(picture, "", found, reason.strip(), clock.instant());
    }

    /** The reasons given so far, for those who sign after. */
    @Transactional(readOnly = true)
    public List<SetAside> reasons(SituationPictureId id) {
        get(id);
        return pictures.reasons(id).stream()
                .map(r -> new SetAside(r.finding(), r.quote(), r.reason(), r.by(), r.at()))
                .toList();
    }

    /** That a claim stands although review objects. */
    public record SetAside(String finding, String quote, String reason, String by, Instant at) {}

    private SituationPicture freeze(SituationPicture picture, Instant now) {
        List<Section> fixed = new ArrayList<>();
        for (Section section : sections.all(picture.id())) {
            Content content = figures.refreshed(section.content(), pictures.pins(picture.id()));
            Section after = section;
            if (!content.equals(section.content())) {
                after = section.saved(
                        content, section.workStatus(), section.comment(), section.savedAt(), section.savedBy());
                sections.update(picture.id(), after);
            }
            sections.keep(picture.id(), after, SectionRepository.Why.MILESTONE, "");
            fixed.add(after);
        }
        SituationPicture frozen = picture.frozen(new SituationPicture.Frozen(now, PictureHash.of(picture, fixed)));
        renderers.forEach(r -> r.freeze(frozen, fixed));
        return frozen;
    }

    private void supersedeVersionBefore(SituationPicture picture) {
        if (picture.basedOn() == null) {
            return;
        }
        pictures.find(picture.basedOn())
                .filter(p -> p.area().equals(picture.area()) && p.year() == picture.year())
                .filter(p -> p.state() == PictureState.SIGNED || p.state() == PictureState.PUBLISHED)
                .ifPresent(p -> store(p, p.to(PictureState.SUPERSEDED), "picture.superseded"));
    }

    /** Takes a party's signature back while others have still to sign. */
    public SituationPicture unsign(SituationPictureId id, @Nullable String party) {
        SituationPicture before = lock(id);
        PictureParty signing = signer(before, party);
        SituationPicture after = before.unsigned(signing.id());
        if (before.frozen() != null && after.frozen() == null) {
            renderers.forEach(r -> r.thaw(id));
        }
        store(before, after, "picture.unsigned");
        return after;
    }

    private void store(SituationPicture before, SituationPicture after, String action) {
        pictures.update(after, clock.instant(), access.current().name());
        audit.record(action, "picture", after.id().toString(), summary(before), summary(after));
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

    /** The extract each dataset is read from. */
    @Transactional(readOnly = true)
    public Map<String, String> pins(SituationPictureId id) {
        get(id);
        return pictures.pins(id);
    }

    /** What review says of a section as it is being typed, against the rest of the picture as it stands. */
    @Transactional(readOnly = true)
    List<PictureFinding> reviewTyped(SituationPictureId id, String key, Content typed) {
        SituationPicture picture = get(id);
        List<Section> now = new ArrayList<>();
        for (Section section : sections.all(id)) {
            now.add(
                    section.key().equals(key)
                            ? section.saved(
                                    typed,
                                    section.workStatus(),
                                    section.comment(),
                                    section.savedAt(),
                                    section.savedBy())
                            : section);
        }
        return review.of(picture, now);
    }

    /** The picture, held until the transaction ends; an account that may not read it is refused as one that may not write. */
    private SituationPicture lock(SituationPictureId id) {
        SituationPicture picture = pictures.lock(id).orElseThrow(() -> new NotFound("situation.missing"));
        access.require(Right.READ_INTERNAL, areas.paths(picture.area()));
        return picture;
    }
}
