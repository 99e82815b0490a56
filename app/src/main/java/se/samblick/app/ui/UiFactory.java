package se.samblick.app.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Ui} of a request. */
@Component
public class UiFactory {
    /** Cookie with the language's code. */
    public static final String LANGUAGE_COOKIE = "sprak";
    /** Cookie with {@code light} or {@code dark}. */
    public static final String THEME_COOKIE = "tema";

    private final Messages messages;
    private final Assets assets;
    private final ObjectProvider<Viewer.Source> viewers;
    private final ObjectProvider<Place.Source> places;
    private final List<RailItem> rail;

    UiFactory(
            Messages messages,
            Assets assets,
            ObjectProvider<Viewer.Source> viewers,
            ObjectProvider<Place.Source> places,
            List<RailItem> rail) {
        this.messages = messages;
        this.assets = assets;
        this.viewers = viewers;
        this.places = places;
        this.rail =
                rail.stream().sorted(Comparator.comparingInt(RailItem::order)).toList();
    }

    /** Words and formats for a request's viewer. */
    public Ui of(HttpServletRequest request) {
        Viewer viewer = viewers.stream()
                .map(Viewer.Source::viewer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Place place = viewer == null
                ? null
                : places.stream()
                        .map(s -> s.place(request))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        var token = (CsrfToken) request.getAttribute("_csrf");
        var surroundings = new Ui.Surroundings(
                theme(request),
                address(request),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                viewer,
                place,
                viewer == null
                        ? List.of()
                        : rail.stream().filter(i -> i.shown().getAsBoolean()).toList());
        return new Ui(messages, assets, language(request), surroundings);
    }

    /** Words and formats for what is no answer to a request, such as a document. */
    public Ui in(Language language) {
        return new Ui(messages, assets, language, new Ui.Surroundings("", "", "_csrf", "", null, null, List.of()));
    }

    /** The language chosen by the viewer's cookie. */
    public static Language language(HttpServletRequest request) {
        return Language.of(cookie(request, LANGUAGE_COOKIE));
    }

    private static String theme(HttpServletRequest request) {
        String theme = cookie(request, THEME_COOKIE);
        return theme.equals("light") || theme.equals("dark") ? theme : "";
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        Object error = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = error == null ? request.getRequestURI() : error.toString();
        return query == null ? path : path + "?" + query;
    }

    private static String cookie(HttpServletRequest request, String name) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
