package se.samblick.app.identity;

import java.util.List;

/**
 * A role as a page shows it.
 *
 * @param role code; its words are the message {@code identity.role.…}
 * @param area name of the area
 * @param parties names of the parties
 */
public record GrantLine(String role, String area, List<String> parties, boolean maySign) {
    public GrantLine {
        parties = List.copyOf(parties);
    }
}
