package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims that no longer hold, as they were when the extract came. */
@Repository
class OverturnedRepository {
    private final JdbcClient jdbc;

    OverturnedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A claim that no longer holds. */
    record Claim(String section, String finding, String quote, String explanation) {}

    /** Puts these claims of a picture in the place of those there are. */
    void replace(SituationPictureId picture, List<Claim> claims, Instant at) {
        jdbc.sql("delete from situation.overturned where picture = :picture")
                .param("picture", picture.value())
                .update();
        for (Claim claim : claims) {
            jdbc.sql("""
                            insert into situation.overturned (picture, section, finding, quote, explanation, found_at)
                            values (:picture, :section, :finding, :quote, :explanation, :at)
                                on conflict (picture, finding) do nothing
                            """)
                    .param("picture", picture.value())
                    .param("section", claim.section())
                    .param("finding", claim.finding())
                    .param("quote", claim.quote())
                    .param("explanation", claim.explanation())
                    .param("at", SituationPictureRepository.utc(at))
                    .update();
        }
    }

    List<Claim> all(SituationPictureId picture) {
        return jdbc.sql("""
                        select section, finding, quote, explanation
                          from situation.overturned
                         where picture = :picture
                         order by section, quote
                        """)
                .param("picture", picture.value())
                .query((row, i) -> new Claim(
                        row.getString("section"),
                        row.getString("finding"),
                        row.getString("quote"),
                        row.getString("explanation")))
                .list();
    }
}
