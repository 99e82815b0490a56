package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every handler to its {@link RouteRule}, before anything of it runs. Files under {@code static/} are for all. */
class RouteGuard implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);

    private final Access access;
    private final Refusals refusals;

    RouteGuard(Access access, Refusals refusals) {
        this.access = access;
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Optional<RouteRule> rule =
                handler instanceof HandlerMethod method ? RouteRule.find(method, pattern(request)) : Optional.empty();
        if (rule.isEmpty()) {
            LOG.error("No rule says who may use {} {}", request.getMethod(), pattern(request));
            throw new Forbidden();
        }
        return holds(rule.get(), request, response);
    }

    private boolean holds(RouteRule rule, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (rule instanceof RouteRule.Anyone) {
            return true;
        }
        if (access.find().isEmpty()) {
            refusals.askWho(request, response);
            return false;
        }
        if (rule instanceof RouteRule.Having having && having.rights().stream().noneMatch(access::may)) {
            throw new Forbidden();
        }
        return true;
    }

    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }
}
