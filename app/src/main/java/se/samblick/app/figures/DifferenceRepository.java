package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.app.area.AreaId;

/** What two extracts of a dataset say differently. */
@Repository
class DifferenceRepository {
    private final JdbcClient jdbc;

    DifferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is different between two extracts, one page of it. */
    List<ExtractDifference.Line> page(DatasetId dataset, ExtractId a, ExtractId b, int page, int size) {
        return jdbc.sql(DIFFERENCE + """
                        select * from different order by area, category, measure, first_day, last_day
                         limit :size offset :skip
                        """)
                .param("dataset", dataset.value())
                .param("a", a.value())
                .param("b", b.value())
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(DifferenceRepository::toLine)
                .list();
    }

    long count(DatasetId dataset, ExtractId a, ExtractId b) {
        return jdbc.sql(DIFFERENCE + "select count(*) from different")
                .param("dataset", dataset.value())
                .param("a", a.value())
                .param("b", b.value())
                .query(Long.class)
                .single();
    }

    private static final String DIFFERENCE = """
            with a as (select * from figures.observation where dataset = :dataset and extract = :a),
                 b as (select * from figures.observation where dataset = :dataset and extract = :b),
                 different as (
                    select area, category, measure, first_day, last_day,
                           a.value as value_a, a.upper as upper_a, a.status as status_a,
                           b.value as value_b, b.upper as upper_b, b.status as status_b
                      from a full join b using (area, category, measure, first_day, last_day)
                     where (a.value, a.upper, a.status) is distinct from (b.value, b.upper, b.status))
            """;

    private static ExtractDifference.Line toLine(ResultSet rs, int row) throws SQLException {
        return new ExtractDifference.Line(
                new AreaId(rs.getString("area")),
                new CategoryId(rs.getString("category")),
                new Measure(rs.getString("measure")),
                ObservationRepository.period(rs),
                side(rs, "_a"),
                side(rs, "_b"));
    }

    private static ExtractDifference.@Nullable Side side(ResultSet rs, String suffix) throws SQLException {
        @Nullable String status = rs.getString("status" + suffix);
        return status == null
                ? null
                : new ExtractDifference.Side(
                        Observation.Status.of(status),
                        ObservationRepository.number(rs, "value" + suffix),
                        ObservationRepository.number(rs, "upper" + suffix));
    }
}
