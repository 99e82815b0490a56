package se.samblick.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest
class AuditWatchTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private AuditLog log;

    private final AuditWatch watch = new AuditWatch();

    @ParameterizedTest
    @CsvSource({
        "POST,   save,    200, POST /thing",
        "DELETE, save,    204, DELETE /thing",
        "POST,   save,    302, POST /thing",
        "POST,   save,    422,",
        "GET,    save,    200,",
        "POST,   preview, 200,",
    })
    void noticesAWriteThatNotedNothing(
            String method, String handler, int status, @org.jspecify.annotations.Nullable String missed)
            throws Exception {
        after(method, handler, status, () -> {});

        assertThat(watch.takeMissed()).isEqualTo(missed == null ? java.util.Set.of() : java.util.Set.of(missed));
        assertThat(watch.takeMissed()).isEmpty();
    }

    @Test
    void isContentWithARequestThatSaysItChangedNothing() throws Exception {
        after("POST", "save", 200, log::nothingChanged);

        assertThat(watch.takeMissed()).isEmpty();
    }

    @Test
    void listsTheRoutesThatWrite() {
        assertThat(WriteRoutes.audited(routes))
                .contains("POST /logga-in", "PATCH /api/v1/accounts/{id}")
                .doesNotContain("POST /val/sprak");
    }

    private void after(String method, String handler, int status, Runnable work) throws Exception {
        var request = new MockHttpServletRequest(method, "/thing");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/thing");
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            work.run();
            watch.afterCompletion(
                    request, response, new HandlerMethod(new Things(), Things.class.getDeclaredMethod(handler)), null);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** Two handlers. */
    static class Things {
        void save() {}

        @Unaudited("only shows")
        void preview() {}
    }
}
