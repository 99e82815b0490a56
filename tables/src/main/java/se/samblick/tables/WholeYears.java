package se.samblick.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.Period;

/** Finds {@code Helår} beside the tertials, quarters or months of the same year: it is their total. */
final class WholeYears {
    private WholeYears() {}

    /** One answer for each column of values. */
    static boolean[] columns(Plan plan, PeriodChoice choice) {
        List<PlannedColumn> data = plan.data();
        RowInfo nothing = new RowInfo(-1, null, List.of(), List.of(), "", null, false, false, -1);
        List<Boolean> named = new ArrayList<>();
        List<@Nullable Period> days = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (PlannedColumn column : data) {
            HeaderParts parts = column.parts();
            named.add(parts != null && parts.periods().stream().anyMatch(WholeYears::saysWholeYear));
            days.add(choice.of(column, nothing).days());
            groups.add(parts == null ? "" : parts.area() + "|" + parts.category() + "|" + column.measure());
        }
        return marked(named, days, groups);
    }

    /** One answer for each row. */
    static boolean[] rows(List<RowInfo> rows, Plan plan, PeriodChoice choice) {
        boolean any = rows.stream().anyMatch(row -> row.periods().stream().anyMatch(WholeYears::saysWholeYear));
        if (!any || plan.data().isEmpty()) {
            return new boolean[rows.size()];
        }
        List<Boolean> named = new ArrayList<>();
        List<@Nullable Period> days = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (RowInfo row : rows) {
            named.add(row.periods().stream().anyMatch(WholeYears::saysWholeYear));
            days.add(choice.of(plan.data().get(0), row).days());
            groups.add(row.area() + "|" + row.category());
        }
        return marked(named, days, groups);
    }

    private static boolean saysWholeYear(FoundPeriod found) {
        return found.printed().toLowerCase(Locale.ROOT).contains("helår") || TableBuilder.isWholeYear(found.part());
    }

    private static boolean[] marked(List<Boolean> named, List<@Nullable Period> days, List<String> groups) {
        boolean[] totals = new boolean[named.size()];
        for (int at = 0; at < totals.length; at++) {
            Period year = days.get(at);
            totals[at] = named.get(at) && year != null && tiled(year, at, days, groups);
        }
        return totals;
    }

    /** True if all tertials, all quarters, all months (or both halves) of the year stand there with the same labels. */
    private static boolean tiled(Period year, int self, List<@Nullable Period> days, List<String> groups) {
        List<Period> parts = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            Period part = days.get(at);
            if (at != self && part != null && groups.get(at).equals(groups.get(self))) {
                parts.add(part);
            }
        }
        for (int months : new int[] {1, 3, 4, 6}) {
            boolean all = true;
            for (int first = 1; first <= 12 && all; first += months) {
                LocalDate start = LocalDate.of(year.first().getYear(), first, 1);
                all = parts.contains(Period.of(start, start.plusMonths(months).minusDays(1)));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
