package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two people in the same section at the same time: both texts are shown, and neither is lost. */
class TwoWritersTests {
    @Test
    void keepsBothTextsWhenTheSecondChoosesTo() {
        try (Visit alva = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT);
                Visit isak = Visit.of("isak", Look.WIDE_SWEDISH_LIGHT)) {
            String section = PicturePagesTests.draft(alva) + "/skriv/purpose";
            open(alva, section);
            open(isak, section);

            write(isak.page(), "Polisens mening.");
            assertThat(isak.page().locator("#sparat-text")).containsText("Sparat ");
            write(alva.page(), "Kommunens <b>mening</b>.");

            Page page = alva.page();
            assertThat(page.locator("#konflikt")).isVisible();
            assertThat(page.locator("#konflikt-min")).containsText("Kommunens <b>mening</b>.");
            assertThat(page.locator("#konflikt-deras")).containsText("Polisens mening.");
            alva.check("lagesbild-konflikt");
            page.locator("[data-resolve=both]").click();

            assertThat(page.locator("#konflikt")).not().isVisible();
            assertThat(page.locator("#sparat-text")).containsText("Sparat ");
            open(isak, section);
            assertThat(isak.page().locator(".prose")).containsText("Polisens mening.");
            assertThat(isak.page().locator(".prose")).containsText("Kommunens <b>mening</b>.");
        }
    }

    private static void open(Visit visit, String section) {
        visit.open(section);
        PicturePagesTests.ready(visit.page());
    }

    private static void write(Page page, String words) {
        page.locator(".prose").click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type(words);
    }
}
