package se.samblick.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** The two ways each page is looked at: as most see it, and where it breaks first. */
enum Look {
    WIDE_SWEDISH_LIGHT("sv", 1280, ColorScheme.LIGHT),
    NARROW_ENGLISH_DARK("en", 320, ColorScheme.DARK);

    private final String language;
    private final int width;
    private final ColorScheme scheme;

    Look(String language, int width, ColorScheme scheme) {
        this.language = language;
        this.width = width;
        this.scheme = scheme;
    }

    String language() {
        return language;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setAcceptDownloads(true);
    }

    int width() {
        return width;
    }

    /** Part of the screenshot's name. */
    String suffix() {
        return language + "-" + width;
    }
}
