package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the API.
 *
 * @param page from 1
 * @param size most items on a page, at most {@value #MOST}
 * @param total items in all
 */
record ApiPage<T>(List<T> items, int page, int size, long total) {
    static final int MOST = 500;
    private static final int USUAL = 50;

    /** Which page is asked for; a size that is too large is taken as the largest. */
    record Asked(int page, int size) {
        static Asked of(@Nullable Integer page, @Nullable Integer size) {
            int number = page == null ? 1 : Math.max(1, page);
            int length = size == null ? USUAL : Math.min(MOST, Math.max(1, size));
            return new Asked(number, length);
        }

        /** This page of a list held in memory. */
        <T> ApiPage<T> of(List<T> all) {
            int from = (int) Math.min(all.size(), (long) (page - 1) * size);
            int to = Math.min(all.size(), from + size);
            return new ApiPage<>(List.copyOf(all.subList(from, to)), page, size, all.size());
        }

        <T> ApiPage<T> of(List<T> items, long total) {
            return new ApiPage<>(items, page, size, total);
        }
    }
}
