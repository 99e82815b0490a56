package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusAndMeasuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"Upplevd trygghet, andel (%)", "Trygghet, andel i procent", "Oro (andel, procent)"})
    void aTitleThatEndsInItsShareDecides(String title) {
        assertThat(Tidy.of(title + "\n\nStadsdel;2023\nEkdalen;61,5\n"))
                .containsExactly("Ekdalen; ; 2023; share; 0.615; ok");
    }

    @Test
    void missingSuppressedAndUnreadableCellsHaveNoValue() {
        var values = Tidy.of("Brott;2019;2020;2021;2022\nVåld;..;<5;se not;#DIV/0!\nStöld;1;2;3;4\n");

        assertThat(values)
                .startsWith(
                        "; Våld; 2019; count; ; missing",
                        "; Våld; 2020; count; ; suppressed",
                        "; Våld; 2021; count; ; error",
                        "; Våld; 2022; count; ; error");
    }

    @Test
    void aLabelThatASpreadsheetMadeADateSpoilsItsRow() {
        var values = Tidy.of("Område;2022\n1-2;12\n03-jan;4\napr-05;..\n2023-05-06;5\n");

        assertThat(values)
                .containsExactly(
                        "1-2; ; 2022; count; 12; ok",
                        "03-jan; ; 2022; count; 4; error",
                        "apr-05; ; 2022; count; ; error",
                        "2023-05-06; ; 2022; count; 5; error");
    }

    @Test
    void aWeekThatDoesNotExistKeepsItsLabelAndItsValue() {
        assertThat(Tidy.of("Vecka;Skadegörelse\n2020v53;9\n2021v53;3\n"))
                .containsExactly("; Skadegörelse; 2020-W53; count; 9; ok", "; Skadegörelse; 2021v53; count; 3; error");
    }

    @Test
    void noWeekIsResolvedWhereTheTableSaysThatTheyAreExcels() {
        assertThat(Tidy.of("Vecka;Våld\nv. 1 2022;3\nv. 53 2021;5\n\nVeckonummer enligt VECKONR\n"))
                .containsExactly("; Våld; v. 1 2022; count; 3; ok", "; Våld; v. 53 2021; count; 5; ok");
    }

    @Test
    void helarIsTheTotalOfItsTertials() {
        var values = Tidy.of("Anmälda brott 2022\n\nOmråde;T1;T2;T3;Helår\nEkdalen;1;2;3;6\n");

        assertThat(values)
                .contains("Ekdalen; ; 2022-01-01/2022-04-30; count; 1; ok", "Ekdalen; ; 2022; count; 6; total");
    }

    @Test
    void aTotalColumnOverYearsHasAllTheirDays() {
        assertThat(Tidy.of("Brott;2021;2022;Totalt\nVåld;1;2;3\n"))
                .contains("; Våld | Totalt; 2021-01-01/2022-12-31; count; 3; total");
    }

    @Test
    void sharesBecomeFractionsHoweverTheyArePrinted() {
        var values = Tidy.of("Fråga;Andel;Andel (%)\nOro;0,41;0,5\nTrygg;45;45\nUtsatt;12 %;12 %\n");

        assertThat(values)
                .containsExactly(
                        "; Oro; ; share; 0.41; ok",
                        "; Oro; ; share; 0.005; ok",
                        "; Trygg; ; share; 0.45; ok",
                        "; Trygg; ; share; 0.45; ok",
                        "; Utsatt; ; share; 0.12; ok",
                        "; Utsatt; ; share; 0.12; ok");
    }

    @Test
    void twoEqualHeadersAreToldApartByTheirCells() {
        Table table = Tidy.tables(
                        "Period 1 jan - 30 sep;2021;2022;Utv 21-22;Utv 21-22\nBilstöld;49;31;-18;-36,7%\nRån;4;<5;x;x\n")
                .get(0);

        assertThat(table.observations())
                .extracting(Tidy::line)
                .startsWith(
                        "; Bilstöld; 2021-01-01/2021-09-30; count; 49; ok",
                        "; Bilstöld; 2022-01-01/2022-09-30; count; 31; ok",
                        "; Bilstöld; 2022-01-01/2022-09-30; change; -18; ok",
                        "; Bilstöld; 2022-01-01/2022-09-30; change-percent; -0.367; ok");
        assertThat(table.observations())
                .extracting(Observation::base)
                .startsWith("", "", "2021-01-01/2021-09-30", "2021-01-01/2021-09-30");
    }

    @Test
    void changeIsAGroupOverCountAndPercentToo() {
        var values = Tidy.of("Brott;2021;2022;Förändring;\n;;;Antal;Procent\nVåld;10;12;2;20\n");

        assertThat(values).contains("; Våld; 2022; change; 2; ok", "; Våld; 2022; change-percent; 0.2; ok");
    }

    @Test
    void percentagePointsAreHundredths() {
        assertThat(Tidy.of("Andel i procent\n\nFråga;2021;2022;Skillnad i procentenheter\nOro;40;45;5\n"))
                .contains("; Oro; 2022; share; 0.45; ok", "; Oro; 2022; change; 0.05; ok");
    }

    @Test
    void basesIndicesAndMeansAreNamed() {
        var values = Tidy.of("Fråga;Andel;Bas;Problemindex;Medelvärde;Per 1 000 inv.\nOro;45;402;2,3;1,2;7\n");

        assertThat(values)
                .containsExactly(
                        "; Oro; ; share; 0.45; ok",
                        "; Oro; ; other:bas; 402; ok",
                        "; Oro; ; other:index; 2.3; ok",
                        "; Oro; ; mean; 1.2; ok",
                        "; Oro; ; rate; 7; ok");
    }

    @Test
    void theTitleDecidesTheMeasureWhereNoHeaderDoes() {
        assertThat(Tidy.of("Tabell 4. Andel (%) som oroar sig\n\nFråga;Kvinnor;Män\nRån;24,5;17\n"))
                .contains("; Rån | Kvinnor; ; share; 0.245; ok");
    }
}
