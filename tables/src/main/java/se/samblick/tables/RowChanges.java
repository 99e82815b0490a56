package se.samblick.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samblick.tables.PeriodChoice.Printed;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.Period;

/** Rows of changes, and totals, under rows of periods: a change has the latest period, a total all of them. */
final class RowChanges {
    private final Map<Integer, Printed> periods = new HashMap<>();
    private final Map<Integer, Printed> bases = new HashMap<>();

    static RowChanges none() {
        return new RowChanges();
    }

    static RowChanges of(List<RowInfo> rows, PeriodChoice choice, Plan plan) {
        RowChanges changes = new RowChanges();
        boolean periodColumn = plan.columns().stream().anyMatch(column -> column.role() == ColumnRole.PERIOD);
        if (!periodColumn || plan.data().isEmpty()) {
            return changes;
        }
        List<RowInfo> odd = rows.stream()
                .filter(row -> !row.hasPeriod() && (isChange(row) || row.total()))
                .toList();
        if (odd.isEmpty()) {
            return changes;
        }
        List<Period> days = new ArrayList<>();
        for (RowInfo row : rows) {
            Period period = row.hasPeriod() ? choice.of(plan.data().get(0), row).days() : null;
            if (period != null && !days.contains(period)) {
                days.add(period);
            }
        }
        days.sort(Period.BY_END);
        odd.forEach(row -> changes.place(row, days));
        return changes;
    }

    private static boolean isChange(RowInfo row) {
        MeasureWords.Said said = row.measure();
        return said != null && said.measure().isChange();
    }

    private void place(RowInfo row, List<Period> days) {
        if (days.isEmpty()) {
            return;
        }
        if (!isChange(row)) {
            days.stream().reduce(Period::span).ifPresent(all -> periods.put(row.row(), Printed.of(all)));
            return;
        }
        periods.put(row.row(), Printed.of(days.get(days.size() - 1)));
        if (days.size() > 1) {
            bases.put(row.row(), Printed.of(days.get(days.size() - 2)));
        }
    }

    Optional<Printed> period(RowInfo row) {
        return Optional.ofNullable(periods.get(row.row()));
    }

    Optional<Printed> base(RowInfo row) {
        return Optional.ofNullable(bases.get(row.row()));
    }
}
