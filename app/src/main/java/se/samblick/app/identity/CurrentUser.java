package se.samblick.app.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in, with the rights as they are now.
 *
 * @param id of the account
 * @param name the person's name
 * @param initials at most three letters
 * @param grants roles in areas
 */
public record CurrentUser(String id, String name, String initials, List<Grant> grants) {
    public CurrentUser {
        grants = List.copyOf(grants);
    }

    static CurrentUser of(Account account) {
        return new CurrentUser(account.id().toString(), account.name(), account.initials(), account.grants());
    }

    /** True if some grant is a police editor's: the bar draws them with a square. */
    public boolean police() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.POLICE_EDITOR);
    }

    /** All rights that some grant gives somewhere. */
    Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (grants.stream().anyMatch(grant -> grant.gives(right))) {
                rights.add(right);
            }
        }
        return rights;
    }

    boolean may(Right right, Collection<AreaPath> paths, @Nullable String party) {
        return grants.stream().anyMatch(grant -> grant.gives(right, paths, party));
    }
}
