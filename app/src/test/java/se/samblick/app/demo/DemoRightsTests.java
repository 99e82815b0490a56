package se.samblick.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samblick.app.SamblickProperties;
import se.samblick.app.area.AreaId;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Visitor;
import se.samblick.app.situation.PictureState;
import se.samblick.app.situation.SituationPictures;

/**
 * Who may do what to the demo's pictures: each account tries each thing, and those not named are refused. What is allowed
 * is asked for in a way that changes nothing (a stale version, a picture not signed), so that the tries do not disturb
 * each other.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"samblick.demo=true", "samblick.demo-date=2025-10-16"})
class DemoRightsTests {
    private static final List<String> EVERYONE =
            List.of("alva", "malte", "isak", "ronja", "signe", "vera", "tore", "elin", "nils");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    @LocalServerPort
    private int port;

    @Autowired
    private SamblickProperties settings;

    @Autowired
    private SituationPictures pictures;

    @Autowired
    private Access access;

    private List<DemoAccountsFile.Entry> accounts;

    @BeforeEach
    void readTheAccounts() {
        accounts = new DemoAccountsFile(settings.data()).read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            # picture   | method | what               | body                                           | allowed
            bjorkhaga   | GET    | -                  | -                                              | alva isak signe vera tore nils
            bjorkhaga   | GET    | /document?format=html | -                                           | alva isak signe vera tore nils
            bjorkhaga   | GET    | /versions          | -                                              | alva isak signe vera tore nils
            bjorkhaga   | GET    | /comments          | -                                              | alva isak signe vera tore nils
            bjorkhaga   | POST   | /review            | {}                                             | alva isak signe vera tore nils
            bjorkhaga   | PUT    | /sections/crime    | {"text":"Mitt."}                               | alva isak
            bjorkhaga   | PUT    | /sections/promises | {"text":"Mitt."}                               | alva isak
            bjorkhaga   | POST   | /comments          | {"section":"crime","text":" "}                 | alva isak
            bjorkhaga   | POST   | /state             | {"to":"draft"}                                 | alva isak
            bjorkhaga   | POST   | /reasons           | {"finding":"no-such","reason":""}              | alva isak
            bjorkhaga   | POST   | /sign              | {"party":"bjorkhaga-sdf"}                      | alva
            bjorkhaga   | POST   | /sign              | {"party":"lpo-norra"}                          | isak
            bjorkhaga   | POST   | /unsign            | {"party":"bjorkhaga-sdf"}                      | alva
            kvarnliden  | GET    | -                  | -                                              | isak ronja signe vera tore nils
            kvarnliden  | PUT    | /sections/crime    | {"text":"Mitt."}                               | isak ronja
            kvarnliden  | POST   | /comments          | {"section":"crime","text":" "}                 | isak ronja signe

            """)
    void onlyTheseMay(String area, String method, String what, String body, String allowed) {
        String address = "/api/v1/situation-pictures/" + draft(area) + (what == null ? "" : what);

        List<String> answered = EVERYONE.stream()
                .filter(user -> !REFUSED.contains(
                        send(user, method, address, body == null ? "" : body).statusCode()))
                .toList();

        assertThat(answered).containsExactly(allowed.split(" "));
    }

    @Test
    void whoMayNotEvenReadIsToldNothing() {
        HttpResponse<String> answer = send("malte", "GET", "/api/v1/situation-pictures/" + draft("bjorkhaga"), "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Björkhaga");
    }

    @ParameterizedTest
    @CsvSource({"/finns-inte,404", "/historik,403", "/lagesbilder/inget-id,404", "/lagesbilder,200"})
    void everyPageKeepsToItselfAlsoWhenItRefuses(String path, int status) {
        var visitor = new Visitor(port);
        DemoAccountsFile.Entry alva = account("alva");
        visitor.signIn(alva.user(), alva.password());

        HttpResponse<String> answer = visitor.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe-inline")
                        .doesNotContain("unsafe-eval"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private HttpResponse<String> send(String user, String method, String address, String body) {
        // No cookie: a new visitor each time, known by the token alone.
        var visitor = new Visitor(port);
        String[] headers = {"Authorization", "Bearer " + account(user).token(), "If-Match", "\"999\""};
        return method.equals("GET") ? visitor.get(address, headers) : visitor.json(method, address, body, headers);
    }

    private DemoAccountsFile.Entry account(String user) {
        return accounts.stream().filter(a -> a.user().equals(user)).findFirst().orElseThrow();
    }

    private String draft(String area) {
        return access.asSystem(pictures::all).stream()
                .filter(p -> p.state() == PictureState.DRAFT && p.area().equals(new AreaId(area)))
                .map(p -> p.id().toString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No draft of " + area + ""));
    }
}
