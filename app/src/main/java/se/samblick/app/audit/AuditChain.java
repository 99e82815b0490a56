package se.samblick.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The hash that ties an entry to the one before: SHA-256 over the hash before and every field. Each field is written as
 * its length in bytes, a colon and its UTF-8 bytes (a missing one as a tilde), so that no two different entries are
 * written alike.
 *
 * <p>The chain shows that something inside was changed or taken out. It does not show that the newest entries are gone,
 * nor stop someone who may write to the database from computing it anew; that takes a head kept elsewhere.
 */
final class AuditChain {
    /** What stands before the first entry. */
    static final AuditHead START = new AuditHead(0, "0".repeat(64));

    private AuditChain() {}

    /** The content of an entry as it is stored; before and after are the very characters of their JSON. */
    record Content(
            long number,
            Instant at,
            Actor actor,
            String action,
            String subject,
            String subjectId,
            @Nullable String before,
            @Nullable String after) {}

    /** The head after an entry has been added to an earlier head. */
    static AuditHead add(AuditHead head, Content entry) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(HexFormat.of().parseHex(head.hash()));
        put(digest, Long.toString(entry.number()));
        put(digest, entry.at().toString());
        put(digest, entry.actor().id());
        put(digest, entry.actor().name());
        put(digest, entry.action());
        put(digest, entry.subject());
        put(digest, entry.subjectId());
        put(digest, entry.before());
        put(digest, entry.after());
        return new AuditHead(entry.number(), HexFormat.of().formatHex(digest.digest()));
    }

    private static void put(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update((byte) '~');
            return;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
