package se.samblick.app.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.app.area.AreaId;

/** Pictures, their parties, pins and reasons. */
@Repository
class SituationPictureRepository {
    private final JdbcClient jdbc;

    SituationPictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SituationPicture picture) {
        jdbc.sql("""
                        insert into situation.picture
                               (id, area, framework, year, title, state, based_on,
                                created_at, created_by, changed_at, changed_by)
                        values (:id, :area, :framework, :year, :title, :state, :basedOn, :at, :by, :at, :by)
                        """)
                .param("id", picture.id().value())
                .param("area", picture.area().value())
                .param("framework", picture.framework())
                .param("year", picture.year())
                .param("title", picture.title())
                .param("state", picture.state().code())
                .param(
                        "basedOn",
                        picture.basedOn() == null ? null : picture.basedOn().value())
                .param("at", utc(picture.changedAt()))
                .param("by", picture.changedBy())
                .update();
        int position = 0;
        for (PictureParty party : picture.parties()) {
            jdbc.sql("""
                            insert into situation.party (picture, party, name, kind, position)
                            values (:picture, :party, :name, :kind, :position)
                            """)
                    .param("picture", picture.id().value())
                    .param("party", party.id())
                    .param("name", party.name())
                    .param("kind", party.kind())
                    .param("position", ++position)
                    .update();
        }
    }

    /** Writes state, signatures and what is frozen. */
    void update(SituationPicture picture, Instant at, String by) {
        jdbc.sql("""
                        update situation.picture
                           set state = :state, frozen_at = :frozenAt, frozen_hash = :hash,
                               changed_at = :at, changed_by = :by
                         where id = :id
                        """)
                .param("id", picture.id().value())
                .param("state", picture.state().code())
                .param(
                        "frozenAt",
                        picture.frozen() == null ? null : utc(picture.frozen().at()))
                .param(
                        "hash",
                        picture.frozen() == null ? null : picture.frozen().hash())
                .param("at", utc(at))
                .param("by", by)
                .update();
        picture.parties().forEach(p -> update(picture.id(), p));
    }

    private void update(SituationPictureId picture, PictureParty party) {
        PictureParty.Signature signature = party.signed();
        jdbc.sql("""
                        update situation.party
                           set signed_by = :by, signed_at = :at, signed_outside = :outside,
                               signed_reference = :reference
                         where picture = :picture and party = :party
                        """)
                .param("picture", picture.value())
                .param("party", party.id())
                .param("by", signature == null ? null : signature.by())
                .param("at", signature == null ? null : utc(signature.at()))
                .param("outside", signature != null && signature.outside())
                .param("reference", signature == null ? null : signature.reference())
                .update();
    }

    void touch(SituationPictureId picture, Instant at, String by) {
        jdbc.sql("update situation.picture set changed_at = :at, changed_by = :by where id = :id")
                .param("id", picture.value())
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    Optional<SituationPicture> find(SituationPictureId id) {
        return read("where id = :id and deleted_at is null", "id", id.value()).stream()
                .findFirst();
    }

    /**
     * The picture, kept from others until the transaction ends: whoever signs, saves or moves it takes it here first.
     */
    Optional<SituationPicture> lock(SituationPictureId id) {
        jdbc.sql("select id from situation.picture where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** 1 for a picture of its own, one more for each earlier version of the same area and year it goes back to. */
    int versionNumber(SituationPictureId picture) {
        return jdbc.sql("""
                        with recursive back (id, area, year, based_on) as (
                            select id, area, year, based_on from situation.picture where id = :id
                             union all
                            select p.id, p.area, p.year, p.based_on
                              from situation.picture p
                              join back b on b.based_on = p.id and b.area = p.area and b.year = p.year)
                        select count(*) from back
                        """).param("id", picture.value()).query(Integer.class).single();
    }

    /** All pictures, newest year first. */
    List<SituationPicture> all() {
        return read("where deleted_at is null and :all", "all", true);
    }

    private List<SituationPicture> read(String where, String name, Object value) {
        Map<UUID, List<PictureParty>> parties = parties();
        return jdbc.sql("""
                        select id, area, framework, year, title, state, based_on, frozen_at, frozen_hash,
                               changed_at, changed_by
                          from situation.picture
                        """ + where + " order by year desc, title collate \"sv\", created_at desc")
                .param(name, value)
                .query((row, i) -> toPicture(row, parties))
                .list();
    }

    private Map<UUID, List<PictureParty>> parties() {
        Map<UUID, List<PictureParty>> parties = new LinkedHashMap<>();
        jdbc.sql("""
                        select picture, party, name, kind, signed_by, signed_at, signed_outside, signed_reference
                          from situation.party
                         order by picture, position
                        """).query(row -> {
            parties.computeIfAbsent(row.getObject("picture", UUID.class), id -> new java.util.ArrayList<>())
                    .add(toParty(row));
        });
        return parties;
    }

    private static PictureParty toParty(ResultSet row) throws SQLException {
        String by = row.getString("signed_by");
        PictureParty.Signature signature = by == null
                ? null
                : new PictureParty.Signature(
                        by,
                        row.getTimestamp("signed_at").toInstant(),
                        row.getBoolean("signed_outside"),
                        row.getString("signed_reference"));
        return new PictureParty(row.getString("party"), row.getString("name"), row.getString("kind"), signature);
    }

    private static SituationPicture toPicture(ResultSet row, Map<UUID, List<PictureParty>> parties)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID basedOn = row.getObject("based_on", UUID.class);
        Timestamp frozen = row.getTimestamp("frozen_at");
        return new SituationPicture(
                new SituationPictureId(id),
                new AreaId(row.getString("area")),
                row.getString("framework"),
                row.getInt("year"),
                row.getString("title"),
                PictureState.of(row.getString("state")),
                basedOn == null ? null : new SituationPictureId(basedOn),
                parties.getOrDefault(id, List.of()),
                frozen == null ? null : new SituationPicture.Frozen(frozen.toInstant(), row.getString("frozen_hash")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    Map<String, String> pins(SituationPictureId picture) {
        Map<String, String> pins = new LinkedHashMap<>();
        jdbc.sql("select dataset, extract from situation.pin where picture = :picture order by dataset")
                .param("picture", picture.value())
                .query(row -> {
                    pins.put(row.getString("dataset"), row.getString("extract"));
                });
        return pins;
    }

    void pin(SituationPictureId picture, String dataset, String extract) {
        jdbc.sql("""
                        insert into situation.pin (picture, dataset, extract)
                        values (:picture, :dataset, :extract)
                            on conflict (picture, dataset) do update set extract = excluded.extract
                        """)
                .param("picture", picture.value())
                .param("dataset", dataset)
                .param("extract", extract)
                .update();
    }

    /** The pictures that read a dataset, each with the extract it reads it from. */
    Map<SituationPicture, String> reading(String dataset) {
        Map<UUID, String> pins = new LinkedHashMap<>();
        jdbc.sql("select picture, extract from situation.pin where dataset = :dataset")
                .param("dataset", dataset)
                .query(row -> {
                    pins.put(row.getObject("picture", UUID.class), row.getString("extract"));
                });
        Map<SituationPicture, String> reading = new LinkedHashMap<>();
        all().forEach(p -> {
            String extract = pins.get(p.id().value());
            if (extract != null) {
                reading.put(p, extract);
            }
        });
        return reading;
    }

    /** Why a finding was set aside. */
    record Reason(String finding, String party, String quote, String reason, Author by, Instant at) {}

    List<Reason> reasons(SituationPictureId picture) {
        return jdbc.sql("""
                        select finding, party, quote, reason, by, by_id, at
                          from situation.reason
                         where picture = :picture
                         order by at
                        """)
                .param("picture", picture.value())
                .query((row, i) -> new Reason(
                        row.getString("finding"),
                        row.getString("party"),
                        row.getString("quote"),
                        row.getString("reason"),
                        new Author(row.getString("by_id"), row.getString("by")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void save(SituationPictureId picture, Reason reason) {
        jdbc.sql("""
                        insert into situation.reason (picture, finding, party, quote, reason, by, by_id, at)
                        values (:picture, :finding, :party, :quote, :reason, :by, :byId, :at)
                            on conflict (picture, finding) do update
                           set party = excluded.party, reason = excluded.reason, by = excluded.by, by_id = excluded.by_id,
                               at = excluded.at
                        """)
                .param("picture", picture.value())
                .param("finding", reason.finding())
                .param("party", reason.party())
                .param("quote", reason.quote())
                .param("reason", reason.reason())
                .param("by", reason.by().name())
                .param("byId", reason.by().id())
                .param("at", utc(reason.at()))
                .update();
    }

    void removeReason(SituationPictureId picture, String finding) {
        jdbc.sql("delete from situation.reason where picture = :picture and finding = :finding")
                .param("picture", picture.value())
                .param("finding", finding)
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
