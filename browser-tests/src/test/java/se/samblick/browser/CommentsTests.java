package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parties comment on each other's sections, and see who else is writing. */
class CommentsTests {
    @Test
    void aCommentIsAnsweredMarkedAsDoneAndNeverPrinted() {
        try (Visit malte = Visit.of("malte", Look.WIDE_SWEDISH_LIGHT)) {
            String picture = PicturePagesTests.begun(malte, "hamnstaden", 2036);
            Page page = malte.page();
            malte.open(picture + "/skriv/purpose");
            PicturePagesTests.ready(page);
            page.locator("#kommentarer > details > summary").click();
            page.locator("#ny-kommentar").fill("Ska rådet nämnas <b>här</b>?");
            page.locator("#kommentarer > details button").click();

            assertThat(page.locator(".comment-text")).hasText("Ska rådet nämnas <b>här</b>?");
            assertThat(page.locator(".outline:visible [aria-current]")).containsText("1 kommentar");
            malte.open(picture + "/kontrollera");
            assertThat(page.locator("main")).containsText("Ska rådet nämnas");
            String html = malte.fetch(picture + "/dokument?format=html").text();
            org.assertj.core.api.Assertions.assertThat(html).doesNotContain("Ska rådet nämnas");

            malte.open(picture + "/skriv/purpose");
            page.locator(".comment details summary").click();
            page.locator(".comment textarea").fill("Ja, i första stycket.");
            page.locator(".comment details button").click();
            assertThat(page.locator(".comment .answer")).containsText("Ja, i första stycket.");
            page.locator(".comment form:not(details form) button").first().click();
            assertThat(page.locator(".comment")).containsText("Klar");
            assertThat(page.locator(".outline:visible [aria-current]")).not().containsText("kommentar");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theCommentsOfTheDemo(Look look) {
        try (Visit alva = Visit.of("alva", look)) {
            alva.open(PicturePagesTests.draft(alva) + "/skriv/crime");
            PicturePagesTests.ready(alva.page());
            alva.page().locator(".comment details summary").first().click();
            alva.check("lagesbild-kommentarer");
        }
    }

    @Test
    void saysWhoElseHasJustWritten() {
        try (Visit alva = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT);
                Visit isak = Visit.of("isak", Look.WIDE_SWEDISH_LIGHT)) {
            String section = PicturePagesTests.draft(alva) + "/skriv/sources";
            isak.open(section);
            PicturePagesTests.ready(isak.page());
            isak.page().locator(".prose").click();
            isak.page().keyboard().type("Polisens ");
            PicturePagesTests.saved(isak.page());

            alva.open(section);

            assertThat(alva.page().locator("#narvaro")).containsText("Isak Norrlid skriver här nu");
        }
    }
}
