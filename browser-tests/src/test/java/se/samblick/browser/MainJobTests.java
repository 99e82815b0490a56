package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job as two people do it: see what is wrong, mend it, put in a figure, sign, and take the files home. It works in
 * a next version of last year's picture, so that the draft the other tests look at stays as it is.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MainJobTests {
    @Test
    void fromTheDraftToThreeSignedFiles() throws IOException {
        try (Visit alva = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT);
                Visit isak = Visit.of("isak", Look.WIDE_SWEDISH_LIGHT)) {
            String picture = copyOfTheDraft(alva);
            mendOneClaim(alva, picture);
            insertAFigure(alva, picture);
            signWithAReason(alva, picture);
            coSign(isak, picture);
            download(alva, picture);
        }
    }

    /** This year's draft once more, as its own picture. */
    private static String copyOfTheDraft(Visit alva) {
        String draft = PicturePagesTests.draft(alva);
        alva.open("/lagesbilder/ny?omrade=bjorkhaga&fran=" + draft.substring(draft.lastIndexOf('/') + 1));
        alva.page().locator("#ar").fill("2025");
        alva.page().locator("form.narrow-form button.btn-primary").click();
        alva.page().waitForURL(url -> url.contains("/skriv/"));
        String url = alva.page().url();
        return url.substring(RunningSamblick.address().length(), url.indexOf("/skriv/"));
    }

    private static void mendOneClaim(Visit alva, String picture) {
        alva.open(picture + "/skriv/crime");
        Page page = alva.page();
        PicturePagesTests.ready(page);
        assertThat(page.locator(".prose .v-bad")).not().hasCount(0);
        Locator cards = page.locator("#fynd [data-verdict=contradicted]");
        assertThat(cards).hasCount(2);

        Locator halved = cards.filter(new Locator.FilterOptions().setHasText("halverats"));
        halved.locator("[data-fix]").click();

        assertThat(page.locator("#fynd [data-verdict=contradicted]")).hasCount(1);
        assertThat(page.locator(".prose")).containsText("Cykelstölderna har minskat med");
        PicturePagesTests.saved(page);
    }

    private static void insertAFigure(Visit alva, String picture) {
        Page page = alva.page();
        page.locator(".prose").click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type("Antalet rån var ");
        page.locator("[data-do=figure]").click();
        page.locator("#i-form").selectOption("number");
        page.locator("#i-kategori").selectOption("ran-mot-person");
        page.locator("#infoga-gor").click();
        assertThat(page.locator("#infoga")).not().isVisible();
        page.keyboard().type(".");
        PicturePagesTests.saved(page);

        page.reload();
        PicturePagesTests.ready(page);
        assertThat(page.locator(".prose")).containsText(java.util.regex.Pattern.compile("Antalet rån var \\d+.*\\."));
        alva.check("huvuduppgiften-skriv");
    }

    private static void signWithAReason(Visit alva, String picture) {
        Page page = alva.page();
        alva.open(picture + "/kontrollera");
        page.locator("#underskrift button").click();
        assertThat(page.locator("[role=alert]")).containsText("fördubblats");

        page.locator("textarea[name^=skal-]").first().fill("Gäller den egna räkningen vid torget.");
        page.locator("#underskrift button").click();

        assertThat(page.locator("main")).containsText("Ta tillbaka underskriften");
        alva.check("huvuduppgiften-underskriven");
    }

    private static void coSign(Visit isak, String picture) {
        isak.open("/");
        assertThat(isak.page().locator(".tasks")).containsText("Skriv under");
        isak.open(picture + "/kontrollera");
        assertThat(isak.page().locator("main")).containsText("Gäller den egna räkningen vid torget.");

        isak.page().locator("#underskrift button").click();

        assertThat(isak.page().locator(".head .chip")).containsText("Underskriven");
    }

    private static void download(Visit alva, String picture) throws IOException {
        for (String format : new String[] {"html", "docx", "pdf"}) {
            alva.open(picture);
            Locator link = alva.page().locator("a[href$='format=" + format + "']");
            Download file = alva.page()
                    .waitForDownload(() -> link.evaluate("a => { a.setAttribute('download', ''); a.click(); }"));

            assertThat(Files.size(file.path())).as(format).isGreaterThan(1000);
        }
    }
}
