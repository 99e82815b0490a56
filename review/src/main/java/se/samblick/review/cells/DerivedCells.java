package se.samblick.review.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;

/**
 * Printed differences, percentages, rates and shares against the cells of their row they are derived from.
 *
 * <p>Where the header says which periods are compared, those are taken. Else the pair of columns is taken that explains
 * the most rows; a column that no pair explains for most rows is derived from something the table does not show, and
 * nothing is said of it.
 */
public final class DerivedCells {
    private final FigureTable table;
    private final Map<Integer, List<Fact>> byRow = new TreeMap<>();
    private final Map<Integer, List<Fact>> byColumn = new TreeMap<>();
    private final Map<Integer, List<Check>> checks = new TreeMap<>();

    private DerivedCells(FigureTable table) {
        this.table = table;
        for (Fact fact : table.facts()) {
            byRow.computeIfAbsent(fact.row(), row -> new ArrayList<>()).add(fact);
            byColumn.computeIfAbsent(fact.column(), column -> new ArrayList<>()).add(fact);
        }
    }

    /** One judgement for each row with a derived cell that could be tried. */
    public static List<RowJudgement> of(FigureTable table) {
        return new DerivedCells(table).judge();
    }

    private List<RowJudgement> judge() {
        for (List<Fact> column : byColumn.values()) {
            Fact first = column.get(0);
            if (first.isChange()) {
                changes(column);
            } else if (first.measure().equals("rate") || first.isShare()) {
                best(column, quotients(column));
            }
        }
        List<RowJudgement> found = new ArrayList<>();
        checks.forEach((row, list) -> found.add(judgement(table.rows().get(row), list)));
        return found;
    }

    // ---- changes

    private void changes(List<Fact> column) {
        Map<String, Function<Fact, @Nullable Double>> ways = new LinkedHashMap<>();
        Fact sample = column.get(0);
        if (sample.base() != null && sample.period() != null) {
            ways.put("header", cell -> change(cell, named(cell, false), named(cell, true)));
        }
        ways.put("rows", cell -> change(cell, neighbour(cell, -1), neighbour(cell, 0)));
        ways.put("rows down", cell -> change(cell, neighbour(cell, 1), neighbour(cell, 0)));
        List<Integer> columns = valueColumns();
        for (int after : columns) {
            for (int before : columns) {
                if (before != after && isEarlier(before, after)) {
                    ways.put(before + " to " + after, cell -> change(cell, at(cell, before), at(cell, after)));
                }
            }
        }
        best(column, ways);
    }

    /** Columns that hold the values changes are made of. */
    private List<Integer> valueColumns() {
        List<Integer> columns = new ArrayList<>();
        byColumn.forEach((column, facts) -> {
            if (!facts.get(0).isChange()) {
                columns.add(column);
            }
        });
        return columns;
    }

    private boolean isEarlier(int before, int after) {
        Fact a = column(before).get(0);
        Fact b = column(after).get(0);
        if (!a.measure().equals(b.measure())) {
            return false;
        }
        return a.period() == null || b.period() == null || a.period().compareTo(b.period()) < 0;
    }

    private @Nullable Fact at(Fact cell, int column) {
        for (Fact fact : row(cell.row())) {
            if (fact.column() == column) {
                return fact;
            }
        }
        return null;
    }

    /** The cell of the row for the period or base named; the nearest to the left where a row has several. */
    private @Nullable Fact named(Fact cell, boolean later) {
        Fact found = null;
        for (Fact fact : row(cell.row())) {
            boolean same = fact.period() != null && fact.period().equals(later ? cell.period() : cell.base());
            if (!fact.isChange() && same && (found == null || fact.column() < cell.column())) {
                found = fact;
            }
        }
        return found;
    }

    /** The nearest value to the left, in this row or one beside it: years as rows with a change column. */
    private @Nullable Fact neighbour(Fact cell, int step) {
        List<Fact> row = row(cell.row() + step);
        Fact own = null;
        for (Fact fact : row(cell.row())) {
            if (!fact.isChange() && fact.column() < cell.column()) {
                own = fact;
            }
        }
        if (own == null || own.period() == null) {
            return null;
        }
        for (Fact fact : row) {
            if (fact.column() == own.column()
                    && (step == 0 || (fact.period() != null && fact.period().compareTo(own.period()) < 0))) {
                return fact;
            }
        }
        return null;
    }

    private static @Nullable Double change(Fact cell, @Nullable Fact before, @Nullable Fact after) {
        if (before == null || after == null || !before.isExact() || !after.isExact() || before == after) {
            return null;
        }
        double difference = after.low() - before.low();
        if (cell.measure().equals("change-percent")) {
            return before.low() == 0 ? null : 100 * difference / before.low();
        }
        return after.isShare() ? 100 * difference : difference;
    }

    private List<Fact> row(int index) {
        return byRow.getOrDefault(index, List.of());
    }

    private List<Fact> column(int index) {
        return byColumn.getOrDefault(index, List.of());
    }

    // ---- rates and shares

    private Map<String, Function<Fact, @Nullable Double>> quotients(List<Fact> column) {
        Map<String, Function<Fact, @Nullable Double>> ways = new LinkedHashMap<>();
        double per = column.get(0).isShare() ? 100 : per(column.get(0).columnLabel() + " " + table.title());
        List<Integer> counts = new ArrayList<>();
        byColumn.forEach((index, facts) -> {
            if (facts.get(0).isCount()) {
                counts.add(index);
            }
        });
        for (int above : counts) {
            for (int below : counts) {
                if (above != below) {
                    ways.put(above + "/" + below, cell -> quotient(at(cell, above), at(cell, below), per));
                }
            }
            if (column.get(0).isShare()) {
                ways.put(above + "/total", cell -> quotient(at(cell, above), totalOf(above), per));
            }
        }
        return ways;
    }

    private @Nullable Fact totalOf(int column) {
        Fact total = null;
        for (Fact fact : column(column)) {
            total = fact.total() ? fact : total;
        }
        return total;
    }

    private static double per(String words) {
        String label = words.toLowerCase(Locale.ROOT);
        StringBuilder digits = new StringBuilder();
        int at = label.indexOf("per ");
        for (int i = at < 0 ? label.length() : at + 4; i < label.length(); i++) {
            char c = label.charAt(i);
            if (Character.isDigit(c)) {
                digits.append(c);
            } else if (Character.isLetter(c)) {
                break;
            }
        }
        return digits.length() == 0 || digits.length() > 7 ? 1000 : Double.parseDouble(digits.toString());
    }

    private static @Nullable Double quotient(@Nullable Fact above, @Nullable Fact below, double per) {
        if (above == null || below == null || !above.isExact() || !below.isExact() || below.low() == 0) {
            return null;
        }
        return per * above.low() / below.low();
    }

    // ---- which way explains the column

    private void best(List<Fact> column, Map<String, Function<Fact, @Nullable Double>> ways) {
        String chosen = null;
        int most = 0;
        Map<String, Integer> right = new HashMap<>();
        for (Map.Entry<String, Function<Fact, @Nullable Double>> way : ways.entrySet()) {
            int matches = 0;
            for (Fact cell : column) {
                Double expected = way.getValue().apply(cell);
                matches += expected != null && cell.isExact() && fits(cell, expected) ? 1 : 0;
            }
            right.put(way.getKey(), matches);
            if (matches > most) {
                most = matches;
                chosen = way.getKey();
            }
        }
        if (ways.containsKey("header") && (right.getOrDefault("header", 0) >= 1 || column.size() <= 2)) {
            chosen = "header";
        } else if (chosen == null || 2 * most <= triable(column, ways.get(chosen)) || (most < 2 && column.size() > 2)) {
            return;
        }
        Function<Fact, @Nullable Double> way = ways.get(chosen);
        for (Fact cell : column) {
            Double expected = cell.isExact() && way != null ? way.apply(cell) : null;
            if (expected != null) {
                checks.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                        .add(new Check(cell, expected, verdict(cell, expected), chosen));
            }
        }
    }

    private static int triable(List<Fact> column, @Nullable Function<Fact, @Nullable Double> way) {
        int count = 0;
        for (Fact cell : column) {
            count += way != null && cell.isExact() && way.apply(cell) != null ? 1 : 0;
        }
        return count;
    }

    /** The printed number in the unit of the print: points and percent as such. */
    private static double printed(Fact cell) {
        return cell.isShare() || cell.measure().equals("change-percent") ? 100 * cell.low() : cell.low();
    }

    private static boolean fits(Fact cell, double expected) {
        return off(cell, expected) <= 0.5 * Math.pow(10, -cell.decimals()) + 1e-6;
    }

    /** Distance in the unit printed; a difference of shares may be kept as a fraction. */
    private static double off(Fact cell, double expected) {
        double plain = Math.abs(printed(cell) - expected);
        return cell.measure().equals("change") ? Math.min(plain, Math.abs(100 * cell.low() - expected)) : plain;
    }

    /** A slip of one unit in the last printed decimal is a matter of rounding, more is an error. */
    private Verdict verdict(Fact cell, double expected) {
        if (fits(cell, expected)) {
            return Verdict.CONFIRMED;
        }
        double unit = Math.pow(10, -cell.decimals());
        // Counts are printed in full, so their change can only be cut off instead of rounded
        double most = cell.measure().equals("change-percent") && overCounts(cell) ? unit - 1e-6 : 1.5 * unit;
        boolean slip = off(cell, expected) <= most
                && (cell.decimals() > 0 || !cell.measure().equals("change"));
        return slip ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
    }

    private boolean overCounts(Fact cell) {
        return row(cell.row()).stream().filter(fact -> !fact.isChange()).allMatch(Fact::isCount);
    }

    private RowJudgement judgement(FigureTable.Row row, List<Check> list) {
        List<Check> wrong = list.stream()
                .filter(check -> check.verdict() == Verdict.CONTRADICTED)
                .toList();
        List<Check> slips = list.stream()
                .filter(check -> check.verdict() == Verdict.DOUBTFUL)
                .toList();
        if (wrong.isEmpty() && slips.isEmpty()) {
            return new RowJudgement(
                    Kind.CELL_CHANGE,
                    Verdict.CONFIRMED,
                    table,
                    row,
                    claimed(list),
                    computed(list),
                    "De tryckta förändringarna stämmer med cellerna de räknats från.",
                    list.stream().map(Check::cell).toList());
        }
        List<Check> shown = wrong.isEmpty() ? slips : wrong;
        return new RowJudgement(
                Kind.CELL_CHANGE,
                wrong.isEmpty() ? Verdict.DOUBTFUL : Verdict.CONTRADICTED,
                table,
                row,
                claimed(shown),
                computed(shown),
                wrong.isEmpty()
                        ? "Tryckt " + claimed(shown) + " skiljer sig i sista siffran från " + computed(shown) + "."
                        : "Tryckt " + claimed(shown) + ", men cellerna ger " + computed(shown) + ".",
                shown.stream().map(Check::cell).toList());
    }

    private static String claimed(List<Check> list) {
        return Texts.join(list.stream().map(check -> check.cell().printed()).toList());
    }

    private static String computed(List<Check> list) {
        return Texts.join(
                list.stream().map(check -> Texts.number(check.expected())).toList());
    }
}
