package se.samblick.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.app.area.AreaId;
import se.samblick.app.audit.Actor;
import se.samblick.app.figures.CategoryId;

/** Alarms and the record of what became of them. */
@Repository
class AlarmRepository {
    private static final String SELECT = "select id, direction, state, reason, opened_at, version, "
            + JudgementRepository.COLUMNS + " from watch.alarm ";

    private final JdbcClient jdbc;

    AlarmRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this step of this series has been seen to stand out with this count. */
    boolean seen(Judgement judgement) {
        return jdbc.sql("""
                        select exists (select 1 from watch.alarm
                                        where dataset = :dataset and step = :step and area = :area
                                          and category = :category and first_day = :first
                                          and (extract = :extract or (count = :count and direction = :state)))
                        """)
                .paramSource(JudgementRepository.parameters(judgement))
                .query(Boolean.class)
                .single();
    }

    void open(AlarmId id, Judgement judgement, Instant at) {
        jdbc.sql("""
                        insert into watch.alarm (id, dataset, step, area, category, first_day, last_day, extract,
                               direction, method, count, expected, upper, lower, chance, q, since, recent, state,
                               opened_at)
                        values (:id, :dataset, :step, :area, :category, :first, :last, :extract,
                               :state, :method, :count, :expected, :upper, :lower, :chance, :q, :since, :recent, 'open',
                               :at)
                        """)
                .paramSource(JudgementRepository.parameters(judgement)
                        .addValue("id", id.value())
                        .addValue("at", Timestamp.from(at)))
                .update();
    }

    Optional<Alarm> find(AlarmId id) {
        return one(SELECT + "where id = :id", id);
    }

    Optional<Alarm> lock(AlarmId id) {
        return one(SELECT + "where id = :id for update", id);
    }

    private Optional<Alarm> one(String sql, AlarmId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(AlarmRepository::toAlarm)
                .optional();
    }

    /** Closes an alarm, or opens it again where there is no reason. */
    void change(AlarmId id, @Nullable Closing reason) {
        jdbc.sql("update watch.alarm set state = :state, reason = :reason, version = version + 1 where id = :id")
                .param("state", reason == null ? "open" : "closed")
                .param("reason", reason == null ? null : reason.code())
                .param("id", id.value())
                .update();
    }

    void note(AlarmId id, AlarmNote note) {
        Closing reason = note.reason();
        jdbc.sql("""
                        insert into watch.alarm_note (alarm, no, kind, reason, text, by_id, by_name, at)
                        select :alarm, coalesce(max(no), 0) + 1, :kind, :reason, :text, :byId, :byName, :at
                          from watch.alarm_note where alarm = :alarm
                        """)
                .param("alarm", id.value())
                .param("kind", note.kind().code())
                .param("reason", reason == null ? null : reason.code())
                .param("text", note.text())
                .param("byId", note.by().id())
                .param("byName", note.by().name())
                .param("at", Timestamp.from(note.at()))
                .update();
    }

    /** The record of an alarm, the latest line first. */
    List<AlarmNote> notes(AlarmId id) {
        return jdbc.sql("""
                        select kind, reason, text, by_id, by_name, at from watch.alarm_note
                         where alarm = :alarm order by no desc
                        """)
                .param("alarm", id.value())
                .query((rs, row) -> new AlarmNote(
                        AlarmNote.Kind.valueOf(rs.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        Closing.find(String.valueOf(rs.getString("reason"))).orElse(null),
                        rs.getString("text"),
                        new Actor(rs.getString("by_id"), rs.getString("by_name")),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }

    /**
     * The latest period first, within it the most unlikely; {@code page} counts from 1.
     *
     * @param last categories that come last within their period
     */
    List<Alarm> list(
            AlarmFilter filter, @Nullable Collection<AreaId> areas, Collection<CategoryId> last, int page, int size) {
        List<String> behind = new ArrayList<>(List.of(""));
        last.forEach(c -> behind.add(c.value()));
        return jdbc.sql(SELECT + WHERE + """
                         order by last_day desc, category in (:behind), chance, category, area
                         limit :size offset :skip
                        """)
                .params(parameters(filter, areas))
                .param("behind", behind)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(AlarmRepository::toAlarm)
                .list();
    }

    long count(AlarmFilter filter, @Nullable Collection<AreaId> areas) {
        return jdbc.sql("select count(*) from watch.alarm " + WHERE)
                .params(parameters(filter, areas))
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """
            where (:dataset::text is null or dataset = :dataset)
              and (:everywhere or area in (:areas))
              and (:category::text is null or category = :category)
              and (:step::text is null or step = :step)
              and (:state::text is null or state = :state)
              and (:direction::text is null or direction = :direction)
            """;

    private static Map<String, @Nullable Object> parameters(AlarmFilter filter, @Nullable Collection<AreaId> areas) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        var dataset = filter.dataset();
        var category = filter.category();
        var step = filter.step();
        var open = filter.open();
        var direction = filter.direction();
        parameters.put("dataset", dataset == null ? null : dataset.value());
        parameters.put("everywhere", areas == null);
        parameters.put(
                "areas",
                areas == null || areas.isEmpty()
                        ? List.of("")
                        : areas.stream().map(AreaId::value).toList());
        parameters.put("category", category == null ? null : category.value());
        parameters.put("step", step == null ? null : step.code());
        parameters.put("state", open == null ? null : open ? "open" : "closed");
        parameters.put("direction", direction == null ? null : direction.code());
        return parameters;
    }

    private static Alarm toAlarm(ResultSet rs, int row) throws SQLException {
        return new Alarm(
                new AlarmId(rs.getObject("id", UUID.class)),
                JudgementRepository.toJudgement(rs, Verdict.State.of(rs.getString("direction"))),
                Closing.find(String.valueOf(rs.getString("reason"))).orElse(null),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getInt("version"));
    }
}
