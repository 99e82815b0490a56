package se.samblick.app.identity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.FormErrors;

/**
 * The form of an account, new or there already.
 *
 * @param id null for a new one
 * @param roles codes to choose among
 * @param done true if it has just been saved
 */
public record AccountFormPage(
        @Nullable String id,
        String userName,
        String name,
        boolean active,
        boolean hasPassword,
        List<GrantForm> grants,
        List<String> roles,
        List<GrantPlaces.Place> areas,
        List<GrantPlaces.Place> parties,
        FormErrors errors,
        boolean done) {
    public AccountFormPage {
        grants = List.copyOf(grants);
        roles = List.copyOf(roles);
        areas = List.copyOf(areas);
        parties = List.copyOf(parties);
    }

    static List<String> allRoles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }
}
