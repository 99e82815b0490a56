package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samblick.review.Finding;
import se.samblick.review.Review;

/** What review says of a picture: its text against its own tables and against the extracts it is pinned to. */
@Component
class PictureReview {
    private final PictureFigures figures;
    private final SituationPictureRepository pictures;

    PictureReview(PictureFigures figures, SituationPictureRepository pictures) {
        this.figures = figures;
        this.pictures = pictures;
    }

    /** Findings in the order of the picture. */
    List<PictureFinding> of(SituationPicture picture, List<Section> sections) {
        return of(picture, sections, pictures.pins(picture.id()));
    }

    /** Findings if the picture were read from other extracts. */
    List<PictureFinding> of(SituationPicture picture, List<Section> sections, Map<String, String> pins) {
        PictureText text = PictureText.of(sections);
        List<PictureFinding> findings = new ArrayList<>();
        for (Finding finding : Review.of(text.document(picture.title()), figures.of(picture, sections, pins))) {
            PictureText.Origin origin = text.origin(finding.block());
            findings.add(new PictureFinding(
                    finding.id(),
                    origin.section(),
                    origin.paragraph(),
                    finding.kind().code(),
                    finding.verdict().code(),
                    finding.quote(),
                    finding.claimed(),
                    finding.computed(),
                    finding.explanation(),
                    finding.suggestion(),
                    finding.evidence().stream()
                            .map(e -> new PictureFinding.Evidence(
                                    Integer.toString(e.table()), e.row(), e.column(), e.value()))
                            .toList()));
        }
        return findings;
    }
}
