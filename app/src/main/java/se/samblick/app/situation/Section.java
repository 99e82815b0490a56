package se.samblick.app.situation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.Content;

/**
 * One section of a picture.
 *
 * @param level depth in the outline, from 1
 * @param number as {@code 1} or {@code 1.1} among the local priorities, else empty
 * @param party who owns it, or null if all do
 * @param framework version of the framework of {@code focusArea}
 * @param description standing text of a focus area, not written here
 * @param guidance what belongs in it, shown while it is written
 * @param workStatus key of the alternative chosen
 * @param internal left out of what is made public
 * @param version counts every save
 */
public record Section(
        String key,
        int level,
        String number,
        String title,
        @Nullable String party,
        @Nullable String framework,
        @Nullable String focusArea,
        String description,
        String guidance,
        @Nullable String workStatus,
        String comment,
        boolean internal,
        long version,
        Content content,
        Instant savedAt,
        String savedBy) {

    /** The section with other words, one version on. */
    Section saved(Content words, @Nullable String status, String why, Instant at, String by) {
        return new Section(
                key,
                level,
                number,
                title,
                party,
                framework,
                focusArea,
                description,
                guidance,
                status,
                why,
                internal,
                version + 1,
                words,
                at,
                by);
    }

    /** Marked, or not, as left out of what is made public. */
    Section internal(boolean kept) {
        return new Section(
                key,
                level,
                number,
                title,
                party,
                framework,
                focusArea,
                description,
                guidance,
                workStatus,
                comment,
                kept,
                version + 1,
                content,
                savedAt,
                savedBy);
    }

    /** True if nothing is written in it. */
    public boolean empty() {
        return content.plainText().isBlank() && content.figureBlocks().isEmpty();
    }

    /** Figures and paragraphs carried over from an earlier picture that nobody has confirmed. */
    public long unconfirmed() {
        return content.figures().stream().filter(f -> f.old()).count()
                + content.figureBlocks().stream().filter(f -> f.old()).count()
                + content.allBlocks().filter(Section::stale).count();
    }

    private static boolean stale(se.samblick.documents.content.ContentBlock block) {
        return block instanceof se.samblick.documents.content.ContentBlock.Paragraph paragraph && paragraph.stale();
    }
}
