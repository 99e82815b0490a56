package se.samblick.app.situation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;

/**
 * One section of a picture.
 *
 * @param workStatus key of the alternative chosen
 * @param comment why it was chosen, or what it means here
 * @param internal left out of what is made public
 * @param version counts every save
 */
public record Section(
        SectionHead head,
        @Nullable String workStatus,
        String comment,
        boolean internal,
        long version,
        Content content,
        Instant savedAt,
        Author savedBy) {

    /** A section nothing is written in yet. */
    static Section begun(SectionHead head, Instant at, Author by) {
        return new Section(head, null, "", false, 1, Content.empty(), at, by);
    }

    /** The same head with what an earlier section says, as a first version. */
    Section taking(Section earlier, Content words, @Nullable String status) {
        return new Section(head, status, earlier.comment, earlier.internal, 1, words, savedAt, savedBy);
    }

    /** The section with other words, one version on. */
    Section saved(Content words, @Nullable String status, String why, Instant at, Author by) {
        return new Section(head, status, why, internal, version + 1, words, at, by);
    }

    /** The section with its figures told anew, one version on, by the one who wrote it. */
    Section with(Content words) {
        return saved(words, workStatus, comment, savedAt, savedBy);
    }

    /** Marked, or not, as left out of what is made public, in the same version. */
    Section internal(boolean kept) {
        return new Section(head, workStatus, comment, kept, version, content, savedAt, savedBy);
    }

    public String key() {
        return head.key();
    }

    public int level() {
        return head.level();
    }

    public String number() {
        return head.number();
    }

    public String title() {
        return head.title();
    }

    public @Nullable String party() {
        return head.party();
    }

    public @Nullable String framework() {
        return head.framework();
    }

    public @Nullable String focusArea() {
        return head.focusArea();
    }

    public String description() {
        return head.description();
    }

    public String guidance() {
        return head.guidance();
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

    private static boolean stale(ContentBlock block) {
        return block instanceof ContentBlock.Paragraph paragraph && paragraph.stale();
    }
}
