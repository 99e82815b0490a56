package se.samblick.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.audit.Unaudited;

/** Language and theme, kept in cookies: they belong to the browser, and are wanted before anyone has signed in. */
@Controller
class PreferencesController {
    @PostMapping("/val/sprak")
    @Unaudited("kept in the browser alone")
    String language(
            @RequestParam("sprak") String language,
            @RequestParam(name = "tillbaka", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(request, response, UiFactory.LANGUAGE_COOKIE, Language.of(language).code());
        return "redirect:" + BackTo.safe(back);
    }

    @PostMapping("/val/tema")
    @Unaudited("kept in the browser alone")
    String theme(
            @RequestParam("tema") String theme,
            @RequestParam(name = "tillbaka", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(
                request,
                response,
                UiFactory.THEME_COOKIE,
                theme.equals("light") || theme.equals("dark") ? theme : "system");
        return "redirect:" + BackTo.safe(back);
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
