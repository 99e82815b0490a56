package se.samblick.app.figures;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;

/** How exactly places are kept, for programs. */
@RestController
@RequestMapping("/api/v1/settings/places")
class PlaceSettingsApi {
    private final Places places;

    PlaceSettingsApi(Places places) {
        this.places = places;
    }

    /** @param precision {@code area}, {@code grid} or {@code point} */
    record PlacesJson(String precision) {}

    @GetMapping
    @Needs(Right.EDIT_AREAS)
    PlacesJson get() {
        return new PlacesJson(places.precision().code());
    }

    /** Holds for the next file that is read in; what is kept already does not change. */
    @PutMapping
    @Needs(Right.EDIT_AREAS)
    PlacesJson choose(@RequestBody PlacesJson chosen) {
        places.choose(PlacePrecision.find(chosen.precision())
                .orElseThrow(() -> new InvalidInput("figures.places.precision.unknown", chosen.precision())));
        return get();
    }
}
