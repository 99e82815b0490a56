package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.figures.TestCity;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of boundaries from the form to the drawing, and the same by the API. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class BoundaryPagesTests {
    private static final String PAGE = "/omraden/granser";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Access access;

    private Visitor administrator;
    private Visitor council;

    @BeforeEach
    void people() {
        access.asSystem(() -> TestCity.in(areas));
        administrator = signedIn(Grant.of(Role.ADMINISTRATOR, "norrvik"));
        council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
    }

    @Test
    void aFileIsReadMatchedLoadedDrawnAndTakenBack() {
        String text = new GeoTexts()
                .square("Ekdalen", 0, 0, 1000, 1000)
                .square("Björkaga", 0, 1000, 1000, 2000)
                .toString();

        String draft = Visitor.location(
                administrator.upload(PAGE, PAGE + "?fran=2019-01-01", "fil", "stadsdelar.geojson", text));
        Document shown = Jsoup.parse(administrator.get(draft).body());
        assertThat(shown.select("select[name=form-1] option[selected]").val()).isEqualTo("ekdalen");
        assertThat(shown.select("select[name=form-2] option[selected]")).isEmpty();
        assertThat(shown.select("select[name=form-2] option").eachText())
                .contains("Menas Björkhaga (Stadsdelsområde)?");
        assertThat(shown.select("form[action$=/spara]")).isEmpty();
        assertThat(administrator.post(draft, draft + "/spara", Map.of()).statusCode())
                .isEqualTo(409);

        administrator.post(draft, draft + "/para", Map.of("form-1", "ekdalen", "form-2", "bjorkhaga"));
        Document ready = Jsoup.parse(administrator.get(draft).body());
        assertThat(ready.select("form[action$=/spara] button").text())
                .isEqualTo("Låt gränserna gälla från 1 januari 2019");
        administrator.post(draft, draft + "/spara", Map.of());

        Document drawn = Jsoup.parse(council.get(PAGE + "?dag=2019-06-01").body());
        assertThat(drawn.select("svg.boundaries path")).hasSize(2);
        assertThat(drawn.select("svg.boundaries title").text()).isEqualTo("Kommunens indelning 1 juni 2019");
        assertThat(drawn.select("section:has(svg) tbody th").eachText()).containsExactly("Ekdalen", "Björkhaga");
        assertThat(drawn.select("main form[enctype]")).isEmpty();
        assertThat(Jsoup.parse(council.get("/omraden/ekdalen").body()).text())
                .contains("Gränser genom åren")
                .contains("sedan 1 januari 2019");
        JsonNode file = json(council.get(PAGE + "/geojson?dag=2019-06-01&indelning=municipal"));
        assertThat(file.get("features").size()).isEqualTo(2);
        assertThat(council.get(PAGE + "?dag=2018-06-01").body()).contains("Inga gränser gällde 1 juni 2018.");

        assertThat(council.post("/omraden", draft + "/angra", Map.of()).statusCode())
                .isEqualTo(403);
        administrator.post(draft, draft + "/angra", Map.of());
        assertThat(boundaries.map().on(java.time.LocalDate.of(2019, 6, 1))).isEmpty();
        assertThat(administrator.get("/historik").body())
                .contains("Lät områdesgränser gälla")
                .contains("Tog tillbaka områdesgränser");
    }

    @Test
    void aBadFileIsToldInOneSentenceAndTheFormKeepsWhatWasWritten() {
        HttpResponse<String> answer =
                administrator.upload(PAGE, PAGE + "?fran=2020-02-01&kalla=Kartverket", "fil", "punkter.geojson", """
                        {"type":"FeatureCollection","features":[
                         {"type":"Feature","geometry":{"type":"Point","coordinates":[18,59]},"properties":{}}]}""");

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly("Form 1 är ”Point”: en gräns är en Polygon eller MultiPolygon.");
        assertThat(page.select("#fran").val()).isEqualTo("2020-02-01");
        assertThat(page.select("#kalla").val()).isEqualTo("Kartverket");
        assertThat(administrator.post(PAGE, PAGE, Map.of("fran", "2020-02-01")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theApiDoesWhatThePagesDo() {
        String text = new GeoTexts()
                .square("Ekdalen", 0, 0, 1000, 1000)
                .square("Okänd", 0, 1000, 1000, 2000)
                .toString();

        HttpResponse<String> created =
                send("/api/v1/boundaries/sets?validFrom=2021-01-01&source=Kartan", "omraden.geojson", text);
        JsonNode draft = json(created);
        String set = "/api/v1/boundaries/sets/" + draft.get("id").asString();
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Visitor.location(created)).isEqualTo(set);
        assertThat(draft.get("ready").asBoolean()).isFalse();
        assertThat(draft.get("forms").get(0).get("area").asString()).isEqualTo("ekdalen");
        assertThat(draft.get("forms").get(0).get("squareMetres").asLong()).isEqualTo(1_000_000);

        JsonNode matched = json(write("PATCH", set, "{\"areas\":{\"2\":null}}"));
        assertThat(matched.get("ready").asBoolean()).isTrue();
        assertThat(json(write("POST", set + "/load", "")).get("state").asString())
                .isEqualTo("loaded");
        assertThat(write("POST", set + "/load", "").statusCode()).isEqualTo(409);

        String inside = "north=%d&east=%d&system=EPSG:3006".formatted(GeoTexts.NORTH + 10, GeoTexts.EAST + 10);
        JsonNode at = json(council.get("/api/v1/areas/at?on=2022-01-01&" + inside));
        assertThat(at.get("municipal").asString()).isEqualTo("ekdalen");
        assertThat(at.get("police").isNull()).isTrue();
        JsonNode file = json(council.get("/api/v1/boundaries?on=2022-01-01&division=municipal"));
        assertThat(file.get("features").get(0).get("id").asString()).isEqualTo("ekdalen");
        assertThat(file.get("features").get(0).get("properties").get("source").asString())
                .isEqualTo("Kartan");
        roundTrip(file);

        assertThat(json(write("POST", set + "/undo", "")).get("state").asString())
                .isEqualTo("undone");
        assertThat(council.get(set).statusCode()).isEqualTo(403);
        assertThat(council.get("/api/v1/boundaries/sets/" + new java.util.UUID(0, 7))
                        .statusCode())
                .isEqualTo(404);
    }

    /** What is taken away in degrees is the same ground when it comes back. */
    private void roundTrip(JsonNode file) {
        BoundaryReading again = BoundaryReading.of(
                new GeoJsonReader(JsonMapper.shared()).read(file.toString().getBytes(StandardCharsets.UTF_8)), null);

        assertThat(again.system()).isEqualTo(ReferenceSystem.WGS_84);
        assertThat(again.forms().get(0).ground().getArea())
                .isCloseTo(1_000_000, org.assertj.core.api.Assertions.within(50.0));
        List<String> values = again.forms().get(0).told().values().stream()
                .map(GeoForm.Value::text)
                .toList();
        assertThat(values).contains("ekdalen", "Ekdalen");
    }

    private HttpResponse<String> send(String path, String name, String content) {
        return administrator.upload(PAGE, path, "file", name, content);
    }

    private HttpResponse<String> write(String method, String path, String body) {
        String token = Jsoup.parse(administrator.get(PAGE).body())
                .select("input[name=_csrf]")
                .val();
        return administrator.json(method, path, body, "X-CSRF-TOKEN", token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private Visitor signedIn(Grant grant) {
        var account = accounts.with(grant);
        var visitor = new Visitor(port);
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        return visitor;
    }
}
