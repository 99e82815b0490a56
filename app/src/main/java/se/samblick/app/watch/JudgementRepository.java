package se.samblick.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Step;

/** The latest sweep of each dataset and step, with what it says of every series. */
@Repository
class JudgementRepository {
    static final String COLUMNS = """
            dataset, step, area, category, first_day, last_day, extract, method, count, expected, upper, lower, chance,
            q, since, recent
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JudgementRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Lets nobody else sweep the dataset until this transaction ends. */
    void lock(DatasetId dataset) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('watch'), hashtext(:dataset))")
                .param("dataset", dataset.value())
                .query(rs -> {});
    }

    List<Sweep> sweeps() {
        return jdbc.sql("""
                        select dataset, step, extract, first_day, last_day, series, judged, computed_at from watch.sweep
                         order by dataset, step desc
                        """).query(JudgementRepository::toLook).list();
    }

    Optional<Sweep> sweep(DatasetId dataset, Step step) {
        return sweeps().stream()
                .filter(l -> l.dataset().equals(dataset) && l.step() == step)
                .findFirst();
    }

    void forget(DatasetId dataset, Step step) {
        jdbc.sql("delete from watch.sweep where dataset = :dataset and step = :step")
                .param("dataset", dataset.value())
                .param("step", step.code())
                .update();
    }

    /** Puts a sweep in the place of the one before. */
    void replace(Sweep sweep, List<Judgement> judgements) {
        forget(sweep.dataset(), sweep.step());
        jdbc.sql("""
                        insert into watch.sweep (dataset, step, extract, first_day, last_day, series, judged, computed_at)
                        values (:dataset, :step, :extract, :first, :last, :series, :judged, :at)
                        """)
                .param("dataset", sweep.dataset().value())
                .param("step", sweep.step().code())
                .param("extract", sweep.extract().value())
                .param("first", sweep.period().first())
                .param("last", sweep.period().last())
                .param("series", sweep.series())
                .param("judged", sweep.judged())
                .param("at", Timestamp.from(sweep.computedAt()))
                .update();
        batches.batchUpdate(
                """
                        insert into watch.judgement (dataset, step, area, category, first_day, last_day, extract, state,
                               reason, method, count, expected, upper, lower, chance, q, since, recent)
                        values (:dataset, :step, :area, :category, :first, :last, :extract, :state,
                               :reason, :method, :count, :expected, :upper, :lower, :chance, :q, :since, :recent)
                        """, judgements.stream().map(JudgementRepository::parameters).toArray(SqlParameterSource[]::new));
    }

    /** The parameters that an alarm shares with a judgement. */
    static MapSqlParameterSource parameters(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Verdict.Reason reason = verdict.reason();
        Verdict.Method method = verdict.method();
        return new MapSqlParameterSource()
                .addValue("dataset", judgement.series().dataset().value())
                .addValue("step", judgement.series().step().code())
                .addValue("area", judgement.series().area().value())
                .addValue("category", judgement.series().category().value())
                .addValue("first", judgement.period().first())
                .addValue("last", judgement.period().last())
                .addValue("extract", judgement.extract().value())
                .addValue("state", verdict.state().code())
                .addValue("reason", reason == null ? null : reason.code())
                .addValue("method", method == null ? null : method.code())
                .addValue("count", verdict.count())
                .addValue("expected", finite(verdict.expected()))
                .addValue("upper", finite(verdict.upper()))
                .addValue("lower", finite(verdict.lower()))
                .addValue("chance", finite(verdict.chance()))
                .addValue("q", judgement.q())
                .addValue("since", judgement.since())
                .addValue("recent", judgement.recent());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /**
     * What the latest sweeps say, the most unlikely first.
     *
     * @param areas only these; all if null
     * @param category only this; all if null
     */
    List<Judgement> judgements(
            DatasetId dataset, Step step, @Nullable Collection<AreaId> areas, @Nullable CategoryId category) {
        if (areas != null && areas.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select state, reason, " + COLUMNS + """
                          from watch.judgement
                         where dataset = :dataset and step = :step
                           and (:everywhere or area in (:areas))
                           and (:category::text is null or category = :category)
                         order by chance nulls last, category, area
                        """)
                .param("dataset", dataset.value())
                .param("step", step.code())
                .param("everywhere", areas == null)
                .param(
                        "areas",
                        areas == null
                                ? List.of("")
                                : areas.stream().map(AreaId::value).toList())
                .param("category", category == null ? null : category.value())
                .query((rs, row) -> toJudgement(rs, Verdict.State.of(rs.getString("state"))))
                .list();
    }

    static Judgement toJudgement(ResultSet rs, Verdict.State state) throws SQLException {
        String reason = state == Verdict.State.NOT_JUDGED ? rs.getString("reason") : null;
        String method = rs.getString("method");
        var verdict = new Verdict(
                state,
                reason == null ? null : Verdict.Reason.of(reason),
                method == null ? null : Verdict.Method.of(method),
                rs.getObject("count", Long.class),
                number(rs, "expected"),
                number(rs, "upper"),
                number(rs, "lower"),
                number(rs, "chance"));
        return new Judgement(
                series(rs),
                new Period(rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class)),
                new ExtractId(rs.getLong("extract")),
                verdict,
                rs.getObject("q", Double.class),
                rs.getObject("since", LocalDate.class),
                rs.getInt("recent"));
    }

    private static SeriesId series(ResultSet rs) throws SQLException {
        return new SeriesId(
                new DatasetId(rs.getString("dataset")),
                new AreaId(rs.getString("area")),
                new CategoryId(rs.getString("category")),
                Step.find(rs.getString("step")).orElseThrow());
    }

    private static double number(ResultSet rs, String column) throws SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? Double.NaN : value;
    }

    private static Sweep toLook(ResultSet rs, int row) throws SQLException {
        return new Sweep(
                new DatasetId(rs.getString("dataset")),
                Step.find(rs.getString("step")).orElseThrow(),
                new ExtractId(rs.getLong("extract")),
                new Period(rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class)),
                rs.getInt("series"),
                rs.getInt("judged"),
                rs.getTimestamp("computed_at").toInstant());
    }
}
