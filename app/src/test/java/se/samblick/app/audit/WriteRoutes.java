package se.samblick.app.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All handlers of this product that write, for tests that must leave none out. */
public final class WriteRoutes {
    private WriteRoutes() {}

    /** Those that must leave an entry in the history, as {@code POST /logga-in}, sorted. */
    public static Set<String> audited(RequestMappingHandlerMapping routes) {
        Set<String> found = new TreeSet<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (ours(handler) && !handler.hasMethodAnnotation(Unaudited.class)) {
                found.addAll(names(route));
            }
        });
        return found;
    }

    private static boolean ours(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("se.samblick.");
    }

    private static List<String> names(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .filter(AuditWatch.WRITES::contains)
                .flatMap(method -> route.getPatternValues().stream().map(pattern -> method + " " + pattern))
                .toList();
    }
}
