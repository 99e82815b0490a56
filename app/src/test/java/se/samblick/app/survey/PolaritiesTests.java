package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Polarity;

class PolaritiesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Problemindex                       | MORE_IS_WORSE
            Utsatthet för brott, index         | MORE_IS_WORSE
            Otrygg ute sena kvällar            | MORE_IS_WORSE
            Undviker platser i området         | MORE_IS_WORSE
            Känner sig trygg i området         | MORE_IS_BETTER
            Förtroende för polisen             | MORE_IS_BETTER
            Andel som cyklar                   | NEUTRAL
            """)
    void theWordsOfAQuestionSuggestWhichWayIsBetter(String question, Polarity polarity) {
        assertThat(Polarities.of(question)).isEqualTo(polarity);
    }

    /** The police's indices run from 0 to 6, and lower is better. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # now | before | standard error | meaning
            1.9   | 2.6    | 0.06           | BETTER
            2.6   | 1.9    | 0.06           | WORSE
            """)
    void aPoliceIndexThatFallsForSureIsBetter(double now, double before, double error, Difference.Meaning meaning) {
        Difference difference = Difference.between(index(now, error), index(before, error), 0.95);

        assertThat(difference.ascertained()).isTrue();
        assertThat(difference.meaning(Polarities.of("Problemindex"))).isEqualTo(meaning);
    }

    private static Estimate index(double value, double error) {
        return new Estimate(value, false, 400L, error, null, Estimate.Method.DESIGN, null, new ExtractId(1), null);
    }
}
