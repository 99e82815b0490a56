package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Values of whole categories over all areas, as surveys are read, and the marks printed beside them. */
@Repository
class DeliveredRepository {
    private final JdbcClient jdbc;

    DeliveredRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Delivered> newest(DatasetId dataset, Collection<CategoryId> categories, @Nullable ExtractId known) {
        if (categories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct on (o.area, o.category, o.measure, o.first_day, o.last_day)
                               o.extract, o.area, o.category, o.measure, o.first_day, o.last_day, o.period, o.value,
                               o.upper, o.status, o.origin
                          from figures.observation o join figures.extract e on e.id = o.extract
                         where o.dataset = :dataset and e.dataset = :dataset and e.state = 'committed'
                           and o.category in (:categories) and o.status <> 'missing'
                           and (:known::bigint is null or e.id <= :known)
                         order by o.area, o.category, o.measure, o.first_day, o.last_day, e.extracted desc, e.id desc
                        """)
                .param("dataset", dataset.value())
                .param("categories", categories.stream().map(CategoryId::value).toList())
                .param("known", known == null ? null : known.value())
                .query(DeliveredRepository::delivered)
                .list();
    }

    private static Delivered delivered(ResultSet rs, int row) throws SQLException {
        return new Delivered(
                new Observation(
                        new AreaId(rs.getString("area")),
                        new CategoryId(rs.getString("category")),
                        new Measure(rs.getString("measure")),
                        period(rs),
                        rs.getString("period"),
                        (Double) rs.getObject("value"),
                        (Double) rs.getObject("upper"),
                        Observation.Status.of(rs.getString("status")),
                        rs.getString("origin")),
                new ExtractId(rs.getLong("extract")));
    }

    private static Period period(ResultSet rs) throws SQLException {
        return new Period(
                rs.getDate("first_day").toLocalDate(), rs.getDate("last_day").toLocalDate());
    }

    List<Figures.Span> spans(DatasetId dataset) {
        return jdbc.sql("""
                        select o.first_day, o.last_day, count(distinct o.area) as areas,
                               count(distinct o.category) as categories
                          from figures.observation o join figures.extract e on e.id = o.extract
                         where o.dataset = :dataset and e.dataset = :dataset and e.state = 'committed'
                           and o.status <> 'missing'
                         group by o.first_day, o.last_day order by o.last_day, o.first_day
                        """)
                .param("dataset", dataset.value())
                .query((rs, row) -> new Figures.Span(period(rs), rs.getLong("areas"), rs.getLong("categories")))
                .list();
    }

    void addMarks(ExtractId extract, List<PrintedMark> marks) {
        marks.forEach(m -> jdbc.sql("""
                        insert into figures.printed_mark (extract, area, category, measure, first_day, last_day, mark,
                               origin)
                        values (:extract, :area, :category, :measure, :first, :last, :mark, :origin)
                        on conflict do nothing
                        """)
                .param("extract", extract.value())
                .param("area", m.area().value())
                .param("category", m.category().value())
                .param("measure", m.measure().code())
                .param("first", m.period().first())
                .param("last", m.period().last())
                .param("mark", m.mark())
                .param("origin", m.origin())
                .update());
    }

    List<Figures.Marked> marks(DatasetId dataset, Collection<CategoryId> categories, @Nullable ExtractId known) {
        if (categories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct on (m.area, m.category, m.measure, m.first_day, m.last_day)
                               e.id, m.area, m.category, m.measure, m.first_day, m.last_day, m.mark, m.origin
                          from figures.printed_mark m join figures.extract e on e.id = m.extract
                         where e.dataset = :dataset and e.state = 'committed' and m.category in (:categories)
                           and (:known::bigint is null or e.id <= :known)
                         order by m.area, m.category, m.measure, m.first_day, m.last_day, e.extracted desc, e.id desc
                        """)
                .param("dataset", dataset.value())
                .param("categories", categories.stream().map(CategoryId::value).toList())
                .param("known", known == null ? null : known.value())
                .query((rs, row) -> new Figures.Marked(
                        new PrintedMark(
                                new AreaId(rs.getString("area")),
                                new CategoryId(rs.getString("category")),
                                new Measure(rs.getString("measure")),
                                period(rs),
                                rs.getString("mark"),
                                rs.getString("origin")),
                        new ExtractId(rs.getLong("id"))))
                .list();
    }
}
