package se.samblick.app.situation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.samblick.analysis.Period;

/** Periods as Swedish readers write them: {@code 1 jan–30 sep 2023}, {@code 2023}, {@code september 2023}. */
final class PeriodWords {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final String[] MONTHS = {
        "jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"
    };

    private PeriodWords() {}

    static String of(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first.equals(last)) {
            return day(first) + " " + first.getYear();
        }
        if (first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
            return first.getYear() == last.getYear()
                    ? Integer.toString(first.getYear())
                    : first.getYear() + "–" + last.getYear();
        }
        boolean wholeMonth = first.getDayOfMonth() == 1 && last.equals(first.withDayOfMonth(first.lengthOfMonth()));
        if (wholeMonth) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", SWEDISH).format(first);
        }
        return first.getYear() == last.getYear()
                ? day(first) + "–" + day(last) + " " + last.getYear()
                : day(first) + " " + first.getYear() + "–" + day(last) + " " + last.getYear();
    }

    /** Without the year, where the columns say it: {@code 1 jan–30 sep}. */
    static String withoutYear(Period period) {
        return day(period.first()) + "–" + day(period.last());
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
    }
}
