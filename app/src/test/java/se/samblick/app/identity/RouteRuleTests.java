package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, RouteRuleTests.Forgotten.class})
class RouteRuleTests {
    /** A handler whose author forgot to say whom it answers. */
    @TestConfiguration
    @RestController
    static class Forgotten {
        @GetMapping("/glomd")
        String forgotten() {
            return "open to the world";
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private TestAccounts accounts;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void openTheBrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void everyRouteSaysWhomItAnswers() {
        List<String> without = new ArrayList<>();

        routes.getHandlerMethods().forEach((route, handler) -> {
            for (String pattern : route.getPatternValues()) {
                if (RouteRule.find(handler, pattern).isEmpty()) {
                    without.add(route.getMethodsCondition() + " " + pattern + " in " + handler);
                }
            }
        });

        assertThat(routes.getHandlerMethods()).hasSizeGreaterThan(10);
        assertThat(without).hasSize(1).first().asString().contains("/glomd");
    }

    @Test
    void aRouteWithoutARuleAnswersNobody() {
        Account administrator = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));

        assertThat(visitor.get("/glomd").statusCode()).isEqualTo(403);
        visitor.signIn(administrator.userName().value(), TestAccounts.PASSWORD);
        assertThat(visitor.get("/glomd").statusCode()).isEqualTo(403);
    }

    @Test
    void aPageOfOthersIsRefusedWithASentence() {
        Account editor = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "north"));
        visitor.signIn(editor.userName().value(), TestAccounts.PASSWORD);

        var page = visitor.get("/historik");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Kontot har inte rätt att göra detta.").contains("Alva Tallhed");
    }

    @Test
    void filesOfTheInterfaceAreForAll() {
        assertThat(visitor.get("/assets/samblick.css").statusCode()).isEqualTo(200);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void healthIsForAllAndMetricsForAdministrators() {
        Account editor = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "north"));
        Account administrator = accounts.with(Grant.of(Role.ADMINISTRATOR, "0001"));

        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/actuator/prometheus", "Authorization", "Bearer " + accounts.token(editor))
                        .statusCode())
                .isEqualTo(403);
        var metrics = visitor.get("/actuator/prometheus", "Authorization", "Bearer " + accounts.token(administrator));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes");
    }
}
