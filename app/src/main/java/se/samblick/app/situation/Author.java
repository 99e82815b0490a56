package se.samblick.app.situation;

import org.jspecify.annotations.Nullable;
import se.samblick.app.identity.CurrentUser;

/**
 * Who wrote something.
 *
 * @param id of the account; null for what was written before ids were kept
 * @param name as it was then
 */
public record Author(@Nullable String id, String name) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An author needs a name");
        }
    }

    static Author of(CurrentUser user) {
        return new Author(user.id(), user.name());
    }

    /** Two people may share a name, and one may change it: the account decides where both are known. */
    boolean is(Author other) {
        return id != null && other.id != null ? id.equals(other.id) : name.equals(other.name);
    }
}
