package se.samblick.app.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Window;

/**
 * The view of the page on changes as its address holds it, so that a link shows others the same.
 *
 * @param extract show as known with this extract; null for all that is known now
 * @param category the one drawn over the years; null for the one that matters most
 * @param all every row of a long table, not only those that matter first
 */
record ChangesAddress(
        String dataset,
        String area,
        Window window,
        LocalDate at,
        int years,
        @Nullable String category,
        @Nullable ExtractId extract,
        boolean all) {

    String href() {
        return href("/laget");
    }

    String href(String path) {
        return path + "?omrade=" + encoded(area)
                + "&fonster=" + window.code()
                + "&till=" + at
                + "&jamfor=" + years
                + (dataset.equals(DatasetId.REPORTED_CRIMES.value()) ? "" : "&datamangd=" + encoded(dataset))
                + (category == null ? "" : "&kategori=" + encoded(category))
                + (extract == null ? "" : "&uttag=" + extract)
                + (all ? "&alla=true" : "");
    }

    ChangesAddress with(Window other, LocalDate day) {
        return new ChangesAddress(dataset, area, other, day, years, category, extract, all);
    }

    ChangesAddress withCategory(String other) {
        return new ChangesAddress(dataset, area, window, at, years, other, extract, all);
    }

    /** With all categories. */
    ChangesAddress whole() {
        return new ChangesAddress(dataset, area, window, at, years, null, extract, false);
    }

    ChangesAddress withArea(String other) {
        return new ChangesAddress(dataset, other, window, at, years, category, extract, all);
    }

    ChangesAddress withAll() {
        return new ChangesAddress(dataset, area, window, at, years, category, extract, true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
