package se.samblick.tables.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A period that names no year: {@code jan–sep}, {@code Kv 1}, {@code t.o.m. v. 41}, {@code Helår}.
 *
 * @param unit what the ends are
 * @param from month × 100 + day for {@link Unit#DAYS}, a week number for {@link Unit#WEEKS}
 * @param to as {@code from}; for {@link Unit#ROLLING} the month in which the twelve months end
 */
public record PartOfYear(Unit unit, int from, int to) {
    /** What the ends of a part of a year are. */
    public enum Unit {
        DAYS,
        WEEKS,
        ONE_WEEK,
        ROLLING,
        WHOLE_YEAR
    }

    static PartOfYear months(int from, int to) {
        return new PartOfYear(Unit.DAYS, from * 100 + 1, to * 100 + 31);
    }

    static PartOfYear days(int fromMonth, int fromDay, int toMonth, int toDay) {
        return new PartOfYear(Unit.DAYS, fromMonth * 100 + fromDay, toMonth * 100 + toDay);
    }

    /** A single day is when something was done or counted, not what a table covers. */
    public boolean oneDay() {
        return unit == Unit.DAYS && from == to;
    }

    static PartOfYear week(int week) {
        return new PartOfYear(Unit.ONE_WEEK, week, week);
    }

    static PartOfYear weeks(int from, int to) {
        return new PartOfYear(Unit.WEEKS, from, to);
    }

    static PartOfYear wholeYear() {
        return new PartOfYear(Unit.WHOLE_YEAR, 0, 0);
    }

    /** This part of that year; nothing if the year has no such week. Days over a new year end in the named year. */
    public Optional<Period> in(int year) {
        return switch (unit) {
            case WHOLE_YEAR -> Optional.of(Period.ofYear(year));
            case ONE_WEEK -> Period.ofWeek(year, from);
            case WEEKS ->
                from < 1 || to < from || to > Period.weeksOf(year)
                        ? Optional.empty()
                        : Optional.of(Period.of(
                                Period.monday(year, from),
                                Period.monday(year, to).plusDays(6)));
            case ROLLING ->
                Optional.of(Period.of(
                        YearMonth.of(year, to).minusMonths(11).atDay(1),
                        YearMonth.of(year, to).atEndOfMonth()));
            case DAYS -> Optional.of(Period.of(day(to < from ? year - 1 : year, from), day(year, to)));
        };
    }

    private static LocalDate day(int year, int monthAndDay) {
        YearMonth month = YearMonth.of(year, monthAndDay / 100);
        return month.atDay(Math.min(monthAndDay % 100, month.lengthOfMonth()));
    }
}
