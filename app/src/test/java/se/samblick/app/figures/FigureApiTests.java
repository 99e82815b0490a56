package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class FigureApiTests {
    private static final String BOUNDARY = "en-gräns-som-inte-står-i-filen".replaceAll("[^a-z-]", "");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    @Autowired
    private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();
    private String editor;
    private String dataset;

    private record Answer(int status, JsonNode body, String text) {}

    @BeforeEach
    void anEditorAndADataset() {
        access.asSystem(() -> TestCity.in(areas));
        editor = token(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        dataset = "api-" + System.nanoTime();
        Answer added = send("POST", "/datasets", editor, """
                {"id":"%s","title":"Brott","kind":"counts","source":"Polisen"}""".formatted(dataset));
        assertThat(added.status()).isEqualTo(201);
    }

    @Test
    void aFileBecomesChangesInFourCalls() {
        Answer uploaded = upload(editor, CrimeTexts.TWO_TABLES, Map.of("area", "ekdalen", "extracted", "2022-10-03"));
        assertThat(uploaded.status()).isEqualTo(202);
        String id = uploaded.body().get("id").asString();

        JsonNode read = send("GET", "/imports/" + id, editor, null).body();
        assertThat(read.get("state").asString()).isEqualTo("ready");
        assertThat(read.get("progress").asDouble()).isEqualTo(1);
        assertThat(read.get("rows").asLong()).isEqualTo(80);
        JsonNode problem = read.get("problems").get(0);
        assertThat(problem.get("severity").asString()).isEqualTo("warning");
        assertThat(problem.get("expected").asString()).isNotEmpty();

        Answer committed = send("POST", "/imports/" + id + "/commit", editor, "");
        assertThat(committed.status()).isEqualTo(200);
        assertThat(committed.body().get("state").asString()).isEqualTo("committed");

        JsonNode changes = changes("ekdalen", "year-to-date", "2022-09-30", "").body();
        assertThat(changes.get("total").asInt()).isEqualTo(16);
        JsonNode drugs = item(changes, "narkotikabrott");
        assertThat(drugs.get("previous").toString()).isEqualTo("518");
        assertThat(drugs.get("current").toString()).isEqualTo("681");
        assertThat(drugs.get("difference").toString()).isEqualTo("163");
        assertThat(drugs.get("percent").asDouble()).isCloseTo(0.314672, within(1e-6));
        assertThat(drugs.get("judgement").asString()).isEqualTo("increase");
        assertThat(drugs.get("q").asDouble())
                .isGreaterThanOrEqualTo(drugs.get("p").asDouble());
        assertThat(drugs.get("notes").get(0).asString()).startsWith("Upptäcktsbrott");
        assertThat(changes("ekdalen", "year-to-date", "2022-09-30", "&totals=true")
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(18);
        JsonNode one = changes("ekdalen", "year-to-date", "2022-09-30", "&category=narkotikabrott")
                .body();
        assertThat(one.get("items").get(0).get("q")).isEqualTo(drugs.get("q"));
    }

    @Test
    void aWindowTheDataDoNotTileIsAnsweredByThoseTheyDo() {
        commit(upload(editor, CrimeTexts.TWO_TABLES, Map.of("area", "ekdalen")));

        JsonNode changes =
                changes("ekdalen", "rolling-12-months", "2022-09-30", "").body();

        assertThat(changes.get("items")).isEmpty();
        assertThat(changes.get("notes").get(0).asString()).contains("year-to-date", "1\u00a0jan–30\u00a0sep 2022");
    }

    @Test
    void observationsComeAsPagesAsCsvAndAsACube() {
        commit(upload(editor, CrimeTexts.TWO_TABLES, Map.of("area", "ekdalen")));
        String query = "/observations?dataset=" + dataset + "&area=ekdalen&category=hot";

        JsonNode page = send("GET", query + "&size=2&page=2", editor, null).body();
        assertThat(page.get("total").asInt()).isEqualTo(5);
        assertThat(page.get("items").get(0).get("period").asString()).isEqualTo("2020-01-01/2020-09-30");
        assertThat(page.get("items").get(0).get("value").toString()).isEqualTo("273");

        String csv =
                send("GET", query + "&from=2022-01-01&format=csv", editor, null).text();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("area,category,period,from,to,measure,value,")
                .contains("ekdalen,hot,", ",295,,ok,");

        JsonNode cube = send("GET", query + "&format=json-stat2", editor, null).body();
        assertThat(cube.get("class").asString()).isEqualTo("dataset");
        assertThat(cube.get("size").toString()).isEqualTo("[1,1,1,5]");
        assertThat(cube.get("value").get("4").toString()).isEqualTo("295");
        assertThat(cube.get("dimension")
                        .get("category")
                        .get("category")
                        .get("label")
                        .get("hot")
                        .asString())
                .isEqualTo("Hot");
    }

    @Test
    void aCorrectionIsReadAnewAndAnUndoIsFinal() {
        String id =
                upload(editor, CrimeTexts.TWO_TABLES, Map.of()).body().get("id").asString();
        assertThat(send("GET", "/imports/" + id, editor, null)
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("needs-attention");
        assertThat(send("POST", "/imports/" + id + "/commit", editor, "").status())
                .isEqualTo(409);

        Answer corrected = send("PATCH", "/imports/" + id, editor, """
                {"area":"ekdalen","categories":{"Hot":"new"}}""");
        assertThat(corrected.body().get("state").asString()).isEqualTo("ready");
        send("POST", "/imports/" + id + "/commit", editor, "");

        assertThat(send("POST", "/imports/" + id + "/undo", editor, "")
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("undone");
        assertThat(send("POST", "/imports/" + id + "/undo", editor, "").status())
                .isEqualTo(409);
        assertThat(changes("ekdalen", "year-to-date", "2022-09-30", "").body().get("items"))
                .isEmpty();
    }

    @Test
    void nobodyReadsFiguresInForAnotherDistrict() {
        String other = token(Grant.of(Role.DISTRICT_EDITOR, "bjorkhaga"));
        String council = token(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
        String partner = token(Grant.of(Role.PARTNER, "ekdalen"));

        assertThat(upload(other, CrimeTexts.TWO_TABLES, Map.of("area", "ekdalen"))
                        .status())
                .isEqualTo(403);
        Answer later = upload(other, CrimeTexts.TWO_TABLES, Map.of());
        String id = later.body().get("id").asString();
        send("PATCH", "/imports/" + id, other, "{\"area\":\"ekdalen\"}");
        assertThat(send("POST", "/imports/" + id + "/commit", other, "").status())
                .isEqualTo(403);
        assertThat(send("GET", "/imports/" + id, editor, null)
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("ready");
        assertThat(observations(editor)).isZero();

        String mine = commit(upload(editor, CrimeTexts.TWO_TABLES, Map.of("area", "ekdalen")));
        assertThat(send("POST", "/imports/" + mine + "/undo", other, "").status())
                .isEqualTo(403);
        assertThat(upload(council, CrimeTexts.TWO_TABLES, Map.of()).status()).isEqualTo(403);
        assertThat(send("GET", "/datasets", council, null).status()).isEqualTo(200);
        assertThat(send("GET", "/datasets", partner, null).status()).isEqualTo(403);
        assertThat(send("GET", "/datasets", "samblick_hittepa", null).status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeUnderstoodIsAProblemNotAFault() {
        assertThat(send("GET", "/categories?dataset=finns-inte", editor, null).status())
                .isEqualTo(404);
        assertThat(changes("atlantis", "year-to-date", "2022-09-30", "").status())
                .isEqualTo(404);
        assertThat(changes("ekdalen", "last-week", "2022-09-30", "").status()).isEqualTo(422);
        Answer day = changes("ekdalen", "year-to-date", "igår", "");
        assertThat(day.status()).isEqualTo(422);
        assertThat(day.body().get("detail").asString()).contains("igår");
        assertThat(send("GET", "/extracts/17x", editor, null).status()).isEqualTo(404);
        assertThat(send("GET", "/imports/17", editor, null).status()).isEqualTo(404);
        assertThat(send("GET", "/observations?dataset=" + dataset + "&format=xml", editor, null)
                        .status())
                .isEqualTo(422);
        assertThat(send("POST", "/datasets", editor, "{\"title\":\"X\",\"kind\":\"bitar\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send(
                                "POST",
                                "/datasets",
                                editor,
                                "{\"id\":\"%s\",\"title\":\"X\",\"kind\":\"counts\"}".formatted(dataset))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void listsSayHowLongTheyAre() {
        commit(upload(editor, CrimeTexts.TWO_TABLES, Map.of("area", "ekdalen")));

        JsonNode categories = send("GET", "/categories?dataset=" + dataset + "&size=3&page=2", editor, null)
                .body();

        assertThat(categories.get("items")).hasSize(3);
        assertThat(categories.get("page").asInt()).isEqualTo(2);
        // Eighteen that the file names, and the four groups of the crime tree that they stand in
        assertThat(categories.get("total").asInt()).isEqualTo(22);
        JsonNode extracts =
                send("GET", "/extracts?dataset=" + dataset, editor, null).body();
        assertThat(extracts.get("items").get(0).get("state").asString()).isEqualTo("committed");
        assertThat(extracts.get("items").get(0).get("sha256").asString()).hasSize(64);
    }

    private long observations(String token) {
        return send("GET", "/observations?dataset=" + dataset, token, null)
                .body()
                .get("total")
                .asLong();
    }

    private String commit(Answer uploaded) {
        String id = uploaded.body().get("id").asString();
        assertThat(send("POST", "/imports/" + id + "/commit", editor, "").status())
                .isEqualTo(200);
        return id;
    }

    private Answer changes(String area, String window, String at, String more) {
        return send(
                "GET",
                "/changes?dataset=%s&area=%s&window=%s&at=%s%s&size=100"
                        .formatted(dataset, area, window, at.replace("å", "%C3%A5"), more),
                editor,
                null);
    }

    private static JsonNode item(JsonNode list, String category) {
        for (JsonNode item : list.get("items")) {
            if (item.get("category").asString().equals(category)) {
                return item;
            }
        }
        throw new AssertionError("No row for " + category);
    }

    private Answer upload(String token, String text, Map<String, String> fields) {
        var body = new StringBuilder();
        part(body, "name=\"file\"; filename=\"bild.txt\"", text);
        part(body, "name=\"dataset\"", dataset);
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(request("/imports", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
        body.append(disposition).append("\r\n\r\n").append(content).append("\r\n");
    }

    private Answer send(String method, String path, String token, @org.jspecify.annotations.Nullable String body) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(
                request(path, token).header("Content-Type", "application/json").method(method, publisher));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? json.readTree(answer.body()) : json.createObjectNode();
            return new Answer(answer.statusCode(), body, answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(Grant grant) {
        return accounts.token(accounts.with(grant));
    }
}
