package se.samblick.app.figures;

import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * A sum that the source printed, kept apart from the values it sums.
 *
 * @param title heading of its table, empty if it has none
 * @param label as printed, {@code Totalt} if the source left it empty
 * @param parts the sum of the rows it stands for, computed; null if it cannot be told
 */
public record PrintedTotal(
        String title,
        AreaId area,
        CategoryId category,
        String label,
        Measure measure,
        Period period,
        double value,
        @Nullable Double parts,
        String origin) {

    /** True if the printed sum is another than that of its rows. */
    public boolean differs() {
        return parts != null && Math.abs(parts - value) > 0.5e-9 * Math.max(1, Math.abs(value));
    }
}
