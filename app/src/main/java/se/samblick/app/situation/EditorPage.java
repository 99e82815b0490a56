package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section being written.
 *
 * @param plain whether a text field without script can hold it
 * @param reading the section as mark-up, for those who may only read, and where there is no script
 * @param words what the editor's scripts say, as JSON
 * @param insert a figure brought along from another page, as JSON, or empty
 */
public record EditorPage(
        String id,
        String title,
        StateChip state,
        boolean mayWrite,
        boolean locked,
        List<OutlineLine> outline,
        long done,
        Written section,
        String owner,
        String ownerKind,
        List<Choice> choices,
        @Nullable String previous,
        @Nullable String next,
        FindingsPanel panel,
        boolean newerExtract,
        List<Link> references,
        String words,
        String insert,
        List<SectionComment> comments,
        boolean mayComment) {

    /** The section itself. */
    public record Written(
            String key,
            String heading,
            String description,
            String guidance,
            @Nullable String workStatus,
            String comment,
            boolean internal,
            long version,
            Instant savedAt,
            String savedBy,
            long unconfirmed,
            boolean plain,
            String text,
            String reading) {}

    /** A work status to choose; {@code demands} is {@code action}, {@code comment}, {@code document} or null. */
    public record Choice(String key, String text, @Nullable String demands) {}

    /** A section to refer to. */
    public record Link(String key, String title) {}

    public String base() {
        return "/lagesbilder/" + id;
    }
}
