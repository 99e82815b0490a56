package se.samblick.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Accounts and their roles. */
@Repository
class AccountRepository {
    private static final String COLUMNS = """
            select id, user_name, name, password is not null as has_password, active, stamp, created_at,
                   last_signed_in_at,
                   (select json_agg(json_build_object('role', role, 'area', area, 'parties', parties,
                                                      'maySign', may_sign) order by place)
                      from identity.role_grant
                     where account = account.id) as grants
              from identity.account
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AccountRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(this::toAccount)
                .optional();
    }

    Optional<Account> find(UserName userName) {
        return jdbc.sql(COLUMNS + " where user_name = :userName")
                .param("userName", userName.value())
                .query(this::toAccount)
                .optional();
    }

    /** Accounts whose name, user name or role holds the text, by name. */
    List<Account> search(String text, int page, int size) {
        return jdbc.sql(COLUMNS + """
                         where strpos(lower(name), lower(:text)) > 0
                            or strpos(user_name, lower(:text)) > 0
                            or exists (select 1 from identity.role_grant g
                                        where g.account = account.id and (g.role = :text or g.area = :text))
                         order by active desc, name collate sv, user_name
                         limit :size offset :skip
                        """)
                .param("text", text)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(this::toAccount)
                .list();
    }

    long count(String text) {
        return jdbc.sql("""
                        select count(*)
                          from identity.account
                         where strpos(lower(name), lower(:text)) > 0
                            or strpos(user_name, lower(:text)) > 0
                            or exists (select 1 from identity.role_grant g
                                        where g.account = account.id and (g.role = :text or g.area = :text))
                        """).param("text", text).query(Long.class).single();
    }

    boolean none() {
        return jdbc.sql("select not exists (select 1 from identity.account)")
                .query(Boolean.class)
                .single();
    }

    /** Ids of active administrators, locked until the commit, so that two of them cannot close each other at once. */
    List<UUID> lockAdministrators() {
        return jdbc.sql("""
                        select id
                          from identity.account
                         where active
                           and id in (select account from identity.role_grant where role = :role)
                         order by id
                           for update
                        """)
                .param("role", Role.ADMINISTRATOR.code())
                .query(UUID.class)
                .list();
    }

    void insert(Account account, @Nullable String encodedPassword) {
        jdbc.sql("""
                        insert into identity.account (id, user_name, name, password, active, stamp, created_at)
                        values (:id, :userName, :name, :password, :active, :stamp, :createdAt)
                        """)
                .param("id", account.id())
                .param("userName", account.userName().value())
                .param("name", account.name())
                .param("password", encodedPassword)
                .param("active", account.active())
                .param("stamp", account.stamp())
                .param("createdAt", account.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        insertGrants(account.id(), account.grants());
    }

    /** Writes name, state and roles, and ends the sessions begun before. */
    void update(UUID id, String name, boolean active, List<Grant> grants) {
        jdbc.sql("""
                        update identity.account
                           set name = :name, active = :active, stamp = stamp + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("active", active)
                .update();
        jdbc.sql("delete from identity.role_grant where account = :id")
                .param("id", id)
                .update();
        insertGrants(id, grants);
    }

    private void insertGrants(UUID account, List<Grant> grants) {
        for (int place = 0; place < grants.size(); place++) {
            Grant grant = grants.get(place);
            jdbc.sql("""
                            insert into identity.role_grant (account, place, role, area, parties, may_sign)
                            values (:account, :place, :role, :area, :parties, :maySign)
                            """)
                    .param("account", account)
                    .param("place", place)
                    .param("role", grant.role().code())
                    .param("area", grant.area())
                    .param("parties", grant.parties().toArray(String[]::new))
                    .param("maySign", grant.maySign())
                    .update();
        }
    }

    Optional<String> password(UUID id) {
        return jdbc.sql("select password from identity.account where id = :id and password is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Keeps a new password and ends the sessions begun under the old one. */
    void changePassword(UUID id, String encoded) {
        jdbc.sql("update identity.account set password = :password, stamp = stamp + 1 where id = :id")
                .param("id", id)
                .param("password", encoded)
                .update();
    }

    /** Keeps the same password in a stronger encoding. */
    void reencode(UUID id, String encoded) {
        jdbc.sql("update identity.account set password = :password where id = :id")
                .param("id", id)
                .param("password", encoded)
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update identity.account set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void endSessions(UUID id) {
        jdbc.sql("update identity.account set stamp = stamp + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void signedIn(UUID id, Instant at) {
        jdbc.sql("update identity.account set last_signed_in_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Account toAccount(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new UserName(row.getString("user_name")),
                row.getString("name"),
                row.getBoolean("active"),
                row.getBoolean("has_password"),
                grants(row.getString("grants")),
                row.getInt("stamp"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_signed_in_at"));
    }

    /** A grant as the query writes it. */
    private record StoredGrant(String role, String area, Set<String> parties, boolean maySign) {
        Grant toGrant() {
            return new Grant(Role.of(role), area, parties, maySign);
        }
    }

    private List<Grant> grants(@Nullable String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(json.readValue(stored, StoredGrant[].class))
                        .map(StoredGrant::toGrant)
                        .toList();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
