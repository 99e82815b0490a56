package se.samblick.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.Period;

/** Compares printed differences and percentages with the cells that they are derived from. */
final class ChangeCheck {
    private ChangeCheck() {}

    static List<Problem> of(Table table) {
        List<Problem> problems = new ArrayList<>();
        for (TableColumn change : table.columns()) {
            if (change.role() != ColumnRole.DATA || !change.measure().isChange()) {
                continue;
            }
            Optional<TableColumn> later = source(table, change, change.days());
            Optional<TableColumn> earlier = source(table, change, change.base());
            if (later.isPresent() && earlier.isPresent()) {
                for (TableRow row : table.rows()) {
                    check(table, row, change, later.get(), earlier.get()).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    /** The column of plain values with that period and the same other labels. */
    private static Optional<TableColumn> source(Table table, TableColumn change, @Nullable Period period) {
        if (period == null) {
            return Optional.empty();
        }
        List<TableColumn> found = table.columns().stream()
                .filter(column -> column.role() == ColumnRole.DATA
                        && !column.measure().isChange()
                        && !column.total()
                        && !column.measure().equals(Measure.BASE)
                        && period.equals(column.days()))
                .toList();
        if (found.size() <= 1) {
            return found.stream().findFirst();
        }
        String group = change.headers().isEmpty() ? "" : change.headers().get(0);
        List<TableColumn> grouped = found.stream()
                .filter(column ->
                        column.headers().contains(group) && column.headers().size() > 1)
                .toList();
        return grouped.size() == 1 ? Optional.of(grouped.get(0)) : Optional.empty();
    }

    private static Optional<Problem> check(
            Table table, TableRow row, TableColumn change, TableColumn later, TableColumn earlier) {
        TableCell cell = row.cell(change.index()).orElse(null);
        BigDecimal printed = cell == null || cell.observation() == null
                ? null
                : cell.observation().value();
        BigDecimal after = value(row, later);
        BigDecimal before = value(row, earlier);
        if (cell == null || printed == null || after == null || before == null) {
            return Optional.empty();
        }
        BigDecimal computed = change.measure().equals(Measure.CHANGE)
                ? after.subtract(before)
                : before.signum() == 0 ? null : after.subtract(before).divide(before.abs(), 10, RoundingMode.HALF_UP);
        if (computed == null || agrees(printed, computed)) {
            return Optional.empty();
        }
        String place = cell.origin().isEmpty() ? "tabell " + table.number() : cell.origin();
        String shown = change.measure().equals(Measure.CHANGE)
                ? computed.toPlainString()
                : computed.movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                                .replace('.', ',') + " %";
        return Optional.of(new Problem(
                Problem.Kind.CHANGE,
                Problem.Severity.WARNING,
                place,
                "\"" + cell.printed().strip() + "\" i " + row.label(),
                shown + " (" + before.toPlainString() + " → " + after.toPlainString() + ")"));
    }

    /** Equal when rounded to the decimals printed; half a unit of the last place may go either way. */
    private static boolean agrees(BigDecimal printed, BigDecimal computed) {
        int scale = Math.max(0, printed.scale());
        BigDecimal half = BigDecimal.ONE.movePointLeft(scale).divide(BigDecimal.valueOf(2));
        return printed.subtract(computed).abs().compareTo(half) <= 0;
    }

    private static @Nullable BigDecimal value(TableRow row, TableColumn column) {
        Observation value = row.cell(column.index()).map(TableCell::observation).orElse(null);
        return value == null ? null : value.value();
    }
}
