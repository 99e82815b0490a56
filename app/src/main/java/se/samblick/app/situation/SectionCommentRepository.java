package se.samblick.app.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments on sections. */
@Repository
class SectionCommentRepository {
    private final JdbcClient jdbc;

    SectionCommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SituationPictureId picture, SectionComment comment, @Nullable UUID answers, @Nullable String party) {
        jdbc.sql("""
                        insert into situation.section_comment
                               (id, picture, section, answers, party, text, by, by_id, at)
                        values (:id, :picture, :section, :answers, :party, :text, :by, :byId, :at)
                        """)
                .param("id", comment.id())
                .param("picture", picture.value())
                .param("section", comment.section())
                .param("answers", answers)
                .param("party", party)
                .param("text", comment.text())
                .param("by", comment.by().name())
                .param("byId", comment.by().id())
                .param("at", SituationPictureRepository.utc(comment.at()))
                .update();
    }

    void resolve(UUID comment, @Nullable String by, @Nullable Instant at) {
        jdbc.sql("update situation.section_comment set resolved_by = :by, resolved_at = :at where id = :id")
                .param("id", comment)
                .param("by", by)
                .param("at", SituationPictureRepository.utc(at))
                .update();
    }

    private record Row(SectionComment comment, @Nullable UUID answers) {}

    /** The comments on a picture with their answers, oldest first. */
    List<SectionComment> all(SituationPictureId picture) {
        List<Row> rows = jdbc.sql("""
                        select c.id, c.section, c.answers, p.name as party, c.text, c.by, c.by_id, c.at, c.resolved_by,
                               c.resolved_at
                          from situation.section_comment c
                          left join situation.party p on p.picture = c.picture and p.party = c.party
                         where c.picture = :picture
                         order by c.at, c.id
                        """)
                .param("picture", picture.value())
                .query((row, i) -> toRow(row))
                .list();
        Map<UUID, SectionComment> threads = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.answers() == null) {
                threads.put(row.comment().id(), row.comment());
            } else {
                threads.computeIfPresent(row.answers(), (id, thread) -> answered(thread, row.comment()));
            }
        }
        return List.copyOf(threads.values());
    }

    private static SectionComment answered(SectionComment thread, SectionComment answer) {
        List<SectionComment> answers = new java.util.ArrayList<>(thread.answers());
        answers.add(answer);
        return new SectionComment(
                thread.id(),
                thread.section(),
                thread.party(),
                thread.text(),
                thread.by(),
                thread.at(),
                thread.resolved(),
                answers);
    }

    private static Row toRow(ResultSet row) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        var comment = new SectionComment(
                row.getObject("id", UUID.class),
                row.getString("section"),
                Objects.requireNonNullElse(row.getString("party"), ""),
                row.getString("text"),
                new Author(row.getString("by_id"), row.getString("by")),
                row.getTimestamp("at").toInstant(),
                resolved == null
                        ? null
                        : new SectionComment.Resolved(row.getString("resolved_by"), resolved.toInstant()),
                List.of());
        return new Row(comment, row.getObject("answers", UUID.class));
    }
}
