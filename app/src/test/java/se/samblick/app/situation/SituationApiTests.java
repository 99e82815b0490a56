package se.samblick.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.TestAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shapes and answers that other programs rely on. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestAccounts.class, TestMunicipality.class})
@Transactional
class SituationApiTests {
    private static final String ALL = "/api/v1/situation-pictures";
    private static final String NEW = """
            {"area":"provstad-norra","framework":"2024","year":2025,"from":null}""";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TestMunicipality municipality;

    @Autowired
    private TestAccounts accounts;

    private TestMunicipality.People people;

    @BeforeEach
    void found() {
        people = municipality.found();
        municipality.deliver(LocalDate.of(2025, 10, 2), Map.of("Cykelstöld", new long[] {214, 131}));
    }

    @Test
    void answersTheNewPictureWithItsAddress() {
        MvcTestResult made = post(people.editor(), ALL, NEW);

        assertThat(made).hasStatus(201);
        JsonNode picture = json(made);
        assertThat(made)
                .headers()
                .hasValue("Location", ALL + "/" + picture.path("id").asString());
        assertThat(picture.path("state").asString()).isEqualTo("draft");
        assertThat(picture.path("parties").path(0).path("kind").asString()).isEqualTo("municipality");
        assertThat(picture.path("parties").path(0).path("signed").isNull()).isTrue();
        JsonNode section = picture.path("sections").path(0);
        assertThat(section.propertyNames())
                .contains(
                        "key",
                        "title",
                        "party",
                        "focusArea",
                        "workStatus",
                        "comment",
                        "internal",
                        "version",
                        "text",
                        "content");
        assertThat(section.path("content").path("type").asString()).isEqualTo("doc");
    }

    @Test
    void listsPicturesInPages() {
        String id = create();

        JsonNode list = json(get(people.council(), ALL + "?size=1"));

        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("page").asInt()).isEqualTo(1);
        assertThat(list.path("items").path(0).path("id").asString()).isEqualTo(id);
        assertThat(get(people.council(), ALL + "?size=501")).hasStatus(422);
    }

    @Test
    void savesOnlyOverAVersionThatIsNamed() {
        String crime = ALL + "/" + create() + "/sections/crime";

        assertThat(put(people.editor(), crime, null, "{\"text\":\"Ett.\"}")).hasStatus(428);
        MvcTestResult saved = put(people.editor(), crime, "\"1\"", "{\"text\":\"Ett.\"}");
        assertThat(saved).hasStatus(200).headers().hasValue("ETag", "\"2\"");
        assertThat(json(saved).path("version").asLong()).isEqualTo(2);
    }

    @Test
    void answersBothTextsWhenSomeoneElseSavedFirst() {
        String crime = ALL + "/" + create() + "/sections/crime";
        put(people.police(), crime, "\"1\"", "{\"text\":\"Polisens.\"}");

        MvcTestResult late = put(people.editor(), crime, "\"1\"", "{\"text\":\"Kommunens.\"}");

        assertThat(late).hasStatus(412).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(late).path("yours").asString()).isEqualTo("Kommunens.");
        assertThat(json(late).path("theirs").asString()).isEqualTo("Polisens.");
        assertThat(json(late).path("version").asLong()).isEqualTo(2);
    }

    @Test
    void refusesASaveThatSaysNothing() {
        String crime = ALL + "/" + create() + "/sections/crime";

        assertThat(put(people.editor(), crime, "\"1\"", "{}")).hasStatus(422);
        assertThat(put(people.editor(), crime, "\"1\"", "{\"text\":\"Ett.\"}")).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"dataset\":\"finns-inte\",\"area\":\"ingenstans\",\"category\":\"inget\",\"period\":\"2025\"}",
                "{\"kind\":\"finns-inte\"}",
                "{\"kind\":\"trend\",\"dataset\":\"finns-inte\",\"area\":\"ingenstans\"}",
                "{\"kind\":\"survey\",\"view\":\"andel\",\"survey\":\"finns-inte\",\"area\":\"x\",\"wave\":\"2024\"}",
                "{\"kind\":\"series\",\"dataset\":[1],\"area\":{}}"
            })
    void savesTheTextAlsoWhenAFigureAsksForNothingKnown(String query) {
        String crime = ALL + "/" + create() + "/sections/crime";
        String content = """
                {"content":{"type":"doc","content":[{"type":"paragraph","content":[
                  {"type":"text","text":"Antalet var "},
                  {"type":"figure","attrs":{"query":%s,"presentation":"number"}}]}]}}""".formatted(query);

        assertThat(put(people.editor(), crime, "\"1\"", content)).hasStatus(200);
    }

    @Test
    void plainTextDoesNotWashOutFigures() {
        String crime = ALL + "/" + create() + "/sections/crime";
        String content = "{\"content\":"
                + TestMunicipality.withFigure("cykelstold", "number").toJson() + "}";
        assertThat(put(people.editor(), crime, "\"1\"", content)).hasStatus(200);

        assertThat(put(people.editor(), crime, "\"2\"", "{\"text\":\"Bara ord.\"}"))
                .hasStatus(422);
        assertThat(put(people.editor(), crime, "\"2\"", "{\"content\":{\"type\":\"bild\"}}"))
                .hasStatus(422);
    }

    @Test
    void refusesWhoMayNotAndWhatIsNot() {
        String id = create();
        String crime = ALL + "/" + id + "/sections/crime";

        assertThat(put(people.council(), crime, "\"1\"", "{\"text\":\"Rådet.\"}"))
                .hasStatus(403);
        assertThat(put(people.editor(), ALL + "/" + id + "/sections/inget", "\"1\"", "{\"text\":\"x\"}"))
                .hasStatus(404);
        assertThat(get(people.neighbour(), ALL + "/" + id)).hasStatus(404);
        assertThat(get(people.editor(), ALL + "/inte-ett-id")).hasStatus(404);
    }

    @Test
    void aNeighbourMayNotWriteWhatItMayNotRead() {
        String crime = ALL + "/" + create() + "/sections/crime";

        MvcTestResult refused = put(people.neighbour(), crime, "\"1\"", "{\"text\":\"Fel stadsdel.\"}");

        assertThat(refused).hasStatus(403);
    }

    @Test
    void isLockedOnceSigned() {
        String id = create();
        MvcTestResult signed = post(people.editor(), ALL + "/" + id + "/sign", "{}");
        assertThat(signed).hasStatus(200);
        assertThat(json(signed)
                        .path("parties")
                        .path(0)
                        .path("signed")
                        .path("outside")
                        .asBoolean())
                .isFalse();

        assertThat(put(people.police(), ALL + "/" + id + "/sections/crime", "\"1\"", "{\"text\":\"x\"}"))
                .hasStatus(409);
        assertThat(post(people.editor(), ALL + "/" + id + "/sign", "{}")).hasStatus(409);
        assertThat(post(people.police(), ALL + "/" + id + "/sign", null)).hasStatus(200);
        assertThat(post(people.editor(), ALL + "/" + id + "/unsign", "{}")).hasStatus(409);
        assertThat(post(people.editor(), ALL, "{\"from\":\"" + id + "\"}")).hasStatus(201);
    }

    @Test
    void listsWhatMustBeAnsweredBeforeSigning() {
        String id = create();
        put(
                people.editor(),
                ALL + "/" + id + "/sections/crime",
                "\"1\"",
                "{\"text\":\"Cykelstölderna har halverats.\"}");

        MvcTestResult refused = post(people.editor(), ALL + "/" + id + "/sign", "{}");

        assertThat(refused).hasStatus(422);
        JsonNode finding = json(refused).path("findings").path(0);
        assertThat(finding.path("section").asString()).isEqualTo("crime");
        assertThat(finding.path("paragraph").asInt()).isEqualTo(1);
        String reasons = "{\"reasons\":[{\"finding\":\"%s\",\"reason\":\"Egen räkning.\"}]}"
                .formatted(finding.path("id").asString());
        assertThat(post(people.editor(), ALL + "/" + id + "/sign", reasons)).hasStatus(200);
    }

    @Test
    void keepsAFindingsIdWhileItsSentenceStays() {
        String id = create();
        String crime = ALL + "/" + id + "/sections/crime";
        put(people.editor(), crime, "\"1\"", "{\"text\":\"Cykelstölderna har halverats.\"}");
        String before = finding(id);

        put(people.editor(), crime, "\"2\"", "{\"text\":\"En inledning.\\n\\nCykelstölderna har halverats.\"}");

        assertThat(finding(id)).isEqualTo(before);
    }

    @Test
    void movesBetweenStates() {
        String id = create();
        String state = ALL + "/" + id + "/state";

        assertThat(json(post(people.editor(), state, "{\"to\":\"in-review\"}"))
                        .path("state")
                        .asString())
                .isEqualTo("in-review");
        assertThat(post(people.editor(), state, "{\"to\":\"published\"}")).hasStatus(409);
        assertThat(post(people.editor(), state, "{\"to\":\"signed\"}")).hasStatus(422);
    }

    @Test
    void tellsWhatChangedBetweenVersions() {
        String id = create();
        String crime = ALL + "/" + id + "/sections/crime";
        put(people.police(), crime, "\"1\"", "{\"text\":\"Läget är lugnt.\"}");
        put(people.editor(), crime, "\"2\"", "{\"text\":\"Läget är oroligt.\"}");

        JsonNode versions = json(get(people.editor(), ALL + "/" + id + "/versions"));
        MvcTestResult difference = get(people.editor(), ALL + "/" + id + "/versions/2/difference/3?section=crime");

        assertThat(versions.path("items").path(0).path("section").asString()).isEqualTo("crime");
        assertThat(difference).hasStatus(200);
        assertThat(json(difference).toString()).contains("lugnt", "oroligt", "removed", "added");
    }

    @Test
    void keepsNamesAndBringsBackWhatASectionSaid() {
        String id = create();
        String crime = ALL + "/" + id + "/sections/crime";
        put(people.editor(), crime, "\"1\"", "{\"text\":\"Först.\"}");

        assertThat(post(people.editor(), crime + "/keep", "{\"name\":\"Före mötet\"}"))
                .hasStatus(204);
        put(people.editor(), crime, "\"2\"", "{\"text\":\"Sedan.\"}");
        MvcTestResult back = post(people.editor(), crime + "/restore/2", null);

        assertThat(back).hasStatus(200);
        assertThat(json(get(people.editor(), crime)).path("text").asString()).isEqualTo("Först.");
        assertThat(post(people.council(), crime + "/restore/2", null)).hasStatus(403);
    }

    @Test
    void setsAFindingAsideAndKeepsToRealExtracts() {
        String id = create();
        put(
                people.editor(),
                ALL + "/" + id + "/sections/crime",
                "\"1\"",
                "{\"text\":\"Cykelstölderna har halverats.\"}");
        String reason = "{\"finding\":\"%s\",\"reason\":\"Egen räkning.\"}".formatted(finding(id));

        assertThat(post(people.editor(), ALL + "/" + id + "/reasons", reason)).hasStatus(204);

        assertThat(post(people.editor(), ALL + "/" + id + "/sign", "{}")).hasStatus(200);
        assertThat(post(people.editor(), ALL + "/" + id + "/pins", "{\"extract\":\"x\"}"))
                .hasStatus(422);
    }

    private String finding(String id) {
        JsonNode findings =
                json(post(people.editor(), ALL + "/" + id + "/review", null)).path("findings");
        return findings.path(0).path("id").asString();
    }

    private String create() {
        return json(post(people.editor(), ALL, NEW)).path("id").asString();
    }

    private MvcTestResult get(Account who, String path) {
        return send(HttpMethod.GET, who, path, null, null);
    }

    private MvcTestResult post(Account who, String path, @Nullable String body) {
        return send(HttpMethod.POST, who, path, null, body);
    }

    private MvcTestResult put(Account who, String path, @Nullable String ifMatch, String body) {
        return send(HttpMethod.PUT, who, path, ifMatch, body);
    }

    private MvcTestResult send(
            HttpMethod method, Account who, String path, @Nullable String ifMatch, @Nullable String body) {
        var request = http.method(method).uri(path).header("Authorization", "Bearer " + accounts.token(who));
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
        } catch (RuntimeException e) {
            throw new AssertionError("No JSON in the answer", e);
        }
    }
}
