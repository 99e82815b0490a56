package se.samblick.documents.write;

import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.Content;

/**
 * A section of a publication.
 *
 * @param key what references name
 * @param number as printed before the title, such as "4.1"; empty for none
 * @param level 1 for a main section, 2 to 4 for those below
 * @param status null for a section without work status
 */
public record Section(
        String key,
        String number,
        String title,
        int level,
        @Nullable WorkStatus status,
        Content content) {
    public Section {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("Section '%s': level %d, expected 1 to 4".formatted(key, level));
        }
    }

    /** Number and title. */
    public String heading() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
