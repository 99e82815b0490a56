package se.samblick.app.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pictures ask of the one who looks: where one stopped, what waits, what no longer holds, who has signed. */
@Service
@Transactional(readOnly = true)
public class PictureDesk {
    private static final int MOST_PICTURES = 5;

    private final SituationPictures pictures;
    private final OverturnedClaims claims;
    private final Remains remains;
    private final PictureAccess access;
    private final SectionRepository sections;
    private final SectionComments comments;

    PictureDesk(
            SituationPictures pictures,
            OverturnedClaims claims,
            Remains remains,
            PictureAccess access,
            SectionRepository sections,
            SectionComments comments) {
        this.pictures = pictures;
        this.claims = claims;
        this.remains = remains;
        this.access = access;
        this.sections = sections;
        this.comments = comments;
    }

    /** The section one saved last. */
    public record Stopped(String picture, String section, String address, Instant at) {}

    /** A draft with something left in the sections one may write. */
    public record Draft(String picture, String address, long left, long sections, long contradicted) {}

    /** A picture that waits for a signature one may give. */
    public record Waiting(String picture, String party, String address, boolean othersSigned) {}

    /** A claim that held by the extract in use and does not by the newest. */
    public record Overturned(
            String picture, String section, String address, String quote, String explanation, String extractAddress) {}

    /** A signature. */
    public record Signed(String picture, String party, String by, Instant at, String address) {}

    /** The section the viewer saved last in a picture that is still open. */
    public Optional<Stopped> stopped() {
        List<SituationPicture> all = pictures.all();
        return sections.lastSaved(access.author()).stream()
                .flatMap(place -> all.stream()
                        .filter(p -> p.id().equals(place.picture()))
                        .map(p -> new Stopped(
                                p.title(),
                                EditorPages.heading(pictures.section(p.id(), place.key())),
                                "/lagesbilder/" + p.id() + "/skriv/" + place.key(),
                                place.at())))
                .findFirst();
    }

    /** Open pictures that the viewer may write in, with what is left. */
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (SituationPicture picture : open()) {
            List<Section> sections = pictures.sections(picture.id());
            if (sections.stream().noneMatch(s -> pictures.mayWrite(picture, s))) {
                continue;
            }
            List<PictureFinding> findings = pictures.review(picture.id());
            List<String> answered = pictures.reasons(picture.id()).stream()
                    .map(SituationPictures.SetAside::finding)
                    .toList();
            List<List<Remains.Task>> tasks = remains.of(sections, findings, answered, comments.of(picture.id()));
            long left = 0;
            for (int i = 0; i < sections.size(); i++) {
                left += !tasks.get(i).isEmpty() && pictures.mayWrite(picture, sections.get(i)) ? 1 : 0;
            }
            long wrong = findings.stream()
                    .filter(f -> f.verdict().equals("contradicted") && !answered.contains(f.id()))
                    .count();
            drafts.add(new Draft(
                    picture.title(), "/lagesbilder/" + picture.id() + "/kontrollera", left, sections.size(), wrong));
        }
        return drafts;
    }

    /** Pictures in review, or signed by another party, that lack a signature the viewer may give. */
    public List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (SituationPicture picture : open()) {
            boolean others = picture.locked();
            if (others || picture.state() == PictureState.IN_REVIEW) {
                pictures.signingFor(picture).stream()
                        .filter(p -> p.signed() == null)
                        .forEach(p -> waiting.add(new Waiting(
                                picture.title(), p.name(), "/lagesbilder/" + picture.id() + "/kontrollera", others)));
            }
        }
        return waiting;
    }

    /** The claims of open pictures that no longer hold by the newest extracts. */
    public List<Overturned> overturned() {
        List<Overturned> all = new ArrayList<>();
        for (SituationPicture picture : pictures.all()) {
            if (!picture.locked()) {
                String base = "/lagesbilder/" + picture.id();
                claims.of(picture.id())
                        .forEach(claim -> all.add(new Overturned(
                                picture.title(),
                                EditorPages.heading(pictures.section(picture.id(), claim.section())),
                                base + "/skriv/" + claim.section(),
                                claim.quote(),
                                claim.explanation(),
                                base + "/uttag")));
            }
        }
        return all;
    }

    /** The latest signatures, newest first. */
    public List<Signed> signatures(int most) {
        List<Signed> signatures = new ArrayList<>();
        for (SituationPicture picture : pictures.all()) {
            for (PictureParty party : picture.parties()) {
                PictureParty.Signature signed = party.signed();
                if (signed != null) {
                    signatures.add(new Signed(
                            picture.title(), party.name(), signed.by(), signed.at(), "/lagesbilder/" + picture.id()));
                }
            }
        }
        signatures.sort(Comparator.comparing(Signed::at).reversed());
        return signatures.subList(0, Math.min(most, signatures.size()));
    }

    /** True if there is a picture that the viewer may read. */
    public boolean any() {
        return !pictures.all().isEmpty();
    }

    private List<SituationPicture> open() {
        return pictures.all().stream()
                .filter(p -> p.state().open())
                .limit(MOST_PICTURES)
                .toList();
    }
}
