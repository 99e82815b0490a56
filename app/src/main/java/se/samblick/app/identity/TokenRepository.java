package se.samblick.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {
    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Token token, String hash) {
        jdbc.sql("""
                        insert into identity.token (id, account, name, hash, created_at, expires_at)
                        values (:id, :account, :name, :hash, :createdAt, :expiresAt)
                        """)
                .param("id", token.id())
                .param("account", token.account())
                .param("name", token.name())
                .param("hash", hash)
                .param("createdAt", utc(token.createdAt()))
                .param("expiresAt", utc(token.expiresAt()))
                .update();
    }

    Optional<Token> find(String hash) {
        return jdbc.sql("""
                        select id, account, name, created_at, expires_at, revoked_at, last_used_at
                          from identity.token
                         where hash = :hash
                        """).param("hash", hash).query(TokenRepository::toToken).optional();
    }

    Optional<Token> find(UUID account, UUID id) {
        return jdbc.sql("""
                        select id, account, name, created_at, expires_at, revoked_at, last_used_at
                          from identity.token
                         where id = :id and account = :account
                        """)
                .param("id", id)
                .param("account", account)
                .query(TokenRepository::toToken)
                .optional();
    }

    /** Tokens that are neither revoked nor too old, newest first. */
    List<Token> valid(UUID account, Instant now) {
        return jdbc.sql("""
                        select id, account, name, created_at, expires_at, revoked_at, last_used_at
                          from identity.token
                         where account = :account and revoked_at is null and expires_at > :now
                         order by created_at desc
                        """)
                .param("account", account)
                .param("now", utc(now))
                .query(TokenRepository::toToken)
                .list();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update identity.token set revoked_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update identity.token set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    private static Token toToken(ResultSet row, int index) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                AccountRepository.instant(row, "revoked_at"),
                AccountRepository.instant(row, "last_used_at"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
