package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports and the profiles in which their corrections are remembered. */
@Repository
class ImportRepository {
    private static final String COLUMNS = """
            select i.id, i.dataset, s.title as source, i.extracted, i.file_name, i.sha256, i.area, i.period,
                   i.corrections, i.state, i.progress, i.row_count, i.outcome, i.failure, i.extract,
                   i.created_by, i.created_name, i.created_at
              from figures.import i join figures.source s on s.id = i.source
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Import added, String sourceId, boolean useProfile) {
        jdbc.sql("""
                        insert into figures.import
                               (id, dataset, source, extracted, file_name, sha256, area, period, corrections, state,
                                progress, row_count, outcome, use_profile, created_by, created_name, created_at, version)
                        values (:id, :dataset, :source, :extracted, :fileName, :sha256, :area, :period,
                                :corrections::jsonb, :state, 0, 0, :outcome::jsonb, :useProfile, :createdBy,
                                :createdName, :createdAt, 1)
                        """)
                .param("id", added.id().value())
                .param("dataset", added.dataset().value())
                .param("source", sourceId)
                .param("extracted", added.extracted())
                .param("fileName", added.fileName())
                .param("sha256", added.sha256())
                .param("area", added.area())
                .param("period", added.period())
                .param("corrections", json.writeValueAsString(added.corrections()))
                .param("state", added.state().code())
                .param("outcome", json.writeValueAsString(added.outcome()))
                .param("useProfile", useProfile)
                .param("createdBy", added.createdBy())
                .param("createdName", added.createdName())
                .param("createdAt", Timestamp.from(added.createdAt()))
                .update();
    }

    Optional<Import> find(ImportId id) {
        return jdbc.sql(COLUMNS + " where i.id = :id")
                .param("id", id.value())
                .query(this::toImport)
                .optional();
    }

    /** The import, locked until the transaction ends. */
    Optional<Import> lock(ImportId id) {
        return jdbc.sql(COLUMNS + " where i.id = :id for update of i")
                .param("id", id.value())
                .query(this::toImport)
                .optional();
    }

    boolean usesProfile(ImportId id) {
        return jdbc.sql("select use_profile from figures.import where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<Import> list(int page, int size) {
        return jdbc.sql(COLUMNS + " order by i.created_at desc, i.id limit :size offset :skip")
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(this::toImport)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from figures.import").query(Long.class).single();
    }

    /** The import that became an extract. */
    Optional<ImportId> of(ExtractId extract) {
        return jdbc.sql("select id from figures.import where extract = :extract")
                .param("extract", extract.value())
                .query((rs, row) -> new ImportId(rs.getObject("id", UUID.class)))
                .optional();
    }

    /** Imports whose reading has not come to an end. */
    List<ImportId> reading() {
        return jdbc.sql("select id from figures.import where state = 'reading' order by created_at")
                .query((rs, row) -> new ImportId(rs.getObject("id", UUID.class)))
                .list();
    }

    void correct(ImportId id, Corrections corrections) {
        jdbc.sql("""
                        update figures.import
                           set corrections = :corrections::jsonb, state = 'reading', progress = 0, version = version + 1
                         where id = :id
                        """)
                .param("corrections", json.writeValueAsString(corrections))
                .param("id", id.value())
                .update();
    }

    void progress(ImportId id, double share) {
        jdbc.sql("update figures.import set progress = :share where id = :id and state = 'reading'")
                .param("share", share)
                .param("id", id.value())
                .update();
    }

    /** Keeps what a reading came to, unless it was corrected or committed meanwhile. */
    void finish(ImportId id, Corrections read, Corrections applied, Import.State state, long rows, Outcome outcome) {
        jdbc.sql("""
                        update figures.import
                           set state = :state, progress = 1, row_count = :rows, outcome = :outcome::jsonb,
                               corrections = :applied::jsonb, failure = null, version = version + 1
                         where id = :id and state = 'reading' and corrections = :read::jsonb
                        """)
                .param("state", state.code())
                .param("rows", rows)
                .param("outcome", json.writeValueAsString(outcome))
                .param("applied", json.writeValueAsString(applied))
                .param("read", json.writeValueAsString(read))
                .param("id", id.value())
                .update();
    }

    void fail(ImportId id, String sentence) {
        jdbc.sql("""
                        update figures.import set state = 'failed', failure = :sentence, version = version + 1
                         where id = :id and state = 'reading'
                        """).param("sentence", sentence).param("id", id.value()).update();
    }

    void commit(ImportId id, ExtractId extract, long rows) {
        jdbc.sql("""
                        update figures.import
                           set state = 'committed', extract = :extract, row_count = :rows, version = version + 1
                         where id = :id
                        """)
                .param("extract", extract.value())
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    void setState(ImportId id, Import.State state) {
        jdbc.sql("update figures.import set state = :state, version = version + 1 where id = :id")
                .param("state", state.code())
                .param("id", id.value())
                .update();
    }

    /** What was put right in earlier files of the same shape from the same source. */
    record Profile(Corrections corrections, int used) {}

    Optional<Profile> profile(DatasetId dataset, String sourceId, String shape) {
        return jdbc.sql("""
                        select corrections, used from figures.import_profile
                         where dataset = :dataset and source = :source and shape = :shape
                        """)
                .param("dataset", dataset.value())
                .param("source", sourceId)
                .param("shape", shape)
                .query((rs, row) ->
                        new Profile(json.readValue(rs.getString("corrections"), Corrections.class), rs.getInt("used")))
                .optional();
    }

    void remember(DatasetId dataset, String sourceId, String shape, Corrections corrections, Instant at) {
        jdbc.sql("""
                        insert into figures.import_profile (dataset, source, shape, corrections, used, last_used)
                        values (:dataset, :source, :shape, :corrections::jsonb, 1, :at)
                        on conflict (dataset, source, shape) do update
                           set corrections = excluded.corrections, used = import_profile.used + 1, last_used = :at
                        """)
                .param("dataset", dataset.value())
                .param("source", sourceId)
                .param("shape", shape)
                .param("corrections", json.writeValueAsString(corrections))
                .param("at", Timestamp.from(at))
                .update();
    }

    private Import toImport(ResultSet rs, int row) throws SQLException {
        long extract = rs.getLong("extract");
        @Nullable ExtractId extractId = rs.wasNull() ? null : new ExtractId(extract);
        @Nullable String outcome = rs.getString("outcome");
        return new Import(
                new ImportId(rs.getObject("id", UUID.class)),
                new DatasetId(rs.getString("dataset")),
                rs.getString("source"),
                rs.getObject("extracted", LocalDate.class),
                rs.getString("file_name"),
                rs.getString("sha256"),
                rs.getString("area"),
                rs.getString("period"),
                json.readValue(rs.getString("corrections"), Corrections.class),
                Import.State.of(rs.getString("state")),
                rs.getDouble("progress"),
                rs.getLong("row_count"),
                outcome == null ? Outcome.NONE : json.readValue(outcome, Outcome.class),
                rs.getString("failure"),
                extractId,
                rs.getString("created_by"),
                rs.getString("created_name"),
                rs.getTimestamp("created_at").toInstant());
    }
}
