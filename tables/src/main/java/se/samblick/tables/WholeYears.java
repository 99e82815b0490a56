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
    private final List<Naming> named = new ArrayList<>();
    private final List<@Nullable Period> days = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    /** How a label names a whole year. */
    private enum Naming {
        NOT,
        /** {@code Helår} alone: whatever stands beside it are its parts. */
        WORD,
        /** {@code helår 2022}: a period of its own unless all its parts stand there. */
        WORD_AND_YEAR
    }

    private WholeYears() {}

    /** One answer for each column of values. */
    static boolean[] columns(Plan plan, PeriodChoice choice) {
        WholeYears years = new WholeYears();
        RowInfo nothing = new RowInfo(-1, null, List.of(), List.of(), "", null, false, false, -1);
        for (PlannedColumn column : plan.data()) {
            HeaderParts parts = column.parts();
            years.named.add(parts == null ? Naming.NOT : naming(parts.periods()));
            years.days.add(choice.of(column, nothing).days());
            years.groups.add(parts == null ? "" : parts.area() + "|" + parts.category() + "|" + column.measure());
        }
        return years.marked();
    }

    /** One answer for each row. */
    static boolean[] rows(List<RowInfo> rows, Plan plan, PeriodChoice choice) {
        WholeYears years = new WholeYears();
        boolean any = rows.stream().anyMatch(row -> naming(row.periods()) != Naming.NOT);
        if (!any || plan.data().isEmpty()) {
            return new boolean[rows.size()];
        }
        for (RowInfo row : rows) {
            years.named.add(naming(row.periods()));
            years.days.add(choice.of(plan.data().get(0), row).days());
            years.groups.add(row.area() + "|" + row.category());
        }
        return years.marked();
    }

    private static Naming naming(List<FoundPeriod> found) {
        Naming naming = Naming.NOT;
        for (FoundPeriod one : found) {
            if (TableBuilder.isWholeYear(one.part())) {
                return Naming.WORD;
            }
            naming = one.printed().toLowerCase(Locale.ROOT).contains("helår") ? Naming.WORD_AND_YEAR : naming;
        }
        return naming;
    }

    private boolean[] marked() {
        boolean[] totals = new boolean[named.size()];
        for (int at = 0; at < totals.length; at++) {
            Period year = days.get(at);
            boolean bare = named.get(at) == Naming.WORD;
            if (named.get(at) != Naming.NOT) {
                totals[at] =
                        year == null ? bare && anyUnresolved(at) : (bare && anyPart(year, at)) || hasParts(year, at);
            }
        }
        return totals;
    }

    /** Columns of a table whose years stand in the rows have no days of their own yet. */
    private boolean anyUnresolved(int self) {
        for (int at = 0; at < days.size(); at++) {
            if (at != self && days.get(at) == null && groups.get(at).equals(groups.get(self))) {
                return true;
            }
        }
        return false;
    }

    private List<Period> beside(int self) {
        List<Period> beside = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            Period part = days.get(at);
            if (at != self && part != null && groups.get(at).equals(groups.get(self))) {
                beside.add(part);
            }
        }
        return beside;
    }

    private boolean anyPart(Period year, int self) {
        return beside(self).stream().anyMatch(part -> year.covers(part) && part.days() < 125);
    }

    /** True if only tertials, only quarters, only months or only halves of the year stand there, at least two. */
    private boolean hasParts(Period year, int self) {
        List<Period> parts = new ArrayList<>();
        for (Period part : beside(self)) {
            if (year.covers(part)) {
                parts.add(part);
            }
        }
        if (parts.size() < 2) {
            return false;
        }
        for (int months : new int[] {1, 3, 4, 6}) {
            List<Period> ofYear = new ArrayList<>();
            for (int first = 1; first <= 12; first += months) {
                LocalDate start = LocalDate.of(year.first().getYear(), first, 1);
                ofYear.add(Period.of(start, start.plusMonths(months).minusDays(1)));
            }
            if (ofYear.containsAll(parts) || parts.containsAll(ofYear)) {
                return true;
            }
        }
        return false;
    }
}
