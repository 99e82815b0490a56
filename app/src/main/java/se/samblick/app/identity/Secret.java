package se.samblick.app.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A code that opens something: shown once, kept as a hash. With 256 random bits nobody can try them all, so a plain
 * SHA-256 is enough, and a look-up by hash needs no comparison in constant time.
 */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
