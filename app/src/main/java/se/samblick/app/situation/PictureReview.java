package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samblick.review.Finding;
import se.samblick.review.Review;

/** What review says of a picture: its text against its own tables and against the extracts it is pinned to. */
@Component
class PictureReview {
    private final PictureFigures figures;

    PictureReview(PictureFigures figures) {
        this.figures = figures;
    }

    /** Findings in the order of the picture. */
    List<PictureFinding> of(SituationPicture picture, List<Section> sections) {
        PictureText text = PictureText.of(sections);
        List<PictureFinding> findings = new ArrayList<>();
        for (Finding finding : Review.of(text.document(picture.title()), figures.of(picture, sections))) {
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
