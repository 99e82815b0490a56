package se.samblick.app.situation;

/** A picture is read from other extracts than before. */
record PictureRepinned(SituationPictureId picture) {}
