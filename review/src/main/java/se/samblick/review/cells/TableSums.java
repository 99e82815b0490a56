package se.samblick.review.cells;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Span;

/**
 * Totals against their parts, down the columns and along the rows. Only counts are added up; a share or a rate is no sum.
 *
 * <p>What a total sums up is told by its place: all rows, the rows since the total before, those below it, or the other
 * totals. It is right if one of these fits, and wrong if none does. A suppressed part makes the sum an interval.
 */
public final class TableSums {
    private record Candidate(double low, double high, int parts, boolean known) {}

    private final FigureTable table;
    private final Map<Integer, List<Fact>> byColumn = new TreeMap<>();
    private final Map<Integer, List<Fact>> byRow = new TreeMap<>();
    private final Set<Integer> ownTotals = new HashSet<>();
    private final Map<Integer, List<Check>> checks = new TreeMap<>();

    private TableSums(FigureTable table) {
        this.table = table;
        for (Fact fact : table.facts()) {
            if (fact.isCount()) {
                byColumn.computeIfAbsent(fact.column(), column -> new ArrayList<>())
                        .add(fact);
                byRow.computeIfAbsent(fact.row(), row -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** One judgement for each row with a total that could be tried. */
    public static List<RowJudgement> of(FigureTable table) {
        return new TableSums(table).judge();
    }

    private List<RowJudgement> judge() {
        byColumn.forEach((column, cells) -> {
            if (isOwnTotal(cells)) {
                ownTotals.add(column);
            }
        });
        byColumn.values().forEach(this::downwards);
        byRow.values().forEach(this::along);
        PartsOfPeriods.checks(List.copyOf(byRow.values())).stream()
                .filter(check -> !isTotalColumn(check.cell()))
                .forEach(this::add);
        List<RowJudgement> found = new ArrayList<>();
        checks.forEach((row, list) -> found.add(judgement(table.rows().get(row), list)));
        return found;
    }

    private boolean isTotalRow(Fact fact) {
        String label = fact.rowLabel().equals(fact.printed()) ? "" : fact.rowLabel();
        return fact.total() && (Labels.isTotal(label) || Labels.isOwnWhole(label) || isTotalThroughout(fact.row()));
    }

    /** A row that sums up every count column, though it is called by a name: "Brunnsjö" under its parts. */
    private boolean isTotalThroughout(int row) {
        List<Fact> counts = byRow.getOrDefault(row, List.of());
        return counts.size() > 1 && counts.stream().allMatch(Fact::total);
    }

    private boolean isTotalColumn(Fact fact) {
        return fact.total()
                && !fact.columnLabel().isEmpty()
                && (endsInTotal(fact.columnLabel()) || ownTotals.contains(fact.column()));
    }

    /** A column of totals that is called by a name, "Kommunen", and is the sum of its row in most rows. */
    private boolean isOwnTotal(List<Fact> column) {
        int right = 0;
        int tried = 0;
        for (Fact total : column) {
            Candidate parts = sum(byRow.getOrDefault(total.row(), List.of()).stream()
                    .filter(fact -> fact != total && Objects.equals(fact.period(), total.period()))
                    .toList());
            boolean triable = total.isExact() && parts.known() && parts.parts() > 1;
            tried += triable ? 1 : 0;
            right += triable && fits(total, parts) ? 1 : 0;
        }
        return tried > 1 && 2 * right > tried && column.stream().allMatch(Fact::total);
    }

    private static boolean endsInTotal(String header) {
        String last = header.strip();
        for (String word : last.toLowerCase(Locale.ROOT).split("[ ,/()]+")) {
            if (Labels.isTotal(word) && !word.isEmpty() || word.equals("helår") || word.equals("helåret")) {
                return true;
            }
        }
        return false;
    }

    private void downwards(List<Fact> column) {
        for (int i = 0; i < column.size(); i++) {
            Fact total = column.get(i);
            if (isTotalRow(total) && total.isExact()) {
                Check check = check(total, alternatives(column, i));
                if (check != null) {
                    add(check);
                }
            }
        }
    }

    private void add(Check check) {
        checks.computeIfAbsent(check.cell().row(), row -> new ArrayList<>()).add(check);
    }

    /** The groups of cells a total may be the sum of, the likeliest first. */
    private List<List<Fact>> alternatives(List<Fact> column, int at) {
        List<Fact> all = new ArrayList<>();
        List<Fact> since = new ArrayList<>();
        List<Fact> below = new ArrayList<>();
        List<Fact> totals = new ArrayList<>();
        boolean open = true;
        for (int i = 0; i < column.size(); i++) {
            Fact fact = column.get(i);
            boolean total = isTotalRow(fact);
            boolean part = Labels.isPartOfAbove(fact.rowLabel());
            if (i == at) {
                open = true;
                continue;
            }
            if (total) {
                totals.add(fact);
                since = i < at ? new ArrayList<>() : since;
                open = i < at && open;
            } else if (!part && !fact.total()) {
                all.add(fact);
                if (i < at) {
                    since.add(fact);
                } else if (open) {
                    below.add(fact);
                }
            }
            if (i > at && total) {
                open = false;
            }
        }
        return at == 0 ? List.of(all, below, totals) : List.of(since, all, below, totals);
    }

    private void along(List<Fact> row) {
        for (Fact total : row) {
            if (isTotalColumn(total) && total.isExact() && !Labels.isPartOfAbove(total.rowLabel())) {
                List<Fact> sameTime = new ArrayList<>();
                List<Fact> within = new ArrayList<>();
                List<Fact> all = new ArrayList<>();
                for (Fact fact : row) {
                    if (fact != total && !isTotalColumn(fact)) {
                        all.add(fact);
                        (Objects.equals(fact.period(), total.period()) ? sameTime : within).add(fact);
                    }
                }
                Span span = total.period();
                within.removeIf(fact -> span == null || fact.period() == null || !span.contains(fact.period()));
                // "Helår 2022" is no sum of the quarters of 2023
                all.removeIf(fact -> span != null && fact.period() != null && !span.contains(fact.period()));
                Check check = check(total, List.of(sameTime.size() > 1 ? sameTime : within, all));
                if (check != null) {
                    add(check);
                }
            }
        }
    }

    private static @Nullable Check check(Fact total, List<List<Fact>> alternatives) {
        Candidate nearest = null;
        for (List<Fact> parts : alternatives) {
            Candidate candidate = sum(parts);
            if (candidate.parts() < 2) {
                continue;
            }
            if (!candidate.known()) {
                return null;
            }
            if (fits(total, candidate)) {
                return new Check(total, total.low(), Verdict.CONFIRMED, "");
            }
            nearest = nearest == null ? candidate : nearest;
        }
        return nearest == null ? null : new Check(total, nearest.low(), Verdict.CONTRADICTED, "");
    }

    private static boolean fits(Fact total, Candidate parts) {
        return total.low() >= parts.low() - slack(total) && total.low() <= parts.high() + slack(total);
    }

    private static double slack(Fact total) {
        return total.decimals() > 0 ? 0.05 : 1e-6;
    }

    private static Candidate sum(List<Fact> parts) {
        double low = 0;
        double high = 0;
        boolean known = true;
        for (Fact part : parts) {
            known = known && part.known();
            low += part.low();
            high += part.high();
        }
        return new Candidate(low, high, parts.size(), known);
    }

    private RowJudgement judgement(FigureTable.Row row, List<Check> list) {
        List<Check> wrong = list.stream()
                .filter(check -> check.verdict() == Verdict.CONTRADICTED)
                .toList();
        if (wrong.isEmpty()) {
            return new RowJudgement(
                    Kind.SUM,
                    Verdict.CONFIRMED,
                    table,
                    row,
                    row.label().isEmpty() ? "summa" : row.label(),
                    "summan av delarna",
                    "Summan stämmer med delarna.",
                    list.stream().map(Check::cell).toList());
        }
        Map<String, String> stories = new LinkedHashMap<>();
        for (Check check : wrong) {
            stories.put(
                    check.cell().columnLabel(),
                    Texts.number(check.expected()) + " mot tryckt "
                            + check.cell().printed());
        }
        boolean selection = isSelection(list, wrong);
        List<String> told = new ArrayList<>();
        stories.forEach((column, story) -> told.add(column.isEmpty() ? story : column + ": " + story));
        String computed = String.join("; ", told);
        return new RowJudgement(
                Kind.SUM,
                selection ? Verdict.DOUBTFUL : Verdict.CONTRADICTED,
                table,
                row,
                Texts.join(wrong.stream().map(check -> check.cell().printed()).toList()),
                computed,
                selection
                        ? "Totalen är större än summan av raderna i varje kolumn (" + computed
                                + "); tabellen kan visa ett urval."
                        : "Delarna ger en annan summa än den tryckta (" + computed + ").",
                wrong.stream().map(Check::cell).toList());
    }

    /** A total above its rows in every column, and not called a sum, may count more than the rows shown. */
    private static boolean isSelection(List<Check> all, List<Check> wrong) {
        if (wrong.size() < all.size() || wrong.size() < 2) {
            return false;
        }
        String label = wrong.get(0).cell().rowLabel().strip().toLowerCase(Locale.ROOT);
        boolean sum =
                label.isEmpty() || label.startsWith("summa") || label.startsWith("s:a") || label.startsWith("delsumma");
        return !sum && wrong.stream().allMatch(check -> check.cell().low() > check.expected());
    }
}
