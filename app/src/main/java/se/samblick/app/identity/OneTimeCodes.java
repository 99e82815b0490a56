package se.samblick.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes of links that are valid once. A new code for the same purpose and account puts out the old one. */
@Repository
class OneTimeCodes {
    /** What a code opens. */
    enum Purpose {
        CHOOSE_PASSWORD,
        FIRST_START
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a code; only its hash is kept. */
    String issue(Purpose purpose, @Nullable UUID account, Duration valid) {
        putOut(purpose, account);
        String code = Secret.random();
        jdbc.sql("""
                        insert into identity.one_time_code (hash, purpose, account, expires_at)
                        values (:hash, :purpose, :account, :expires)
                        """)
                .param("hash", Secret.hash(code))
                .param("purpose", purpose.name())
                .param("account", account)
                .param("expires", now().plus(valid))
                .update();
        return code;
    }

    void putOut(Purpose purpose, @Nullable UUID account) {
        jdbc.sql("""
                        delete from identity.one_time_code
                         where (purpose = :purpose and account is not distinct from cast(:account as uuid))
                            or expires_at < :now
                        """)
                .param("purpose", purpose.name())
                .param("account", account)
                .param("now", now())
                .update();
    }

    boolean valid(Purpose purpose, String code) {
        return jdbc.sql("""
                        select exists (select 1 from identity.one_time_code
                                        where hash = :hash and purpose = :purpose and expires_at > :now)
                        """)
                .param("hash", Secret.hash(code))
                .param("purpose", purpose.name())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** What a code was made for. */
    record Used(Optional<UUID> account) {}

    /** Uses a code up; empty if it is unknown, used or too old. Of two at once only one succeeds. */
    Optional<Used> use(Purpose purpose, String code) {
        return jdbc.sql("""
                        delete from identity.one_time_code
                         where hash = :hash and purpose = :purpose and expires_at > :now
                        returning account
                        """)
                .param("hash", Secret.hash(code))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, index) -> new Used(Optional.ofNullable(row.getObject("account", UUID.class))))
                .optional();
    }

    /** The account a code was made for, without using it up. */
    Optional<UUID> account(Purpose purpose, String code) {
        return jdbc.sql("""
                        select account from identity.one_time_code
                         where hash = :hash and purpose = :purpose and expires_at > :now and account is not null
                        """)
                .param("hash", Secret.hash(code))
                .param("purpose", purpose.name())
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
