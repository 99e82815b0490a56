package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samblick.tables.words.Labels;
import se.samblick.tables.words.Measure;

/** Cells that could not be read, periods that could not be resolved, and readings that could be another. */
final class ReadingDoubts {
    private ReadingDoubts() {}

    static List<Problem> of(Table table) {
        List<Problem> problems = new ArrayList<>();
        Set<String> periods = new TreeSet<>();
        for (Observation value : table.observations()) {
            if (value.status() == Status.ERROR) {
                problems.add(unreadable(table, value));
            } else if (!value.period().isEmpty() && value.days() == null && periods.add(value.period())) {
                problems.add(new Problem(
                        Problem.Kind.PERIOD,
                        Problem.Severity.WARNING,
                        place(table, value),
                        "perioden \"" + value.period() + "\"",
                        "en period med kända dagar"));
            }
        }
        for (TableColumn column : table.columns()) {
            mixedScale(table, column, problems);
        }
        for (TableColumn column : table.columns()) {
            if (column.role() == ColumnRole.IGNORED && table.rows().stream().anyMatch(TableRow::hasValues)) {
                problems.add(new Problem(
                        Problem.Kind.LEFT_OUT,
                        Problem.Severity.NOTE,
                        "tabell " + table.number(),
                        "kolumnen \"" + column.header() + "\"",
                        "etiketter eller värden"));
            }
        }
        return problems;
    }

    private static Problem unreadable(Table table, Observation value) {
        String printed = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> value.equals(cell.observation()))
                .map(cell -> Labels.fold(cell.printed()))
                .findFirst()
                .orElse(value.period());
        boolean readable = value.value() != null;
        return new Problem(
                Problem.Kind.UNREADABLE,
                Problem.Severity.ERROR,
                place(table, value),
                readable ? "en skadad etikett eller period (" + words(value) + ")" : "\"" + printed + "\"",
                readable ? "ett namn och en period som finns" : "ett tal eller en tom cell");
    }

    private static String words(Observation value) {
        String label = value.category().isEmpty() ? value.area() : value.category();
        return label.isEmpty() || value.days() == null ? value.period() : label;
    }

    /** Shares of which some are above 1 and some not, with nothing that says percent: 0,8 may be 0,8 or 80 percent. */
    private static void mixedScale(Table table, TableColumn column, List<Problem> problems) {
        if (!column.measure().equals(Measure.SHARE) && !column.measure().equals(Measure.CHANGE_PERCENT)) {
            return;
        }
        boolean above = false;
        Observation doubtful = null;
        for (TableRow row : table.rows()) {
            TableCell cell = row.cell(column.index()).orElse(null);
            if (cell == null
                    || cell.observation() == null
                    || cell.number() == null
                    || cell.observation().value() == null) {
                continue;
            }
            boolean divided = cell.observation().value().compareTo(cell.number()) != 0;
            above |= divided;
            boolean small = !divided
                    && cell.number().signum() != 0
                    && cell.number().abs().compareTo(BigDecimal.ONE) <= 0;
            doubtful = small && !cell.printed().contains("%") ? cell.observation() : doubtful;
        }
        if (above && doubtful != null) {
            problems.add(new Problem(
                    Problem.Kind.AMBIGUOUS,
                    Problem.Severity.WARNING,
                    place(table, doubtful),
                    "ett tal under 1 bland tal i procent",
                    "samma skala i hela kolumnen"));
        }
    }

    static String place(Table table, Observation value) {
        return value.origin().isEmpty() ? "tabell " + table.number() : value.origin();
    }
}
