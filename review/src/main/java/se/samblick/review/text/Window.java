package se.samblick.review.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** A part of a year that a text names, such as January to September or weeks 1 to 41; inclusive at both ends. */
public sealed interface Window {
    /** First and last day in a year, or null if the words do not tell ("i höstas"). */
    LocalDate @Nullable [] in(int year);

    /** Words for it. */
    String label();

    /** Months, both included, from 1. */
    record Months(int first, int last) implements Window {
        @Override
        public LocalDate[] in(int year) {
            int lastYear = last < first ? year + 1 : year;
            return new LocalDate[] {
                LocalDate.of(year, first, 1), YearMonth.of(lastYear, last).atEndOfMonth()
            };
        }

        @Override
        public String label() {
            return "månad " + first + (last == first ? "" : "–" + last);
        }
    }

    /** ISO weeks, both included. */
    record Weeks(int first, int last) implements Window {
        @Override
        public LocalDate @Nullable [] in(int year) {
            try {
                return new LocalDate[] {monday(year, first), monday(year, last).with(DayOfWeek.SUNDAY)};
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static LocalDate monday(int year, int week) {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(DayOfWeek.MONDAY);
        }

        @Override
        public String label() {
            return "vecka " + first + (last == first ? "" : "–" + last);
        }
    }

    /** A season or another part whose days are not known. */
    record Unknown(String label) implements Window {
        @Override
        public LocalDate @Nullable [] in(int year) {
            return null;
        }
    }
}
