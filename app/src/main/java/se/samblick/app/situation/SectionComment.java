package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone who takes part says of a section to the others.
 *
 * @param party name of the party they write for, or empty
 * @param resolved null while it waits
 * @param answers in the order they came; none to an answer
 */
public record SectionComment(
        UUID id,
        String section,
        String party,
        String text,
        Author by,
        Instant at,
        @Nullable Resolved resolved,
        List<SectionComment> answers) {
    private static final int LONGEST = 4000;

    public SectionComment {
        answers = List.copyOf(answers);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A comment has from 1 to %d characters".formatted(LONGEST));
        }
    }

    /** Who said that it is dealt with, and when. */
    public record Resolved(String by, Instant at) {}

    public boolean open() {
        return resolved == null;
    }

    static boolean fits(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
