package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Observation, String> printed = printedErrors(table);
        for (Observation value : table.observations()) {
            if (value.status() == Status.ERROR) {
                problems.add(unreadable(table, value, printed.getOrDefault(value, value.period())));
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
        problems.addAll(OtherReadings.of(table));
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

    /** What the cells of unreadable values show. */
    private static Map<Observation, String> printedErrors(Table table) {
        Map<Observation, String> printed = new HashMap<>();
        if (table.observations().stream().noneMatch(value -> value.status() == Status.ERROR)) {
            return printed;
        }
        for (TableRow row : table.rows()) {
            for (TableCell cell : row.cells()) {
                Observation value = cell.observation();
                if (value != null && value.status() == Status.ERROR) {
                    printed.putIfAbsent(value, Labels.fold(cell.printed()));
                }
            }
        }
        return printed;
    }

    private static Problem unreadable(Table table, Observation value, String printed) {
        boolean readable = value.value() != null;
        String found = "\"" + printed + "\"";
        String expected = "ett tal eller en tom cell";
        if (readable && cases(table)) {
            found = value.days() == null
                    ? "ett ärende med datumet \"" + value.period() + "\""
                    : "ett ärende med en position utanför Sverige";
            expected = value.days() == null ? "ett läsbart datum" : "en position i Sverige";
        } else if (readable) {
            found = "en skadad etikett eller period (" + words(value) + ")";
            expected = "ett namn och en period som finns";
        }
        return new Problem(Problem.Kind.UNREADABLE, Problem.Severity.ERROR, place(table, value), found, expected);
    }

    /** True for a list of cases: it has no columns of values. */
    private static boolean cases(Table table) {
        return !table.columns().isEmpty()
                && table.columns().stream().noneMatch(column -> column.role() == ColumnRole.DATA);
    }

    private static String words(Observation value) {
        String label = value.category().isEmpty() ? value.area() : value.category();
        boolean period = value.days() == null && !value.period().isEmpty();
        return label.isEmpty() || period ? value.period() : label;
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
