package se.samblick.app.identity;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whom a handler answers. A handler without a rule answers nobody, and a test finds it. */
sealed interface RouteRule {
    record Anyone() implements RouteRule {}

    record Known() implements RouteRule {}

    /** Any one of the rights is enough. */
    record Having(Set<Right> rights) implements RouteRule {
        public Having {
            rights = Set.copyOf(EnumSet.copyOf(rights));
        }
    }

    /** Rooms below this one cannot carry its annotations, and libraries will not; their addresses stand here. */
    Map<String, RouteRule> BELOW = Map.of(
            "/error", new Anyone(),
            "/val/*", new Anyone(),
            "/rum", new Known(),
            "/api", new Anyone(),
            "/historik/**", new Having(Set.of(Right.READ_AUDIT)),
            "/api/v1/audit/**", new Having(Set.of(Right.READ_AUDIT)),
            "/api/openapi.json/**", new Anyone(),
            "/api/openapi.json.yaml", new Anyone());

    List<String> OUTSIDE =
            List.of("se.samblick.app.audit.", "se.samblick.app.ui.", "org.springdoc.", "org.springframework.boot.");

    /**
     * The rule of a handler: the annotation on its method, else on its class, else what is said here of its address.
     *
     * @param pattern address the handler answers, such as {@code /historik}
     */
    static Optional<RouteRule> find(HandlerMethod handler, String pattern) {
        return annotated(handler.getMethod())
                .or(() -> annotated(handler.getBeanType()))
                .or(() -> below(handler, pattern));
    }

    private static Optional<RouteRule> annotated(AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, MayAnyone.class)) {
            return Optional.of(new Anyone());
        }
        if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
            return Optional.of(new Known());
        }
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
        return needs == null ? Optional.empty() : Optional.of(new Having(Set.of(needs.value())));
    }

    private static Optional<RouteRule> below(HandlerMethod handler, String pattern) {
        if (OUTSIDE.stream().noneMatch(handler.getBeanType().getName()::startsWith)) {
            return Optional.empty();
        }
        PathContainer path = PathContainer.parsePath(pattern);
        return BELOW.entrySet().stream()
                .filter(entry -> parse(entry.getKey()).matches(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static PathPattern parse(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
