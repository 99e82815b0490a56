package se.samblick.app.figures;

import java.util.Arrays;
import java.util.Locale;

/** Whether more of something is good news. */
public enum Polarity {
    MORE_IS_WORSE,
    MORE_IS_BETTER,
    NEUTRAL;

    /** The word of the API, such as {@code more-is-worse}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Polarity of(String code) {
        return Arrays.stream(values())
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown polarity '%s'".formatted(code)));
    }
}
