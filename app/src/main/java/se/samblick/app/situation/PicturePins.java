package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.figures.Extract;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;

/** Which extract a picture reads each dataset from, what a newer one would change, and the move to it in one act. */
@Service
@Transactional
class PicturePins {
    private final SituationPictures pictures;
    private final SituationPictureRepository repository;
    private final SectionRepository sections;
    private final LiveFigures live;
    private final PictureReview review;
    private final Figures figures;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PicturePins(
            SituationPictures pictures,
            SituationPictureRepository repository,
            SectionRepository sections,
            LiveFigures live,
            PictureReview review,
            Figures figures,
            Areas areas,
            Access access,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.pictures = pictures;
        this.repository = repository;
        this.sections = sections;
        this.live = live;
        this.review = review;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** A dataset of the picture with the extract it is read from and the newest one there is. */
    record Pin(String title, Extract now, Extract latest) {
        boolean newer() {
            return !now.id().equals(latest.id());
        }
    }

    @Transactional(readOnly = true)
    public List<Pin> of(SituationPicture picture) {
        List<Pin> pins = new ArrayList<>();
        repository.pins(picture.id()).forEach((dataset, extract) -> {
            Extract now = figures.extract(new ExtractId(Long.parseLong(extract)));
            Extract latest = figures.latest(now.dataset(), picture.area()).orElse(now);
            pins.add(new Pin(figures.dataset(now.dataset()).title(), now, latest));
        });
        return pins;
    }

    /** The figures in the text that another extract tells otherwise, in the order of the picture. */
    @Transactional(readOnly = true)
    public List<LiveFigures.MovedFigure> moved(SituationPictureId id, ExtractId to) {
        SituationPicture picture = pictures.get(id);
        Map<String, String> before = repository.pins(picture.id());
        return live.moved(sections.all(id), before, with(before, figures.extract(to)));
    }

    /** A claim that the pinned extract bears out and the newest one contradicts. */
    record Overturned(SituationPicture picture, Section section, PictureFinding finding) {}

    /** The claims of a picture that no longer hold if it is read from the newest extracts. */
    @Transactional(readOnly = true)
    public List<Overturned> overturned(SituationPicture picture) {
        Map<String, String> newest = new LinkedHashMap<>();
        of(picture)
                .forEach(p ->
                        newest.put(p.now().dataset().value(), p.latest().id().toString()));
        Map<String, String> pins = repository.pins(picture.id());
        if (newest.equals(pins)) {
            return List.of();
        }
        List<Section> now = sections.all(picture.id());
        List<Section> then = now.stream().map(s -> refreshed(s, newest)).toList();
        List<String> wrongBefore = review.of(picture, now, pins).stream()
                .filter(f -> f.verdict().equals("contradicted"))
                .map(PictureFinding::quote)
                .toList();
        List<Overturned> overturned = new ArrayList<>();
        for (PictureFinding finding : review.of(picture, then, newest)) {
            if (finding.verdict().equals("contradicted") && !wrongBefore.contains(finding.quote())) {
                now.stream()
                        .filter(s -> s.key().equals(finding.section()))
                        .findFirst()
                        .ifPresent(s -> overturned.add(new Overturned(picture, s, finding)));
            }
        }
        return overturned;
    }

    private Section refreshed(Section section, Map<String, String> pins) {
        return section.with(live.refreshed(section.content(), pins));
    }

    /** Reads the extract's dataset from it from now on; every figure follows in the same act. */
    public void repin(SituationPictureId id, ExtractId to) {
        SituationPicture picture = repository.lock(id).orElseGet(() -> pictures.get(id));
        access.require(Right.EDIT_PICTURE, areas.paths(picture.area()));
        if (picture.locked()) {
            throw new Conflict("situation.locked", picture.title());
        }
        Extract extract = figures.extract(to);
        if (extract.state() == Extract.State.WITHDRAWN) {
            throw new InvalidInput("situation.pin.withdrawn");
        }
        Map<String, String> before = repository.pins(id);
        Map<String, String> after = with(before, extract);
        repository.pin(id, extract.dataset().value(), to.toString());
        for (Section section : sections.all(id)) {
            Section fresh = refreshed(section, after);
            if (!fresh.content().equals(section.content())) {
                sections.keep(id, section, SectionRepository.Why.MILESTONE, "");
                sections.update(id, fresh);
            }
        }
        audit.record("picture.repinned", "picture", id.toString(), before, after);
        events.publishEvent(new PictureRepinned(id));
    }

    private static Map<String, String> with(Map<String, String> pins, Extract extract) {
        Map<String, String> after = new LinkedHashMap<>(pins);
        after.put(extract.dataset().value(), extract.id().toString());
        return after;
    }
}
