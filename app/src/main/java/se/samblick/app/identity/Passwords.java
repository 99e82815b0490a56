package se.samblick.app.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Encodes and compares passwords with Argon2id, 19 MiB and two passes (OWASP Password Storage Cheat Sheet). The encoded
 * form names its algorithm, so that a stronger one can take over account by account.
 */
@Component
class Passwords {
    private static final String CURRENT = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));

    /** A crowd at the door must not take all memory: the others wait their turn. */
    private final Semaphore turns = new Semaphore(4);

    private final String nobodys = encoder.encode("a password that nobody has");

    String encode(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Takes as long when there is no account or no password to compare with, so that the time tells nothing. */
    boolean matches(String password, @Nullable String encoded) {
        if (password.length() > PasswordRule.LONGEST) {
            return false;
        }
        boolean matches = inTurn(() -> encoder.matches(password, encoded == null ? nobodys : encoded));
        return matches && encoded != null;
    }

    boolean outdated(String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
