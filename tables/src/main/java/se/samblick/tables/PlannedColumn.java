package se.samblick.tables;

import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;

/**
 * What a column is taken for.
 *
 * @param index in the sheet
 * @param header its nearest label
 * @param codeFor index of the column whose names these codes belong to, or −1
 * @param parts what the header of a column of values says; null for other columns
 * @param measure what the values measure, as far as the column decides
 * @param measureByHeader the header or the cells decide the measure, not the title
 * @param percent plain numbers are percent, since the header or the title says so
 */
record PlannedColumn(
        int index,
        ColumnRole role,
        String header,
        int codeFor,
        @Nullable HeaderParts parts,
        Measure measure,
        boolean measureByHeader,
        boolean percent) {

    PlannedColumn(int index, ColumnRole role, String header) {
        this(index, role, header, -1, null, Measure.COUNT, false, false);
    }

    PlannedColumn as(ColumnRole other) {
        return new PlannedColumn(index, other, header, codeFor, parts, measure, measureByHeader, percent);
    }

    PlannedColumn codeOf(int column) {
        return new PlannedColumn(index, ColumnRole.CODE, header, column, parts, measure, measureByHeader, percent);
    }

    PlannedColumn measured(HeaderParts said, Measure what, boolean byHeader, boolean inPercent) {
        return new PlannedColumn(index, ColumnRole.DATA, header, -1, said, what, byHeader, inPercent);
    }

    boolean isLabel() {
        return role == ColumnRole.AREA || role == ColumnRole.CATEGORY;
    }
}
