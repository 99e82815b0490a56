package se.samblick.app.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.FormErrors;

/**
 * One's own account.
 *
 * @param done message of what has just been done, or null
 * @param secret of a token just made, shown this once, or null
 * @param longestDays how long a token may be good
 */
public record OwnAccountPage(
        String userName,
        String name,
        List<GrantLine> grants,
        List<Token> tokens,
        FormErrors errors,
        @Nullable String done,
        @Nullable String secret,
        long longestDays) {
    public OwnAccountPage {
        grants = List.copyOf(grants);
        tokens = List.copyOf(tokens);
    }
}
