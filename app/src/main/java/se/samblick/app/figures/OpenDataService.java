package se.samblick.app.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A statistics service whose open interface is known. */
enum OpenDataService {
    KOLADA("Kolada"),
    SCB("SCB");

    private final String title;

    OpenDataService(String title) {
        this.title = title;
    }

    /** As users know it; also the source of what comes from there. */
    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OpenDataService> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
