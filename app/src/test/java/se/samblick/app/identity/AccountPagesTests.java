package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.audit.AuditFilter;
import se.samblick.app.audit.AuditLog;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, MadeUpPlaces.class})
class AccountPagesTests {
    private static final String LIST = "/installningar/konton";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts testAccounts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditLog audit;

    private Account administrator;
    private Visitor visitor;

    @BeforeEach
    void signInAsAdministrator() {
        administrator = testAccounts.with(Grant.of(Role.ADMINISTRATOR, "made-up"));
        visitor = new Visitor(port);
        visitor.signIn(administrator.userName().value(), TestAccounts.PASSWORD);
    }

    @Test
    void anAdministratorMakesAnAccountAndItsOwnerChoosesThePasswordByALinkThatIsGoodOnce() {
        String userName = UUID.randomUUID() + "@exempel.se";
        var invited = visitor.post(
                LIST + "/nytt",
                LIST,
                Map.of(
                        "anvandarnamn", userName,
                        "namn", "Isak Norrlid",
                        "roll-0", "contributor",
                        "omrade-0", "made-up-north",
                        "part-0", "made-up-school",
                        "signera-0", "true",
                        "roll-1", "",
                        "omrade-1", ""));
        assertThat(invited.statusCode()).isEqualTo(200);
        String link = Jsoup.parse(invited.body()).select("#lank").val();
        assertThat(link).startsWith("http://localhost:" + port + "/losenord?kod=");
        String path = link.substring(link.indexOf("/losenord"));
        String code = path.substring(path.indexOf('=') + 1);
        Account made = accounts.find(new UserName(userName)).orElseThrow();
        assertThat(made.grants())
                .containsExactly(Grant.of(Role.CONTRIBUTOR, "made-up-north", "made-up-school")
                        .signing());

        var newcomer = new Visitor(port);
        assertThat(newcomer.get(path).body()).contains("Isak Norrlid");
        var weak = newcomer.post(path, "/losenord", Map.of("kod", code, "nytt", "isak norrlid 1"));
        assertThat(weak.statusCode()).isEqualTo(422);
        var chosen = newcomer.post(path, "/losenord", Map.of("kod", code, "nytt", TestAccounts.PASSWORD));

        assertThat(Visitor.location(chosen)).isEqualTo("/");
        assertThat(newcomer.get("/konto").body())
                .contains(
                        "Isak Norrlid", "Medförfattare", "Norra Provköping", "Provköpings skolor", "får skriva under");
        assertThat(newcomer.get(LIST).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(410);
        assertThat(audit.find(AuditFilter.of("account", made.id().toString()), 1, 10)
                        .items())
                .extracting(e -> e.actor().name() + " " + e.action())
                .containsExactly("Isak Norrlid password-changed", "Alva Tallhed invited", "Alva Tallhed created");
    }

    @Test
    void aFormWithFaultsIsShownAgainAsTypedWithEachFaultAtItsField() {
        var refused = visitor.post(
                LIST + "/nytt",
                LIST,
                Map.of(
                        "anvandarnamn", "två ord",
                        "namn", " ",
                        "roll-0", "contributor",
                        "omrade-0", "nowhere",
                        "signera-0", "true"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#fel a").eachAttr("href"))
                .containsExactlyInAnyOrder("#anvandarnamn", "#namn", "#omrade-0", "#signera-0");
        assertThat(page.select("#anvandarnamn").val()).isEqualTo("två ord");
        assertThat(page.select("#roll-0 option[selected]").val()).isEqualTo("contributor");
    }

    @Test
    void theLastAdministratorStays() {
        // Others made by other tests step down first.
        visitor.get(LIST);
        testAccounts.closeAllAdministratorsBut(administrator);

        var refused = visitor.post(
                LIST + "/" + administrator.id(), LIST + "/" + administrator.id(), Map.of("namn", "Alva Tallhed"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("det sista som får sköta konton");
        assertThat(accounts.get(administrator.id()).active()).isTrue();
    }

    @Test
    void aClosedAccountIsSignedOutAndStaysOut() {
        Account account = testAccounts.with(Grant.of(Role.COUNCIL_MEMBER, "made-up"));
        var other = new Visitor(port);
        other.signIn(account.userName().value(), TestAccounts.PASSWORD);
        assertThat(other.get("/konto").statusCode()).isEqualTo(200);

        visitor.post(
                LIST + "/" + account.id(),
                LIST + "/" + account.id(),
                Map.of("namn", "Alva Tallhed", "roll-0", "council-member", "omrade-0", "made-up"));

        assertThat(other.get("/konto").statusCode()).isEqualTo(302);
        assertThat(other.signIn(account.userName().value(), TestAccounts.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        assertThat(accounts.get(account.id()).grants()).containsExactlyElementsOf(account.grants());
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Account account = testAccounts.with(Grant.of(Role.PARTNER, "made-up"));
        var here = new Visitor(port);
        var elsewhere = new Visitor(port);
        here.signIn(account.userName().value(), TestAccounts.PASSWORD);
        elsewhere.signIn(account.userName().value(), TestAccounts.PASSWORD);

        var wrong = here.post(
                "/konto",
                "/konto/losenord",
                Map.of("nuvarande", "fel lösenord här", "nytt", "blå cyklar sover aldrig"));
        var right = here.post(
                "/konto",
                "/konto/losenord",
                Map.of("nuvarande", TestAccounts.PASSWORD, "nytt", "blå cyklar sover aldrig"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Det nuvarande lösenordet stämmer inte.");
        assertThat(Visitor.location(right)).isEqualTo("/konto?klart=losenord");
        assertThat(here.get("/konto?klart=losenord").body()).contains("Lösenordet är bytt.");
        assertThat(elsewhere.get("/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void aKeyIsShownOnceAndCanBeRevoked() {
        var made = visitor.post("/konto", "/konto/nycklar", Map.of("nyckelnamn", "Statistikprogram", "dagar", "30"));
        String secret = Jsoup.parse(made.body()).select("main code").text();
        var program = new Visitor(port);

        assertThat(program.get("/api/v1/me", "Authorization", "Bearer " + secret)
                        .body())
                .contains(administrator.userName().value());
        String page = visitor.get("/konto").body();
        assertThat(page).contains("Statistikprogram").doesNotContain(secret);
        String revoke = Jsoup.parse(page).select("form[action$=/aterkalla]").attr("action");
        visitor.post("/konto", revoke, Map.of());
        assertThat(program.get("/api/v1/me", "Authorization", "Bearer " + secret)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theListIsSearchedInTheAddress() {
        Account account = testAccounts.with(Grant.of(Role.PARTNER, "made-up-north"));

        assertThat(visitor.get(LIST + "?sok=" + account.userName().value()).body())
                .contains("/installningar/konton/" + account.id())
                .doesNotContain("/installningar/konton/" + administrator.id() + "\"");
        assertThat(visitor.get(LIST + "?sok=hittas%20inte").body()).contains("Inget konto att visa");
    }

    @Test
    void theHistoryTellsWhatWasBeforeAndAfter() {
        Account account = testAccounts.with(Grant.of(Role.PARTNER, "made-up"));
        visitor.post(
                LIST + "/" + account.id(),
                LIST + "/" + account.id(),
                Map.of("namn", "Alva <b>Granhed</b>", "aktivt", "true"));

        var page = Jsoup.parse(
                visitor.get("/historik?vad=account&id=" + account.id()).body());

        assertThat(page.select("main del").eachText()).contains("Alva Tallhed", "Partner");
        assertThat(page.select("main ins").eachText()).contains("Alva <b>Granhed</b>");
        assertThat(page.select("main ins b")).isEmpty();
    }

    @Test
    void programsKeepAccountsToo() {
        String token = testAccounts.token(administrator);
        String userName = UUID.randomUUID() + "@exempel.se";
        var program = new Visitor(port);
        String[] bearer = {"Authorization", "Bearer " + token};

        var made = program.json("POST", "/api/v1/accounts", """
                {"user": "%s", "name": "Isak Norrlid",
                 "grants": [{"role": "partner", "area": "made-up", "parties": [], "maySign": false}]}""".formatted(userName), bearer);
        assertThat(made.statusCode()).isEqualTo(201);
        String path = Visitor.location(made);
        var closed = program.json("PATCH", path, "{\"active\": false}", bearer);
        assertThat(closed.body()).contains("\"active\":false", "\"role\":\"partner\"");
        var twice = program.json(
                "POST", "/api/v1/accounts", "{\"user\": \"" + userName + "\", \"name\": \"Isak\"}", bearer);
        assertThat(twice.statusCode()).isEqualTo(409);
        var wrong = program.json("PATCH", path, "{\"grants\": [{\"role\": \"king\", \"area\": \"made-up\"}]}", bearer);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(program.get("/api/v1/accounts?q=" + userName, bearer).body()).contains("\"total\":1");
    }

    @Test
    void aSessionNeedsTheFormsTokenInTheApiToo() {
        var forged = visitor.json("POST", "/api/v1/accounts", "{\"user\": \"x@exempel.se\", \"name\": \"X\"}");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(accounts.find(new UserName("x@exempel.se"))).isEmpty();
    }

    @Test
    void everyPageOfTheRoomIsThereInBothLanguages() {
        for (String path : List.of(
                "/installningar", "/konto", LIST, LIST + "/nytt", LIST + "/" + administrator.id(), "/historik")) {
            var swedish = visitor.get(path);
            visitor.post("/konto", "/val/sprak", Map.of("sprak", "en", "tillbaka", path));
            var english = visitor.get(path);
            visitor.post("/konto", "/val/sprak", Map.of("sprak", "sv", "tillbaka", path));

            assertThat(swedish.statusCode()).as(path).isEqualTo(200);
            assertThat(swedish.body()).as(path).contains("lang=\"sv\"").doesNotContain("[identity.", "[history.");
            assertThat(english.body()).as(path).contains("lang=\"en\"").doesNotContain("[identity.", "[history.");
        }
    }
}
