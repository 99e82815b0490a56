package se.samblick.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.Period;

/**
 * A column of a table.
 *
 * @param index from 0, as in {@link TableCell#column()}
 * @param headers its labels from the top, groups first
 * @param measure what its values measure; count for columns that hold none
 * @param period its own period as printed by {@code read}, empty when it has none
 * @param days the same as days, null when it has none or it cannot be resolved
 * @param base the earlier period of a change, null for other columns and where the table does not tell
 * @param total labelled as a total
 */
public record TableColumn(
        int index,
        ColumnRole role,
        List<String> headers,
        Measure measure,
        String period,
        @Nullable Period days,
        @Nullable Period base,
        boolean total) {
    public TableColumn {
        headers = List.copyOf(headers);
    }

    /** All labels with a space between. */
    public String header() {
        return String.join(" ", headers);
    }
}
