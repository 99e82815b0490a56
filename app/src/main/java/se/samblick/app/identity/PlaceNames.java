package se.samblick.app.identity;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of areas and parties for people to read; the id where nobody knows a name. */
@Component
class PlaceNames {
    private final ObjectProvider<GrantPlaces> places;

    PlaceNames(ObjectProvider<GrantPlaces> places) {
        this.places = places;
    }

    List<GrantPlaces.Place> areas() {
        return places.stream().flatMap(source -> source.areas().stream()).toList();
    }

    List<GrantPlaces.Place> parties() {
        return places.stream().flatMap(source -> source.parties().stream()).toList();
    }

    List<GrantLine> lines(List<Grant> grants) {
        List<GrantPlaces.Place> areas = areas();
        List<GrantPlaces.Place> parties = parties();
        return grants.stream()
                .map(grant -> new GrantLine(
                        grant.role().code(),
                        name(grant.area(), areas),
                        grant.parties().stream()
                                .map(party -> name(party, parties))
                                .toList(),
                        grant.maySign()))
                .toList();
    }

    private static String name(String id, List<GrantPlaces.Place> places) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .map(GrantPlaces.Place::name)
                .findFirst()
                .orElse(id);
    }
}
