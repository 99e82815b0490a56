package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Series;

/**
 * What a claim can be tried against in one table: one series for each thing it names.
 *
 * @param series one a thing; more than one when the claim lists several
 * @param shortened the words were less than the label, so that a mismatch may be one of scope
 */
record Target(FigureTable table, List<Series> series, boolean shortened) {
    Target {
        series = List.copyOf(series);
    }

    Series only() {
        return series.get(0);
    }
}
