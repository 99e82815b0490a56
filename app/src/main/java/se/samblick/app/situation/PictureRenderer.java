package se.samblick.app.situation;

import java.util.List;

/** Makes and keeps the documents of a picture; a higher room does it. Called in the transaction of the signature. */
public interface PictureRenderer {
    /**
     * Renders the picture and keeps the files, in the place of those there are. Called at each signature: the text is the
     * same from the first one on, and the files of the last one name all who signed.
     */
    void freeze(SituationPicture picture, List<Section> sections);

    /** Forgets the files of a picture that is written in again. */
    void thaw(SituationPictureId picture);
}
