package se.samblick.app.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What review says of one claim in a picture, in the words of {@code check}.
 *
 * @param id stays while the sentence and its figures stay
 * @param section key of the section
 * @param paragraph number of the block in the section, from 1
 * @param suggestion words that the figures bear out, or null
 */
public record PictureFinding(
        String id,
        String section,
        int paragraph,
        String kind,
        String verdict,
        String quote,
        String claimed,
        String computed,
        String explanation,
        @Nullable String suggestion,
        List<Evidence> evidence) {
    public PictureFinding {
        evidence = List.copyOf(evidence);
    }

    /** A cell that the verdict rests on. */
    public record Evidence(
            String table,
            String row,
            String column,
            @Nullable Double value) {}

    /** True if signing asks for a written reason. */
    public boolean asksForReason() {
        return verdict.equals("contradicted") || kind.equals("leftover");
    }
}
