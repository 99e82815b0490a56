package se.samblick.review;

import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;

/**
 * A cell a verdict rests on.
 *
 * @param table number of the table in the document from 1, 0 for figures given beside it
 * @param row label of the row
 * @param column label of the column
 * @param line line of the row, 0 for figures given beside the document
 * @param value as a number in the unit printed (percent for shares); null if the cell holds none
 */
public record Evidence(
        int table,
        String row,
        String column,
        int line,
        @Nullable Double value) {
    /** The cell a fact was read from. */
    public static Evidence of(Fact fact) {
        return new Evidence(
                fact.table(),
                fact.rowLabel(),
                fact.columnLabel(),
                fact.place().line(),
                fact.isExact() ? (Double) fact.value() : null);
    }
}
