package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhichCellsTest {
    private static final String SMALL = "Brott;2021;2022\nVåld;1;2\n";

    @Test
    void anEmptyCellIsMissingButAnEmptyColumnAndAnEmptyRowAreNothing() {
        var values = Tidy.of("""
                Brott;År;2023;2022
                Våld;;;7
                ;;;
                Stöld;;3;4
                """);

        assertThat(values)
                .containsExactly(
                        "; Våld; 2023; count; ; missing",
                        "; Våld; 2022; count; 7; ok",
                        "; Stöld; 2023; count; 3; ok",
                        "; Stöld; 2022; count; 4; ok");
    }

    @Test
    void linesAboveAreTitleAndLinesBelowAreNotes() {
        Table table = Tidy.tables("""
                Hushåll

                Brott;2022;2021
                Våld;1;2
                * preliminär
                Källa: Status
                """).get(0);

        assertThat(table.title()).isEqualTo("Hushåll");
        assertThat(table.observations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;;", "\"sep=;\""})
    void theLineThatTellsExcelTheDelimiterIsNoRow(String told) {
        assertThat(Tidy.of(told + "\n" + SMALL))
                .containsExactly("; Våld; 2021; count; 1; ok", "; Våld; 2022; count; 2; ok");
    }

    @Test
    void aHeaderWithAnEmptyLineUnderItStandsOverItsRows() {
        String aligned = "Brott     2023    2022\n\nHot         12       9\nRån          3      <5\n";

        assertThat(Tidy.of(aligned)).hasSize(4).contains("; Hot; 2022; count; 9; ok");
        assertThat(Tidy.of(aligned.replaceAll(" +", ";"))).hasSize(4).contains("; Hot; 2022; count; 9; ok");
    }

    @Test
    void aHeaderWhoseWordsWrapIsOneHeader() {
        var values = Tidy.of("""
                Stads      Antal            Per 1 000
                del        anmälda brott    invånare
                           2023             2023
                Ekdalen    310              12,4
                """);

        assertThat(values).containsExactly("Ekdalen; ; 2023; count; 310; ok", "Ekdalen; ; 2023; rate; 12.4; ok");
    }

    @Test
    void aHeaderRepeatedInTheBodyIsSkipped() {
        var values = Tidy.of("""
                Brott;2021;2022
                Våld;1;2
                Brott;2021;2022
                Stöld;3;4
                """);

        assertThat(values).hasSize(4).doesNotContain("; Brott; 2021; count; 2021; ok");
    }

    @Test
    void tablesUnderAndBesideEachOtherAreReadOneByOne() {
        var tables = Tidy.tables("""
                Brott;2021;;Fråga;Kvinnor;Män
                Våld;1;;Oro;41;30
                Stöld;2;;Trygg;12;10

                Område;Antal
                Ekdalen;5
                """);

        assertThat(tables).hasSize(3);
        assertThat(tables.get(1).observations()).extracting(Tidy::line).contains("; Oro | Kvinnor; ; count; 41; ok");
        assertThat(tables.get(2).observations()).extracting(Tidy::line).containsExactly("Ekdalen; ; ; count; 5; ok");
    }

    @Test
    void aNewHeaderRowBeginsANewTable() {
        var tables = Tidy.tables("""
                Brott;2021;2022
                Våld;1;2
                Brott;Kvinnor;Män
                Våld;3;4
                """);

        assertThat(tables).hasSize(2);
        assertThat(tables.get(1).observations()).extracting(Tidy::line).contains("; Våld | Kvinnor; ; count; 3; ok");
    }

    @Test
    void aSumAfterAnEmptyRowStillBelongsToItsTable() {
        var values = Tidy.of("Brott;2021;2022\nVåld;1;2\nStöld;3;4\n;;\nSumma;4;6\n");

        assertThat(values).contains("; Summa; 2021; count; 4; total");
    }

    @Test
    void aTableOfContentsAndATableWithoutNumbersGiveNothing() {
        var values = Tidy.of("""
                Innehåll

                | Avsnitt | Sida |
                |---|---|
                | Inledning | 2 |

                Deltagare

                | Namn | Roll |
                |---|---|
                | Ordförande | leder |
                """);

        assertThat(values).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brott\t2021\t2022\nVåld\t1\t2\n",
                "Brott,2021,2022\nVåld,1,2\n",
                "Text.\n\n| Brott | 2021 | 2022 |\n|---|---|---|\n| Våld | 1 | 2 |\n",
                "Text.\n\nBrott   2021   2022\n-----   ----   ----\nVåld       1      2\n",
                "Text.\n\nBrott\t2021\t2022\nVåld\t1\t2\n",
                SMALL
            })
    void everySeparatorGivesTheSameTable(String text) {
        assertThat(Tidy.of(text)).containsExactly("; Våld; 2021; count; 1; ok", "; Våld; 2022; count; 2; ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void everyCommonEncodingGivesTheSameText(String charset) {
        assertThat(Tidy.of(SMALL.getBytes(Charset.forName(charset)))).contains("; Våld; 2021; count; 1; ok");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        byte[] marked = "\ufeffOmråde;Antal\nEkdalen;3\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Tidy.of(marked)).containsExactly("Ekdalen; ; ; count; 3; ok");
    }

    @Test
    void anEscapedPipeIsPartOfItsCell() {
        var values = Tidy.of("| Fråga | 2022 |\n|---|---|\n| A \\| B | 3 |\n");

        assertThat(values).containsExactly("; A | B; 2022; count; 3; ok");
    }

    @Test
    void cellsAlignedBySpacesKeepTheirThousandsAndTheirGaps() {
        var values = Tidy.of("""
                Text.

                Område           2021       2022
                Ekdalen         1 204      1 022
                Södra 2            88         <5
                                1 292      1 100
                """);

        assertThat(values)
                .containsExactly(
                        "Ekdalen; ; 2021; count; 1204; ok",
                        "Ekdalen; ; 2022; count; 1022; ok",
                        "Södra 2; ; 2021; count; 88; ok",
                        "Södra 2; ; 2022; count; ; suppressed",
                        "Totalt; ; 2021; count; 1292; total",
                        "Totalt; ; 2022; count; 1100; total");
    }

    @Test
    void aHeaderWithoutRowsIsNoTableAndNoFault() {
        assertThat(Tidy.of("Område;Brott;2021\n")).isEmpty();
    }
}
