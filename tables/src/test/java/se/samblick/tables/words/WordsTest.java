package se.samblick.tables.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        # printed            | kind       | number
        1204                 | NUMBER     | 1204
        1 204                | NUMBER     | 1204
        12 345 678,5         | NUMBER     | 12345678.5
        0,41                 | NUMBER     | 0.41
        10777.5              | NUMBER     | 10777.5
        –27                  | NUMBER     | -27
        −6,6                 | NUMBER     | -6.6
        -18                  | NUMBER     | -18
        +72                  | NUMBER     | 72
        ±0                   | NUMBER     | 0
        –38,0%               | NUMBER     | -38.0
        30,5 %               | NUMBER     | 30.5
        310*                 | NUMBER     | 310
        182 1)               | NUMBER     | 182
        64,6 ▲               | NUMBER     | 64.6
        39 %*                | NUMBER     | 39
        31 %†                | NUMBER     | 31
        12[1]                | NUMBER     | 12
        -                    | MISSING    |
        –                    | MISSING    |
        .                    | MISSING    |
        ..                   | MISSING    |
        …                    | MISSING    |
        <5                   | SUPPRESSED |
        < 5                  | SUPPRESSED |
        X                    | SUPPRESSED |
        färre än 10          | SUPPRESSED |
        #DIV/0!              | FAULT      |
        #VÄRDEFEL!           | FAULT      |
        #N/A                 | FAULT      |
        se not               | TEXT       |
        ca 10                | TEXT       |
        1-2                  | TEXT       |
        12 34                | TEXT       |
        1,2,3                | TEXT       |
        """)
    void readsNumbersAndSignsAsSwedishTablesPrintThem(
            String printed, NumberWords.Kind kind, java.math.BigDecimal number) {
        NumberWords.Value value = NumberWords.read(printed);

        assertThat(value.kind()).isEqualTo(kind);
        if (number != null) {
            assertThat(value.number()).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00a0204", "1\u2009204", "1\u202f204"})
    void readsEverySpaceThatPartsThousands(String printed) {
        assertThat(NumberWords.read(printed).number()).isEqualByComparingTo("1204");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # printed                        | label
        Cykelstöld 1)                    | Cykelstöld
        Narkotika a)                     | Narkotika
        Stöld ur fordon*                 | Stöld ur fordon
        Hot **                           | Hot
        Våld†                            | Våld
        Våld[1]                          | Våld
        Våld[^2]                         | Våld
        Våld²                            | Våld
        Våld 1), 2)                      | Våld
        Misshandel utomhus (0-14 år)     | Misshandel utomhus (0-14 år)
        Misshandel utomhus (15- år) 1)   | Misshandel utomhus (15- år)
        Bedrägeri (urval)                | Bedrägeri (urval)
        Södra 2                          | Södra 2
        Årskurs 9                        | Årskurs 9
        <b>Summa</b>                     | Summa
        **Summa**                        | Summa
        Otrygg<sup>3</sup> ute           | Otrygg ute
        """)
    void takesFootnoteMarksOffALabel(String printed, String label) {
        assertThat(Labels.clean(printed)).isEqualTo(label);
    }

    @Test
    void foldsLineBreaksAndSpacesIntoOne() {
        assertThat(Labels.clean("  Per 100 000\n\tinvånare\u00a0 ")).isEqualTo("Per 100 000 invånare");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # line                       | name
        Område: Ekdalen              | Ekdalen
        Lokalpolisområde Norra       | Norra
        lokalpolisområde Norrmalm    | Norrmalm
        Kommun: Björkvik             | Björkvik
        Stadsdel Hässelby strand     | Hässelby strand
        LPO Södra 2                  | Södra 2
        """)
    void findsTheAreaInALineThatIsAWordAndAName(String line, String name) {
        assertThat(AreaWords.named(line)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Område Ekdalen anmälda brott 2022",
                "Anmälda brott i kommun Björkvik",
                "Region och kommun",
                "Kommun: Björkvik 2022",
                "Lokalpolisområde Norra ska arbeta mot narkotika.",
                "Bostadsområde"
            })
    void takesNoAreaFromARunningTitle(String line) {
        assertThat(AreaWords.named(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summa",
                "Delsumma våld",
                "Total",
                "Totalt",
                "Totala antalet",
                "Samtliga brott",
                "S:a",
                "Alla",
                "Hela kommunen",
                "Hela området",
                "Hela länet"
            })
    void knowsTheLabelsOfTotals(String label) {
        assertThat(TotalWords.isTotal(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Totalförsvar",
                "Bedrägeri, totalt via internet",
                "Alla hjärtans dag",
                "Helsingborg",
                "Summering",
                ""
            })
    void takesNoOtherLabelForATotal(String label) {
        assertThat(TotalWords.isTotal(label)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # header                          | measure        | only
        Antal                             | count          | true
        Antal anmälda brott               | count          | true
        Andel (%)                         | share          | true
        Procent                           | share          | true
        Andel otrygga (%)                 | share          | false
        Antal per 100 000 invånare        | rate           | true
        Per 1 000 inv.                    | rate           | true
        Medelvärde                        | mean           | true
        Utv                               | change         | true
        Förändring jämfört med            | change         | true
        Förändring, procent               | change-percent | true
        Diff i procentenheter             | change         | true
        Bas                               | other:bas      | true
        Antal svarande                    | other:bas      | true
        Problemindex                      | other:index    | true
        """)
    void readsWhatAHeaderMeasures(String header, String code, boolean only) {
        MeasureWords.Said said = MeasureWords.said(header).orElseThrow();

        assertThat(said.measure().code()).isEqualTo(code);
        assertThat(said.only()).isEqualTo(only);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # title                                             | measure
        Tabell 4. Andel (%) som känner sig otrygga          | share
        Ordningsproblem, andel i procent                    | share
        Antal anmälda brott                                 | count
        Anmälda brott per 100 000 invånare                  | rate
        Trygghetsindex 2023                                 | other:index
        """)
    void readsWhatATitleMeasures(String title, String code) {
        assertThat(MeasureWords.ofTitle(title))
                .hasValueSatisfying(said -> assertThat(said.measure().code()).isEqualTo(code));
    }

    @Test
    void letsATitleThatNamesSeveralMeasuresDecideNothing() {
        assertThat(MeasureWords.ofTitle("Anmälda brott, antal och per 100 000 invånare"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # printed                    | day
        2022-09-14 23:10             | 2022-09-14
        2022-09-14T22:30:00Z         | 2022-09-15
        2022-12-31T23:10:00Z         | 2023-01-01
        2022-07-01T00:30:00+02:00    | 2022-07-01
        2022-03-27T21:59:59Z         | 2022-03-27
        2022-03-27T22:00:00Z         | 2022-03-28
        20220914                     | 2022-09-14
        14/9 2022                    | 2022-09-14
        14.09.2022 07:05             | 2022-09-14
        14 september 2022 kl. 13.05  | 2022-09-14
        """)
    void findsTheSwedishDayOfATimeStamp(String printed, LocalDate day) {
        assertThat(Timestamps.day(printed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"okänt", "", "2022-13-01", "2022-02-30", "september 2022"})
    void findsNoDayWhereNoneIsTold(String printed) {
        assertThat(Timestamps.day(printed)).isEmpty();
    }
}
