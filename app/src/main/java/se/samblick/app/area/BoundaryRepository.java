package se.samblick.app.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sets of boundaries with their forms, as well-known binary. */
@Repository
class BoundaryRepository {
    private static final String COLUMNS = """
            select id, file_name, sha256, source, valid_from, system, state, findings, created_by, created_name, created_at,
                   loaded_at
              from area.boundary_set
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BoundaryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(BoundarySet set) {
        jdbc.sql("""
                        insert into area.boundary_set
                               (id, file_name, sha256, source, valid_from, system, state, findings, created_by,
                                created_name, created_at)
                        values (:id, :fileName, :sha256, :source, :from, :system, :state, :findings::jsonb, :createdBy,
                                :createdName, :createdAt)
                        """)
                .param("id", set.id().value())
                .param("fileName", set.fileName())
                .param("sha256", set.sha256())
                .param("source", set.source())
                .param("from", set.validFrom())
                .param("system", set.system())
                .param("state", set.state().code())
                .param("findings", json.writeValueAsString(set.findings()))
                .param("createdBy", set.createdBy())
                .param("createdName", set.createdName())
                .param("createdAt", Timestamp.from(set.createdAt()))
                .update();
        set.forms().forEach(f -> insert(set.id(), f));
    }

    private void insert(BoundarySetId set, BoundaryForm form) {
        jdbc.sql("""
                        insert into area.boundary_form (boundary_set, number, label, area, left_out, geometry)
                        values (:set, :number, :label, :area, :leftOut, :geometry)
                        """)
                .param("set", set.value())
                .param("number", form.number())
                .param("label", form.label())
                .param("area", value(form.area()))
                .param("leftOut", form.leftOut())
                .param("geometry", new WKBWriter(2, true).write(form.ground()))
                .update();
    }

    /** Keeps which area each form is, and what is told of them; the forms themselves stay. */
    void match(BoundarySet set) {
        for (BoundaryForm form : set.forms()) {
            jdbc.sql("""
                            update area.boundary_form set area = :area, left_out = :leftOut
                             where boundary_set = :set and number = :number
                            """)
                    .param("set", set.id().value())
                    .param("number", form.number())
                    .param("area", value(form.area()))
                    .param("leftOut", form.leftOut())
                    .update();
        }
        jdbc.sql("update area.boundary_set set findings = :findings::jsonb where id = :id")
                .param("id", set.id().value())
                .param("findings", json.writeValueAsString(set.findings()))
                .update();
    }

    void load(BoundarySetId id, Instant at) {
        jdbc.sql("update area.boundary_set set state = 'loaded', loaded_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void undo(BoundarySetId id, Instant at) {
        jdbc.sql("update area.boundary_set set state = 'undone', undone_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Drops a draft. */
    void delete(BoundarySetId id) {
        jdbc.sql("delete from area.boundary_form where boundary_set = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from area.boundary_set where id = :id and state = 'draft'")
                .param("id", id.value())
                .update();
    }

    /** All sets without their forms, those valid from the latest day first. */
    List<BoundarySet> all() {
        return jdbc.sql(COLUMNS + " order by valid_from desc, created_at desc")
                .query((row, i) -> toSet(row, List.of()))
                .list();
    }

    Optional<BoundarySet> find(BoundarySetId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query((row, i) -> toSet(row, List.of()))
                .optional()
                .map(s -> s.with(forms(id), s.findings()));
    }

    /** The set, locked until the transaction ends. */
    Optional<BoundarySet> lock(BoundarySetId id) {
        return jdbc.sql("select id from area.boundary_set where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(id));
    }

    private List<BoundaryForm> forms(BoundarySetId id) {
        return jdbc.sql("""
                        select number, label, area, left_out, geometry from area.boundary_form
                         where boundary_set = :id order by number
                        """)
                .param("id", id.value())
                .query((row, i) -> new BoundaryForm(
                        row.getInt("number"),
                        row.getString("label"),
                        area(row.getString("area")),
                        row.getBoolean("left_out"),
                        geometry(row.getBytes("geometry"))))
                .list();
    }

    /** A form of a loaded set. */
    record Loaded(BoundarySetId set, AreaId area, Geometry ground) {}

    /** All forms of these sets that are areas. */
    List<Loaded> loaded(Collection<BoundarySetId> sets) {
        if (sets.isEmpty()) {
            return new ArrayList<>();
        }
        return jdbc.sql("""
                        select boundary_set, area, geometry from area.boundary_form
                         where boundary_set in (:sets) and area is not null
                         order by boundary_set, area, number
                        """)
                .param("sets", sets.stream().map(BoundarySetId::value).toList())
                .query((row, i) -> new Loaded(
                        new BoundarySetId(row.getObject("boundary_set", UUID.class)),
                        new AreaId(row.getString("area")),
                        geometry(row.getBytes("geometry"))))
                .list();
    }

    /** When a set began to hold and was loaded. */
    record Since(BoundarySetId set, LocalDate from, Instant loadedAt) {}

    /** The loaded sets, earliest day first and of the same day in the order they were loaded. */
    List<Since> since() {
        return jdbc.sql("""
                        select id, valid_from, loaded_at from area.boundary_set where state = 'loaded'
                         order by valid_from, loaded_at, id
                        """)
                .query((row, i) -> new Since(
                        new BoundarySetId(row.getObject("id", UUID.class)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getTimestamp("loaded_at").toInstant()))
                .list();
    }

    private static @Nullable String value(@Nullable AreaId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable AreaId area(@Nullable String id) {
        return id == null ? null : new AreaId(id);
    }

    private static Geometry geometry(byte[] binary) {
        try {
            return new WKBReader(BoundaryReading.SWEREF_99_TM).read(binary);
        } catch (ParseException e) {
            throw new IllegalStateException("A boundary is damaged in the database", e);
        }
    }

    private BoundarySet toSet(ResultSet row, List<BoundaryForm> forms) throws SQLException {
        Timestamp loaded = row.getTimestamp("loaded_at");
        return new BoundarySet(
                new BoundarySetId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("system"),
                BoundarySet.State.of(row.getString("state")),
                forms,
                List.of(json.readValue(row.getString("findings"), BoundaryFinding[].class)),
                row.getString("created_by"),
                row.getString("created_name"),
                row.getTimestamp("created_at").toInstant(),
                loaded == null ? null : loaded.toInstant());
    }
}
