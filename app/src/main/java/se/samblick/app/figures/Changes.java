package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Comparison;
import se.samblick.analysis.Multiplicity;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;

/** Makes the rows of a change table from the series of an area. */
final class Changes {
    private final Window window;
    private final List<Period> periods;

    /**
     * @param at last day of the current period
     * @param years number of earlier periods
     */
    Changes(Window window, LocalDate at, int years) {
        this.window = window;
        List<Period> newestFirst = new ArrayList<>();
        LocalDate end = at;
        for (int k = 0; k < years; k++) {
            Comparison comparison = window.endingOn(end);
            if (k == 0) {
                newestFirst.add(comparison.current());
            }
            newestFirst.add(comparison.previous());
            end = comparison.previous().last();
        }
        periods = List.copyOf(newestFirst);
    }

    /** The current period, then the earlier ones, newest first. */
    List<Period> periods() {
        return periods;
    }

    Comparison comparison() {
        return window.endingOn(periods.get(0).last());
    }

    /** The row of a category, without q; empty if its figures do not tile both periods within limits. */
    Optional<ChangeRow> row(Category category, CellSeries series) {
        return series.sums(comparison())
                .filter(s -> s.get(0).amount().bounded() && s.get(1).amount().bounded())
                .map(s -> row(category, series, s.get(0), s.get(1)));
    }

    private ChangeRow row(Category category, CellSeries series, Sum previous, Sum current) {
        List<@Nullable Amount> values = new ArrayList<>();
        values.add(current.amount());
        values.add(previous.amount());
        for (Period earlier : periods.subList(2, periods.size())) {
            values.add(series.sum(earlier).map(Sum::amount).orElse(null));
        }
        Sum both = previous.plus(current);
        return new ChangeRow(
                category,
                category.label(),
                values,
                AmountChange.of(previous.amount(), current.amount()),
                null,
                notes(
                        category,
                        previous.amount(),
                        current.amount(),
                        both.extracts().size()),
                both.extracts());
    }

    private static List<Note> notes(Category category, Amount previous, Amount current, int extracts) {
        List<Note> notes = new ArrayList<>();
        if (category.detectionDriven()) {
            notes.add(Note.of("figures.note.detection"));
        }
        if (!previous.exact() || !current.exact()) {
            notes.add(Note.of("figures.note.uncertain"));
        }
        if (extracts > 1) {
            notes.add(Note.of("figures.note.extracts"));
        }
        return notes;
    }

    /** The rows with q over all of them that are no totals. */
    static List<ChangeRow> withQ(List<ChangeRow> rows) {
        double[] q = Multiplicity.BH.adjust(rows.stream()
                .mapToDouble(r -> r.category().total() ? Double.NaN : r.change().p())
                .toArray());
        List<ChangeRow> adjusted = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            adjusted.add(Double.isNaN(q[i]) ? rows.get(i) : rows.get(i).withQ(q[i]));
        }
        return adjusted;
    }

    /** Notes on the windows the data allow, for a table without rows. */
    static List<Note> allowedNotes(Map<Window, List<LocalDate>> allowed) {
        if (allowed.isEmpty()) {
            return List.of(Note.of("figures.note.noWindow"));
        }
        List<Note> notes = new ArrayList<>();
        allowed.forEach((window, days) -> notes.add(Note.of(
                "figures.note.window." + window.code(),
                window.endingOn(days.get(0)).current())));
        return notes;
    }
}
