package se.samblick.app.situation;

import java.util.Objects;

/** Two texts of one section, where someone else saved first. */
public record ConflictPage(String id, String key, String title, String yours, String theirs, long version) {
    ConflictPage(String id, String key, String title, SectionChanged changed) {
        this(
                id,
                key,
                title,
                Objects.toString(changed.members().get("yours")),
                Objects.toString(changed.members().get("theirs")),
                ((Number) Objects.requireNonNull(changed.members().get("version"))).longValue());
    }
}
