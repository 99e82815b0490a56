package se.samblick.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.MeasureWords;

/**
 * What the labels of one row say.
 *
 * @param row index in the sheet
 * @param area the row's area, or the one a line inside the frame names; null when neither
 * @param category the row's parts of the category, without empty ones
 * @param periods periods of the row, outer first
 * @param periodLabel the period as printed, when it is no known period
 * @param measure what the row's label says that it measures
 * @param total labelled as a total
 * @param damaged its label was turned into a date by a spreadsheet
 * @param parent position among the rows of the row it stands under, −1 for none
 */
record RowInfo(
        int row,
        @Nullable String area,
        List<String> category,
        List<FoundPeriod> periods,
        String periodLabel,
        MeasureWords.@Nullable Said measure,
        boolean total,
        boolean damaged,
        int parent) {
    RowInfo {
        category = List.copyOf(category);
        periods = List.copyOf(periods);
    }

    boolean hasPeriod() {
        return !periods.isEmpty() || !periodLabel.isEmpty();
    }

    /** The labels as a reader sees them: the area, if it is the row's, and the category. */
    String label() {
        String words = String.join(" | ", category);
        String place = area;
        if (place == null || place.isEmpty()) {
            return words.isEmpty() ? period() : words;
        }
        return words.isEmpty() ? place : place + " | " + words;
    }

    private String period() {
        return periods.isEmpty() ? periodLabel : periods.get(periods.size() - 1).printed();
    }
}
