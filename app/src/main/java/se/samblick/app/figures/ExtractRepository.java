package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.app.area.AreaId;
import se.samblick.app.audit.Actor;

/** Extracts: what was delivered when. Their values are kept by {@link ObservationRepository}. */
@Repository
class ExtractRepository {
    private static final String COLUMNS = """
            select e.id, e.dataset, s.title as source, e.extracted, e.file_name, e.sha256, e.state, e.row_count,
                   e.committed_name, e.committed_at
              from figures.extract e join figures.source s on s.id = e.source
            """;

    /** The number of no extract: a list of numbers in a statement is never empty. */
    private static final long NONE = -1;

    private final JdbcClient jdbc;

    ExtractRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number the next extract will have. */
    ExtractId next() {
        return new ExtractId(jdbc.sql("select nextval(pg_get_serial_sequence('figures.extract', 'id'))")
                .query(Long.class)
                .single());
    }

    /** Adds an extract that holds so many values. */
    void add(ExtractId id, NewExtract extract, String sourceId, long rows, Actor by, Instant at) {
        jdbc.sql("""
                        insert into figures.extract
                               (id, dataset, source, extracted, file_name, sha256, import, state, row_count,
                                committed_by, committed_name, committed_at)
                        overriding system value
                        values (:id, :dataset, :source, :extracted, :fileName, :sha256, :import, 'committed', :rows,
                                :byId, :byName, :at)
                        """)
                .param("id", id.value())
                .param("dataset", extract.dataset().value())
                .param("source", sourceId)
                .param("extracted", extract.extracted())
                .param("fileName", extract.fileName())
                .param("sha256", extract.sha256())
                .param(
                        "import",
                        extract.importId() == null ? null : extract.importId().value())
                .param("rows", rows)
                .param("byId", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(ExtractId id, Instant at) {
        jdbc.sql("update figures.extract set state = 'withdrawn', withdrawn_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Extract> find(ExtractId id) {
        return jdbc.sql(COLUMNS + " where e.id = :id")
                .param("id", id.value())
                .query(ExtractRepository::toExtract)
                .optional();
    }

    /** The extract, locked until the transaction ends. */
    Optional<Extract> lock(ExtractId id) {
        return jdbc.sql(COLUMNS + " where e.id = :id for update of e")
                .param("id", id.value())
                .query(ExtractRepository::toExtract)
                .optional();
    }

    List<Extract> list(@Nullable DatasetId dataset, int page, int size) {
        return jdbc.sql(COLUMNS + """
                         where (:dataset::text is null or e.dataset = :dataset)
                         order by e.id desc
                         limit :size offset :skip
                        """)
                .param("dataset", dataset == null ? null : dataset.value())
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(ExtractRepository::toExtract)
                .list();
    }

    long count(@Nullable DatasetId dataset) {
        return jdbc.sql("select count(*) from figures.extract where :dataset::text is null or dataset = :dataset")
                .param("dataset", dataset == null ? null : dataset.value())
                .query(Long.class)
                .single();
    }

    /** Committed extracts with the same file, newest first. */
    List<Extract> withFile(DatasetId dataset, String sha256) {
        return jdbc.sql(COLUMNS + """
                         where e.dataset = :dataset and e.sha256 = :sha256 and e.state = 'committed'
                         order by e.id desc
                        """)
                .param("dataset", dataset.value())
                .param("sha256", sha256)
                .query(ExtractRepository::toExtract)
                .list();
    }

    /**
     * Committed extracts with values for an area, those taken out of the source last first.
     *
     * @param known leave out extracts committed after this one, unless null
     */
    List<ExtractId> covering(DatasetId dataset, AreaId area, @Nullable ExtractId known) {
        return jdbc.sql("""
                        select e.id from figures.extract e
                         where e.dataset = :dataset and e.state = 'committed'
                           and (:known::bigint is null or e.id <= :known)
                           and exists (select 1 from figures.series s
                                        where s.dataset = :dataset and s.area = :area and s.extract = e.id)
                         order by e.extracted desc, e.id desc
                        """)
                .param("dataset", dataset.value())
                .param("area", area.value())
                .param("known", known == null ? null : known.value())
                .query((rs, row) -> new ExtractId(rs.getLong("id")))
                .list();
    }

    /**
     * Whether an extract tells something of an area that none does which was taken out of the source after it.
     *
     * @param category null for any
     * @param known leave out extracts committed after this one
     */
    boolean tells(Extract extract, AreaId area, @Nullable CategoryId category, ExtractId known) {
        List<ExtractId> scope = covering(extract.dataset(), area, known);
        int at = scope.indexOf(extract.id());
        if (at < 0) {
            return false;
        }
        List<Long> later = new ArrayList<>(
                scope.subList(0, at).stream().map(ExtractId::value).toList());
        later.add(NONE);
        return jdbc.sql("""
                        select exists (
                          select 1 from figures.observation o
                           where o.dataset = :dataset and o.extract = :extract and o.area = :area
                             and (:category::text is null or o.category = :category) and o.status <> 'missing'
                             and not exists (select 1 from figures.observation n
                                              where n.dataset = :dataset and n.extract in (:later) and n.area = o.area
                                                and n.category = o.category and n.measure = o.measure
                                                and n.first_day = o.first_day and n.last_day = o.last_day)
                             and not exists (select 1 from figures.span s
                                              where s.extract in (:later)
                                                and s.first_day <= o.first_day and s.last_day >= o.last_day))
                        """)
                .param("dataset", extract.dataset().value())
                .param("extract", extract.id().value())
                .param("area", area.value())
                .param("category", category == null ? null : category.value())
                .param("later", later)
                .query(Boolean.class)
                .single();
    }

    /** The areas an extract has values for. */
    List<AreaId> areas(ExtractId id) {
        return jdbc.sql("select distinct area from figures.series where extract = :id order by area")
                .param("id", id.value())
                .query((rs, row) -> new AreaId(rs.getString("area")))
                .list();
    }

    /** The areas that the committed extracts of a dataset have values for. */
    List<AreaId> areasOf(DatasetId dataset) {
        return jdbc.sql("""
                        select distinct s.area from figures.series s join figures.extract e on e.id = s.extract
                         where s.dataset = :dataset and e.state = 'committed'
                         order by s.area
                        """)
                .param("dataset", dataset.value())
                .query((rs, row) -> new AreaId(rs.getString("area")))
                .list();
    }

    /** Committed extracts, those taken out of the source last first; all that hold the area unless it is null. */
    List<ExtractId> committed(DatasetId dataset, @Nullable AreaId area) {
        if (area != null) {
            return covering(dataset, area, null);
        }
        return jdbc.sql("""
                        select id from figures.extract where dataset = :dataset and state = 'committed'
                         order by extracted desc, id desc
                        """)
                .param("dataset", dataset.value())
                .query((rs, row) -> new ExtractId(rs.getLong("id")))
                .list();
    }

    private static Extract toExtract(ResultSet rs, int row) throws SQLException {
        return new Extract(
                new ExtractId(rs.getLong("id")),
                new DatasetId(rs.getString("dataset")),
                rs.getString("source"),
                rs.getDate("extracted").toLocalDate(),
                rs.getString("file_name"),
                rs.getString("sha256"),
                Extract.State.valueOf(rs.getString("state").toUpperCase(java.util.Locale.ROOT)),
                rs.getLong("row_count"),
                rs.getString("committed_name"),
                rs.getTimestamp("committed_at").toInstant());
    }
}
