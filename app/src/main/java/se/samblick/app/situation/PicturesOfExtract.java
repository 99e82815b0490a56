package se.samblick.app.situation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.ExtractUsers;

/** Tells which pictures show figures of an extract, so that it is not taken back under them. */
@Component
class PicturesOfExtract implements ExtractUsers {
    private final SituationPictureRepository pictures;

    PicturesOfExtract(SituationPictureRepository pictures) {
        this.pictures = pictures;
    }

    @Override
    public List<Use> usesOf(ExtractId extract) {
        return pictures.pinning(extract.toString()).stream()
                .map(p -> new Use(p.title(), "/lagesbilder/" + p.id()))
                .toList();
    }
}
