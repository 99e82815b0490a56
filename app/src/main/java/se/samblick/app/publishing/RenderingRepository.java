package se.samblick.app.publishing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.app.situation.SituationPictureId;

/** The stored files. */
@Repository
class RenderingRepository {
    private static final String INTERNAL = "internal";

    private final JdbcClient jdbc;

    RenderingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file, in the place of the one there is. */
    void keep(SituationPictureId picture, Format format, byte[] file, String sha256, Instant at) {
        jdbc.sql("""
                        insert into publishing.rendering (picture, edition, format, file, sha256, made_at)
                        values (:picture, :edition, :format, :file, :sha256, :at)
                            on conflict (picture, edition, format) do update
                           set file = excluded.file, sha256 = excluded.sha256, made_at = excluded.made_at
                        """)
                .param("picture", picture.value())
                .param("edition", INTERNAL)
                .param("format", format.code())
                .param("file", file)
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(SituationPictureId picture) {
        jdbc.sql("delete from publishing.rendering where picture = :picture")
                .param("picture", picture.value())
                .update();
    }

    Optional<byte[]> find(SituationPictureId picture, Format format) {
        return jdbc.sql("""
                        select file
                          from publishing.rendering
                         where picture = :picture and edition = :edition and format = :format
                        """)
                .param("picture", picture.value())
                .param("edition", INTERNAL)
                .param("format", format.code())
                .query((row, i) -> row.getBytes("file"))
                .optional();
    }
}
