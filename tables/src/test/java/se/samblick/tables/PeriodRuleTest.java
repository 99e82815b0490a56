package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodRuleTest {
    @Test
    void aWindowInANoteRightBelowHoldsForAllYears() {
        var values = Tidy.of("""
                | Brott | 2023 | 2022 |
                |---|---|---|
                | Våld | 60 | 87 |

                Källa: Status, anmälda brott fram till v. 41 år 2022 - 2023. Uttag 2023-10-20.
                """);

        assertThat(values)
                .containsExactly(
                        "; Våld; 2023-01-02/2023-10-15; count; 60; ok", "; Våld; 2022-01-03/2022-10-16; count; 87; ok");
    }

    @Test
    void aSingleDayInANoteIsNoWindow() {
        assertThat(Tidy.of("Brott;2022\nVåld;3\nAnm. Befolkningen den 31 december året före.\n"))
                .containsExactly("; Våld; 2022; count; 3; ok");
    }

    @Test
    void aHeadingOverAllTablesOfASheetHoldsForThemAll() {
        var values = Tidy.of("""
                Anmälda brott, januari–augusti;
                ;
                Hushåll;
                Brott;2023
                Stöld;5
                ;
                Person;
                Brott;2023
                Hot;7
                """);

        assertThat(values)
                .containsExactly(
                        "; Stöld; 2023-01-01/2023-08-31; count; 5; ok", "; Hot; 2023-01-01/2023-08-31; count; 7; ok");
    }

    @Test
    void theOnlyTitleOfATableIsNoHeadingOverTheNextOne() {
        var values = Tidy.of("""
                Anmälda brott, januari–augusti;
                Brott;2023
                Stöld;5
                ;
                Trygghet;
                Fråga;2023
                Oro;7
                """);

        assertThat(values).containsExactly("; Stöld; 2023-01-01/2023-08-31; count; 5; ok", "; Oro; 2023; count; 7; ok");
    }

    @Test
    void aPartOfAYearTakesTheYearOfItsGroup() {
        var values = Tidy.of("Brott;2021;;2022;\n;Kv 1;Kv 2;Kv 1;Kv 2\nVåld;1;2;3;4\n");

        assertThat(values)
                .contains("; Våld; 2021-01-01/2021-03-31; count; 1; ok", "; Våld; 2022-04-01/2022-06-30; count; 4; ok");
    }

    @Test
    void aPartOfAYearTakesTheOnlyYearInTheTitle() {
        assertThat(Tidy.of("Brott per månad 2022\n\nBrott;jan;feb\nVåld;1;2\n"))
                .containsExactly("; Våld; 2022-01; count; 1; ok", "; Våld; 2022-02; count; 2; ok");
        assertThat(Tidy.of("Brott per månad\n\nBrott;jan;feb\nVåld;1;2\n")).contains("; Våld; jan; count; 1; ok");
    }

    @Test
    void yearAndMonthInTwoColumnsAreOnePeriod() {
        assertThat(Tidy.of("År;Månad;Antal\n2022;jan;1\n2022;9;2\n2022;44835;3\n"))
                .containsExactly("; ; 2022-01; count; 1; ok", "; ; 2022-09; count; 2; ok", "; ; 2022-10; count; 3; ok");
    }

    @Test
    void aPlainNumberUnderMonthOrDateIsASerialDate() {
        assertThat(Tidy.of("Månad;Våld\n44805;3\n")).containsExactly("; Våld; 2022-09; count; 3; ok");
        assertThat(Tidy.of("Datum;Våld\n44805;3\n")).containsExactly("; Våld; 2022-09-01/2022-09-01; count; 3; ok");
    }

    @Test
    void theTitlesOnlyPeriodIsUsedWhereNothingElseTellsOne() {
        assertThat(Tidy.of("Oro för brott 2023\n\nFråga;Kvinnor\nRån;24\n"))
                .containsExactly("; Rån | Kvinnor; 2023; count; 24; ok");
        assertThat(Tidy.of("Oro för brott 2022 och 2023\n\nFråga;Kvinnor\nRån;24\n"))
                .containsExactly("; Rån | Kvinnor; ; count; 24; ok");
    }

    @Test
    void aColumnWithoutPeriodHasNoneWhereOthersHaveOne() {
        assertThat(Tidy.of("Oro för brott 2023\n\nFråga;2022;Bas\nRån;24;300\n"))
                .containsExactly("; Rån; 2022; count; 24; ok", "; Rån; ; other:bas; 300; ok");
    }

    @Test
    void linesOnTheExtractionGiveNoPeriod() {
        assertThat(Tidy.of("Ärenden\nUttag: 2022-10-05\n\nOmråde;Antal\nEkdalen;3\n"))
                .containsExactly("Ekdalen; ; ; count; 3; ok");
    }

    @Test
    void aSchoolYearStaysAsPrinted() {
        assertThat(Tidy.of("Period;Våld\n2021/2022;3\nLäsåret 21/22;4\n"))
                .containsExactly("; Våld; 2021/2022; count; 3; ok", "; Våld; Läsåret 21/22; count; 4; ok");
    }

    @Test
    void aChangeComparedWithANamedPeriodHasTheLatestInTheTable() {
        Table table = Tidy.tables("Brott;2020;2022;2021;Förändring jämfört med 2020\nVåld;1;4;2;3\n")
                .get(0);

        Observation change = table.observations().get(3);
        assertThat(change.period()).isEqualTo("2022");
        assertThat(change.base()).isEqualTo("2020");
    }

    @Test
    void aChangeWithoutYearsComparesTheTwoLatest() {
        Observation change = Tidy.tables("Brott;2022;2020;2021;Diff\nVåld;4;1;2;2\n")
                .get(0)
                .observations()
                .get(3);

        assertThat(change.period()).isEqualTo("2022");
        assertThat(change.base()).isEqualTo("2021");
    }

    @Test
    void yearsWithTwoDigitsAreYears() {
        assertThat(Tidy.of("Brott;21;22\nVåld;12;14\n"))
                .containsExactly("; Våld; 2021; count; 12; ok", "; Våld; 2022; count; 14; ok");
    }
}
