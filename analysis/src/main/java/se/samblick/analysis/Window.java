package se.samblick.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Windows that end on a given day, and the windows a year before that they are compared with. */
public enum Window {
    /** From 1 January; compared with the same days of the year before. */
    YEAR_TO_DATE {
        @Override
        LocalDate first(LocalDate last) {
            return last.withDayOfYear(1);
        }
    },
    /** The twelve months that end with the day; the window before ends where this one begins. */
    ROLLING_12_MONTHS {
        @Override
        LocalDate first(LocalDate last) {
            return Period.yearBefore(last).plusDays(1);
        }
    },
    /** From the latest 1 September on or before the day; the reporting year of many local plans. */
    SEP_AUG {
        @Override
        LocalDate first(LocalDate last) {
            return LocalDate.of(last.getMonthValue() >= 9 ? last.getYear() : last.getYear() - 1, 9, 1);
        }
    },
    /** From Monday of ISO week 1; compared to the same week and weekday of the ISO year before. */
    ISO_WEEK_TO_DATE {
        @Override
        LocalDate first(LocalDate last) {
            return last.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1).with(DayOfWeek.MONDAY);
        }

        @Override
        LocalDate previousLast(LocalDate last) {
            LocalDate week1 = first(first(last).minusDays(1));
            LocalDate sameDay = week1.plusDays(last.toEpochDay() - first(last).toEpochDay());
            // Week 53 has no counterpart in a year of 52 weeks, which then ends with Sunday of week 52.
            return sameDay.isBefore(first(last)) ? sameDay : first(last).minusDays(1);
        }
    };

    /** First day of the window that ends with {@code last}. */
    abstract LocalDate first(LocalDate last);

    LocalDate previousLast(LocalDate last) {
        return Period.yearBefore(last);
    }

    /** Name used in options and addresses, such as {@code year-to-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The window with that {@link #code}. */
    public static Optional<Window> find(String code) {
        return Arrays.stream(values())
                .filter(window -> window.code().equals(code))
                .findFirst();
    }

    /** The window that ends with {@code last} and the one it is compared with. */
    public Comparison endingOn(LocalDate last) {
        LocalDate before = previousLast(last);
        return new Comparison(new Period(first(last), last), new Period(first(before), before));
    }
}
