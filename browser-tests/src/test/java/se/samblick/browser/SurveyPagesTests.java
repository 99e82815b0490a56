package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The surveys of the demo: the list, a survey, a question, the police's indices. */
class SurveyPagesTests {
    private static final String ANSWERS = """
            Nummer;Stadsdel;Vikt;Kön;Otrygg sent
            1;Björkhaga;12,5;Kvinna;Ja
            2;Björkhaga;12,5;Man;Nej
            3;Hamnstaden;9,1;Kvinna;Nej
            4;Hamnstaden;9,1;Man;Ja
            """;

    @ParameterizedTest
    @EnumSource(Look.class)
    void surveysAndOneOfThem(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/undersokningar");
            assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(2);
            visit.check("undersokningar");
            visit.open("/undersokningar/trygghetsmatning?omrade=bjorkhaga&ordna=forandring");
            assertThat(visit.page().locator("#fragor").count()).isEqualTo(1);
            visit.check("undersokning");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aQuestionByAreaAndGroup(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/undersokningar/trygghetsmatning/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga");
            assertThat(visit.page().locator("main svg.ch").count()).isEqualTo(4);
            visit.check("undersokning-fraga");
            visit.open("/undersokningar/trygghetsmatning/fragor/otrygg-ute-sena-kvallar"
                    + "?omrade=kvarnbyn&niva=neighbourhood&dela=age");
            visit.check("undersokning-delomraden");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePolicesIndices(Look look) {
        try (Visit visit = Visit.of("isak", look)) {
            visit.open("/undersokningar/polisens-undersokning?omrade=bjorkhaga");
            visit.check("undersokning-index");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void describingASurveyAndReadingInSingleAnswers(Look look) {
        try (Visit visit = Visit.of("vera", look)) {
            visit.open("/undersokningar/ny");
            visit.check("undersokning-ny");
            visit.open("/undersokningar/trygghetsmatning/uppgifter");
            visit.page().locator("main details summary").first().click();
            visit.check("undersokning-uppgifter");
            visit.open("/undersokningar/trygghetsmatning/svarsfil");
            visit.check("undersokning-svarsfil");
            visit.page()
                    .locator("#fil")
                    .setInputFiles(new FilePayload("svar.csv", "text/csv", ANSWERS.getBytes(StandardCharsets.UTF_8)));
            visit.page().locator("main form button.btn-primary").click();
            visit.page().waitForURL("**/svarsfil/*");
            visit.check("undersokning-kolumner");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aRankingStandsInAPictureAfterTwoClicks(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/undersokningar/trygghetsmatning/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga");
            visit.page().locator("a[href*='vy=omraden'][href*='form=chart']").click();
            visit.page().locator("main form button").first().click();
            visit.page().waitForURL(url -> url.contains("/skriv/"));
            visit.page()
                    .locator(".figure-block:has-text('Hamnstaden') svg.ch")
                    .last()
                    .waitFor();
            assertThat(visit.page().locator(".figure-block").last().innerText()).contains("Otrygg ute sena");
            if (look == Look.WIDE_SWEDISH_LIGHT) {
                visit.check("undersokning-infogad");
            }
        }
    }

    @Test
    void aShareIsChosenAndSeenInTheEditorsDialogBeforeItIsPutIn() {
        try (Visit alva = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            PicturePagesTests.begun(alva, "bjorkhaga", 2037);
            Page page = alva.page();
            PicturePagesTests.ready(page);
            page.locator(".prose").click();
            page.keyboard().press("Control+End");
            page.keyboard().press("Enter");
            page.keyboard().type("Otrygga är ");
            page.locator("[data-do=figure]").click();
            page.locator("#i-slag").selectOption("survey");
            page.locator("#i-undersokning").selectOption("trygghetsmatning");
            assertThat(page.locator("#infoga-visas")).hasText(Pattern.compile("\\d+\\s%.*2024.*"));
            String seen = page.locator("#infoga-visas").innerText();
            alva.check("undersokning-infoga-val");
            page.locator("#infoga-gor").click();
            assertThat(page.locator("#infoga")).not().isVisible();
            assertThat(page.locator(".prose .live").last()).hasText(seen);
            page.keyboard().type(", ");
            page.locator("[data-do=figure]").click();
            page.locator("#i-vy").selectOption("forandring");
            assertThat(page.locator("#infoga-visas")).hasText(Pattern.compile("(upp|ned|oförändrat).*"));
            page.locator("#infoga-gor").click();
            assertThat(page.locator("#infoga")).not().isVisible();
            PicturePagesTests.saved(page);
        }
    }
}
