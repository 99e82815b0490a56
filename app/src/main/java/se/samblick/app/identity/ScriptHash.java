package se.samblick.app.identity;

/**
 * The hash of an inline script that pages may hold: the import map, and nothing else. Offered as a bean by whoever
 * writes it.
 *
 * @param value as the policy has it, {@code sha256-…} in base 64
 */
public record ScriptHash(String value) {
    public ScriptHash {
        if (!value.matches("sha(256|384|512)-[A-Za-z0-9+/]+=*")) {
            throw new IllegalArgumentException("Hash '%s': expected sha256- and base 64".formatted(value));
        }
    }
}
