package se.samblick.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries and the head of their chain. The head's row is the lock: who adds holds it until the commit. */
@Repository
class AuditRepository {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    AuditHead head() {
        return jdbc.sql("select number, hash from audit.head")
                .query((row, index) -> new AuditHead(row.getLong("number"), row.getString("hash")))
                .single();
    }

    AuditHead lockHead() {
        return jdbc.sql("select number, hash from audit.head for update")
                .query((row, index) -> new AuditHead(row.getLong("number"), row.getString("hash")))
                .single();
    }

    void moveHead(AuditHead head) {
        jdbc.sql("update audit.head set number = :number, hash = :hash")
                .param("number", head.number())
                .param("hash", head.hash())
                .update();
    }

    void add(AuditChain.Content entry, String hash) {
        jdbc.sql("""
                        insert into audit.entry
                            (number, at, actor_id, actor_name, action, subject, subject_id, before, after, hash)
                        values (:number, :at, :actorId, :actorName, :action, :subject, :subjectId,
                            cast(:before as json), cast(:after as json), :hash)
                        """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actorId", entry.actor().id())
                .param("actorName", entry.actor().name())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("subjectId", entry.subjectId())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("hash", hash)
                .update();
    }

    AuditPage find(AuditFilter filter, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        long total = jdbc.sql("select count(*) from audit.entry" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<AuditEntry> items = jdbc.sql("""
                        select number, at, actor_id, actor_name, action, subject, subject_id, before, after, hash
                          from audit.entry
                        """ + where + " order by number desc limit :size offset :skip")
                .params(parameters)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(this::toEntry)
                .list();
        return new AuditPage(items, page, size, total);
    }

    private static String where(AuditFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        put(conditions, parameters, "subject = :subject", "subject", filter.subject());
        put(conditions, parameters, "subject_id = :subjectId", "subjectId", filter.subjectId());
        put(
                conditions,
                parameters,
                "(actor_id = :actor or strpos(lower(actor_name), lower(:actor)) > 0)",
                "actor",
                filter.actor());
        put(conditions, parameters, "at >= :from", "from", startOf(filter.from()));
        LocalDate to = filter.to();
        put(conditions, parameters, "at < :until", "until", startOf(to == null ? null : to.plusDays(1)));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void put(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** Kinds of things that have a history. */
    List<String> subjects() {
        return jdbc.sql("select distinct subject from audit.entry order by subject")
                .query(String.class)
                .list();
    }

    /** Number of the first entry that does not fit the chain, empty if all do. Reads row by row, whatever the length. */
    Optional<Long> firstBroken() {
        AuditHead told = head();
        var walk = new Walk();
        Optional<Long> broken;
        try (var links = jdbc
                .sql("""
                        select number, at, actor_id, actor_name, action, subject, subject_id, before, after, hash
                          from audit.entry
                         where number <= :last
                         order by number
                        """)
                .withFetchSize(1000)
                .param("last", told.number())
                .query((row, index) -> new Link(toContent(row), row.getString("hash")))
                .stream()) {
            broken = links.filter(link -> !walk.accepts(link))
                    .map(link -> link.content().number())
                    .findFirst();
        }
        if (broken.isEmpty() && !walk.reached.equals(told)) {
            return Optional.of(walk.reached.number() + 1);
        }
        return broken;
    }

    private record Link(AuditChain.Content content, String hash) {}

    /** Goes along the chain from its beginning. */
    private static final class Walk {
        private AuditHead reached = AuditChain.START;

        boolean accepts(Link link) {
            AuditHead before = reached;
            reached = AuditChain.add(before, link.content());
            return reached.number() == before.number() + 1 && reached.hash().equals(link.hash());
        }
    }

    private AuditEntry toEntry(ResultSet row, int index) throws SQLException {
        AuditChain.Content content = toContent(row);
        return new AuditEntry(
                content.number(),
                content.at(),
                content.actor(),
                content.action(),
                content.subject(),
                content.subjectId(),
                tree(content.before()),
                tree(content.after()),
                row.getString("hash"));
    }

    private static AuditChain.Content toContent(ResultSet row) throws SQLException {
        return new AuditChain.Content(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor_id"), row.getString("actor_name")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_id"),
                row.getString("before"),
                row.getString("after"));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
