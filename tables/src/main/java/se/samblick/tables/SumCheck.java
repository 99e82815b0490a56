package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.TotalWords;

/**
 * Compares the totals of a table with the sums of their parts: a total row with the rows above it (or below, when it
 * stands on top) back to the nearest total of its kind, and a total column with the columns beside it. When exactly one
 * set of left-out rows explains the difference in every column, the problem names them.
 */
final class SumCheck {
    /** Beyond this many parts the search for left-out rows would take too long and explain by accident. */
    private static final int PARTS_SEARCHED = 16;

    private final Table table;
    private final List<TableRow> rows;
    private final List<Problem> problems = new ArrayList<>();

    private SumCheck(Table table) {
        this.table = table;
        this.rows = table.rows();
    }

    static List<Problem> of(Table table) {
        SumCheck check = new SumCheck(table);
        for (int at = 0; at < check.rows.size(); at++) {
            if (check.rows.get(at).role() == RowRole.TOTAL && check.labelled(check.rows.get(at))) {
                check.row(at);
            }
        }
        check.totalColumns();
        return check.problems;
    }

    /** A total column sums up the columns beside it that differ from it in one label alone. */
    private void totalColumns() {
        List<TableColumn> counts = counts();
        List<TableColumn> totals = counts.stream().filter(TableColumn::total).toList();
        for (TableColumn total : totals) {
            List<TableColumn> parts = counts.stream()
                    .filter(column -> !column.total() && group(column).equals(group(total)))
                    .toList();
            boolean alone = totals.stream()
                            .filter(other -> group(other).equals(group(total)))
                            .count()
                    == 1;
            if (parts.size() < 2 || !alone) {
                continue;
            }
            for (TableRow row : rows) {
                BigDecimal whole = row.hasValues() ? value(row, total) : null;
                BigDecimal sum = whole == null ? null : sumAcross(row, parts);
                if (whole != null && sum != null && whole.compareTo(sum) != 0) {
                    problems.add(problem(row, total.index(), whole, sum, "kolumnerna"));
                }
            }
        }
    }

    private static List<String> group(TableColumn column) {
        return column.headers().isEmpty()
                ? List.of()
                : column.headers().subList(0, column.headers().size() - 1);
    }

    private static @Nullable BigDecimal sumAcross(TableRow row, List<TableColumn> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TableColumn part : parts) {
            Observation value =
                    row.cell(part.index()).map(TableCell::observation).orElse(null);
            if (value == null || value.status() == Status.SUPPRESSED || value.status() == Status.ERROR) {
                return null;
            }
            sum = value.value() == null ? sum : sum.add(value.value());
        }
        return sum;
    }

    /** A parent that adds up is a total without being called one, and needs no check. */
    private boolean labelled(TableRow row) {
        return rows.stream()
                .noneMatch(
                        other -> other.parent() >= 0 && rows.get(other.parent()).equals(row));
    }

    private void row(int total) {
        List<TableRow> parts = parts(total);
        if (parts.size() < 2) {
            return;
        }
        List<Integer> wrong = new ArrayList<>();
        int compared = 0;
        for (TableColumn column : counts()) {
            BigDecimal whole = value(rows.get(total), column);
            BigDecimal sum = sum(parts, column);
            if (whole == null || sum == null) {
                continue;
            }
            compared++;
            if (whole.compareTo(sum) != 0) {
                wrong.add(column.index());
            }
        }
        if (wrong.isEmpty() || compared == 0) {
            return;
        }
        String missing = leftOut(total, parts)
                .map(names -> "; summan stämmer utan " + names)
                .orElse("");
        for (int column : wrong) {
            TableColumn at = table.columns().get(column);
            BigDecimal sum = sum(parts, at);
            BigDecimal whole = value(rows.get(total), at);
            if (sum != null && whole != null) {
                problems.add(problem(rows.get(total), column, whole, sum, "raderna" + missing));
            }
        }
    }

    private Problem problem(TableRow row, int column, BigDecimal whole, BigDecimal sum, String of) {
        String origin = row.cell(column)
                .map(TableCell::origin)
                .filter(place -> !place.isEmpty())
                .orElse("tabell " + table.number());
        return new Problem(
                Problem.Kind.SUM,
                Problem.Severity.WARNING,
                origin,
                whole.toPlainString() + " i " + row.label(),
                sum.toPlainString() + ", summan av " + of);
    }

    private List<TableColumn> counts() {
        return table.columns().stream()
                .filter(column ->
                        column.role() == ColumnRole.DATA && column.measure().equals(Measure.COUNT))
                .toList();
    }

    /** The rows that a total sums up: with the same outer labels, up to the total before it; else those under it. */
    private List<TableRow> parts(int total) {
        List<TableRow> above = partsIn(total, -1);
        boolean onTop = above.isEmpty();
        return onTop ? partsIn(total, 1) : above;
    }

    private List<TableRow> partsIn(int total, int step) {
        List<TableRow> parts = new ArrayList<>();
        TableRow sum = rows.get(total);
        boolean subtotals = false;
        for (int at = total + step; at >= 0 && at < rows.size(); at += step) {
            TableRow row = rows.get(at);
            if (row.role() == RowRole.TOTAL && labelled(row)) {
                if (!sameGroup(row, sum)) {
                    break;
                }
                subtotals = true;
                break;
            }
            if (row.role() == RowRole.SECTION && step < 0 && !parts.isEmpty()) {
                break;
            }
            boolean part = row.hasValues() && row.parent() < 0;
            if (part && sameGroup(row, sum)) {
                parts.add(0, row);
            }
        }
        return subtotals && parts.isEmpty() ? List.of() : parts;
    }

    /** With several label columns, the total of one area does not sum up another. */
    private boolean sameGroup(TableRow row, TableRow total) {
        Optional<Observation> one = first(row);
        Optional<Observation> other = first(total);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean areas = table.columns().stream().anyMatch(column -> column.role() == ColumnRole.AREA)
                && table.columns().stream().anyMatch(column -> column.role() == ColumnRole.CATEGORY);
        if (areas && !one.get().area().equals(other.get().area())) {
            return false;
        }
        String group = outer(other.get());
        return group.isEmpty() || TotalWords.isTotal(group) || group.equals(outer(one.get()));
    }

    /** The outer of several labels, such as {@code Våld} in {@code Våld | Misshandel}. */
    private String outer(Observation value) {
        long labels = table.columns().stream()
                .filter(column -> column.role() == ColumnRole.CATEGORY)
                .count();
        int bar = value.category().indexOf(" | ");
        return labels < 2 || bar < 0 ? "" : value.category().substring(0, bar);
    }

    private static Optional<Observation> first(TableRow row) {
        return row.cells().stream()
                .map(TableCell::observation)
                .filter(value -> value != null)
                .findFirst();
    }

    private static @Nullable BigDecimal value(TableRow row, TableColumn column) {
        Observation value = row.cell(column.index()).map(TableCell::observation).orElse(null);
        return value == null ? null : value.value();
    }

    /** The sum, or null where a part is suppressed or unreadable; missing parts count as nothing. */
    private static @Nullable BigDecimal sum(List<TableRow> parts, TableColumn column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TableRow part : parts) {
            Observation value =
                    part.cell(column.index()).map(TableCell::observation).orElse(null);
            if (value == null || value.status() == Status.SUPPRESSED || value.status() == Status.ERROR) {
                return null;
            }
            sum = value.value() == null ? sum : sum.add(value.value());
        }
        return sum;
    }

    /** The only set of rows without which the total is right in every column. */
    private Optional<String> leftOut(int total, List<TableRow> parts) {
        if (parts.size() > PARTS_SEARCHED) {
            return Optional.empty();
        }
        List<BigDecimal> excess = new ArrayList<>();
        List<TableColumn> columns = new ArrayList<>();
        for (TableColumn column : counts()) {
            BigDecimal whole = value(rows.get(total), column);
            BigDecimal sum = sum(parts, column);
            if (whole != null && sum != null) {
                excess.add(sum.subtract(whole));
                columns.add(column);
            }
        }
        List<TableRow> found = null;
        for (int set = 1; set < (1 << parts.size()) - 1; set++) {
            if (explains(set, parts, columns, excess)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = chosen(set, parts);
            }
        }
        return Optional.ofNullable(found)
                .map(left ->
                        String.join(", ", left.stream().map(TableRow::label).toList()));
    }

    private static List<TableRow> chosen(int set, List<TableRow> parts) {
        List<TableRow> chosen = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            if ((set >> at & 1) == 1) {
                chosen.add(parts.get(at));
            }
        }
        return chosen;
    }

    private static boolean explains(int set, List<TableRow> parts, List<TableColumn> columns, List<BigDecimal> excess) {
        for (int column = 0; column < columns.size(); column++) {
            BigDecimal sum = sum(chosen(set, parts), columns.get(column));
            if (sum == null || sum.compareTo(excess.get(column)) != 0) {
                return false;
            }
        }
        return !columns.isEmpty();
    }
}
