package se.samblick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # most, decimals, high, step
            88, 0, 100, 25
            718, 0, 800, 200
            3, 0, 3, 1
            1, 0, 1, 1
            0, 0, 1, 1
            9, 0, 10, 5
            123456789, 0, 150000000, 50000000
            """)
    void endsAtRoundValues(double most, int decimals, double high, double step) {
        Scale scale = Scale.of(0, most, Measure.decimals(decimals), 0, 100);

        assertThat(scale.high()).isEqualTo(high);
        assertThat(scale.step()).isEqualTo(step);
    }

    @Property
    void holdsZeroAndAllValuesOnFewTicks(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double one,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double other,
            @ForAll @IntRange(max = 3) int decimals) {
        double least = Math.min(one, other);
        double most = Math.max(one, other);

        Scale scale = Scale.of(least, most, Measure.decimals(decimals), 200, 10);

        assertThat(scale.low()).isLessThanOrEqualTo(Math.min(0, least) + 1e-6 * scale.step());
        assertThat(scale.high()).isGreaterThanOrEqualTo(Math.max(0, most) - 1e-6 * scale.step());
        assertThat(scale.ticks()).hasSizeBetween(2, 8);
        assertThat(scale.place(most)).isBetween(10.0, 200.0);
    }
}
