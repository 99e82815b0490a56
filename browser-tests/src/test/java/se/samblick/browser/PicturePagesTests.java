package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a situation picture, in both looks. */
class PicturePagesTests {
    @ParameterizedTest
    @EnumSource(Look.class)
    void theListAndTheFirstStep(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/lagesbilder");
            visit.check("lagesbilder");
            visit.open("/lagesbilder?lage=published&ar=2001");
            visit.check("lagesbilder-inga");
            visit.open("/lagesbilder/ny");
            visit.check("lagesbilder-ny");
            visit.open("/lagesbilder/infoga?kategori=cykelstold&till=2025-09-30");
            visit.check("lagesbilder-infoga");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aDraftToReadCheckAndLookBackIn(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            String draft = draft(visit);
            visit.open(draft);
            visit.check("lagesbild");
            visit.open(draft + "/kontrollera");
            visit.check("lagesbild-kontrollera");
            visit.open(draft + "/versioner");
            visit.check("lagesbild-versioner");
            visit.open(draft + "/uttag");
            visit.check("lagesbild-uttag");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theEditor(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            String draft = draft(visit);
            visit.open(draft + "/skriv/crime");
            ready(visit.page());
            visit.page().locator(".figure-block svg.ch").last().waitFor();
            assertThat(visit.page().locator(".prose .v-bad").count()).isGreaterThan(0);
            visit.check("lagesbild-skriv");
            visit.page().locator("[data-do=figure]").click();
            visit.page().locator("#i-kategori").waitFor();
            visit.check("lagesbild-infoga-figur");
        }
    }

    /** This year's draft of Björkhaga. */
    static String draft(Visit visit) {
        visit.open("/lagesbilder?omrade=bjorkhaga&lage=draft");
        return visit.page().locator("main tbody th a").first().getAttribute("href");
    }

    /** A new picture of an area from the template, of a year of its own so that no other test meets it. */
    static String begun(Visit visit, String area, int year) {
        visit.open("/lagesbilder/ny?omrade=" + area);
        visit.page().locator("#ar").fill(Integer.toString(year));
        visit.page().locator("form.narrow-form button.btn-primary").click();
        visit.page().waitForURL(url -> url.contains("/skriv/"));
        String url = visit.page().url();
        return url.substring(RunningSamblick.address().length(), url.indexOf("/skriv/"));
    }

    /** Waits until what one sees is what is kept. */
    static void saved(Page page) {
        page.waitForResponse(
                response -> response.request().method().equals("PUT") && response.ok(),
                () -> page.locator(".prose").press("Control+s"));
    }

    /** Waits until the editor's modules have loaded and the live figures stand there. */
    static void ready(Page page) {
        page.locator("html[data-editor=ready]").waitFor();
        page.getByRole(AriaRole.TEXTBOX).first().waitFor();
    }
}
