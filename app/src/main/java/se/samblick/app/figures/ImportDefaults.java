package se.samblick.app.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a file itself need not say, and what the user has put right in it.
 *
 * @param area id of the area of tables that name none
 * @param period of tables that name none; of a list of events, the days it tells all about
 * @param precision how exactly the places of events are kept
 */
record ImportDefaults(
        Dataset dataset,
        @Nullable String area,
        @Nullable String period,
        Corrections corrections,
        PlacePrecision precision) {

    /** The area of a table that names none: what was said of the table, of the file afterwards, of the file at first. */
    @Nullable
    String areaOfTable(int table) {
        String own = corrections.tableAreas().get(table);
        if (own != null) {
            return own;
        }
        return corrections.area() == null ? area : corrections.area();
    }

    @Nullable
    String periodOfTable() {
        return corrections.period() == null ? period : corrections.period();
    }
}
