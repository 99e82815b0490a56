package se.samblick.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param column index of its column
 * @param printed its words as they stand in the file
 * @param origin where it stands; empty where the format has no places
 * @param number the number as printed: 36.7 for {@code 36,7 %}; null if it is none
 * @param observation what was read from it; null for labels and headers
 */
public record TableCell(
        int column,
        String printed,
        String origin,
        @Nullable BigDecimal number,
        @Nullable Observation observation) {}
