package se.samblick.app.area;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.audit.Unaudited;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.BackTo;
import se.samblick.app.ui.InvalidInput;

/** The picker in the bar. */
@Controller
class PlaceController {
    private final Areas areas;

    PlaceController(Areas areas) {
        this.areas = areas;
    }

    @PostMapping("/valt-omrade")
    @Unaudited("kept in the browser alone")
    @SignedIn
    String choose(
            @RequestParam("omrade") AreaId area,
            @RequestParam("ar") String year,
            @RequestParam(name = "tillbaka", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!year.matches("20\\d\\d")) {
            throw new InvalidInput("area.year.wrong", year);
        }
        Area chosen = areas.get(area);
        ResponseCookie cookie = ResponseCookie.from(
                        ChosenPlace.COOKIE, chosen.id().value() + "." + year)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + withoutArea(BackTo.safe(back));
    }

    /** An address that names an area of its own would win over the choice just made. */
    private static String withoutArea(String address) {
        int query = address.indexOf('?');
        return query >= 0 && address.contains("omrade=") ? address.substring(0, query) : address;
    }
}
