package se.samblick.app.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Pager;

/**
 * The list of accounts.
 *
 * @param search what is searched for, may be empty
 */
public record AccountListPage(String search, List<Line> lines, Pager pager) {
    public AccountListPage {
        lines = List.copyOf(lines);
    }

    /** One account. */
    public record Line(
            String id,
            String name,
            String userName,
            boolean active,
            boolean hasPassword,
            List<GrantLine> grants,
            @Nullable Instant lastSignedInAt) {
        public Line {
            grants = List.copyOf(grants);
        }
    }
}
