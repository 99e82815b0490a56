package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;

/**
 * How every category of a dataset changed in an area.
 *
 * @param periods newest first: the current period, the one it is compared with, and earlier ones
 * @param rows in the order of the category tree; empty if the data do not tile the two periods
 * @param leftOut categories with figures for the area that cannot be compared over these periods
 * @param allowed where there are no rows: for each window the data allow in this area, the days it can end on, latest
 *     first; otherwise empty, see {@link Figures#windows}
 * @param notes what holds for the whole table
 */
public record ChangeTable(
        ChangeQuery query,
        List<Period> periods,
        List<ChangeRow> rows,
        List<Category> leftOut,
        Map<Window, List<LocalDate>> allowed,
        List<Note> notes) {
    public ChangeTable {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }

    public Period current() {
        return periods.get(0);
    }

    public Period previous() {
        return periods.get(1);
    }

    /** All extracts the rows were drawn from. */
    public Set<ExtractId> extracts() {
        Set<ExtractId> all = new TreeSet<>();
        rows.forEach(r -> all.addAll(r.extracts()));
        return all;
    }
}
