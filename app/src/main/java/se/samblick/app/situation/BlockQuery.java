package se.samblick.app.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a live table or chart asks for; the members of its query in the document.
 *
 * @param window code of the window, such as {@code year-to-date}
 * @param at its last day
 * @param years earlier periods beside the current one; 1 if null
 * @param categories those to show; all if null or empty
 */
record BlockQuery(
        String dataset,
        String area,
        String window,
        String at,
        @Nullable Integer years,
        @Nullable List<String> categories) {
    BlockQuery {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
