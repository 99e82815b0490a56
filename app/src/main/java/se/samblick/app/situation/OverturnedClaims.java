package se.samblick.app.situation;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractCommitted;
import se.samblick.app.figures.ExtractWithdrawn;
import se.samblick.app.identity.Access;

/**
 * The claims of open pictures that no longer hold by the newest extracts. They are sought once, when an extract comes or
 * is taken back, since reading every picture twice is too dear for the first page; a claim rewritten since then is left
 * out when they are shown.
 */
@Component
class OverturnedClaims {
    private final OverturnedRepository claims;
    private final SituationPictureRepository pictures;
    private final SectionRepository sections;
    private final PicturePins pins;
    private final Access access;
    private final Clock clock;

    OverturnedClaims(
            OverturnedRepository claims,
            SituationPictureRepository pictures,
            SectionRepository sections,
            PicturePins pins,
            Access access,
            Clock clock) {
        this.claims = claims;
        this.pictures = pictures;
        this.sections = sections;
        this.pins = pins;
        this.access = access;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ExtractCommitted event) {
        seek(event.dataset());
    }

    @ApplicationModuleListener
    void on(ExtractWithdrawn event) {
        seek(event.dataset());
    }

    /** In the act of moving to another extract, so that the next page tells the truth. */
    @EventListener
    void on(PictureRepinned event) {
        pictures.find(event.picture()).ifPresent(this::seek);
    }

    /** Seeks anew in every open picture that reads the dataset. */
    void seek(DatasetId dataset) {
        access.asSystem(() -> {
            List<SituationPicture> open = pictures.all().stream()
                    .filter(p -> !p.locked() && pictures.pins(p.id()).containsKey(dataset.value()))
                    .toList();
            open.forEach(this::seek);
            return open;
        });
    }

    private void seek(SituationPicture picture) {
        List<OverturnedRepository.Claim> found = pins.overturned(picture).stream()
                .map(o -> new OverturnedRepository.Claim(
                        o.section().key(),
                        o.finding().id(),
                        o.finding().quote(),
                        o.finding().explanation()))
                .toList();
        claims.replace(picture.id(), found, clock.instant());
    }

    /** The claims of a picture that no longer hold and that it still makes. */
    List<OverturnedRepository.Claim> of(SituationPictureId picture) {
        List<OverturnedRepository.Claim> found = claims.all(picture);
        return found.isEmpty() ? found : stillMade(sections.all(picture), found);
    }

    private static List<OverturnedRepository.Claim> stillMade(
            List<Section> now, List<OverturnedRepository.Claim> found) {
        return found.stream()
                .filter(claim -> now.stream()
                        .anyMatch(s -> s.key().equals(claim.section())
                                && folded(s.content().plainText()).contains(folded(claim.quote()))))
                .toList();
    }

    /** White space as review folds it in its quotes. */
    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
