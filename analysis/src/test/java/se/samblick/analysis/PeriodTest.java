package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                | first      | last       | days
            2022                  | 2022-01-01 | 2022-12-31 | 365
            2024                  | 2024-01-01 | 2024-12-31 | 366
            2024-02               | 2024-02-01 | 2024-02-29 | 29
            2022-W41              | 2022-10-10 | 2022-10-16 | 7
            2020-W53              | 2020-12-28 | 2021-01-03 | 7
            2019-W01              | 2018-12-31 | 2019-01-06 | 7
            2022-01-01/2022-09-30 | 2022-01-01 | 2022-09-30 | 273
            2022-09-30/2022-09-30 | 2022-09-30 | 2022-09-30 | 1
            """)
    void readsAndWritesEachForm(String text, LocalDate first, LocalDate last, long days) {
        Period period = Period.parse(text);

        assertThat(period).isEqualTo(Period.of(first, last)).hasToString(text);
        assertThat(period.days()).isEqualTo(days);
    }

    @RepeatedTest(300)
    void readsBackWhatItWrote(RepetitionInfo repetition) {
        Period period = anyPeriod(new Random(repetition.getCurrentRepetition()));

        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @RepeatedTest(100)
    void overlapsExactlyWhenSomeDayLiesInBoth(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.of(2024, 2, 20);
        Period a = nearby(start, random);
        Period b = nearby(start, random);

        boolean common = start.datesUntil(start.plusDays(60)).anyMatch(day -> a.contains(day) && b.contains(day));

        assertThat(a.overlaps(b)).isEqualTo(common).isEqualTo(b.overlaps(a));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-W53",
                "2022-W00",
                "2022-13",
                "2022-02-30/2022-03-01",
                "2022-02-02/2022-02-01",
                "2022-09-30",
                "0000",
                "22",
                ""
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("period: hittade");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, 2024-02-29",
        "2024-02-29, 2023-02-28",
        "2024-02-28, 2023-02-28",
        "2023-09-30, 2022-09-30",
        "2023-09-29, 2022-09-29"
    })
    void keepsTheLastDayOfAMonthTheLast(LocalDate day, LocalDate before) {
        assertThat(Period.yearBefore(day)).isEqualTo(before);
    }

    private static Period nearby(LocalDate start, Random random) {
        LocalDate first = start.plusDays(random.nextInt(30));
        return Period.of(first, first.plusDays(random.nextInt(30)));
    }

    private static Period anyPeriod(Random random) {
        int year = 1900 + random.nextInt(200);
        LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        return switch (random.nextInt(5)) {
            case 0 -> Period.ofYear(year);
            case 1 -> Period.ofMonth(java.time.YearMonth.from(day));
            case 2 -> Period.ofWeek(year, 1 + random.nextInt(52));
            case 3 -> Period.ofDay(day);
            default -> Period.of(day, day.plusDays(random.nextInt(800)));
        };
    }
}
