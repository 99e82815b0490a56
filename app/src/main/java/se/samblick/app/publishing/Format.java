package se.samblick.app.publishing;

import java.util.Locale;
import se.samblick.app.ui.InvalidInput;

/** The files a picture can be had as. */
enum Format {
    HTML("text/html;charset=UTF-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The word of the API and the ending of the file's name. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a code.
     *
     * @throws InvalidInput if there is none such
     */
    static Format of(String code) {
        for (Format format : values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        throw new InvalidInput("publishing.format.unknown", code);
    }
}
