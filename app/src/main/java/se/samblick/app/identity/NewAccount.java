package se.samblick.app.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param userName what one signs in with
 * @param name the person's name
 * @param password null if its owner chooses one by a link, see {@link Accounts#invite}
 * @param grants roles in areas
 */
public record NewAccount(
        UserName userName, String name, @Nullable String password, List<Grant> grants) {
    private static final int LONGEST_NAME = 100;

    public NewAccount {
        name = name.strip();
        grants = List.copyOf(grants);
        if (!fits(name)) {
            throw new IllegalArgumentException("Name '%s': expected 1 to %d characters".formatted(name, LONGEST_NAME));
        }
    }

    /** Whether this can be a person's name here. */
    static boolean fits(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }
}
