package se.samblick.app.identity;

import java.util.List;
import java.util.Optional;

/** Names the municipality of an empty installation. Done by the room that keeps areas. */
public interface FirstMunicipality {
    /** The municipalities to choose among, in the order of their names. */
    List<Choice> choices();

    /**
     * Makes the municipality's area and its first party, in the caller's transaction.
     *
     * @param code of a choice
     * @return empty if there is no such choice
     */
    Optional<Founded> found(String code);

    /**
     * A municipality.
     *
     * @param code of Statistics Sweden, four digits
     */
    record Choice(String code, String name) {}

    /**
     * What has been made.
     *
     * @param area id of the municipality's area
     * @param party id of the municipality's party
     */
    record Founded(String area, String party) {}
}
