package se.samblick.app.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import se.samblick.analysis.Period;
import se.samblick.app.ui.Language;

/** A period as people write it: {@code 2023}, {@code september 2023}, {@code v. 1–41 2023}, {@code 1 jan–30 sep 2023}. */
public final class PeriodText {
    private PeriodText() {}

    public static String of(Period period, Language language) {
        if (period.isYear()) {
            return Integer.toString(period.first().getYear());
        }
        if (period.isMonth()) {
            return format("MMMM yyyy", period.first(), language);
        }
        if (wholeWeeks(period)) {
            return weeks(period, language);
        }
        return days(period, language) + " " + period.last().getYear();
    }

    /** The same without the year where the days alone tell it, for headings above columns of years. */
    public static String withoutYear(Period period, Language language) {
        if (period.isYear()) {
            return language == Language.SV ? "helår" : "whole year";
        }
        if (period.isMonth()) {
            return format("MMMM", period.first(), language);
        }
        if (wholeWeeks(period)) {
            String text = weeks(period, language);
            return text.substring(0, text.lastIndexOf(' '));
        }
        return days(period, language);
    }

    /** The year of a period for the head of a column: {@code 2023}, or {@code 2022/2023} when it runs over new year. */
    public static String year(Period period) {
        int first =
                wholeWeeks(period) ? weekYear(period.first()) : period.first().getYear();
        int last = wholeWeeks(period) ? weekYear(period.last()) : period.last().getYear();
        return first == last ? Integer.toString(last) : first + "/" + last;
    }

    /** Weeks from Monday to Sunday of one ISO year; whole months are told as dates even if they begin on a Monday. */
    private static boolean wholeWeeks(Period period) {
        boolean months = period.first().getDayOfMonth() == 1
                && period.last().getDayOfMonth() == period.last().lengthOfMonth();
        return !months
                && period.first().getDayOfWeek() == DayOfWeek.MONDAY
                && period.last().getDayOfWeek() == DayOfWeek.SUNDAY
                && weekYear(period.first()) == weekYear(period.last());
    }

    private static String weeks(Period period, Language language) {
        int first = period.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int last = period.last().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String word = language == Language.SV ? "v.\u00a0" : first == last ? "week " : "weeks ";
        return word + first + (first == last ? "" : "–" + last) + " " + weekYear(period.first());
    }

    private static int weekYear(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR);
    }

    private static String days(Period period, Language language) {
        String last = day(period.last(), language);
        if (period.first().equals(period.last())) {
            return last;
        }
        boolean sameYear = period.first().getYear() == period.last().getYear();
        String first = day(period.first(), language);
        return (sameYear ? first : first + " " + period.first().getYear()) + "–" + last;
    }

    private static String day(LocalDate day, Language language) {
        return day.getDayOfMonth() + "\u00a0" + month(day, language);
    }

    private static String month(LocalDate day, Language language) {
        String name = format("MMM", day, language).replace(".", "");
        return name.length() > 3 && language == Language.SV ? name.substring(0, 3) : name;
    }

    private static String format(String pattern, LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }
}
