package se.samblick.review.fact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import se.samblick.review.text.Window;

/** The days a figure covers, both ends included. */
public record Span(LocalDate from, LocalDate to) implements Comparable<Span> {
    /** Stands for the year of a period that is printed without one. */
    static final int NO_YEAR = 4;

    /** What columns headed "Före" and "Efter" cover: nothing is known but their order. */
    static final Span BEFORE = ofYear(NO_YEAR - 2);

    static final Span AFTER = ofYear(NO_YEAR - 1);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec");

    /** Slack when a text's words meet a table's days: ISO weeks and months do not begin together. */
    private static final long SLACK_DAYS = 4;

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Span %s–%s ends before it begins".formatted(from, to));
        }
    }

    public static Span ofYear(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Reads a year, month, ISO week or interval; empty if the text is none of these. */
    public static Optional<Span> parse(String text) {
        try {
            return Optional.of(parts(text.strip()));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Span parts(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            return new Span(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
        }
        if (text.length() == 4) {
            return ofYear(Integer.parseInt(text));
        }
        if (text.contains("-W")) {
            LocalDate monday = LocalDate.of(Integer.parseInt(text.substring(0, 4)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(text.substring(6)))
                    .with(DayOfWeek.MONDAY);
            return new Span(monday, monday.plusDays(6));
        }
        if (text.length() == 7) {
            YearMonth month = YearMonth.parse(text);
            return new Span(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text);
        return new Span(day, day);
    }

    /** The calendar year most people would name it by: that of its last day. */
    public int year() {
        return to.getYear();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean isWholeYear() {
        return equals(ofYear(year()));
    }

    /** True if both cover the same part of their years, as January–September of two years do. */
    public boolean sameWindow(Span other) {
        return Math.abs(dayOfYear(from) - dayOfYear(other.from)) <= SLACK_DAYS
                && Math.abs(dayOfYear(to) - dayOfYear(other.to)) <= SLACK_DAYS
                && to.getYear() - from.getYear() == other.to.getYear() - other.from.getYear();
    }

    private static int dayOfYear(LocalDate day) {
        return MonthDay.from(day).atYear(2023).getDayOfYear();
    }

    /** True if it is the part of its year that the words name. */
    public boolean isWindow(Window window) {
        LocalDate[] days = window.in(from.getYear());
        return days != null && isNearly(new Span(days[0], days[1]));
    }

    /** True if both begin and end in the same days, as near as weeks and months can. */
    boolean isNearly(Span other) {
        return Math.abs(ChronoUnit.DAYS.between(from, other.from)) <= SLACK_DAYS
                && Math.abs(ChronoUnit.DAYS.between(to, other.to)) <= SLACK_DAYS;
    }

    boolean isNearlyWithin(Span whole) {
        return !from.isBefore(whole.from.minusDays(SLACK_DAYS)) && !to.isAfter(whole.to.plusDays(SLACK_DAYS));
    }

    /** True if both are periods of one kind: two months, two quarters, two school years. */
    public boolean isAsLongAs(Span other) {
        long longest = Math.max(days(), other.days());
        return Math.abs(days() - other.days()) <= Math.max(3, longest / 40);
    }

    public boolean contains(Span other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** True if several spans, in order, fill a whole from end to end without a gap. */
    public static boolean fill(List<Span> parts, Span whole) {
        for (int i = 1; i < parts.size(); i++) {
            if (!parts.get(i - 1).to().plusDays(1).equals(parts.get(i).from())) {
                return false;
            }
        }
        return parts.size() > 1
                && parts.get(0).from().equals(whole.from())
                && parts.get(parts.size() - 1).to().equals(whole.to());
    }

    /** As a reader would write it: 2022, september 2022, jan–sep 2022; without the year where none is known. */
    public String label() {
        if (equals(BEFORE) || equals(AFTER)) {
            return equals(BEFORE) ? "före" : "efter";
        }
        String label = dated();
        return year() == NO_YEAR && label.endsWith(" " + NO_YEAR)
                ? label.substring(
                        0, label.length() - 1 - String.valueOf(NO_YEAR).length())
                : label;
    }

    private String dated() {
        if (isWholeYear()) {
            return String.valueOf(year());
        }
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        if (wholeMonths && from.getYear() == to.getYear()) {
            String first = MONTHS.get(from.getMonthValue() - 1);
            String last = MONTHS.get(to.getMonthValue() - 1);
            return (first.equals(last) ? first : first + "–" + last) + " " + year();
        }
        if (from.getMonthValue() == 1
                && from.getDayOfMonth() == 1
                && to.getMonthValue() == 12
                && to.getDayOfMonth() == 31) {
            return from.getYear() + "–" + to.getYear();
        }
        if (from.getMonthValue() == 7
                && from.getDayOfMonth() == 1
                && to.equals(from.plusYears(1).minusDays(1))) {
            return "läsåret " + from.getYear() + "/"
                    + String.valueOf(to.getYear()).substring(2);
        }
        if (days() == 7 && from.getDayOfWeek() == DayOfWeek.MONDAY) {
            return "v. " + from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + from.get(IsoFields.WEEK_BASED_YEAR);
        }
        return from + "–" + to;
    }

    @Override
    public int compareTo(Span other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }
}
