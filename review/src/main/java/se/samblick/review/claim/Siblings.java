package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Series;

/** The series that stand beside each other in a table: the rows of one dimension, totals left out. */
final class Siblings {
    private Siblings() {}

    /** Series that differ from this one in its area, or in one part of its category, alone. */
    static List<Series> of(Series series, boolean byArea) {
        List<Series> found = new ArrayList<>();
        for (Series other : series.table().series()) {
            if (other.measure().equals(series.measure())
                    && !isTotal(other, byArea)
                    && isBeside(series, other, byArea)) {
                found.add(other);
            }
        }
        return found;
    }

    private static boolean isTotal(Series series, boolean byArea) {
        if (byArea) {
            return series.area().isEmpty()
                    || (series.total() && series.category().stream().noneMatch(Labels::isTotal))
                    || Labels.isTotal(series.area())
                    || Labels.isWhole(series.area());
        }
        return series.total()
                || series.category().stream().allMatch(Labels::isTotal)
                || series.category().stream().anyMatch(part -> Labels.isPartOfAbove(part));
    }

    private static boolean isBeside(Series a, Series b, boolean byArea) {
        if (byArea) {
            return a.category().equals(b.category());
        }
        if (!a.area().equals(b.area()) || a.category().size() != b.category().size()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.category().size(); i++) {
            different += a.category().get(i).equals(b.category().get(i)) ? 0 : 1;
        }
        return different <= 1;
    }

    /** All rows of a table's main measure, totals left out: what "alla kategorier" means. */
    static List<Series> leaves(FigureTable table, boolean byArea) {
        List<Series> counts = table.series().stream().filter(Series::isCount).toList();
        List<Series> pool = counts.isEmpty() ? table.series() : counts;
        List<Series> found = new ArrayList<>();
        for (Series series : pool) {
            boolean own = series.measure().equals(pool.get(0).measure());
            if (own && !isTotal(series, byArea) && (byArea || !isAreaOnly(series))) {
                found.add(series);
            }
        }
        return found;
    }

    private static boolean isAreaOnly(Series series) {
        return series.category().isEmpty() && !series.area().isEmpty();
    }
}
