package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # window          | last       | from       | previous from | previous to
            year-to-date      | 2023-09-30 | 2023-01-01 | 2022-01-01    | 2022-09-30
            year-to-date      | 2024-02-29 | 2024-01-01 | 2023-01-01    | 2023-02-28
            rolling-12-months | 2025-02-28 | 2024-03-01 | 2023-03-01    | 2024-02-29
            rolling-12-months | 2023-08-29 | 2022-08-30 | 2021-08-30    | 2022-08-29
            sep-aug           | 2023-08-31 | 2022-09-01 | 2021-09-01    | 2022-08-31
            sep-aug           | 2023-09-01 | 2023-09-01 | 2022-09-01    | 2022-09-01
            iso-week-to-date  | 2019-12-27 | 2018-12-31 | 2018-01-01    | 2018-12-28
            # Week 53 of 2020 has no counterpart in 2019.
            iso-week-to-date  | 2020-12-30 | 2019-12-30 | 2018-12-31    | 2019-12-29
            # 1 January 2021 belongs to week 53 of 2020, 31 December 2018 to week 1 of 2019.
            iso-week-to-date  | 2021-01-01 | 2019-12-30 | 2018-12-31    | 2019-12-29
            iso-week-to-date  | 2018-12-31 | 2018-12-31 | 2018-01-01    | 2018-01-01
            """)
    void comparesWithTheSameDaysAYearBefore(
            String code, LocalDate last, LocalDate from, LocalDate previousFrom, LocalDate previousTo) {
        Comparison comparison = Window.find(code).orElseThrow().endingOn(last);

        assertThat(comparison).isEqualTo(new Comparison(Period.of(from, last), Period.of(previousFrom, previousTo)));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void neverLetsTheTwoPeriodsOverlap(Window window) {
        LocalDate start = LocalDate.of(2015, 1, 1);

        assertThat(start.datesUntil(start.plusYears(9)).map(window::endingOn))
                .noneMatch(comparison -> comparison.current().overlaps(comparison.previous()))
                .allMatch(comparison -> Math.abs(comparison.current().days()
                                - comparison.previous().days())
                        <= (window == Window.ISO_WEEK_TO_DATE ? 7 : 1));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void isFoundByItsCode(Window window) {
        assertThat(Window.find(window.code())).contains(window);
    }
}
