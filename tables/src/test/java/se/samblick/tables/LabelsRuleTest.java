package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsRuleTest {
    @Test
    void anAreaLineHoldsUntilTheNextOne() {
        var values = Tidy.of("""
                Lokalpolisområde Norra;;
                Brott;2021;2022
                Våld;1;2
                Lokalpolisområde Södra;;
                Våld;3;4
                """);

        assertThat(values)
                .containsExactly(
                        "Norra; Våld; 2021; count; 1; ok",
                        "Norra; Våld; 2022; count; 2; ok",
                        "Södra; Våld; 2021; count; 3; ok",
                        "Södra; Våld; 2022; count; 4; ok");
    }

    @Test
    void anAreaWordAndANameMayStandInTwoCells() {
        var values = Tidy.of("Område:\tEkdalen\n\nBrott\t2021\t2022\nVåld\t1\t2\n");

        assertThat(values).contains("Ekdalen; Våld; 2021; count; 1; ok");
    }

    @Test
    void theAreaColumnGoesBeforeTheLineAbove() {
        var values = Tidy.of("Kommun: Björkvik\n\nStadsdel;2021;2022\nEkdalen;1;2\n");

        assertThat(values).contains("Ekdalen; ; 2021; count; 1; ok");
    }

    @Test
    void namesUnderAGroupThatIsAnAreaWordAreAreas() {
        var values = Tidy.of("Fråga;Stadsdel;;;\n;Ekdalen;;Norrby;\n;2020;2023;2020;2023\nOro;1;2;3;4\n");

        assertThat(values)
                .containsExactly(
                        "Ekdalen; Oro; 2020; count; 1; ok",
                        "Ekdalen; Oro; 2023; count; 2; ok",
                        "Norrby; Oro; 2020; count; 3; ok",
                        "Norrby; Oro; 2023; count; 4; ok");
    }

    @Test
    void aCodeIsJoinedToItsNameAndKeepsItsZeros() {
        var values = Tidy.of(
                "Kommunkod;Kommun;Brottskod;Brott;Antal 2022\n0099;Björkvik;0365;Misshandel;3\n;Totalt;;Samtliga;9\n");

        assertThat(values)
                .containsExactly(
                        "0099 Björkvik; 0365 Misshandel; 2022; count; 3; ok",
                        "Totalt; Samtliga; 2022; count; 9; total");
    }

    @Test
    void aSectionRowGivesThePathOfTheRowsUnderIt() {
        var values = Tidy.of("""
                Brott;2022;2021
                Brott mot person;;
                Misshandel;1;2
                Egendomsbrott;;
                Stöld;3;4
                """);

        assertThat(values)
                .contains(
                        "; Brott mot person > Misshandel; 2022; count; 1; ok",
                        "; Egendomsbrott > Stöld; 2022; count; 3; ok");
    }

    @Test
    void aSectionThatIsAPeriodOrAMeasureIsNoPartOfTheCategory() {
        var values = Tidy.of("Brott;Kvinnor;Män\n2021;;\nVåld;1;2\n2022;;\nVåld;3;4\n");

        assertThat(values).contains("; Våld | Kvinnor; 2021; count; 1; ok", "; Våld | Kvinnor; 2022; count; 3; ok");
    }

    @Test
    void aParentIsATotalOnlyIfItsChildrenAddUp() {
        var values = Tidy.of("""
                Brott;Antal 2022
                Våld;60
                  Misshandel;40
                    mot kvinna;25
                    mot man;15
                  Hot;20
                Stöld;40
                  därav cykel;12
                """);

        assertThat(values)
                .containsExactly(
                        "; Våld; 2022; count; 60; total",
                        "; Våld > Misshandel; 2022; count; 40; total",
                        "; Våld > Misshandel > mot kvinna; 2022; count; 25; ok",
                        "; Våld > Misshandel > mot man; 2022; count; 15; ok",
                        "; Våld > Hot; 2022; count; 20; ok",
                        "; Stöld; 2022; count; 40; ok",
                        "; Stöld > därav cykel; 2022; count; 12; ok");
    }

    @Test
    void anEmptyLabelBecomesTotaltInTheInnermostColumn() {
        assertThat(Tidy.of("Område;2021;2022\nEkdalen;1;2\n;1;2\n")).contains("Totalt; ; 2021; count; 1; total");
        assertThat(Tidy.of("Område;Brott;2022\nEkdalen;Våld;1\nEkdalen;;1\n"))
                .contains("Ekdalen; Totalt; 2022; count; 1; total");
    }

    @Test
    void anAreaPrintedOnceHoldsForTheRowsUnderIt() {
        var values = Tidy.of("Område;Brott;2022\nEkdalen;Våld;1\n;Stöld;3\nNorrby;Våld;5\n;Stöld;7\n");

        assertThat(values).contains("Ekdalen; Stöld; 2022; count; 3; ok", "Norrby; Stöld; 2022; count; 7; ok");
    }

    @Test
    void aMeasureInTheRowsIsNoPartOfTheCategory() {
        var values = Tidy.of("Fråga;Mått;2021;2022\nOro;Andel (%);45;50\nOro;Antal svarande;300;310\n");

        assertThat(values).contains("; Oro; 2021; share; 0.45; ok", "; Oro; 2021; other:bas; 300; ok");
    }
}
