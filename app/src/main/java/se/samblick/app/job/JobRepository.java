package se.samblick.app.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of jobs. */
@Repository
class JobRepository {
    private static final String COLUMNS = """
            id, kind, subject, state, done, total, text, failure, cancel_requested, attempts,
            created_at, started_at, finished_at
            """;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(JobId id, String kind, String subject, String input, Instant at) {
        jdbc.sql("""
                insert into job.job (id, kind, subject, input, state, created_at)
                values (:id, :kind, :subject, :input::jsonb, 'waiting', :at)
                """)
                .param("id", id.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("input", input)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Job> find(JobId id) {
        return jdbc.sql("select %s from job.job where id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(JobRepository::toJob)
                .optional();
    }

    List<Job> about(String kind, String subject) {
        return jdbc.sql("""
                        select %s
                          from job.job
                         where kind = :kind and subject = :subject
                         order by created_at desc, id
                        """.formatted(COLUMNS))
                .param("kind", kind)
                .param("subject", subject)
                .query(JobRepository::toJob)
                .list();
    }

    String input(JobId id) {
        return jdbc.sql("select input from job.job where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Begins a job that is not over; answers how often it has been begun now, or nothing if it is over. */
    Optional<Integer> begin(JobId id, Instant at) {
        return jdbc.sql("""
                        update job.job
                           set state = 'running', attempts = attempts + 1, done = 0, total = 0, text = '',
                               started_at = :at
                         where id = :id and state in ('waiting', 'running')
                        returning attempts
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .optional();
    }

    void progress(JobId id, long done, long total, String text) {
        jdbc.sql("update job.job set done = :done, total = :total, text = :text where id = :id")
                .param("id", id.value())
                .param("done", done)
                .param("total", total)
                .param("text", text)
                .update();
    }

    boolean cancelRequested(JobId id) {
        return jdbc.sql("select cancel_requested from job.job where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void requestCancel(JobId id, Instant at) {
        jdbc.sql("""
                update job.job
                   set cancel_requested = true,
                       state = case when state = 'waiting' then 'cancelled' else state end,
                       finished_at = case when state = 'waiting' then :at else finished_at end
                 where id = :id and state in ('waiting', 'running')
                """).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    void finish(JobId id, JobState state, @Nullable String failure, Instant at) {
        jdbc.sql("""
                update job.job
                   set state = :state, failure = :failure, finished_at = :at
                 where id = :id and state = 'running'
                """)
                .param("id", id.value())
                .param("state", state.code())
                .param("failure", failure)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A stop of the program is not the job's fault and does not count as an attempt. */
    void putBack(JobId id) {
        jdbc.sql("update job.job set state = 'waiting', attempts = attempts - 1 where id = :id and state = 'running'")
                .param("id", id.value())
                .update();
    }

    private static Job toJob(ResultSet row, int number) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                JobState.of(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("text"),
                row.getString("failure"),
                row.getBoolean("cancel_requested"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
