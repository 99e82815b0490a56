package se.samblick.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever tries passwords. Counted for an account and an address together: a whole office behind one address
 * is not shut out by one colleague, and nobody can shut out someone else from afar.
 */
@Repository
class SignInThrottle {
    private final JdbcClient jdbc;
    private final IdentityProperties properties;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, IdentityProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Counts a try before its password is looked at, so that many at once do not slip through. Kept in a transaction of
     * its own: a failed try must not be taken back with the failure.
     *
     * @return how long to wait, or empty if the try may go on; a refused one is not counted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> begin(String accountKey, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:pair, 0))")
                .param("pair", accountKey + " " + address)
                .query()
                .singleRow();
        Instant now = clock.instant();
        Optional<Instant> eldest = eldestOfTooMany(accountKey, address, now.minus(properties.attemptWindow()));
        if (eldest.isPresent()) {
            return eldest.map(at -> Duration.between(now, at.plus(properties.attemptWindow())));
        }
        jdbc.sql("insert into identity.failed_sign_in (account_key, address, at) values (:account, :address, :at)")
                .param("account", accountKey)
                .param("address", address)
                .param("at", utc(now))
                .update();
        jdbc.sql("delete from identity.failed_sign_in where at < :old")
                .param("old", utc(now.minus(properties.attemptWindow())))
                .update();
        return Optional.empty();
    }

    /** Forgets the tries before a right password. */
    @Transactional
    public void succeeded(String accountKey, String address) {
        jdbc.sql("delete from identity.failed_sign_in where account_key = :account and address = :address")
                .param("account", accountKey)
                .param("address", address)
                .update();
    }

    /** Time of the oldest of the last {@code attempts} tries, if there are so many since then. */
    private Optional<Instant> eldestOfTooMany(String accountKey, String address, Instant since) {
        return jdbc.sql("""
                        select at
                          from identity.failed_sign_in
                         where account_key = :account and address = :address and at > :since
                         order by at desc
                         limit 1 offset :before
                        """)
                .param("account", accountKey)
                .param("address", address)
                .param("since", utc(since))
                .param("before", properties.attempts() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
