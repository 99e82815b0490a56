package se.samblick.app.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.documents.content.Content;

/** The sections of pictures as they stand, and as they stood. */
@Repository
class SectionRepository {
    private final JdbcClient jdbc;

    SectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SituationPictureId picture, int position, Section section) {
        text(picture, section, """
                        insert into situation.section
                               (picture, key, position, level, number, title, party, framework, focus_area, description,
                                guidance, work_status, comment, internal, version, content, saved_at, saved_by,
                                saved_by_id)
                        values (:picture, :key, :position, :level, :number, :title, :party, :framework, :focusArea,
                                :description, :guidance, :workStatus, :comment, :internal, :version,
                                cast(:content as jsonb), :at, :by, :byId)
                        """)
                .param("position", position)
                .param("level", section.level())
                .param("number", section.number())
                .param("title", section.title())
                .param("party", section.party())
                .param("framework", section.framework())
                .param("focusArea", section.focusArea())
                .param("description", section.description())
                .param("guidance", section.guidance())
                .param("internal", section.internal())
                .update();
    }

    /** Writes what was saved over the version before it; answers false if another version stood there. */
    boolean update(SituationPictureId picture, Section section) {
        return text(picture, section, """
                                update situation.section
                                   set work_status = :workStatus, comment = :comment, internal = :internal,
                                       version = :version, content = cast(:content as jsonb),
                                       saved_at = :at, saved_by = :by, saved_by_id = :byId
                                 where picture = :picture and key = :key and version = :version - 1
                                """).param("internal", section.internal()).update() == 1;
    }

    /** A statement that writes which section it is, what it says, and who said so when. */
    private JdbcClient.StatementSpec text(SituationPictureId picture, Section section, String sql) {
        return jdbc.sql(sql)
                .param("picture", picture.value())
                .param("key", section.key())
                .param("workStatus", section.workStatus())
                .param("comment", section.comment())
                .param("version", section.version())
                .param("content", section.content().toJson())
                .param("at", SituationPictureRepository.utc(section.savedAt()))
                .param("by", section.savedBy().name())
                .param("byId", section.savedBy().id());
    }

    List<Section> all(SituationPictureId picture) {
        return jdbc.sql("""
                        select key, level, number, title, party, framework, focus_area, description, guidance,
                               work_status, comment, internal, version, content, saved_at, saved_by, saved_by_id
                          from situation.section
                         where picture = :picture
                         order by position
                        """)
                .param("picture", picture.value())
                .query(SectionRepository::toSection)
                .list();
    }

    Optional<Section> find(SituationPictureId picture, String key) {
        return all(picture).stream().filter(s -> s.key().equals(key)).findFirst();
    }

    private static Section toSection(ResultSet row, int number) throws SQLException {
        var head = new SectionHead(
                row.getString("key"),
                row.getInt("level"),
                row.getString("number"),
                row.getString("title"),
                row.getString("party"),
                row.getString("framework"),
                row.getString("focus_area"),
                row.getString("description"),
                row.getString("guidance"));
        return new Section(
                head,
                row.getString("work_status"),
                row.getString("comment"),
                row.getBoolean("internal"),
                row.getLong("version"),
                Content.parse(row.getString("content")),
                row.getTimestamp("saved_at").toInstant(),
                savedBy(row));
    }

    private static Author savedBy(ResultSet row) throws SQLException {
        return new Author(row.getString("saved_by_id"), row.getString("saved_by"));
    }

    /** A section and when it was saved. */
    record SavedPlace(SituationPictureId picture, String key, Instant at) {}

    /** The sections that someone saved last in pictures that are still open, latest first; not those only begun. */
    List<SavedPlace> lastSaved(Author by) {
        return jdbc.sql("""
                        select s.picture, s.key, s.saved_at
                          from situation.section s
                          join situation.picture p on p.id = s.picture
                         where (s.saved_by_id = :byId or (s.saved_by_id is null and s.saved_by = :by))
                           and s.version > 1 and p.deleted_at is null and p.state in ('draft', 'in-review')
                         order by s.saved_at desc
                         limit 20
                        """)
                .param("by", by.name())
                .param("byId", by.id())
                .query((row, i) -> new SavedPlace(
                        new SituationPictureId(row.getObject("picture", UUID.class)),
                        row.getString("key"),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    /** Why an earlier text is kept. */
    enum Why {
        PERSON,
        OTHER_AUTHOR,
        MILESTONE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Keeps a section as it stands; a version kept already stays as it is. */
    void keep(SituationPictureId picture, Section section, Why why, String name) {
        text(picture, section, """
                        insert into situation.section_version
                               (picture, key, version, work_status, comment, content, saved_at, saved_by,
                                saved_by_id, why, name)
                        values (:picture, :key, :version, :workStatus, :comment, cast(:content as jsonb), :at, :by, :byId,
                                :why, :name)
                            on conflict (picture, key, version) do nothing
                        """).param("why", why.code()).param("name", name).update();
    }

    /** What a section said. */
    record Kept(
            String key,
            long version,
            @Nullable String workStatus,
            String comment,
            Content content,
            Instant savedAt,
            Author savedBy,
            String why,
            String name) {}

    /** The kept versions of a section, newest first. */
    List<Kept> kept(SituationPictureId picture, String key) {
        return jdbc.sql("""
                        select key, version, work_status, comment, content, saved_at, saved_by, saved_by_id, why, name
                          from situation.section_version
                         where picture = :picture and key = :key
                         order by version desc
                        """)
                .param("picture", picture.value())
                .param("key", key)
                .query((row, i) -> new Kept(
                        row.getString("key"),
                        row.getLong("version"),
                        row.getString("work_status"),
                        row.getString("comment"),
                        Content.parse(row.getString("content")),
                        row.getTimestamp("saved_at").toInstant(),
                        savedBy(row),
                        row.getString("why"),
                        row.getString("name")))
                .list();
    }
}
