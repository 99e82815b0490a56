package se.samblick.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # words                                   | year | base | back
                    ökade mellan 2021 och 2022                | 2022 | 2021 | 0
                    ökade från 2021 till 2022                 | 2022 | 2021 | 0
                    ökade 2021–2022                           | 2022 | 2021 | 0
                    har ökat sedan 2018                       |      | 2018 | 0
                    är fler än 2021                           |      | 2021 | 0
                    ökade jämfört med samma period 2021       |      | 2021 | 0
                    ökade under 2022 jämfört med 2021         | 2022 | 2021 | 0
                    är två tredjedelar av 2020 års antal      |      | 2020 | 0
                    ökade det senaste året                    |      |      | 1
                    har ökat på tre år                        |      |      | 3
                    har ökat de senaste fem åren              |      |      | 5
                    var fler 2021 än 2023                     | 2021 | 2023 | 0
                    """)
    void readsTheTimeOfAClaim(String words, Integer year, Integer base, int back) {
        Sentence sentence = TestSentences.sentence("Brotten " + words + ".");

        When when = WhenReader.read(sentence, 0, sentence.tokens().size());

        assertThat(when.year()).isEqualTo(year);
        assertThat(when.baseYear()).isEqualTo(base);
        assertThat(when.yearsBack()).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    under de första nio månaderna 2022    | 1 | 9
                    under januari–september 2022          | 1 | 9
                    1 januari till och med 30 juni 2022   | 1 | 6
                    i mars 2022                           | 3 | 3
                    under första halvåret 2022            | 1 | 6
                    under tredje kvartalet 2022           | 7 | 9
                    """)
    void readsThePartOfTheYear(String words, int first, int last) {
        Sentence sentence = TestSentences.sentence("Brotten ökade " + words + ".");

        When when = WhenReader.read(sentence, 0, sentence.tokens().size());

        assertThat(when.window()).isEqualTo(new Window.Months(first, last));
    }
}
