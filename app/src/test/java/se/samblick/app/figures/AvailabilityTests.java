package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;

class AvailabilityTests {
    @Test
    void nineMonthsOfEachYearAllowThatPeriodAlone() {
        Set<Period> periods = Set.of(
                Period.parse("2020-01-01/2020-09-30"),
                Period.parse("2021-01-01/2021-09-30"),
                Period.parse("2022-01-01/2022-09-30"));

        Map<Window, List<LocalDate>> allowed = Availability.of(List.of(periods));

        assertThat(allowed)
                .containsOnly(
                        Map.entry(Window.YEAR_TO_DATE, List.of(LocalDate.of(2022, 9, 30), LocalDate.of(2021, 9, 30))));
    }

    @Test
    void weeksAllowEveryIsoWeekOfTheSecondYear() {
        Map<Window, List<LocalDate>> allowed = Availability.of(List.of(weeks(2021, 104)));

        assertThat(allowed.get(Window.ISO_WEEK_TO_DATE))
                .hasSize(52)
                .startsWith(LocalDate.of(2023, 1, 1))
                .endsWith(LocalDate.of(2022, 1, 9));
        assertThat(allowed).doesNotContainKey(Window.SEP_AUG);
    }

    @Test
    void monthsAllowAllCalendarWindows() {
        Set<Period> months = new HashSet<>();
        for (int month = 0; month < 30; month++) {
            months.add(Period.ofMonth(java.time.YearMonth.of(2021, 1).plusMonths(month)));
        }

        Map<Window, List<LocalDate>> allowed = Availability.of(List.of(months));

        assertThat(allowed.keySet()).containsExactly(Window.YEAR_TO_DATE, Window.ROLLING_12_MONTHS, Window.SEP_AUG);
        assertThat(allowed.get(Window.ROLLING_12_MONTHS))
                .startsWith(LocalDate.of(2023, 6, 30))
                .hasSize(7);
    }

    @Test
    void oneCategoryThatAllowsAWindowIsEnough() {
        Set<Period> one = Set.of(Period.parse("2022"));
        Set<Period> two = Set.of(Period.parse("2022"), Period.parse("2021"));

        assertThat(Availability.of(List.of(one, two)).get(Window.YEAR_TO_DATE))
                .containsExactly(LocalDate.of(2022, 12, 31));
        assertThat(Availability.of(List.of(one))).isEmpty();
    }

    private static Set<Period> weeks(int weekYear, int count) {
        Set<Period> weeks = new HashSet<>();
        Period first = Period.ofWeek(weekYear, 1);
        for (int week = 0; week < count; week++) {
            weeks.add(new Period(first.first().plusWeeks(week), first.last().plusWeeks(week)));
        }
        return weeks;
    }
}
