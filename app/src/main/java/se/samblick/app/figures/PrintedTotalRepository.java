package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.app.area.AreaId;

/** Sums that deliveries printed themselves. */
@Repository
class PrintedTotalRepository {
    private final JdbcClient jdbc;

    PrintedTotalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExtractId extract, List<PrintedTotal> totals) {
        for (int i = 0; i < totals.size(); i++) {
            PrintedTotal total = totals.get(i);
            jdbc.sql("""
                            insert into figures.printed_total (extract, no, title, area, category, label, measure,
                                   first_day, last_day, value, parts, origin)
                            values (:extract, :no, :title, :area, :category, :label, :measure,
                                   :first, :last, :value, :parts, :origin)
                            """)
                    .param("extract", extract.value())
                    .param("no", i + 1)
                    .param("title", total.title())
                    .param("area", total.area().value())
                    .param("category", total.category().value())
                    .param("label", total.label())
                    .param("measure", total.measure().code())
                    .param("first", total.period().first())
                    .param("last", total.period().last())
                    .param("value", total.value())
                    .param("parts", total.parts())
                    .param("origin", total.origin())
                    .update();
        }
    }

    /** Sums printed by any of the extracts for an area. */
    List<StoredTotal> totals(Collection<ExtractId> extracts, AreaId area) {
        if (extracts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select extract, no, title, area, category, label, measure, first_day, last_day, value, parts,
                               origin
                          from figures.printed_total
                         where extract in (:extracts) and area = :area
                         order by extract desc, no
                        """)
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .param("area", area.value())
                .query(PrintedTotalRepository::toTotal)
                .list();
    }

    /** All sums printed by an extract, in the order of its tables. */
    List<PrintedTotal> totals(ExtractId extract) {
        return jdbc.sql("""
                        select extract, no, title, area, category, label, measure, first_day, last_day, value, parts,
                               origin
                          from figures.printed_total where extract = :extract order by no
                        """)
                .param("extract", extract.value())
                .query((rs, row) -> toTotal(rs, row).total())
                .list();
    }

    /** A printed sum and the extract it stands in. */
    record StoredTotal(ExtractId extract, PrintedTotal total) {}

    private static StoredTotal toTotal(ResultSet rs, int row) throws SQLException {
        var total = new PrintedTotal(
                rs.getString("title"),
                new AreaId(rs.getString("area")),
                new CategoryId(rs.getString("category")),
                rs.getString("label"),
                new Measure(rs.getString("measure")),
                ObservationRepository.period(rs),
                rs.getDouble("value"),
                ObservationRepository.number(rs, "parts"),
                rs.getString("origin"));
        return new StoredTotal(new ExtractId(rs.getLong("extract")), total);
    }
}
