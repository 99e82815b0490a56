package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** The values of extracts, put in by COPY and never changed. */
@Repository
class ObservationRepository {
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    ObservationRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * Puts in all values of an extract and returns what they are values of.
     *
     * @throws DuplicateKeyException if two values are of the same area, category, measure and period
     */
    SeriesIndex copy(DatasetId dataset, ExtractId extract, Delivery delivery) {
        ResolvedRows ready = delivery.rows();
        SeriesIndex index = ready == null ? new SeriesIndex() : ready.index();
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var rows =
                new CopyRows(connection, "copy figures.observation (" + ResolvedRows.COLUMNS + ") from stdin")) {
            if (ready == null) {
                delivery.values(o -> {
                    index.add(o);
                    rows.value(dataset, extract, o);
                });
            } else {
                ready.forEach(dataset, extract, delivery.watch(), rows::rows);
            }
            rows.finish();
        } catch (SQLException e) {
            throw Objects.requireNonNull(new SQLExceptionSubclassTranslator().translate("copy", null, e));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        return index;
    }

    void addSeries(DatasetId dataset, ExtractId extract, SeriesIndex index) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var rows = new CopyRows(connection, """
                copy figures.series (dataset, extract, area, category, measure, first_day, last_day, cells) from stdin
                """)) {
            for (SeriesIndex.Entry entry : index.entries()) {
                rows.field(dataset.value())
                        .field(extract.value())
                        .field(entry.area().value());
                rows.field(entry.category().value()).field(entry.measure().code());
                rows.field(entry.first())
                        .field(entry.last())
                        .field(entry.cells())
                        .end();
            }
            rows.finish();
        } catch (SQLException e) {
            throw Objects.requireNonNull(new SQLExceptionSubclassTranslator().translate("copy", null, e));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** What the extracts hold about an area, one entry for each extract, category and measure. */
    List<SeriesRow> series(DatasetId dataset, AreaId area, Collection<ExtractId> extracts) {
        if (extracts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select extract, category, measure, first_day, last_day from figures.series
                         where dataset = :dataset and area = :area and extract in (:extracts)
                        """)
                .param("dataset", dataset.value())
                .param("area", area.value())
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .query((rs, row) -> new SeriesRow(
                        new ExtractId(rs.getLong("extract")),
                        new CategoryId(rs.getString("category")),
                        new Measure(rs.getString("measure")),
                        period(rs)))
                .list();
    }

    record SeriesRow(ExtractId extract, CategoryId category, Measure measure, Period span) {}

    /**
     * Values that are there, by category.
     *
     * @param categories only these, or all if null
     * @param span only cells that lie within it, or all if null
     */
    Map<CategoryId, List<Cell>> cells(
            DatasetId dataset,
            AreaId area,
            Measure measure,
            Collection<ExtractId> extracts,
            @Nullable Collection<CategoryId> categories,
            @Nullable Period span) {
        Map<CategoryId, List<Cell>> cells = new HashMap<>();
        if (extracts.isEmpty() || (categories != null && categories.isEmpty())) {
            return cells;
        }
        jdbc.sql("""
                        select extract, category, first_day, last_day, value, upper, status from figures.observation
                         where dataset = :dataset and extract in (:extracts) and area = :area and measure = :measure
                           and status <> 'missing'
                           and (:all or category in (:categories))
                           and (:first::date is null or first_day >= :first) and (:last::date is null or last_day <= :last)
                        """)
                .param("dataset", dataset.value())
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .param("area", area.value())
                .param("measure", measure.code())
                .param("all", categories == null)
                .param("categories", categories == null ? List.of("") : values(categories))
                .param("first", span == null ? null : span.first())
                .param("last", span == null ? null : span.last())
                .query(rs -> {
                    cells.computeIfAbsent(new CategoryId(rs.getString("category")), c -> new ArrayList<>())
                            .add(new Cell(period(rs), amount(rs), new ExtractId(rs.getLong("extract"))));
                });
        return cells;
    }

    /** The periods that categories have counts for: each set of periods once, however many categories share it. */
    List<Set<Period>> countedPeriods(DatasetId dataset, AreaId area, Collection<ExtractId> extracts) {
        if (extracts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct firsts, lasts
                          from (select array_agg(first_day - date '1970-01-01' order by first_day, last_day) as firsts,
                                       array_agg(last_day - date '1970-01-01' order by first_day, last_day) as lasts
                                  from figures.observation
                                 where dataset = :dataset and extract in (:extracts) and area = :area
                                   and measure = 'count' and status <> 'missing'
                                 group by category) as by_category
                        """)
                .param("dataset", dataset.value())
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .param("area", area.value())
                .query((rs, row) -> periods(days(rs, "firsts"), days(rs, "lasts")))
                .list();
    }

    private static Integer[] days(ResultSet rs, String column) throws SQLException {
        return (Integer[]) rs.getArray(column).getArray();
    }

    private static Set<Period> periods(Integer[] firsts, Integer[] lasts) {
        Set<Period> periods = new HashSet<>();
        for (int i = 0; i < firsts.length; i++) {
            periods.add(new Period(LocalDate.ofEpochDay(firsts[i]), LocalDate.ofEpochDay(lasts[i])));
        }
        return periods;
    }

    /** Observations that fit a query, in a fixed order, one page of them. */
    List<StoredObservation> list(ObservationQuery query, int page, int size) {
        return jdbc.sql("""
                        select extract, area, category, measure, first_day, last_day, period, value, upper, status, origin
                        """ + where(query) + """
                         order by area, category, measure, first_day, last_day
                         limit :size offset :skip
                        """)
                .params(parameters(query))
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(ObservationRepository::toStored)
                .list();
    }

    long count(ObservationQuery query) {
        return jdbc.sql("select count(*) " + where(query))
                .params(parameters(query))
                .query(Long.class)
                .single();
    }

    /** An observation and the extract it stands in. */
    record StoredObservation(ExtractId extract, Observation observation) {}

    /**
     * Counts of single events with their true zeros: every day that an extract tells all about, for each of its areas and
     * categories.
     */
    private static final String FILLED = """
             from (select k.dataset, k.extract, k.area, k.category, 'count' as measure, k.day as first_day,
                          k.day as last_day, coalesce(v.period, k.day || '/' || k.day) as period,
                          coalesce(v.value, 0) as value, v.upper, 'ok' as status, coalesce(v.origin, '') as origin
                     from (select a.dataset, a.extract, a.area, c.category, d::date as day
                             from (select distinct dataset, extract, area from figures.series
                                    where dataset = :dataset and extract in (:extracts)) a
                             join (select distinct extract, category from figures.series
                                    where dataset = :dataset and extract in (:extracts)) c on c.extract = a.extract
                             join figures.span s on s.extract = a.extract
                             cross join lateral generate_series(s.first_day, s.last_day, interval '1 day') d) k
                     left join figures.observation v
                            on v.dataset = k.dataset and v.extract = k.extract and v.area = k.area
                           and v.category = k.category and v.measure = 'count' and v.first_day = k.day
                           and v.last_day = k.day) o
            """;

    private static String where(ObservationQuery query) {
        String from = query.events() ? FILLED : " from figures.observation o";
        String filter = " where o.dataset = :dataset and o.extract in (:extracts)"
                + (query.area() == null ? "" : " and o.area = :area")
                + (query.category() == null ? "" : " and o.category = :category")
                + (query.from() == null ? "" : " and o.first_day >= :from")
                + (query.to() == null ? "" : " and o.last_day <= :to");
        if (query.extracts().size() == 1) {
            return from + filter;
        }
        // Of several extracts the one taken out of the source last decides each value.
        return " from (select distinct on (o.area, o.category, o.measure, o.first_day, o.last_day) o.*"
                + from + " join figures.extract e on e.id = o.extract" + filter
                + " order by o.area, o.category, o.measure, o.first_day, o.last_day, e.extracted desc, e.id desc) o";
    }

    private static Map<String, Object> parameters(ObservationQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", query.dataset().value());
        parameters.put(
                "extracts", query.extracts().stream().map(ExtractId::value).toList());
        if (query.area() != null) {
            parameters.put("area", query.area().value());
        }
        if (query.category() != null) {
            parameters.put("category", query.category().value());
        }
        if (query.from() != null) {
            parameters.put("from", query.from());
        }
        if (query.to() != null) {
            parameters.put("to", query.to());
        }
        return parameters;
    }

    private static StoredObservation toStored(ResultSet rs, int row) throws SQLException {
        var observation = new Observation(
                new AreaId(rs.getString("area")),
                new CategoryId(rs.getString("category")),
                new Measure(rs.getString("measure")),
                period(rs),
                rs.getString("period"),
                number(rs, "value"),
                number(rs, "upper"),
                Observation.Status.of(rs.getString("status")),
                rs.getString("origin"));
        return new StoredObservation(new ExtractId(rs.getLong("extract")), observation);
    }

    private static Amount amount(ResultSet rs) throws SQLException {
        if (rs.getString("status").equals("ok")) {
            return Amount.exactly(rs.getDouble("value"));
        }
        @Nullable Double upper = number(rs, "upper");
        return new Amount(0, upper == null ? Double.POSITIVE_INFINITY : upper);
    }

    static @Nullable Double number(ResultSet rs, String column) throws SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? null : value;
    }

    static Period period(ResultSet rs) throws SQLException {
        return new Period(rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class));
    }

    /** The categories that each of the extracts has values of, in whatever area. */
    Map<ExtractId, Set<CategoryId>> categories(DatasetId dataset, Collection<ExtractId> extracts) {
        Map<ExtractId, Set<CategoryId>> categories = new HashMap<>();
        jdbc.sql("""
                        select distinct extract, category from figures.series
                         where dataset = :dataset and extract in (:extracts)
                        """)
                .param("dataset", dataset.value())
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .query(rs -> {
                    categories
                            .computeIfAbsent(new ExtractId(rs.getLong("extract")), e -> new HashSet<>())
                            .add(new CategoryId(rs.getString("category")));
                });
        return categories;
    }

    private static List<String> values(Collection<CategoryId> categories) {
        return categories.stream().map(CategoryId::value).toList();
    }
}
