package se.samblick.app.situation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.documents.content.Content;

/** Pictures from the first word to the last signature. */
@Service
@Transactional
public class SituationPictures {
    private static final Duration PRESENT = Duration.ofMinutes(2);

    private final SituationPictureRepository pictures;
    private final SectionRepository sections;
    private final NewPictures beginnings;
    private final PictureReview review;
    private final LiveFigures figures;
    private final WorkStatuses workStatuses;
    private final Signing signing;
    private final SectionComments comments;
    private final PictureAccess access;
    private final PictureChanges changes;
    private final AuditLog audit;
    private final Clock clock;

    SituationPictures(
            SituationPictureRepository pictures,
            SectionRepository sections,
            NewPictures beginnings,
            PictureReview review,
            LiveFigures figures,
            WorkStatuses workStatuses,
            Signing signing,
            SectionComments comments,
            PictureAccess access,
            PictureChanges changes,
            AuditLog audit,
            Clock clock) {
        this.pictures = pictures;
        this.sections = sections;
        this.beginnings = beginnings;
        this.review = review;
        this.figures = figures;
        this.workStatuses = workStatuses;
        this.signing = signing;
        this.comments = comments;
        this.access = access;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pictures the viewer may read, newest year first. */
    @Transactional(readOnly = true)
    public List<SituationPicture> all() {
        return access.readable();
    }

    /**
     * A picture.
     *
     * @throws NotFound if there is none, or the viewer may not know of it
     */
    @Transactional(readOnly = true)
    public SituationPicture get(SituationPictureId id) {
        return access.get(id);
    }

    /** Which version of its area and year a picture is, from 1. */
    @Transactional(readOnly = true)
    public int versionNumber(SituationPicture picture) {
        return pictures.versionNumber(picture.id());
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
        return existing(id, key);
    }

    private Section existing(SituationPictureId id, String key) {
        return sections.find(id, key).orElseThrow(() -> new NotFound("situation.section.missing", key));
    }

    /** Someone else who saved the section within the last two minutes. */
    @Transactional(readOnly = true)
    Optional<Author> writingNow(SituationPictureId id, String key) {
        Section section = section(id, key);
        boolean lately = section.version() > 1
                && section.savedAt().isAfter(clock.instant().minus(PRESENT));
        return Optional.of(section.savedBy()).filter(by -> lately && !by.is(access.author()));
    }

    /** Whether the viewer may write in a section as the picture now stands. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SituationPicture picture, Section section) {
        return !picture.locked() && access.mayEdit(picture, section);
    }

    /** The parties the viewer may sign for in a picture. */
    @Transactional(readOnly = true)
    public List<PictureParty> signingFor(SituationPicture picture) {
        return access.signingFor(picture);
    }

    /** Begins a picture, from the template or from an earlier one. */
    public SituationPicture create(NewPicture wish) {
        SituationPicture from = wish.from() == null ? null : get(wish.from());
        List<Section> earlier = from == null ? List.of() : sections.all(from.id());
        NewPictures.Beginning beginning = beginnings.begin(wish, from, earlier, clock.instant(), access.author());
        SituationPicture picture = beginning.picture();
        access.requireEditor(picture);
        changes.begun(picture);
        int position = 0;
        for (Section section : beginning.sections()) {
            sections.insert(picture.id(), ++position, section);
        }
        figures.firstPins(picture).forEach((dataset, extract) -> pictures.pin(picture.id(), dataset, extract));
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
        SituationPicture picture = access.lock(id);
        Section before = existing(id, key);
        access.requireWritable(picture, before);
        Content words = figures.refreshed(words(before, save), pictures.pins(id));
        if (before.version() != expected) {
            throw new SectionChanged(
                    before.title(),
                    before.savedBy().name(),
                    words.plainText(),
                    before.content().plainText(),
                    before.version());
        }
        Author by = access.author();
        Section after = before.saved(
                words,
                workStatuses.chosen(before, save.workStatus()),
                save.comment() == null ? before.comment() : save.comment().strip(),
                clock.instant(),
                by);
        if (save.internal() != null) {
            after = after.internal(save.internal());
        }
        if (!before.savedBy().is(by) && !before.empty()) {
            sections.keep(id, before, SectionRepository.Why.OTHER_AUTHOR, "");
        }
        if (!sections.update(id, after)) {
            throw new IllegalStateException("Section %s changed under its lock".formatted(key));
        }
        pictures.touch(id, after.savedAt(), by.name());
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
        SituationPicture picture = access.lock(id);
        Section section = existing(id, key);
        access.requireWritable(picture, section);
        sections.keep(id, section, SectionRepository.Why.PERSON, name.strip());
        audit.record("section.kept", "picture", id.toString(), null, Map.of("section", key, "name", name));
    }

    /** Moves the picture to another state; signing is not a move. */
    public SituationPicture move(SituationPictureId id, PictureState to) {
        SituationPicture before = access.lock(id);
        access.requireEditor(before);
        SituationPicture after = before.to(to);
        if (to == PictureState.PUBLISHED) {
            requireNoLeftovers(after);
            supersedeEarlier(after);
        }
        changes.store(before, after, "picture.moved");
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
                changes.supersede(other);
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
        return signing.sign(id, party, reasons, outside);
    }

    /** A signature made outside, recorded here by someone who may sign for one of the picture's parties. */
    public record Outside(String by, Instant at, String reference) {
        public Outside {
            if (by.isBlank() || reference.isBlank()) {
                throw new InvalidInput("situation.sign.outside");
            }
        }
    }

    /** Sets a finding aside with a reason, before signing; an empty reason takes it up again. */
    public void setAside(SituationPictureId id, String finding, String reason) {
        signing.setAside(id, finding, reason);
    }

    /** The reasons given so far, for those who sign after. */
    @Transactional(readOnly = true)
    public List<SetAside> reasons(SituationPictureId id) {
        get(id);
        return pictures.reasons(id).stream()
                .map(r -> new SetAside(r.finding(), r.quote(), r.reason(), r.by().name(), r.at()))
                .toList();
    }

    /** That a claim stands although review objects. */
    public record SetAside(String finding, String quote, String reason, String by, Instant at) {}

    /** Takes a party's signature back while others have still to sign. */
    public SituationPicture unsign(SituationPictureId id, @Nullable String party) {
        return signing.unsign(id, party);
    }

    /**
     * Says something of a section to the other parties, or answers what was said.
     *
     * @param answers the comment answered, or null
     */
    public SectionComment comment(SituationPictureId id, String key, String text, @Nullable UUID answers) {
        return comments.say(id, key, text, answers);
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
        List<Section> now = sections.all(id).stream()
                .map(s -> s.key().equals(key) ? s.with(typed) : s)
                .toList();
        return review.of(picture, now);
    }
}
