package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a pasted table to an extract, and the figures of the demo in Läget. */
class FiguresPagesTests {
    /** The total leaves out the last row; one cell is suppressed and one is no number. */
    private static final String TABLE = """
            Period 1 jan - 30 sep\t2023\t2024\tUtv 23-24\tUtv 23-24
            Bilstöld\t58\t51\t-7\t-12,1%
            Cykelstöldar\t241\t262\t21\t8,7%
            Rån mot person\t<5\t7\tx\tx
            Hot\t1O1\t96\t\t
            Summa\t299\t313\t14\t4,7%
            """;

    @ParameterizedTest
    @EnumSource(Look.class)
    void changesInADistrictAndInTheCity(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/laget?omrade=bjorkhaga");
            assertThat(visit.page().locator("main table tbody tr").count()).isGreaterThan(5);
            visit.check("laget");
            visit.open("/laget?omrade=norrvik");
            visit.check("laget-kommunen");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void extractsAndWhatDiffersBetweenThem(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/data");
            visit.check("data");
            visit.page()
                    .locator("section[aria-labelledby=h-ext] table a")
                    .first()
                    .click();
            visit.check("data-uttag");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void readsAPastedTableAndSaysWhatIsWrongWithIt(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/data/inlasning");
            visit.check("inlasning");

            visit.page().locator("#text").fill(TABLE);
            visit.page().locator("#omrade").selectOption("solhojden");
            visit.page().locator("#las-in button.btn-primary").click();
            visit.page().waitForURL("**/data/inlasning/*");

            Locator main = visit.page().locator("main");
            assertThat(main.innerText()).contains("1O1").contains("Cykelstöld");
            visit.check("inlasning-tolkning");
            visit.page()
                    .locator("a[href*='/valj?problem=']")
                    .first()
                    .evaluate("link => { link.closest('details')?.setAttribute('open', ''); link.click(); }");
            visit.page().waitForURL("**/valj?problem=*");
            visit.check("inlasning-valj");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void datasetsWithTheirCategoriesAndGroups(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/data/datamangder/anmalda-brott");
            visit.check("datamangd");
            visit.open("/data/datamangder/ny");
            visit.check("datamangd-ny");
        }
    }

    @Test
    void cellsPastedAnywhereOnThePageAreReadIn() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");
            visit.page().locator("#omrade").selectOption("solhojden");

            paste(visit.page(), Map.of("text/plain", TABLE));

            visit.page().waitForURL("**/data/inlasning/*");
            assertThat(visit.page().locator("main").innerText()).contains("1O1", "Cykelstöld");
        }
    }

    @Test
    void aTableOfADocumentKeepsItsMergedCellsWhenPasted() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");
            visit.page().locator("#omrade").selectOption("solhojden");

            paste(visit.page(), Map.of("text/plain", "Brott Antal 2023 2024 Hot 4 7", "text/html", """
                            <table><tr><th rowspan=2>Brott</th><th colspan=2>Antal</th></tr>
                            <tr><th>2023</th><th>2024</th></tr><tr><td>Hot</td><td>4</td><td>7</td></tr></table>"""));

            visit.page().waitForURL("**/data/inlasning/*");
            assertThat(visit.page().locator("h1").innerText()).contains("inklistrat.html");
            assertThat(visit.page()
                            .locator("section[aria-labelledby=h-pre] tbody tr")
                            .allInnerTexts())
                    .hasSize(2)
                    .allMatch(row -> row.contains("Hot"));
        }
    }

    @Test
    void aWordPastedAnywhereIsNotReadInBeforeOneSaysSo() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");

            paste(visit.page(), Map.of("text/plain", "Brottskod"));

            assertThat(visit.page().locator("#text").inputValue()).isEqualTo("Brottskod");
            assertThat(visit.page().url()).endsWith("/data/inlasning");
        }
    }

    /** By the clipboard of the browser and the keys that people press. */
    private static void paste(Page page, Map<String, String> clipboard) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                clipboard => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
                  Object.entries(clipboard).map(([type, text]) => [type, new Blob([text], { type })])))])""", clipboard);
        page.locator("h1").click();
        page.keyboard().press("Control+V");
    }

    private static final String DROP = """
            (main, files) => {
              const data = new DataTransfer();
              for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name));
              const event = type => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
              main.dispatchEvent(event("dragover"));
              const shown = document.querySelector("#las-in").classList.contains("drop-here");
              main.dispatchEvent(event("drop"));
              return shown;
            }""";

    @Test
    void aFileDroppedAnywhereOnThePageIsReadIn() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");
            visit.page().locator("#omrade").selectOption("solhojden");

            Object shown = visit.page()
                    .locator("main")
                    .evaluate(DROP, Map.of("tappad.csv", "Brott;2023;2024\nHot;4;7\nRån;3;2\n"));

            visit.page().waitForURL("**/data/inlasning/*");
            assertThat(shown).isEqualTo(true);
            assertThat(visit.page().locator("h1").innerText()).contains("tappad.csv");
            assertThat(visit.page().locator("main").innerText()).contains("Rån");
        }
    }

    @Test
    void severalFilesDroppedTogetherAreReadOneByOne() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");

            visit.page()
                    .locator("main")
                    .evaluate(DROP, Map.of("norr.csv", "Brott;2024\nHot;4\n", "soder.csv", "Brott;2024\nHot;5\n"));

            visit.page().waitForURL("**/data?inlasta=2");
            assertThat(visit.page().locator("ul.tasks").innerText()).contains("norr.csv", "soder.csv");
        }
    }
}
