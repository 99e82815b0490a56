package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A small municipality begins with nothing: from the link the program prints to three signed files, and no word of districts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyMunicipalityTests {
    private static final RunningSamblick.Empty SAMBLICK = RunningSamblick.startedEmpty();
    private static final String USER = "siv@exempel.se";
    private static final String PASSWORD = "blåbärsris i motvind";
    private static final String TABLE = """
            Anmälda brott\t1 jan-30 sep 2024\t1 jan-30 sep 2025
            Bilstöld\t12\t9
            Cykelstöld\t41\t22
            Skadegörelse\t57\t63
            Summa\t110\t94
            """;

    @Test
    @Order(1)
    void theLinkNamesTheMunicipalityAndMakesTheFirstAccount() {
        try (Visit siv = Visit.at(SAMBLICK.address(), Look.WIDE_SWEDISH_LIGHT)) {
            Page page = siv.page();
            siv.open(SAMBLICK.firstLink());
            siv.check("tom-kom-igang");

            page.locator("#kommun")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Bjurholm"));
            page.locator("#namn").fill("Siv Granlund");
            page.locator("#anvandarnamn").fill(USER);
            page.locator("#losenord").fill(PASSWORD);
            page.locator("main form button.btn-primary").click();
            page.waitForURL("**/installningar/konton");

            siv.open(SAMBLICK.firstLink());
            assertThat(page.locator("main")).not().containsText("Bjurholm");
        }
    }

    @Test
    @Order(2)
    void everyPageIsEmptyWithGraceAndSaysNothingOfDistricts() {
        try (Visit siv = entered(Look.WIDE_SWEDISH_LIGHT)) {
            lookAround(siv, "tom");
        }
    }

    @Test
    @Order(3)
    void aTableIsPastedAndBecomesFigures() {
        try (Visit siv = entered(Look.WIDE_SWEDISH_LIGHT)) {
            Page page = siv.page();
            siv.open("/data/inlasning");
            page.locator("#text").fill(TABLE);
            page.locator("#omrade")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Bjurholm"));
            page.locator("#las-in button.btn-primary").click();
            page.waitForURL("**/data/inlasning/*");
            Locator commit = page.locator("form[action$='/spara'] button");
            commit.waitFor();
            siv.check("tom-inlasning");
            commit.click();

            siv.open("/laget");
            assertThat(page.locator("main table").first()).containsText("Cykelstöld");
            siv.check("tom-laget-med-siffror");
        }
    }

    @Test
    @Order(4)
    void aPictureIsWrittenSignedByBothAndFetched() {
        try (Visit siv = entered(Look.WIDE_SWEDISH_LIGHT)) {
            Page page = siv.page();
            siv.open("/lagesbilder");
            page.locator("main a.btn-primary").first().click();
            page.locator("form.narrow-form button.btn-primary").click();
            page.waitForURL(url -> url.contains("/skriv/"));
            String url = page.url();
            String picture = url.substring(SAMBLICK.address().length(), url.indexOf("/skriv/"));
            siv.open(picture + "/skriv/crime");
            PicturePagesTests.ready(page);
            page.locator(".prose").click();
            page.keyboard().type("Cykelstölderna minskade från 41 till 22.");
            PicturePagesTests.saved(page);
            assertThat(page.locator("#fynd [data-verdict=confirmed]")).not().hasCount(0);

            siv.open(picture + "/kontrollera");
            siv.check("tom-kontrollera");
            page.locator("#underskrift button").click();
            page.locator("details:has(#vem) summary").click();
            page.locator("#vem").fill("Kommunpolisen i Bjurholm");
            page.locator("#dag").fill("2025-11-03");
            page.locator("#diarienummer").fill("KS 2025/0114");
            page.locator("form[action$='/underskrift-utanfor'] button").click();

            assertThat(page.locator(".head .chip")).containsText("Underskriven");
            for (String format : new String[] {"html", "docx", "pdf"}) {
                assertThat(siv.fetch(picture + "/dokument?format=" + format).body())
                        .as(format)
                        .hasSizeGreaterThan(1000);
            }
            assertThat(siv.fetch(picture + "/dokument?format=html").text())
                    .contains("KS 2025/0114")
                    .doesNotContainIgnoringCase("stadsdel");
        }
    }

    @Test
    @Order(5)
    void withFiguresAndAPictureItStillSaysNothingOfDistricts() {
        try (Visit siv = entered(Look.NARROW_ENGLISH_DARK)) {
            lookAround(siv, "liten");
        }
    }

    private static Visit entered(Look look) {
        Visit siv = Visit.at(SAMBLICK.address(), look);
        siv.open("/logga-in");
        siv.page().locator("#konto").fill(USER);
        siv.page().locator("#losenord").fill(PASSWORD);
        siv.page().locator("main form button.btn-primary").click();
        siv.page().waitForURL(url -> !url.contains("/logga-in"));
        return siv;
    }

    /** Every page that one can get to from the page of all rooms by following links. */
    private static void lookAround(Visit siv, String name) {
        var waiting = new ArrayDeque<>(List.of("/rum"));
        var seen = new TreeSet<String>();
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (seen.add(address)) {
                siv.open(address);
                assertThat(siv.page().locator("body").innerText())
                        .as("words on " + address)
                        .doesNotContainPattern("(?i)stadsdel|distrikt|district");
                siv.check(name + "-"
                        + (address.equals("/") ? "hem" : address.substring(1).replaceAll("\\W+", "-")));
                waiting.addAll(links(siv.page()));
            }
        }
        assertThat(seen).contains("/", "/laget", "/data", "/lagesbilder", "/omraden/2403");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
                [...document.querySelectorAll("main a[href], nav a[href]")].map(a => new URL(a.href))
                  .filter(a => a.origin === location.origin && !/dokument|api|\\.(csv|xlsx|json)|format=/.test(a.href))
                  .map(a => a.pathname)""");
    }
}
