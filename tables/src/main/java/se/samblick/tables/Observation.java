package se.samblick.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.Period;

/**
 * One value of a table, with everything that says what it is a value of.
 *
 * @param area as printed, or a position; empty when the table names none
 * @param category parts joined by {@code " | "}, levels of a hierarchy by {@code " > "}; may be empty
 * @param period as ISO 8601, or as printed when it cannot be resolved, or empty
 * @param days the same as days, null when it is not resolved
 * @param base the earlier period of a change, written as {@code period}; else empty
 * @param value null unless there is a number; fractions for shares and changes in percent
 * @param origin {@code sheet!cell} or {@code line:field}; empty where the format has neither
 * @param row index of the table's row, −1 where the table has no grid
 * @param column index of the table's column, −1 where the table has no grid
 * @param position where a case was, as {@code EPSG:3006 N E}, also when its row names an area; else empty
 */
public record Observation(
        String area,
        String category,
        String period,
        @Nullable Period days,
        String base,
        Measure measure,
        @Nullable BigDecimal value,
        Status status,
        String origin,
        int row,
        int column,
        String position) {
    public Observation(
            String area,
            String category,
            String period,
            @Nullable Period days,
            String base,
            Measure measure,
            @Nullable BigDecimal value,
            Status status,
            String origin,
            int row,
            int column) {
        this(area, category, period, days, base, measure, value, status, origin, row, column, "");
    }
}
