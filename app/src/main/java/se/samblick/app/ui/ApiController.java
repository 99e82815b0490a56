package se.samblick.app.ui;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API for people: every call with its parameters, beside the OpenAPI description for programs. */
@Controller
class ApiController {
    private final RequestMappingHandlerMapping mapping;

    ApiController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @GetMapping("/api")
    ModelAndView api() {
        List<ApiCall> calls = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> calls.addAll(calls(info, handler)));
        calls.sort(Comparator.comparing(ApiCall::path).thenComparing(ApiCall::method));
        return new ModelAndView("ui/api", Map.of("calls", List.copyOf(calls)));
    }

    private static List<ApiCall> calls(RequestMappingInfo info, HandlerMethod handler) {
        List<ApiCall> calls = new ArrayList<>();
        for (String path : info.getPatternValues()) {
            if (path.startsWith("/api/v1/")) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    calls.add(new ApiCall(method.name(), path, parameters(handler)));
                }
            }
        }
        return calls;
    }

    private static String parameters(HandlerMethod handler) {
        List<String> names = Arrays.stream(handler.getMethod().getParameters())
                .filter(p -> p.isAnnotationPresent(RequestParam.class))
                .map(ApiController::name)
                .toList();
        return String.join(", ", names);
    }

    private static String name(Parameter parameter) {
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        return asked.name().isEmpty() && asked.value().isEmpty()
                ? parameter.getName()
                : asked.name() + (asked.name().isEmpty() ? asked.value() : "");
    }
}
