package se.samblick.app.situation;

import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.Content;

/**
 * What is saved of a section; null leaves the part as it is.
 *
 * @param text plain paragraphs, only for a section without figures, tables or comments
 * @param content the document tree; not together with {@code text}
 * @param workStatus key of an alternative, or empty for none
 */
public record SectionSave(
        @Nullable String text,
        @Nullable Content content,
        @Nullable String workStatus,
        @Nullable String comment,
        @Nullable Boolean internal) {

    boolean isEmpty() {
        return text == null && content == null && workStatus == null && comment == null && internal == null;
    }

    static SectionSave content(Content content) {
        return new SectionSave(null, content, null, null, null);
    }
}
