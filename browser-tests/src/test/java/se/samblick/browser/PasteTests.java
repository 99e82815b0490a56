package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people copy in Excel and Word lands in the editor as tables, lists and headings, and is kept so. */
class PasteTests {
    private static final String PASTE = """
            (editor, clipboard) => {
              const data = new DataTransfer();
              for (const [type, text] of Object.entries(clipboard)) data.setData(type, text);
              editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;

    private static Visit malte;
    private static String picture;

    @BeforeAll
    static void beginAPicture() {
        malte = Visit.of("malte", Look.WIDE_SWEDISH_LIGHT);
        picture = PicturePagesTests.begun(malte, "hamnstaden", 2031);
    }

    @AfterAll
    static void leave() {
        malte.close();
    }

    private Page page;

    @BeforeEach
    void look() {
        page = malte.page();
    }

    @Test
    void cellsOfExcelAreATableWithHeaders() throws IOException {
        open("sources");

        paste(Map.of("text/html", file("excel.html"), "text/plain", "Brottstyp\t2024\t2025\nCykelstöld\t1 214\t131"));

        assertThat(page.locator(".prose th"))
                .hasText(new String[] {"Brottstyp", "2024", "2025", "Cykelstöld", "Hot <utan vapen>"});
        assertThat(page.locator(".prose td")).hasText(new String[] {"1\u00a0214", "131", "231", ".."});
        keptAsShown(".prose th, .prose td");
        malte.check("lagesbild-skriv-klistrad-tabell");
    }

    @Test
    void cellsCopiedAsTextAreATableToo() {
        open("purpose");

        paste(Map.of("text/plain", "Plats\t2024\t2025\r\nTorget\t12\t<5\r\nStationen\t\t7\r\n"));

        assertThat(page.locator(".prose th")).hasText(new String[] {"Plats", "2024", "2025", "Torget", "Stationen"});
        assertThat(page.locator(".prose td")).hasText(new String[] {"12", "<5", "", "7"});
        keptAsShown(".prose th, .prose td");
    }

    @Test
    void wordKeepsItsHeadingsListsAndTables() throws IOException {
        open("introduction");

        paste(Map.of("text/html", file("word.html"), "text/plain", "Läget vid torget"));

        assertThat(page.locator(".prose h3")).hasText("Läget vid torget");
        assertThat(page.locator(".prose strong").first()).hasText("öppna");
        assertThat(page.locator(".prose > ul > li")).hasCount(2);
        assertThat(page.locator(".prose > ul > li > ul > li")).hasText("Utom i gångtunneln");
        assertThat(page.locator(".prose > ol[start='3'] > li")).hasText(new String[] {"Ny skylt", "Bänkar"});
        assertThat(page.locator(".prose th")).hasText(new String[] {"Plats", "Antal", "Torget"});
        keptAsShown(".prose > *");
        malte.check("lagesbild-skriv-klistrat-fran-word");
    }

    @Test
    void whatAReviewerStruckOutInWordStaysOut() throws IOException {
        open("safety");

        paste(Map.of("text/html", file("word.html")));

        assertThat(page.locator(".prose")).containsText("öppna vid torget.");
        assertThat(page.locator(".prose")).not().containsText("rykten");
    }

    private void open(String section) {
        malte.open(picture + "/skriv/" + section);
        PicturePagesTests.ready(page);
    }

    private void paste(Map<String, String> clipboard) {
        page.locator(".prose").click();
        page.locator(".prose").evaluate(PASTE, clipboard);
    }

    private void keptAsShown(String parts) {
        List<String> shown = page.locator(parts).allInnerTexts();
        PicturePagesTests.saved(page);
        page.reload();
        PicturePagesTests.ready(page);
        assertThat(page.locator(parts).allInnerTexts()).isEqualTo(shown);
    }

    private static String file(String name) throws IOException {
        try (var in = Objects.requireNonNull(PasteTests.class.getResourceAsStream("/browser/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
