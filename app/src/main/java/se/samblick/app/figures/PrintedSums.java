package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Compares the sums and changes that a table printed with its values, tells the differences, and keeps the sums. */
final class PrintedSums {
    /** Sums of groups in a longer file are kept as printed, without being compared. */
    private static final int MOST_MEMBERS = 50_000;

    private static final Pattern PARTS = Pattern.compile(" \\| | > ");

    private final Matching matching;
    private final Reckoning reckoning;
    private final Problems problems;
    private final List<GroupRow> groupRows = new ArrayList<>();
    private final Map<Member, Double> members = new HashMap<>();

    /** A row that bears the name of a group. */
    private record GroupRow(ReadRow row, CategoryGroup group) {}

    private record Member(AreaId area, CategoryId category, Measure measure, Period period) {}

    PrintedSums(Matching matching, Reckoning reckoning) {
        this.matching = matching;
        this.reckoning = reckoning;
        this.problems = reckoning.problems();
    }

    /** A sum over categories. A sum over areas with a name of its own ("Hela kommunen") is a value of that area. */
    static boolean isTotal(ReadRow row) {
        return row.status() == ReadRow.Status.TOTAL
                && (!TotalWords.isWholeMunicipality(row.area()) || hasTotalWord(row.category()));
    }

    private static boolean hasTotalWord(String category) {
        for (String part : PARTS.split(category, -1)) {
            if (TotalWords.isTotal(part)) {
                return true;
            }
        }
        return false;
    }

    /** A row that bears the name of a group of categories. */
    void group(ReadRow row, CategoryGroup group, TableSoFar table) {
        groupRows.add(new GroupRow(row, group));
        List<String> labels = group.members().stream().map(matching::label).toList();
        problems.addOnce(table.problem(
                "group",
                "",
                row.category(),
                Problem.Severity.NOTICE,
                List.of(Integer.toString(group.version()), String.join(", ", labels))));
    }

    /** A value that may belong to a group. */
    void member(Observation o) {
        Double value = o.value();
        if (matching.hasGroups() && value != null && members.size() < MOST_MEMBERS) {
            members.put(new Member(o.area(), o.category(), o.measure(), o.period()), value);
        }
    }

    private void compareGroup(GroupRow grouped, TableSoFar table) {
        ReadRow row = grouped.row();
        AreaId area = matching.area(row, table);
        Period period = matching.period(row, table);
        Measure measure = matching.measure(row, table);
        if (area == null || period == null || measure == null) {
            return;
        }
        Double sum = 0.0;
        for (CategoryId member : grouped.group().members()) {
            Double part = members.get(new Member(area, member, measure, period));
            sum = sum == null || part == null || !measure.additive() ? null : Double.valueOf(sum + part);
        }
        if (row.value() != null) {
            total(new TableChecks.Compared(row, sum, null), table);
        }
    }

    void compare(TableSoFar table) {
        groupRows.forEach(g -> compareGroup(g, table));
        groupRows.clear();
        table.checks.totals().forEach(t -> total(t, table));
        table.checks.wrongChanges().forEach(w -> wrongChange(w, table));
    }

    private void total(TableChecks.Compared compared, TableSoFar table) {
        ReadRow row = compared.total();
        double printed = Objects.requireNonNull(row.value());
        String label = TotalWords.isTotal(row.area()) ? row.area() : row.category();
        reckoning.add(new Outcome.TotalLine(
                table.number, label, row.period(), printed, compared.parts(), compared.leftOut(), row.origin()));
        if (compared.differs()) {
            double parts = Objects.requireNonNull(compared.parts());
            String leftOut = compared.leftOut();
            List<String> arguments = new ArrayList<>(List.of(Numerals.plain(parts), Numerals.plain(parts - printed)));
            if (leftOut != null) {
                arguments.add(leftOut);
            }
            problems.add(table.problem(
                    leftOut == null ? "total" : "totalLeavesOut",
                    row.origin(),
                    Numerals.plain(printed),
                    Problem.Severity.WARNING,
                    arguments));
        }
        keep(row, label, compared.parts(), table);
    }

    /** Sums over areas are compared but not kept: no area of ours is what they are sums of. */
    private void keep(ReadRow row, String label, @Nullable Double parts, TableSoFar table) {
        if (TotalWords.isTotal(row.area()) && !TotalWords.isWholeMunicipality(row.area())) {
            return;
        }
        AreaId area = matching.area(row, table);
        Period period = matching.period(row, table);
        Measure measure = matching.measure(row, table);
        Double value = row.value();
        if (area != null && period != null && measure != null && value != null) {
            boolean summed = hasTotalWord(row.category()) || matching.group(row.category()) != null;
            Category category = matching.category(row.category(), summed, table);
            reckoning.add(new PrintedTotal(
                    table.title, area, category.id(), label, measure, period, value, parts, row.origin()));
        }
    }

    private void wrongChange(TableChecks.Recomputed wrong, TableSoFar table) {
        boolean percent = wrong.derived().measure().equals("change-percent");
        problems.add(table.problem(
                percent ? "percent" : "change",
                wrong.derived().origin(),
                wrong.derived().raw(),
                Problem.Severity.WARNING,
                List.of(
                        wrong.derived().category(),
                        percent ? Numerals.percent(wrong.computed()) : Numerals.plain(wrong.computed()))));
    }
}
