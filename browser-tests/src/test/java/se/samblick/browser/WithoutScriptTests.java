package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A picture written, checked, signed and fetched in a browser that runs no script. */
class WithoutScriptTests {
    @Test
    void thePictureIsWrittenSignedAndFetchedByPlainForms() {
        try (Visit malte = Visit.withoutScript("malte")) {
            Page page = malte.page();
            String picture = PicturePagesTests.begun(malte, "hamnstaden", 2032);

            write(malte, picture + "/skriv/crime", "Läget i hamnen är lugnt.");
            assertThat(page.locator("#text")).hasValue("Läget i hamnen är lugnt.");
            malte.photograph("utan-skript-skriv");

            malte.open(picture);
            assertThat(page.locator("article")).containsText("Läget i hamnen är lugnt.");
            malte.open(picture + "/kontrollera");
            page.locator("#underskrift button").click();
            assertThat(page.locator("main")).containsText("Ta tillbaka underskriften");
            malte.photograph("utan-skript-kontrollera");

            for (String format : new String[] {"html", "docx", "pdf"}) {
                assertThat(malte.fetch(picture + "/dokument?format=" + format).body())
                        .as(format)
                        .hasSizeGreaterThan(1000);
            }
        }
    }

    @Test
    void theChoiceOfWorkStatusAndItsReasonAreKept() {
        try (Visit malte = Visit.withoutScript("malte")) {
            Page page = malte.page();
            String picture = PicturePagesTests.begun(malte, "hamnstaden", 2034);
            malte.open(picture + "/skriv");
            String focus =
                    page.locator(".outline a[href*='/skriv/focus-']").first().getAttribute("href");
            malte.open(focus);

            page.locator("[name=lage]").first().check();
            page.locator("#kommentar").fill("Sköts i linjen.");
            page.locator("#blankett button").click();

            assertThat(page.locator("[name=lage]").first()).isChecked();
            assertThat(page.locator("#kommentar")).hasValue("Sköts i linjen.");
        }
    }

    @Test
    void whoSavesSecondSeesBothTextsAndLosesNeither() {
        try (Visit first = Visit.withoutScript("malte");
                Visit second = Visit.withoutScript("malte")) {
            String section = PicturePagesTests.begun(first, "hamnstaden", 2033) + "/skriv/purpose";
            second.open(section);
            write(first, section, "Den första texten.");

            second.page().locator("#text").fill("Den andra texten.");
            second.page().locator("#blankett button").click();

            assertThat(second.page().locator("main")).containsText("Den första texten.");
            assertThat(second.page().locator("#text")).hasValue("Den andra texten.");
            second.photograph("utan-skript-konflikt");
            second.page().locator("#text").fill("Den första texten. Den andra texten.");
            second.page().locator("form:has(#text) button").click();

            first.open(section);
            assertThat(first.page().locator("#text")).hasValue("Den första texten. Den andra texten.");
        }
    }

    private static void write(Visit visit, String section, String text) {
        visit.open(section);
        visit.page().locator("#text").fill(text);
        visit.page().locator("#blankett button").click();
    }
}
