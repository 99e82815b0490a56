package se.samblick.app.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;

/**
 * Which changes are asked for.
 *
 * @param at last day of the current period
 * @param extract answer as known with this extract; null for all that is known now
 * @param years how many earlier periods to show beside the current one, 1 or more; the change is against the nearest
 * @param totals whether sums printed by the source are rows too
 */
public record ChangeQuery(
        DatasetId dataset,
        AreaId area,
        Window window,
        LocalDate at,
        @Nullable ExtractId extract,
        int years,
        boolean totals) {
    public static final int MOST_YEARS = 30;

    public ChangeQuery {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("%d years: expected 1 to %d".formatted(years, MOST_YEARS));
        }
    }
}
