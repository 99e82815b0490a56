package se.samblick.analysis;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole days, both ends included.
 *
 * <p>Written as short as the days allow: a calendar year {@code 2022}, a month {@code 2022-09}, an ISO week
 * {@code 2022-W41}, otherwise an ISO 8601 interval {@code 2022-01-01/2022-09-30} (a single day is an interval from the day
 * to itself). Ordered by first day, then by last. Years run from 1 to 9999.
 *
 * @param first first day
 * @param last last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) implements Comparable<Period> {
    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d\\d)|-W(?<week>\\d\\d))?"
            + "|(?<first>\\d{4}-\\d\\d-\\d\\d)/(?<last>\\d{4}-\\d\\d-\\d\\d)");

    /** @throws Refusal if the last day lies before the first, or a year outside 1–9999 */
    public Period {
        if (last.isBefore(first)) {
            throw Refusal.of("period", first + "/" + last, "en sista dag som inte ligger före den första");
        }
        if (first.getYear() < 1 || last.getYear() > 9999) {
            throw Refusal.of("period", first + "/" + last, "år från 0001 till 9999");
        }
    }

    /** The days from {@code first} to {@code last}, both included. */
    public static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    /** A single day. */
    public static Period ofDay(LocalDate day) {
        return new Period(day, day);
    }

    /** A calendar year. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A calendar month. */
    public static Period ofMonth(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * An ISO week, Monday to Sunday.
     *
     * @param weekYear the year the week belongs to, which is not always the calendar year of its days
     * @param week 1 to 52, or 53 in a year that has it
     * @throws Refusal if the year has no such week
     */
    public static Period ofWeek(int weekYear, int week) {
        // 4 January always lies in week 1.
        LocalDate monday = LocalDate.of(weekYear, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != weekYear) {
            throw Refusal.of("period", "%04d-W%02d".formatted(weekYear, week), "en vecka som finns det året");
        }
        return new Period(monday, monday.plusDays(6));
    }

    /**
     * Reads every form that {@link #toString} writes.
     *
     * @throws Refusal if the text has another form or names a day, month or week that does not exist
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refuse(text);
        }
        try {
            if (form.group("first") != null) {
                return new Period(LocalDate.parse(form.group("first")), LocalDate.parse(form.group("last")));
            }
            int year = Integer.parseInt(form.group("year"));
            if (form.group("month") != null) {
                return ofMonth(YearMonth.of(year, Integer.parseInt(form.group("month"))));
            }
            return form.group("week") == null ? ofYear(year) : ofWeek(year, Integer.parseInt(form.group("week")));
        } catch (DateTimeException e) {
            throw refuse(text);
        }
    }

    private static Refusal refuse(String text) {
        return Refusal.of(
                "period", "”" + text + "”", "2022, 2022-09, 2022-W41 eller 2022-01-01/2022-09-30 med dagar som finns");
    }

    /** Number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** True if the day is one of the days of this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** True if every day of {@code other} is a day of this period. */
    public boolean contains(Period other) {
        return contains(other.first) && contains(other.last);
    }

    /** True if the two have a day in common. */
    public boolean overlaps(Period other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** True if {@code next} begins the day after this period ends. */
    public boolean meets(Period next) {
        return last.plusDays(1).equals(next.first);
    }

    /** True for 1 January to 31 December of one year. */
    public boolean isYear() {
        return first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
    }

    /** True for the first to the last day of one month. */
    public boolean isMonth() {
        return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
    }

    /** True for Monday to Sunday of one week. */
    public boolean isWeek() {
        return first.getDayOfWeek() == DayOfWeek.MONDAY && last.equals(first.plusDays(6));
    }

    /**
     * Same day and month a year before. The last day of a month stays the last day of that month, so that whole months are
     * compared with whole months: 28 February 2025 gives 29 February 2024, and 29 February 2024 gives 28 February 2023.
     */
    public static LocalDate yearBefore(LocalDate day) {
        LocalDate before = day.minusYears(1);
        boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
        return lastOfMonth ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    @Override
    public int compareTo(Period other) {
        int byFirst = first.compareTo(other.first);
        return byFirst == 0 ? last.compareTo(other.last) : byFirst;
    }

    @Override
    public String toString() {
        if (isYear()) {
            return "%04d".formatted(first.getYear());
        }
        if (isMonth()) {
            return "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
        }
        if (isWeek() && weekYear() <= 9999 && weekYear() >= 1) {
            return "%04d-W%02d".formatted(weekYear(), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        return first + "/" + last;
    }

    private int weekYear() {
        return first.get(IsoFields.WEEK_BASED_YEAR);
    }
}
