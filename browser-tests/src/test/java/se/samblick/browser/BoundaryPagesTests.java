package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of boundaries with a name that is nearly right and a form that crosses itself, from the form to the drawing. */
class BoundaryPagesTests {
    private static final String FILE = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
             {"type":"Feature","properties":{"namn":"Ekbacken"},"geometry":{"type":"Polygon","coordinates":
              [[[612000,6412000],[613300,6412000],[613300,6413000],[612000,6413000],[612000,6412000]]]}},
             {"type":"Feature","properties":{"namn":"Lillåssen"},"geometry":{"type":"Polygon","coordinates":
              [[[613200,6412000],[614000,6412000],[614000,6413000],[613200,6413000],[613200,6412000]]]}},
             {"type":"Feature","properties":{"namn":"Kvarnbyn"},"geometry":{"type":"Polygon","coordinates":
              [[[612000,6413000],[613000,6414000],[613000,6413000],[612000,6414000],[612000,6413000]]]}}]}
            """;

    @ParameterizedTest
    @EnumSource(Look.class)
    void aFileIsShownMatchedAndDiscarded(Look look) {
        try (Visit visit = Visit.of("nils", look)) {
            visit.open("/omraden/granser");
            visit.page().locator("#fran").fill("2024-01-01");
            visit.page().locator("main form[enctype] button").click();
            visit.check("granser-utan-fil");

            visit.page()
                    .locator("#fil")
                    .setInputFiles(new FilePayload(
                            "kvarnliden.geojson", "application/geo+json", FILE.getBytes(StandardCharsets.UTF_8)));
            visit.page().locator("main form[enctype] button").click();
            visit.page().waitForURL("**/omraden/granser/*");
            visit.check("granser-utkast");

            visit.page().locator("#form-2").selectOption("lillasen");
            visit.page().locator("#form-3").selectOption("-");
            visit.page().locator("#para button").click();
            visit.page().waitForURL("**/omraden/granser/*?gjort=parat");
            assertThat(visit.page().locator("form[action$='/spara'] button").isVisible())
                    .isTrue();
            visit.check("granser-parade");

            visit.page().locator("form[action$='/kasta'] button").click();
            visit.page().waitForURL("**/omraden/granser?kastat");
            assertThat(visit.page().locator("main [role=status]").isVisible()).isTrue();
        }
    }
}
