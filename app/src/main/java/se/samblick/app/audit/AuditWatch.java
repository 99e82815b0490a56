package se.samblick.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notices a write that left nothing in the history: a handler of POST, PUT, PATCH or DELETE that succeeded, noted
 * nothing and is not {@link Unaudited}. It is a fault of ours, so it is logged as one; in the tests it fails the test.
 */
@Component
class AuditWatch implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
    private static final String NOTED = AuditWatch.class.getName() + ".noted";

    static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    /** Remembers that the request on this thread, if there is one, has noted what it did. */
    static void noted() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Last of all, so that it sees only what the others have let through. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod method
                && WRITES.contains(request.getMethod())
                && !method.hasMethodAnnotation(Unaudited.class)
                && failure == null
                && response.getStatus() < 400
                && request.getAttribute(NOTED) == null) {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            String route = request.getMethod() + " " + pattern;
            if (missed.add(route)) {
                LOG.error("Nothing in the history of {}", route);
            }
        }
    }

    /** Routes seen to write without a trace since this was last asked. */
    Set<String> takeMissed() {
        Set<String> taken = Set.copyOf(missed);
        missed.clear();
        return taken;
    }
}
