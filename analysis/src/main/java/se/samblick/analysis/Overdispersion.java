package se.samblick.analysis;

import java.util.Locale;

/** How a funnel plot allows for more spread between units than chance gives. */
public enum Overdispersion {
    /** Chance alone: interpolated exact Poisson limits. */
    NONE,
    /** The spread of chance, widened by a common factor. */
    MULTIPLICATIVE,
    /** The spread of chance, and a common variance between units besides. */
    ADDITIVE;

    /** Name used in options, such as {@code additive}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
