package se.samblick.app.situation;

import org.jspecify.annotations.Nullable;

/**
 * What a figure in the text asks for; the members of its query in the document.
 *
 * @param period as {@link se.samblick.analysis.Period#parse} reads it
 * @param base the period compared with, for a change; null for a level
 * @param measure {@code count} if null
 */
record ChipQuery(
        String dataset,
        String area,
        String category,
        String period,
        @Nullable String base,
        @Nullable String measure) {}
