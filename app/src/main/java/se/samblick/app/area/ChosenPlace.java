package se.samblick.app.area;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Place;

/** The area and year that follow a user from page to page, kept in a cookie; at first the area of the account. */
@Component
public class ChosenPlace implements Place.Source {
    static final String COOKIE = "plats";

    private final Areas areas;
    private final Access access;
    private final Clock clock;

    ChosenPlace(Areas areas, Access access, Clock clock) {
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public @Nullable Place place(HttpServletRequest request) {
        List<Area> all = areas.on(LocalDate.now(clock), Division.MUNICIPAL);
        if (all.isEmpty()) {
            return null;
        }
        Area chosen = chosen(request, all);
        Map<AreaId, Integer> depths = new HashMap<>();
        List<Place.Option> options = new ArrayList<>();
        for (Area area : all) {
            int depth = area.parent() == null ? 0 : depths.getOrDefault(area.parent(), -1) + 1;
            depths.put(area.id(), depth);
            options.add(new Place.Option(area.id().value(), area.name(), depth));
        }
        return new Place(chosen.id().value(), chosen.name(), year(request), options);
    }

    private Area chosen(HttpServletRequest request, List<Area> all) {
        Optional<Area> asked = Optional.ofNullable(cookie(request, 0))
                .flatMap(id ->
                        all.stream().filter(a -> a.id().value().equals(id)).findFirst());
        return asked.orElseGet(() -> all.stream()
                .filter(a -> a.kind() != Area.Kind.NEIGHBOURHOOD
                        && access.may(Right.EDIT_PICTURE, areas.paths(a.id()))
                        && (a.parent() != null || !areas.hasDistricts()))
                .findFirst()
                .orElse(all.get(0)));
    }

    /** The year chosen, else the clock's. */
    public int year(HttpServletRequest request) {
        String year = cookie(request, 1);
        return year != null && year.matches("20\\d\\d")
                ? Integer.parseInt(year)
                : LocalDate.now(clock).getYear();
    }

    private static @Nullable String cookie(HttpServletRequest request, int part) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 2);
        return parts.length > part ? parts[part] : null;
    }
}
