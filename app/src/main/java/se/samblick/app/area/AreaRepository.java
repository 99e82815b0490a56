package se.samblick.app.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Areas, their coverage by police areas, and parties. */
@Repository
class AreaRepository {
    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That a police area covers an area of the other division for a time. */
    record Coverage(
            AreaId policeArea,
            AreaId area,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** All areas that ever were, parents before parts is not promised; a few hundred at most. */
    List<Area> all() {
        return jdbc.sql("""
                        select id, name, division, kind, parent, valid_from, valid_to
                          from area.area
                         order by position, name collate "sv", id
                        """).query(AreaRepository::toArea).list();
    }

    List<Coverage> coverage() {
        return jdbc.sql("""
                        select police_area, area, valid_from, valid_to
                          from area.coverage
                         order by police_area, area, valid_from
                        """)
                .query((row, i) -> new Coverage(
                        new AreaId(row.getString("police_area")),
                        new AreaId(row.getString("area")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    void insert(Area area, int position) {
        jdbc.sql("""
                        insert into area.area (id, name, division, kind, parent, valid_from, valid_to, position)
                        values (:id, :name, :division, :kind, :parent, :from, :to, :position)
                        """)
                .param("id", area.id().value())
                .param("name", area.name())
                .param("division", area.division().code())
                .param("kind", area.kind().name().toLowerCase(java.util.Locale.ROOT))
                .param("parent", value(area.parent()))
                .param("from", area.validFrom())
                .param("to", area.validTo())
                .param("position", position)
                .update();
    }

    void update(Area area) {
        jdbc.sql("""
                        update area.area
                           set name = :name, parent = :parent, valid_from = :from, valid_to = :to
                         where id = :id
                        """)
                .param("id", area.id().value())
                .param("name", area.name())
                .param("parent", value(area.parent()))
                .param("from", area.validFrom())
                .param("to", area.validTo())
                .update();
    }

    void insert(Coverage coverage) {
        jdbc.sql("""
                        insert into area.coverage (police_area, area, valid_from, valid_to)
                        values (:police, :area, :from, :to)
                        """)
                .param("police", coverage.policeArea().value())
                .param("area", coverage.area().value())
                .param("from", coverage.validFrom())
                .param("to", coverage.validTo())
                .update();
    }

    List<Party> parties() {
        return jdbc.sql("""
                        select id, name, kind, area
                          from area.party
                         order by kind, name collate "sv", id
                        """)
                .query((row, i) -> new Party(
                        row.getString("id"),
                        row.getString("name"),
                        Party.Kind.of(row.getString("kind")),
                        new AreaId(row.getString("area"))))
                .list();
    }

    void insert(Party party) {
        jdbc.sql("insert into area.party (id, name, kind, area) values (:id, :name, :kind, :area)")
                .param("id", party.id())
                .param("name", party.name())
                .param("kind", party.kind().code())
                .param("area", party.area().value())
                .update();
    }

    private static @Nullable String value(@Nullable AreaId id) {
        return id == null ? null : id.value();
    }

    private static Area toArea(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        return new Area(
                new AreaId(row.getString("id")),
                row.getString("name"),
                Division.of(row.getString("division")),
                Area.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                parent == null ? null : new AreaId(parent),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
