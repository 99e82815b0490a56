package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a pasted table to an extract, and the figures of the demo in Läget. */
class FiguresPagesTests {
    /** The total leaves out the last row; one cell is suppressed and one is no number. */
    private static final String TABLE = """
            Period 1 jan - 30 sep\t2023\t2024\tUtv 23-24\tUtv 23-24
            Bilstöld\t58\t51\t-7\t-12,1%
            Cykelstöld\t241\t262\t21\t8,7%
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
    void aTablePastedAnywhereOnThePageIsReadIn() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");
            visit.page().locator("#omrade").selectOption("solhojden");
            visit.page().locator("h1").evaluate("""
                    (heading, text) => {
                      const data = new DataTransfer();
                      data.setData("text/plain", text);
                      heading.dispatchEvent(
                        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                    }""", TABLE);

            assertThat(visit.page().locator("#text").inputValue()).contains("Cykelstöld");
            visit.page().locator("#las-in button.btn-primary").click();
            visit.page().waitForURL("**/data/inlasning/*");
            assertThat(visit.page().locator("main").innerText()).contains("1O1");
        }
    }

    @Test
    void aFileDroppedAnywhereOnThePageIsReadIn() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/data/inlasning");
            visit.page().locator("#omrade").selectOption("solhojden");
            visit.page().locator("main").evaluate("""
                    (main, text) => {
                      const data = new DataTransfer();
                      data.items.add(new File([text], "tappad.csv", { type: "text/csv" }));
                      main.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                    }""", "Brott;2023;2024\nHot;4;7\nRån;3;2\n");
            visit.page().waitForURL("**/data/inlasning/*");

            assertThat(visit.page().locator("h1").innerText()).contains("tappad.csv");
            assertThat(visit.page().locator("main").innerText()).contains("Rån");
        }
    }
}
