package se.samblick.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # claim                                    | suggestion                            | rewritten
            Cykelstölderna har halverats               | minskat med 39 procent (214 → 131)    | Cykelstölderna har minskat med 39 procent (214 → 131)
            Ofredandena har mer än fördubblats         | ökat med 50 procent (34 → 51)         | Ofredandena har ökat med 50 procent (34 → 51)
            Inbrotten minskade kraftigt                | ökat med 12 procent (50 → 56)         | Inbrotten har ökat med 12 procent (50 → 56)
            Cykelstölderna nästan halverats            | minskat med 39 procent (214 → 131)    | Cykelstölderna nästan minskat med 39 procent (214 → 131)
            Antalet anmälda hot var 255 under perioden | 244                                   | Antalet anmälda hot var 244 under perioden
            Andelen är 26 procent                      | 31 procent                            | Andelen är 31 procent
            """)
    void keepsTheRestOfTheSentence(String claim, String suggestion, String rewritten) {
        assertThat(Correction.of(claim, suggestion)).map(Correction::text).contains(rewritten);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # claim                        | suggestion
            Från 40 till 60 anmälda brott  | 54
            Andelen är 26 procent          | 31
            Läget är oförändrat bra        | ökat med 50 procent (34 → 51)
            Cykelstölderna har halverats   |
            """)
    void offersNothingWhereItCannotTellWhatToReplace(String claim, String suggestion) {
        assertThat(Correction.of(claim, suggestion)).isEmpty();
    }
}
