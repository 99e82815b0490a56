package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first page, and the page where any document is checked. */
class HomeAndReviewTests {
    private static final String DOCUMENT = """
            <html lang="sv"><head><title>Läget</title></head><body><h1>Läget i Ekdalen</h1>
            <table><tr><th>Brottskategori</th><th>2023</th><th>2024</th></tr>
            <tr><td>Stöld</td><td>200</td><td>300</td></tr><tr><td>Bedrägeri</td><td>120</td><td>90</td></tr></table>
            <p>Stölderna har ökat med 50 procent. Bedrägerierna har fördubblats.</p></body></html>
            """;

    @ParameterizedTest
    @EnumSource(Look.class)
    void home(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/");
            visit.check("hem");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoReadsNothingInternalSeesAPageOfTheirOwn(Look look) {
        try (Visit visit = Visit.of("elin", look)) {
            visit.open("/");
            visit.check("hem-samverkanspart");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aDocumentWithItsClaimsMarked(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/granska");
            visit.check("granska");
            check(visit, "laget.html", DOCUMENT);
            assertThat(visit.page().locator("a.v-bad").allInnerTexts())
                    .anyMatch(text -> text.contains("Bedrägerierna har fördubblats"));
            visit.check("granska-dokument");
        }
    }

    @Test
    void tellsWhatIsWrongWithAFile() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/granska");
            check(visit, "tom.txt", "");

            assertThat(visit.page().locator("[role=alert]").innerText()).contains("tom.txt är tom.");
        }
    }

    private static void check(Visit visit, String name, String text) {
        visit.page()
                .locator("#dokument")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        visit.page().locator("form.drop button").click();
        visit.page().waitForLoadState();
    }
}
