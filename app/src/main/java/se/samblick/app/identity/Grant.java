package se.samblick.app.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A role in an area, for some parties.
 *
 * @param area id of the area; the role holds in it and in all that lies within it, in every division
 * @param parties ids of the parties it writes or signs for
 * @param maySign whether it may sign for those parties
 */
public record Grant(Role role, String area, Set<String> parties, boolean maySign) {
    public Grant {
        parties = java.util.Collections.unmodifiableSet(new TreeSet<>(parties));
        if (area.isBlank()) {
            throw new IllegalArgumentException("A role is given in an area");
        }
        if (maySign && parties.isEmpty()) {
            throw new IllegalArgumentException("Who may sign, signs for a party");
        }
    }

    public static Grant of(Role role, String area, String... parties) {
        return new Grant(role, area, Set.copyOf(List.of(parties)), false);
    }

    /** The same with the right to sign for its parties. */
    public Grant signing() {
        return new Grant(role, area, parties, true);
    }

    /** Whether this grant gives the right somewhere at all. */
    boolean gives(Right right) {
        return right == Right.SIGN ? maySign : role.reach(right) != Reach.NOWHERE;
    }

    /**
     * Whether this grant gives the right over a thing.
     *
     * @param paths where the thing lies
     * @param party whose it is, or null if it belongs to all
     */
    boolean gives(Right right, Collection<AreaPath> paths, @Nullable String party) {
        if (right == Right.SIGN) {
            return maySign && covers(paths) && (party == null || parties.contains(party));
        }
        return switch (role.reach(right)) {
            case NOWHERE -> false;
            case OWN_PARTY -> covers(paths) && party != null && parties.contains(party);
            case OWN_AND_SHARED -> covers(paths) && (party == null || parties.contains(party));
            case AREA -> covers(paths);
            case EVERYWHERE -> true;
        };
    }

    private boolean covers(Collection<AreaPath> paths) {
        return paths.stream().anyMatch(path -> path.lies(area));
    }
}
