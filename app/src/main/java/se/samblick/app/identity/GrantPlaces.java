package se.samblick.app.identity;

import java.util.List;

/** Where and for whom roles may be given. Told by the room that keeps areas and parties. */
public interface GrantPlaces {
    /** Areas of both divisions as they are today, parents before their parts. */
    List<Place> areas();

    /** Parties. */
    List<Place> parties();

    /** An area or party: its id, its name, and how deep it lies (0 at the top). */
    record Place(String id, String name, int depth) {}
}
