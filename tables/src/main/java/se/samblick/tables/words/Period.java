package se.samblick.tables.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whole days, both ends included.
 *
 * @param first first day
 * @param last last day, not before the first
 * @param isoWeek named as one ISO week, and so written as {@code 2022-W41}
 */
public record Period(LocalDate first, LocalDate last, boolean isoWeek) {
    /** Earlier end first; of two with the same end the longer one. */
    public static final Comparator<Period> BY_END =
            Comparator.comparing(Period::last).thenComparing(Period::first);

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Period %s/%s: the last day is before the first".formatted(first, last));
        }
    }

    public static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last, false);
    }

    public static Period ofYear(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period ofMonth(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    /** One ISO week, or nothing if the year has no such week. */
    public static Optional<Period> ofWeek(int year, int week) {
        if (week < 1 || week > weeksOf(year)) {
            return Optional.empty();
        }
        LocalDate monday = monday(year, week);
        return Optional.of(new Period(monday, monday.plusDays(6), true));
    }

    /** Weeks of an ISO year: 52 or 53. */
    static int weeksOf(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 6, 1))
                .getMaximum();
    }

    static LocalDate monday(int year, int week) {
        // 4 January always lies in the first ISO week
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    }

    public boolean wholeYear() {
        return !isoWeek && first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31));
    }

    private boolean wholeMonth() {
        return !isoWeek
                && first.getDayOfMonth() == 1
                && last.equals(YearMonth.from(first).atEndOfMonth());
    }

    /** Days in the period, at least 1. */
    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    public boolean covers(Period other) {
        return !first.isAfter(other.first) && !last.isBefore(other.last);
    }

    /** From the earlier first day to the later last day. */
    public Period span(Period other) {
        return of(first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** A year, a month, an ISO week, or first and last day with a slash between. */
    @Override
    public String toString() {
        if (isoWeek) {
            int week = first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return first.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
        }
        if (wholeYear()) {
            return Integer.toString(first.getYear());
        }
        return wholeMonth() ? YearMonth.from(first).toString() : first + "/" + last;
    }
}
