package se.samblick.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {
    private final Numbers swedish = new Numbers(Language.SV);
    private final Numbers english = new Numbers(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "920, 920, 920",
        "1920, 1_920, '1,920'",
        "-17, −17, −17",
        "123456789, 123_456_789, '123,456,789'"
    })
    void writesWholeNumbersWithANoBreakSpaceBetweenThousandsAndARealMinus(long value, String sv, String en) {
        assertThat(swedish.whole(value)).isEqualTo(sv.replace('_', '\u00a0'));
        assertThat(english.whole(value)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"86, +86", "-17, −17", "0, 0"})
    void givesAChangeItsSign(long value, String text) {
        assertThat(swedish.signed(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.3672, 1, '+36,7_%'", "-0.5, 0, '−50_%'", "0, 1, '0,0_%'", "-0.0001, 1, '0,0_%'", "0.0004, 1, '0,0_%'"
    })
    void givesAPercentageItsSignUnlessItRoundsToNothing(double fraction, int digits, String text) {
        assertThat(swedish.signedPercent(fraction, digits)).isEqualTo(text.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"12.25, 1, '12,3'", "12.35, 1, '12,4'", "-2.5, 0, −3", "-0.04, 1, '0,0'"})
    void roundsHalvesAwayFromZeroAsAPrintedTableDoes(double value, int digits, String text) {
        assertThat(swedish.decimal(value, digits)).isEqualTo(text);
    }
}
