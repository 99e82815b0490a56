package se.samblick.app.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token, without its secret.
 *
 * @param name what its owner calls it
 * @param lastUsedAt to the minute, null if never
 */
public record Token(
        UUID id,
        UUID account,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** What the history keeps of a token. */
    record Noted(UUID account, String name, Instant expiresAt) {}

    Noted noted() {
        return new Noted(account, name, expiresAt);
    }
}
