package se.samblick.tables.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # label                              | period
        2022                                 | 2022
        helår 2022                           | 2022
        2022 (prel.)                         | 2022
        2019–2021                            | 2019-01-01/2021-12-31
        2022M09                              | 2022-09
        2022-09                              | 2022-09
        sep-22                               | 2022-09
        sep 2022                             | 2022-09
        september 2022                       | 2022-09
        2022K3                               | 2022-07-01/2022-09-30
        kvartal 3 2022                       | 2022-07-01/2022-09-30
        Kv. 3 2022                           | 2022-07-01/2022-09-30
        Q3 2022                              | 2022-07-01/2022-09-30
        tredje kvartalet 2022                | 2022-07-01/2022-09-30
        kvartal 1–3 2022                     | 2022-01-01/2022-09-30
        T3 2022                              | 2022-09-01/2022-12-31
        tertial 1 2022                       | 2022-01-01/2022-04-30
        första halvåret 2022                 | 2022-01-01/2022-06-30
        andra halvåret 2022                  | 2022-07-01/2022-12-31
        1 jan - 30 sep 2022                  | 2022-01-01/2022-09-30
        1/1–30/9 2022                        | 2022-01-01/2022-09-30
        jan–sep 2022                         | 2022-01-01/2022-09-30
        januari t.o.m. september 2022        | 2022-01-01/2022-09-30
        2022, jan–sep                        | 2022-01-01/2022-09-30
        1 jan – 31 dec 2020                  | 2020
        1 september 2021 – 31 augusti 2022   | 2021-09-01/2022-08-31
        sep 2021 – aug 2022                  | 2021-09-01/2022-08-31
        R12 t.o.m. sep 2022                  | 2021-10-01/2022-09-30
        rullande 12 månader t.o.m. sep 2022  | 2021-10-01/2022-09-30
        t.o.m. 30 sep 2022                   | 2022-01-01/2022-09-30
        2022-09-14                           | 2022-09-14/2022-09-14
        14 september 2022                    | 2022-09-14/2022-09-14
        2022-01-01 - 2022-02-28              | 2022-01-01/2022-02-28
        v. 41 2022                           | 2022-W41
        2022v41                              | 2022-W41
        2022v2                               | 2022-W02
        2022-W41                             | 2022-W41
        vecka 53 2020                        | 2020-W53
        v. 1–41 2022                         | 2022-01-03/2022-10-16
        t.o.m. v. 41 2022                    | 2022-01-03/2022-10-16
        fram till vecka 41 2023              | 2023-01-02/2023-10-15
        v. 40 2021 – v. 39 2022              | 2021-10-04/2022-10-02
        """)
    void readsEveryWayToWriteAPeriod(String label, String period) {
        Optional<FoundPeriod> found = PeriodWords.whole(label);

        assertThat(found.map(FoundPeriod::period))
                .hasValueSatisfying(days -> assertThat(days).hasToString(period));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # label           | year | period
        T1                | 2022 | 2022-01-01/2022-04-30
        Kv 1              | 2021 | 2021-01-01/2021-03-31
        jan               | 2022 | 2022-01
        Helår             | 2022 | 2022
        jan–sep           | 2022 | 2022-01-01/2022-09-30
        Period 1 jan - 30 sep | 2022 | 2022-01-01/2022-09-30
        t.o.m. v. 41      | 2022 | 2022-01-03/2022-10-16
        R12 t.o.m. sep    | 2022 | 2021-10-01/2022-09-30
        sep–aug           | 2022 | 2021-09-01/2022-08-31
        1 feb – 29 feb    | 2023 | 2023-02
        """)
    void keepsAPartOfAYearUntilItsYearIsKnown(String label, int year, String period) {
        PartOfYear part = PeriodWords.whole(label).map(FoundPeriod::part).orElseThrow();

        assertThat(part.in(year)).hasValueSatisfying(days -> assertThat(days).hasToString(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021/2022", "Läsåret 21/22", "läsåret 2021/22"})
    void knowsASchoolYearAsAPeriodThatCannotBeResolved(String label) {
        assertThat(PeriodWords.whole(label))
                .hasValueSatisfying(found -> assertThat(found.unresolvable()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021v53", "v. 53 2022", "vecka 53 2019"})
    void knowsThatAWeekIsNotInTheCalendar(String label) {
        assertThat(PeriodWords.whole(label))
                .hasValueSatisfying(found -> assertThat(found.impossible()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Årskurs 9",
                "Södra 2",
                "0-14 år",
                "1-2",
                "Misshandel (15- år)",
                "(2023:196)",
                "1 204",
                "per 2000"
            })
    void takesNoOtherLabelForAPeriod(String label) {
        assertThat(PeriodWords.whole(label)).isEmpty();
    }

    @Test
    void findsAWindowThatHoldsForListedYears() {
        var found = PeriodWords.find("Källa: Status, anmälda brott fram till v. 41 år 2022 - 2023. Uttag 2023-10-20.");

        assertThat(found).hasSize(2);
        assertThat(found.get(0).part()).isEqualTo(PartOfYear.weeks(1, 41));
        assertThat(found.get(0).years()).containsExactly(2022, 2023);
        assertThat(found.get(1).period()).hasToString("2023-10-20/2023-10-20");
    }

    @Test
    void findsTheYearOfAHeaderAndLeavesTheRest() {
        FoundPeriod found = PeriodWords.find("Per 100 000 invånare 2022").get(0);

        assertThat(found.period()).hasToString("2022");
        assertThat(PeriodWords.rest("Per 100 000 invånare 2022", found)).isEqualTo("Per 100 000 invånare");
    }

    @ParameterizedTest
    @CsvSource({
        "Utv 21-22,2021,2022",
        "Diff 2019/2022,2019,2022",
        "Utveckling 2018–2022,2018,2022",
        "Utv 22-21,2021,2022"
    })
    void findsTheYearsThatAChangeCompares(String header, int earlier, int later) {
        assertThat(PeriodWords.comparedYears(header)).hasValueSatisfying(years -> {
            assertThat(years[0]).isEqualTo(earlier);
            assertThat(years[1]).isEqualTo(later);
        });
    }

    @RepeatedTest(300)
    void readsBackEveryWeekItWrites(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int year = 1990 + random.nextInt(60);
        Period week = Period.ofWeek(year, 1 + random.nextInt(52)).orElseThrow();

        assertThat(PeriodWords.whole(week.toString()).map(FoundPeriod::period)).contains(week);
    }

    @RepeatedTest(500)
    void neverFailsOnAnyMixtureOfItsOwnWords(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] words = {
            "2022",
            "21",
            "/",
            "-",
            "–",
            "jan",
            "sep",
            "v",
            ".",
            "41",
            "53",
            "t.o.m.",
            "kv",
            "3",
            "R12",
            "helår",
            "läsåret",
            ",",
            "(",
            ")",
            "till",
            "och",
            "med",
            "T1",
            "2022M13",
            "31",
            "feb",
            ":",
            "'",
            "99999999999"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
            text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
        }

        assertThat(PeriodWords.find(text.toString()))
                .allSatisfy(found -> assertThat(found.end()).isLessThanOrEqualTo(text.length()));
        assertThat(PeriodWords.whole(text.toString())).isNotNull();
    }
}
