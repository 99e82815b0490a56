package se.samblick.app.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Areas, parties and a municipality that no other room knows, for tests of this room alone. */
@TestComponent
class MadeUpPlaces implements GrantPlaces, FirstMunicipality {
    static final String MUNICIPALITY = "9999";

    @Override
    public List<Place> areas() {
        return List.of(new Place("made-up", "Provköping", 0), new Place("made-up-north", "Norra Provköping", 1));
    }

    @Override
    public List<Place> parties() {
        return List.of(new Place("made-up-school", "Provköpings skolor", 0));
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(MUNICIPALITY, "Provköping"));
    }

    @Override
    public Optional<Founded> found(String code) {
        return code.equals(MUNICIPALITY) ? Optional.of(new Founded("made-up", "made-up-board")) : Optional.empty();
    }
}
