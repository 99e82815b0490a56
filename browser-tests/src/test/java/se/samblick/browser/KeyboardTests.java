package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A section written, a figure put in and the picture signed without a mouse: everything is reached by Tab, nothing holds one. */
class KeyboardTests {
    private static final int MOST_STEPS = 120;

    @Test
    void aPictureIsWrittenAndSignedByKeysAlone() {
        try (Visit malte = Visit.of("malte", Look.WIDE_SWEDISH_LIGHT)) {
            String picture = PicturePagesTests.begun(malte, "hamnstaden", 2035);
            Page page = malte.page();
            malte.open(picture + "/skriv/crime");
            PicturePagesTests.ready(page);
            write(page);
            putInAFigure(page);
            leaveTheEditor(page);

            malte.open(picture + "/kontrollera");
            tabTo(page, "#underskrift button");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Ta tillbaka underskriften");
        }
    }

    private static void write(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, ".prose");
        page.keyboard().type("Läget är lugnt.");
        page.keyboard().press("Enter");
        // No key asks for it: what is written saves itself.
        assertThat(page.locator("#sparat-text")).hasText(Pattern.compile("Sparat \\d\\d:\\d\\d"));
        page.keyboard().type("Antalet cykelstölder var ");
    }

    private static void putInAFigure(Page page) {
        backTo(page, "[data-do=figure]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#infoga")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#infoga")).not().isVisible();
        assertThat(page.locator("[data-do=figure]")).isFocused();

        page.keyboard().press("Enter");
        tabTo(page, "#infoga-gor");
        page.keyboard().press("Enter");
        assertThat(page.locator("#infoga-fel")).containsText("Välj en kategori");
        tabTo(page, "#i-kategori");
        page.keyboard().press("ArrowDown");
        tabTo(page, "#infoga-gor");
        page.keyboard().press("Enter");
        assertThat(page.locator("#infoga")).not().isVisible();
        assertThat(page.locator(".prose")).isFocused();
        assertThat(page.locator(".prose .live, .prose .figure-block")).hasCount(1);
    }

    private static void leaveTheEditor(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".prose")).not().isFocused();
    }

    private static void tabTo(Page page, String target) {
        step(page, "Tab", target);
    }

    private static void backTo(Page page, String target) {
        step(page, "Shift+Tab", target);
    }

    private static void step(Page page, String key, String target) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if ((boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("%s is not reached by %s".formatted(target, key));
    }
}
