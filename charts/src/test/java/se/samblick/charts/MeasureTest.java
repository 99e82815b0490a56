package se.samblick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # factor | decimals | value        | written      | signed
            1        | 0        | 0            | 0            | 0
            1        | 0        | 1920         | 1 920        | +1 920
            1        | 0        | -17          | −17          | −17
            1        | 0        | 999          | 999          | +999
            1        | 0        | 123456789    | 123 456 789  | +123 456 789
            1        | 0        | -0.4         | 0            | 0
            1        | 2        | 0.145        | 0,15         | +0,15
            100      | 1        | 0.367        | 36,7         | +36,7
            100      | 1        | -0.367       | −36,7        | −36,7
            1        | 1        | 1234.56      | 1 234,6      | +1 234,6
            """)
    void writesNumbersAsSwedesDo(double factor, int decimals, double value, String written, String signed) {
        var measure = new Measure(factor, decimals, "");

        assertThat(measure.format(value)).isEqualTo(written.replace(' ', '\u00a0'));
        assertThat(measure.formatSigned(value)).isEqualTo(signed.replace(' ', '\u00a0'));
    }

    @Test
    void writesTheUnitAfterANoBreakSpace() {
        assertThat(Measure.percent(1).format(0.367)).isEqualTo("36,7\u00a0%");
    }

    @Test
    void writesMissingAndSuppressedAsWhatTheyAre() {
        assertThat(Value.missing().text(Measure.COUNT)).isEqualTo("..");
        assertThat(Value.between(0, 4).text(Measure.COUNT)).isEqualTo("0–4");
        assertThat(Value.between(0, 0.05).text(Measure.percent(0))).isEqualTo("0–5\u00a0%");
    }

    @Test
    void takesNoValueThatIsNoNumber() {
        assertThatThrownBy(() -> Value.of(Double.NaN)).hasMessageContaining("expected a finite number");
        assertThatThrownBy(() -> Value.between(4, 0)).hasMessageContaining("expected low to high");
    }
}
