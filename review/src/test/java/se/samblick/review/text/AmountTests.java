package se.samblick.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTests {
    /** The table of vague words, one line a bound. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # words             | computed | fit
                    25 procent          | 25.4     | HOLDS
                    25 procent          | 26       | BETWEEN
                    25 procent          | 28       | FAILS
                    36,7 procent        | 36.74    | HOLDS
                    36,7 procent        | 36.9     | BETWEEN
                    cirka 20 procent    | 21.5     | HOLDS
                    cirka 20 procent    | 23       | BETWEEN
                    cirka 20 procent    | 24       | FAILS
                    nästan 20 procent   | 18       | HOLDS
                    nästan 20 procent   | 20       | BETWEEN
                    nästan 20 procent   | 14       | FAILS
                    nästan 20 procent   | 22       | FAILS
                    drygt 50 procent    | 51.7     | HOLDS
                    drygt 50 procent    | 58       | BETWEEN
                    drygt 50 procent    | 66       | FAILS
                    drygt 50 procent    | 46       | FAILS
                    över 30 procent     | 31       | HOLDS
                    över 30 procent     | 30       | BETWEEN
                    över 30 procent     | 28       | FAILS
                    minst 30 procent    | 30       | HOLDS
                    under 30 procent    | 29       | HOLDS
                    under 30 procent    | 32       | FAILS
                    fördubblats         | 2.05     | HOLDS
                    fördubblats         | 1.8      | BETWEEN
                    fördubblats         | 1.5      | FAILS
                    halverats           | 0.5      | HOLDS
                    halverats           | 0.7      | FAILS
                    nästan fördubblats  | 1.8      | HOLDS
                    mer än halverats    | 0.45     | HOLDS
                    mer än halverats    | 0.6      | FAILS
                    en fjärdedel        | 26.5     | HOLDS
                    en fjärdedel        | 29       | BETWEEN
                    en fjärdedel        | 35       | FAILS
                    var tredje          | 34       | HOLDS
                    sex av tio          | 60.3     | HOLDS
                    tre fjärdedelar     | 75       | HOLDS
                    147 anmälda brott   | 147      | HOLDS
                    147 anmälda brott   | 148      | FAILS
                    7 procentenheter    | 7.2      | HOLDS
                    7 procentenheter    | 14       | FAILS
                    10–15 procent       | 12       | HOLDS
                    10–15 procent       | 20       | FAILS
                    tjugofem procent    | 25       | HOLDS
                    """)
    void promisesAnInterval(String words, double computed, Fit expected) {
        List<Amount> amounts = AmountReader.read(TestSentences.sentence("De har ändrats " + words + "."));

        assertThat(amounts).hasSize(1);
        assertThat(amounts.get(0).fit(computed)).isEqualTo(expected);
    }

    /** Where each interval ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # words                 | computed | fit
                    25 procent              | 25.5     | HOLDS
                    25 procent              | 27.4     | BETWEEN
                    25 procent              | 27.5     | FAILS
                    10 procent              | 11.9     | BETWEEN
                    10 procent              | 12       | FAILS
                    cirka 20 procent        | 21.6     | BETWEEN
                    cirka 100 procent       | 107      | HOLDS
                    cirka 100 procent       | 119      | BETWEEN
                    cirka 100 procent       | 120      | FAILS
                    cirka 10 procent        | 12.9     | BETWEEN
                    cirka 10 procent        | 13       | FAILS
                    nästan 20 procent       | 17.6     | HOLDS
                    nästan 20 procent       | 17.5     | BETWEEN
                    nästan 20 procent       | 15       | BETWEEN
                    nästan 20 procent       | 14.9     | FAILS
                    nästan 20 procent       | 21.9     | BETWEEN
                    drygt 50 procent        | 50       | HOLDS
                    drygt 50 procent        | 56       | HOLDS
                    drygt 50 procent        | 56.1     | BETWEEN
                    drygt 50 procent        | 46.5     | BETWEEN
                    drygt 50 procent        | 46.4     | FAILS
                    över 30 procent         | 28.5     | BETWEEN
                    minst 30 procent        | 28.5     | BETWEEN
                    minst 30 procent        | 28.4     | FAILS
                    under 30 procent        | 30       | BETWEEN
                    under 30 procent        | 31.4     | BETWEEN
                    högst 30 procent        | 30       | HOLDS
                    högst 30 procent        | 31       | BETWEEN
                    högst 30 procent        | 32       | FAILS
                    fördubblats             | 2.08     | HOLDS
                    fördubblats             | 2.09     | BETWEEN
                    fördubblats             | 1.92     | HOLDS
                    fördubblats             | 1.71     | BETWEEN
                    fördubblats             | 1.69     | FAILS
                    fördubblats             | 2.39     | BETWEEN
                    fördubblats             | 2.41     | FAILS
                    ungefär fördubblats     | 2.14     | HOLDS
                    ungefär fördubblats     | 2.3      | BETWEEN
                    ungefär fördubblats     | 2.4      | FAILS
                    nästan halverats        | 0.56     | HOLDS
                    nästan halverats        | 0.6      | BETWEEN
                    nästan halverats        | 0.63     | FAILS
                    drygt halverats         | 0.45     | HOLDS
                    drygt halverats         | 0.52     | BETWEEN
                    hälften så många        | 0.5      | HOLDS
                    nästan hälften så många | 0.47     | HOLDS
                    nästan hälften så många | 0.6      | FAILS
                    2,5 gånger så många     | 2.54     | HOLDS
                    2,5 gånger så många     | 2.7      | BETWEEN
                    2,5 gånger så många     | 3.1      | FAILS
                    en fjärdedel            | 27       | HOLDS
                    en fjärdedel            | 23       | HOLDS
                    en fjärdedel            | 27.1     | BETWEEN
                    en fjärdedel            | 30.9     | BETWEEN
                    en fjärdedel            | 31       | FAILS
                    150 brott               | 151      | FAILS
                    100 brott               | 101      | BETWEEN
                    100 brott               | 102      | FAILS
                    9 200 brott             | 9184     | BETWEEN
                    9 200 brott             | 9150     | BETWEEN
                    9 200 brott             | 9149     | FAILS
                    7 procentenheter        | 7.5      | HOLDS
                    7 procentenheter        | 7.9      | BETWEEN
                    7 procentenheter        | 8        | FAILS
                    7,2 procentenheter      | 7.25     | HOLDS
                    7,2 procentenheter      | 7.4      | BETWEEN
                    7,2 procentenheter      | 7.5      | FAILS
                    10–15 procent           | 9.5      | HOLDS
                    10–15 procent           | 15.5     | HOLDS
                    10–15 procent           | 9        | BETWEEN
                    10–15 procent           | 16.9     | BETWEEN
                    10–15 procent           | 17       | FAILS
                    10–15 procent           | 8        | FAILS
                    40–60 procent           | 63.9     | BETWEEN
                    """)
    void theIntervalEndsWhereTheTableSays(String words, double computed, Fit expected) {
        List<Amount> amounts = AmountReader.read(TestSentences.sentence("De har ändrats " + words + "."));

        assertThat(amounts).hasSize(1);
        assertThat(amounts.get(0).fit(computed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "den 4 november 2019",
        "lagen (2023:196)",
        "kl. 14.00",
        "var tredje vecka",
        "varje år",
        "växel 0900-33 22 11",
        "sidan 12",
        "vecka 41",
        "under 2022"
    })
    void countsNothingInDatesLawsAndTelephoneNumbers(String words) {
        List<Amount> amounts = AmountReader.read(TestSentences.sentence("Se " + words + "."));

        assertThat(amounts).isEmpty();
    }
}
