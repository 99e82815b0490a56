package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplicityTest {
    /** From p.adjust(c(0.01, 0.04, NA, 0.03, 0.005), ...); R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "BH, 0.02, 0.04, 0.04, 0.02",
        "BY, 0.041666666666666664, 0.083333333333333329, 0.083333333333333329, 0.041666666666666664",
        "HOLM, 0.03, 0.06, 0.06, 0.02",
        "BONFERRONI, 0.04, 0.16, 0.12, 0.02"
    })
    void agreesWithR(Multiplicity method, double a, double b, double d, double e) {
        double[] q = method.adjust(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.005});

        assertThat(q).containsExactly(new double[] {a, b, Double.NaN, d, e}, within(1e-15));
    }

    @RepeatedTest(50)
    void keepsTheOrderAndNeverLowersAValue(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        double[] p = new double[40];
        Arrays.setAll(p, i -> draw.count(20) / 20.0);

        for (Multiplicity method : Multiplicity.values()) {
            double[] q = method.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(q[i]).isBetween(p[i] - 1e-15, 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] <= p[j] ? q[i] <= q[j] : q[i] >= q[j]).isTrue();
                }
            }
        }
    }

    @Test
    void namesTheElementThatIsNoProbability() {
        assertThatThrownBy(() -> Multiplicity.BH.adjust(new double[] {0.5, 1.5}))
                .isInstanceOf(Refusal.class)
                .hasMessage("Element 2, p: hittade 1.5, väntade ett tal från 0 till 1.");
    }
}
