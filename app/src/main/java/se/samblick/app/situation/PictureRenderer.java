package se.samblick.app.situation;

import java.util.List;

/** Makes and keeps the documents of a picture; a higher room does it. Called in the transaction of the signature. */
public interface PictureRenderer {
    /** Renders the picture as it now stands and keeps the files. */
    void freeze(SituationPicture picture, List<Section> sections);

    /** Forgets the files of a picture that is written in again. */
    void thaw(SituationPictureId picture);
}
