package se.samblick.app.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samblick.app.identity.GrantPlaces;

/** Tells the accounts which areas and parties a role can be given in. */
@Component
class PlacesForGrants implements GrantPlaces {
    private final Areas areas;
    private final Clock clock;

    PlacesForGrants(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public List<Place> areas() {
        Map<AreaId, Integer> depths = new HashMap<>();
        List<Place> places = new ArrayList<>();
        for (Area area : areas.on(LocalDate.now(clock), null)) {
            AreaId parent = area.parent();
            int depth = parent == null ? 0 : depths.getOrDefault(parent, -1) + 1;
            depths.put(area.id(), depth);
            places.add(new Place(area.id().value(), area.name(), depth));
        }
        return places;
    }

    @Override
    public List<Place> parties() {
        return areas.parties().stream().map(p -> new Place(p.id(), p.name(), 0)).toList();
    }
}
