package se.samblick.app.situation;

import java.util.Locale;

/** How far a picture has come. */
public enum PictureState {
    DRAFT,
    IN_REVIEW,
    SIGNED,
    PUBLISHED,
    SUPERSEDED;

    /** The word of the API and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PictureState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True while the text may be written in, if nobody has signed. */
    boolean open() {
        return this == DRAFT || this == IN_REVIEW;
    }
}
