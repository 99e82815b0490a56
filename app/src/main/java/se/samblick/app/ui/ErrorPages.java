package se.samblick.app.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last stop of every fault. A {@link UserError} is told as its sentence; a fault of ours as a reference number that
 * also stands in the log, never with its trace.
 */
@ControllerAdvice
@Component
@Order
public class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object userError(UserError error, HttpServletRequest request, HttpServletResponse response) {
        String sentence = messages.text(
                UiFactory.language(request), error.key(), error.arguments().toArray());
        return answer(request, response, error.status(), sentence, error.members());
    }

    @ExceptionHandler
    Object anyOther(Exception error, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (error.getClass().getName().startsWith("org.springframework.security.")) {
            throw error; // the security filters turn these into a login or a refusal
        }
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError told) {
                return userError(told, request, response); // an id in the address that names nothing
            }
        }
        if (error instanceof TypeMismatchException && behind(error) instanceof UserError told) {
            return userError(told, request, response); // an id in an address that names nothing
        }
        Misread misread = Misread.of(error);
        if (misread != null) {
            return answer(request, response, 400, sentence(request, misread), Map.of());
        }
        if (error instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return answer(request, response, status, sentence(request, status), Map.of());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error, reference {}", reference, error);
        String sentence = messages.text(UiFactory.language(request), "error.500.sentence", reference);
        return answer(request, response, 500, sentence, Map.of("reference", reference));
    }

    private String sentence(HttpServletRequest request, Misread misread) {
        Language language = UiFactory.language(request);
        String expected = messages.text(language, misread.expectedKey());
        return messages.text(language, misread.key(), misread.field(), misread.shortened(), expected);
    }

    private static Throwable behind(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && !(cause instanceof UserError)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The sentence of a status that no room has words for. */
    public String sentence(HttpServletRequest request, int status) {
        String forPrograms = "error." + status + ".api";
        String key = isApi(request) && messages.has(forPrograms) ? forPrograms : "error." + status + ".sentence";
        return messages.text(UiFactory.language(request), messages.has(key) ? key : "error.other.sentence", status);
    }

    /** A page, or under {@code /api} a problem. */
    public Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String sentence,
            Map<String, Object> members) {
        if (isApi(request)) {
            return problem(request, status, sentence, members);
        }
        response.setStatus(status);
        var page = new ErrorPage(status, title(request, status), sentence);
        return new ModelAndView("ui/error", Map.of("page", page), HttpStatusCode.valueOf(status));
    }

    /** A problem as RFC 9457 has it; the detail is in the viewer's language. */
    public ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, int status, String sentence, Map<String, Object> members) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        problem.setTitle(title(request, status));
        problem.setInstance(URI.create(asked(request)));
        members.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String title(HttpServletRequest request, int status) {
        String key = "error." + status + ".title";
        HttpStatus known = HttpStatus.resolve(status);
        if (messages.has(key) || known == null) {
            return messages.text(UiFactory.language(request), key);
        }
        return messages.text(UiFactory.language(request), "error.other.title", status);
    }

    /** True for requests that programs make. */
    public static boolean isApi(HttpServletRequest request) {
        return asked(request).startsWith(request.getContextPath() + "/api/");
    }

    /** The address that was asked for, also once the container has turned to its error page. */
    private static String asked(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return before == null ? request.getRequestURI() : before.toString();
    }
}
