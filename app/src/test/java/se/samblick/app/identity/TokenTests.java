package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class TokenTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Accounts all;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    private Account administrator;
    private String secret;
    private Visitor program;

    @BeforeEach
    void makeAToken() {
        administrator = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));
        secret = accounts.token(administrator);
        program = new Visitor(port);
    }

    @Test
    void speaksForItsAccountWithoutASession() {
        HttpResponse<String> answer = audit(secret);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"items\":[", "\"page\":1", "\"size\":50", "\"total\":");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void isAskedForInProblemDetails() {
        for (HttpResponse<String> answer : List.of(program.get("/api/v1/audit"), audit("samblick_hittepå"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body())
                    .contains("\"status\":401", "Anropet saknar en giltig nyckel", "\"instance\":\"/api/v1/audit\"");
        }
    }

    @Test
    void hasNoMoreRightsThanItsAccount() {
        String partner = accounts.token(accounts.with(Grant.of(Role.PARTNER, "north")));

        HttpResponse<String> answer = audit(partner);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"status\":403", "Kontot har inte rätt att göra detta.");
    }

    @Test
    void losesItsRightsWithItsAccount() {
        Account account = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));
        String token = accounts.token(account);
        assertThat(audit(token).statusCode()).isEqualTo(200);

        access.asSystem(() -> {
            all.change(account.id(), account.name(), true, List.of(Grant.of(Role.PARTNER, "north")));
            return account;
        });
        assertThat(audit(token).statusCode()).isEqualTo(403);

        access.asSystem(() -> {
            all.change(account.id(), account.name(), false, account.grants());
            return account;
        });
        assertThat(audit(token).statusCode()).isEqualTo(401);
    }

    @Test
    void isPutOutByItsOwnerAlone() {
        Token token = access.as(administrator.id(), () -> tokens.own().get(0));
        Account other = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> access.as(other.id(), () -> {
                    tokens.revoke(token.id());
                    return token;
                })))
                .hasMessageContaining("identity.token.unknown");
        assertThat(audit(secret).statusCode()).isEqualTo(200);

        access.as(administrator.id(), () -> {
            tokens.revoke(token.id());
            return token;
        });
        assertThat(audit(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void endsWithItsTime() {
        jdbc.sql("update identity.token set expires_at = created_at where account = :account")
                .param("account", administrator.id())
                .update();

        assertThat(audit(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void isKeptAsAHashAndNotesWhenItWasUsed() {
        audit(secret);

        String row = jdbc.sql("select token::text from identity.token token where account = :account")
                .param("account", administrator.id())
                .query(String.class)
                .single();
        assertThat(row).contains(Secret.hash(secret)).doesNotContain(secret);
        assertThat(access.as(administrator.id(), () -> tokens.own().get(0)).lastUsedAt())
                .isNotNull();
    }

    @Test
    void opensNoPage() {
        HttpResponse<String> page = program.get("/historik", "Authorization", "Bearer " + secret);

        assertThat(page.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> audit(String token) {
        return program.get("/api/v1/audit", "Authorization", "Bearer " + token);
    }
}
