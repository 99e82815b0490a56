package se.samblick.app.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a live table or chart asks for; the members of its query in the document.
 *
 * @param window code of the window, such as {@code year-to-date}
 * @param at its last day
 * @param years earlier periods beside the current one; 1 if null
 * @param categories those to show; all if empty
 */
record BlockQuery(
        String dataset,
        String area,
        String window,
        String at,
        @Nullable Integer years,
        List<String> categories) {
    BlockQuery {
        // A query that names no categories comes from JSON without the member.
        categories = java.util.Objects.requireNonNullElse(categories, List.<String>of());
        categories = List.copyOf(categories);
    }
}
