package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samblick.app.audit.AuditFilter;
import se.samblick.app.audit.AuditLog;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class SignInTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Accounts all;

    @Autowired
    private Access access;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void openTheBrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void asksWhoOneIsAndComesBackToThePage() {
        Account account = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));

        var asked = visitor.get("/historik?vad=account");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(asked)).isEqualTo("/logga-in?till=%2Fhistorik%3Fvad%3Daccount");

        var let = visitor.post(
                "/logga-in",
                "/logga-in",
                Map.of(
                        "konto",
                        "  " + account.userName().value().toUpperCase(java.util.Locale.ROOT),
                        "losenord",
                        TestAccounts.PASSWORD,
                        "till",
                        "/historik?vad=account"));
        assertThat(let.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(let)).isEqualTo("/historik?vad=account");
        assertThat(visitor.get("/historik?vad=account").statusCode()).isEqualTo(200);
    }

    @Test
    void goesNowhereElseAfterSigningIn() {
        Account account = accounts.with();

        var let = visitor.post(
                "/logga-in",
                "/logga-in",
                Map.of(
                        "konto",
                        account.userName().value(),
                        "losenord",
                        TestAccounts.PASSWORD,
                        "till",
                        "//exempel.com/lura"));

        assertThat(let.headers().firstValue("Location")).contains("http://localhost:" + port + "/");
    }

    @Test
    void tellsTheSameOfAWrongPasswordAndOfAnAccountThatIsNotThere() {
        Account account = accounts.with();

        var wrong = visitor.signIn(account.userName().value(), "något helt annat här");
        var nobody = visitor.signIn("ingen@exempel.se", "något helt annat här");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .contains("Användarnamnet eller lösenordet stämmer inte.")
                .contains("value=\"" + account.userName().value() + "\"");
        assertThat(nobody.body()).contains("Användarnamnet eller lösenordet stämmer inte.");
    }

    @Test
    void givesTheSessionANewIdAndCookieFlags() {
        Account account = accounts.with();
        visitor.get("/logga-in");
        String before = visitor.session();

        var let = visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(let.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("samblick=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .doesNotContain("Secure"));
    }

    @Test
    void marksTheCookieSecureBehindAProxyThatSpeaksHttps() {
        var page = visitor.get("/logga-in", "X-Forwarded-Proto", "https");

        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("samblick=").contains("Secure"));
    }

    @Test
    void endsTheSessionOnSigningOut() {
        Account account = accounts.with();
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        assertThat(visitor.get("/rum").statusCode()).isEqualTo(200);

        var out = visitor.post("/rum", "/logga-ut", Map.of());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/rum").statusCode()).isEqualTo(302);
    }

    @Test
    void endsTheSessionWhenTheRightsChange() {
        Account account = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        assertThat(visitor.get("/historik").statusCode()).isEqualTo(200);
        accounts.with(Grant.of(Role.ADMINISTRATOR, "0001")); // so that it is not the last one

        access.asSystem(() -> {
            all.change(account.id(), account.name(), true, java.util.List.of());
            return account;
        });

        assertThat(visitor.get("/historik").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsSessionsInTheDatabaseWithNothingButTexts() {
        Account account = accounts.with();
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);

        int kept = jdbc.sql("select count(*) from spring_session where principal_name = :id")
                .param("id", account.id().toString())
                .query(Integer.class)
                .single();

        assertThat(kept).isEqualTo(1);
    }

    @Test
    void refusesAFormThatSomeoneElseMade() {
        Account account = accounts.with();
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);

        var forged = visitor.forge("/logga-ut", Map.of());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/rum").statusCode()).isEqualTo(200);
    }

    @Test
    void waitsAfterFiveWrongPasswordsForOneAccountButLetsItsNeighbourIn() {
        Account attacked = accounts.with();
        Account neighbour = accounts.with();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(attacked.userName().value(), "gissning nummer " + i)
                            .statusCode())
                    .isEqualTo(401);
        }

        var right = visitor.signIn(attacked.userName().value(), TestAccounts.PASSWORD);
        var other = new Visitor(port).signIn(neighbour.userName().value(), TestAccounts.PASSWORD);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(right.body()).contains("Försök igen om");
        assertThat(other.statusCode()).isEqualTo(302);
    }

    @Test
    void notesWhoSignedIn() {
        Account account = accounts.with();
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);

        var entries = audit.find(AuditFilter.of("account", account.id().toString()), 1, 10);

        assertThat(entries.items()).extracting(e -> e.action()).containsExactly("signed-in", "created");
        assertThat(entries.items().get(0).actor().name()).isEqualTo("Alva Tallhed");
        assertThat(entries.items().get(1).after())
                .asString()
                .contains("Alva Tallhed")
                .doesNotContain("assword", "argon");
    }

    @Test
    void sendsTheHeadersThatKeepAPageToItself() {
        var page = visitor.get("/logga-in");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy").orElseThrow())
                .contains("geolocation=()");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain(" style=").doesNotContain("onclick=");
    }
}
