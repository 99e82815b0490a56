package se.samblick.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures given beside a document: one dataset or one file in tidy form.
 *
 * @param title what they are, such as the file's name
 */
public record Figures(String title, List<Row> rows) {
    public Figures {
        rows = List.copyOf(rows);
    }

    /**
     * One figure.
     *
     * @param area empty for the whole area the document is about
     * @param category parts joined by {@code " | "}
     * @param period ISO 8601: year, month, week or interval
     * @param measure as in the tidy form of {@code read}: count, share (fraction), rate, mean, …
     * @param value null if missing or suppressed
     * @param status ok, missing, suppressed, total or error
     */
    public record Row(
            String area,
            String category,
            String period,
            String measure,
            @Nullable Double value,
            String status) {}
}
