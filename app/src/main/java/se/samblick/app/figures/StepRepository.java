package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Reads series step by step from the observations. */
@Repository
class StepRepository {
    /** Rows held at a time; all of a city's ten years by week would be millions. */
    private static final int FETCHED = 20_000;

    private static final String CHOSEN = """
            with chosen as (
                select distinct on (o.area, o.category, o.first_day, o.last_day)
                       o.area, o.category, o.first_day, o.last_day, o.value, o.upper, o.status, o.extract
                  from figures.observation o join figures.extract e on e.id = o.extract
                 where o.dataset = :dataset and o.measure = 'count' and o.status <> 'missing'
                   and e.dataset = :dataset and e.state = 'committed'
                   and (:extract::bigint is null or e.id <= :extract)
                   and (:area::text is null or o.area = :area)
                   and (:category::text is null or o.category = :category)
                   and %s
                 order by o.area, o.category, o.first_day, o.last_day, e.extracted desc, e.id desc)
            """;

    private static final String WHOLE = """
            select area, category, first_day, last_day, value, upper, status, extract from chosen
            """;

    /** A sum is known only if its parts are; a suppressed part makes it an interval. */
    private static final String SUMMED = """
            select area, category, %1$s as first_day, max(last_day) as last_day,
                   case when bool_and(status = 'ok') then sum(value) end as value,
                   case when bool_and(status = 'ok' or upper is not null)
                        then sum(coalesce(value, upper)) end as upper,
                   case when bool_and(status = 'ok') then 'ok' else 'suppressed' end as status,
                   max(extract) as extract
              from chosen where %2$s
             group by area, category, %1$s having count(*) = %3$s
            """;

    private static final String WEEK = "extract(isodow from o.first_day) = 1 and o.last_day = o.first_day + 6";
    private static final String MONTH = "extract(day from o.first_day) = 1"
            + " and o.last_day = (o.first_day + interval '1 month' - interval '1 day')::date";
    private static final String YEAR = "extract(doy from o.first_day) = 1"
            + " and o.last_day = (o.first_day + interval '1 year' - interval '1 day')::date";
    private static final String DAY = "o.last_day = o.first_day";

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void each(SteppedCounts.Query query, Consumer<StepSeries> taker) {
        var collector = new Collector(query, taker);
        jdbc.sql(sql(query.step()))
                .withFetchSize(FETCHED)
                .param("dataset", query.dataset().value())
                .param("extract", value(query.extract()))
                .param("area", query.area() == null ? null : query.area().value())
                .param(
                        "category",
                        query.category() == null ? null : query.category().value())
                .query(collector);
        collector.finish();
    }

    private static @Nullable Long value(@Nullable ExtractId extract) {
        return extract == null ? null : extract.value();
    }

    /** What is delivered whole comes before what can be put together from shorter pieces. */
    private static String sql(Step step) {
        return switch (step) {
            case WEEK -> union(WEEK, "date_trunc('week', first_day)::date", DAY, "first_day = last_day", "7");
            case MONTH ->
                union(
                        MONTH,
                        "date_trunc('month', first_day)::date",
                        DAY,
                        "first_day = last_day",
                        "extract(day from date_trunc('month', max(first_day)) + interval '1 month' - interval '1 day')");
            case YEAR -> union(YEAR, "date_trunc('year', first_day)::date", MONTH, "last_day < first_day + 40", "12");
        };
    }

    private static String union(String whole, String start, String part, String parts, String needed) {
        String wholes = WHOLE + " where not (" + parts + ")";
        return CHOSEN.formatted("(" + whole + " or " + part + ")") + "select distinct on (area, category, first_day) *"
                + " from (select *, 1 as rank from (" + wholes + ") w union all select *, 2 from ("
                + SUMMED.formatted(start, parts, needed) + ") s) b order by area, category, first_day, rank";
    }

    long newest(DatasetId dataset) {
        return jdbc.sql(
                        "select coalesce(max(id), 0) from figures.extract where dataset = :dataset and state = 'committed'")
                .param("dataset", dataset.value())
                .query(Long.class)
                .single();
    }

    /** Makes a series of each run of rows with the same area and category. */
    private static final class Collector implements RowCallbackHandler {
        private final SteppedCounts.Query query;
        private final Consumer<StepSeries> taker;
        private @Nullable AreaId area;
        private @Nullable CategoryId category;
        private List<SeriesPoint> points = new ArrayList<>();

        Collector(SteppedCounts.Query query, Consumer<StepSeries> taker) {
            this.query = query;
            this.taker = taker;
        }

        @Override
        public void processRow(ResultSet rs) throws SQLException {
            String where = rs.getString("area");
            String what = rs.getString("category");
            if (area == null
                    || category == null
                    || !area.value().equals(where)
                    || !category.value().equals(what)) {
                finish();
                area = new AreaId(where);
                category = new CategoryId(what);
            }
            points.add(new SeriesPoint(
                    new Period(rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class)),
                    amount(rs),
                    new ExtractId(rs.getLong("extract"))));
        }

        private static Amount amount(ResultSet rs) throws SQLException {
            if (rs.getString("status").equals("ok")) {
                return Amount.exactly(rs.getDouble("value"));
            }
            double upper = rs.getDouble("upper");
            return new Amount(0, rs.wasNull() ? Double.POSITIVE_INFINITY : upper);
        }

        void finish() {
            if (area != null && category != null && !points.isEmpty()) {
                taker.accept(new StepSeries(query.dataset(), area, category, query.step(), points));
                points = new ArrayList<>();
            }
        }
    }
}
