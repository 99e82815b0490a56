package se.samblick.app.figures;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Where the events of extracts happened, and how exactly that is kept. */
@Repository
class PlaceRepository {
    private static final String PRECISION = "place-precision";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    PlaceRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    PlacePrecision precision() {
        return jdbc.sql("select value from figures.setting where name = :name")
                .param("name", PRECISION)
                .query(String.class)
                .optional()
                .flatMap(PlacePrecision::find)
                .orElse(PlacePrecision.GRID);
    }

    void setPrecision(PlacePrecision precision) {
        jdbc.sql("""
                        insert into figures.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).param("name", PRECISION).param("value", precision.code()).update();
    }

    /** Puts in the places of an extract. */
    void copy(DatasetId dataset, ExtractId extract, PlaceList places) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var rows = new CopyRows(
                connection,
                "copy figures.place (dataset, extract, area, category, day, north, east, metres) from stdin")) {
            places.forEach(p -> rows.field(dataset.value())
                    .field(extract.value())
                    .field(p.area().value())
                    .field(p.category().value())
                    .field(p.day())
                    .field(p.north())
                    .field(p.east())
                    .field(p.metres())
                    .end());
            rows.finish();
        } catch (SQLException e) {
            throw Objects.requireNonNull(new SQLExceptionSubclassTranslator().translate("copy", null, e));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    List<Place> find(
            DatasetId dataset,
            Collection<ExtractId> extracts,
            AreaId area,
            @Nullable CategoryId category,
            Period days) {
        if (extracts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select area, category, day, north, east, metres from figures.place
                         where dataset = :dataset and extract in (:extracts) and area = :area
                           and day between :first and :last and (:category::text is null or category = :category)
                         order by day, category, north, east
                        """)
                .param("dataset", dataset.value())
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .param("area", area.value())
                .param("category", category == null ? null : category.value())
                .param("first", days.first())
                .param("last", days.last())
                .query((rs, row) -> new Place(
                        new AreaId(rs.getString("area")),
                        new CategoryId(rs.getString("category")),
                        rs.getObject("day", LocalDate.class),
                        rs.getInt("north"),
                        rs.getInt("east"),
                        rs.getInt("metres")))
                .list();
    }

    void addSpan(ExtractId extract, Period days) {
        jdbc.sql("insert into figures.span (extract, first_day, last_day) values (:extract, :first, :last)")
                .param("extract", extract.value())
                .param("first", days.first())
                .param("last", days.last())
                .update();
    }

    /** The days that each of the extracts tells all about; extracts of other than single events have none. */
    List<Span> spans(Collection<ExtractId> extracts) {
        if (extracts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select extract, first_day, last_day from figures.span where extract in (:extracts)")
                .param("extracts", extracts.stream().map(ExtractId::value).toList())
                .query((rs, row) -> new Span(
                        new ExtractId(rs.getLong("extract")),
                        new Period(
                                rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class))))
                .list();
    }

    /** An extract and the days it tells all about. */
    record Span(ExtractId extract, Period days) {}
}
