package se.samblick.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change.
 *
 * @param number place in the chain, from 1 without gaps
 * @param at when it was done, to the microsecond
 * @param actor who did it
 * @param action what was done, in English, such as {@code created}; its words are the message {@code history.action.…}
 * @param subject the kind of thing, such as {@code account}; its words are {@code history.subject.…}
 * @param subjectId which one
 * @param before the thing before, or null if there was none
 * @param after the thing after, or null if it is gone
 * @param hash over this entry and the hash of the one before, 64 hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant at,
        Actor actor,
        String action,
        String subject,
        String subjectId,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        String hash) {}
