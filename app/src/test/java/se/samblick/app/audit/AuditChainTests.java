package se.samblick.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditChainTests {
    private static final Instant AT = Instant.parse("2026-03-02T08:15:30.123456Z");
    private static final Actor ALVA = new Actor("a-1", "Alva Tallhed");

    @Test
    void theSameEntryAfterTheSameHeadHasTheSameHash() {
        AuditHead once = AuditChain.add(AuditChain.START, entry("account", "7", null, "{\"name\":\"Alva\"}"));
        AuditHead again = AuditChain.add(AuditChain.START, entry("account", "7", null, "{\"name\":\"Alva\"}"));

        assertThat(once).isEqualTo(again);
        assertThat(once.number()).isEqualTo(1);
        assertThat(once.hash()).matches("[0-9a-f]{64}").isNotEqualTo(AuditChain.START.hash());
    }

    @Test
    void whatStandsBeforeChangesTheHash() {
        AuditHead first = AuditChain.add(AuditChain.START, entry("account", "7", null, "{}"));
        AuditHead other = AuditChain.add(AuditChain.START, entry("account", "8", null, "{}"));
        var second = new AuditChain.Content(2, AT, ALVA, "changed", "account", "7", "{}", "{}");

        assertThat(AuditChain.add(first, second)).isNotEqualTo(AuditChain.add(other, second));
    }

    @Test
    void noTwoDifferentEntriesAreWrittenAlike() {
        Set<String> hashes = new HashSet<>();
        hashes.add(AuditChain.add(AuditChain.START, entry("ab", "c", null, "d")).hash());
        hashes.add(AuditChain.add(AuditChain.START, entry("a", "bc", null, "d")).hash());
        hashes.add(AuditChain.add(AuditChain.START, entry("ab", "c", "d", null)).hash());
        hashes.add(AuditChain.add(AuditChain.START, entry("ab", "c", "", "d")).hash());
        hashes.add(AuditChain.add(AuditChain.START, entry("ab", "c", "~", "d")).hash());

        assertThat(hashes).hasSize(5);
    }

    private static AuditChain.Content entry(
            String subject, String id, @Nullable String before, @Nullable String after) {
        return new AuditChain.Content(1, AT, ALVA, "created", subject, id, before, after);
    }
}
