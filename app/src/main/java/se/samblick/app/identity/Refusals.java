package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import se.samblick.app.ui.ErrorPages;

/** What is answered to who is not known, or not allowed: a person is led to sign in, a program is told. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String SIGN_IN = "/logga-in";

    private final Access access;

    Refusals(Access access) {
        this.access = access;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        askWho(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (access.find().isEmpty() && !(why instanceof CsrfException && isApi(request))) {
            askWho(request, response); // a form sent after the session ended lands here too
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Asks a visitor to sign in and come back, a program for its token. */
    void askWho(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            askForToken(response);
            return;
        }
        String address = SIGN_IN + "?till=" + UriUtils.encode(wanted(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            // htmx follows a redirect within the piece it fetches; this makes it leave the page.
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(request.getContextPath() + address);
    }

    static void askForToken(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** The page to come back to; what was sent to a form cannot be asked for again. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET.name()) || request.getHeader("HX-Request") != null) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean isApi(HttpServletRequest request) {
        return ErrorPages.isApi(request) || request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
    }
}
