package se.samblick.app.situation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of one section, where someone else saved first.
 *
 * @param yours as typed, or null where only the work status and its reason were
 * @param workStatus as chosen, to be sent again with the text
 * @param comment as typed
 */
public record ConflictPage(
        String id,
        String key,
        String title,
        @Nullable String yours,
        String theirs,
        long version,
        @Nullable String workStatus,
        @Nullable String comment) {
    ConflictPage(String id, String key, String title, SectionSave typed, SectionChanged changed) {
        this(
                id,
                key,
                title,
                typed.text(),
                Objects.toString(changed.members().get("theirs")),
                ((Number) Objects.requireNonNull(changed.members().get("version"))).longValue(),
                typed.workStatus(),
                typed.comment());
    }
}
