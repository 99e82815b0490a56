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

    @RepeatedTest(20)
    void doesNotDependOnTheOrderOfTheInput(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        double[] p = new double[30];
        Arrays.setAll(p, i -> draw.index(6) == 0 ? Double.NaN : draw.count(15) / 300.0);
        double[] back = new double[30];
        Arrays.setAll(back, i -> p[29 - i]);

        for (Multiplicity method : Multiplicity.values()) {
            double[] q = method.adjust(p);
            double[] qBack = method.adjust(back);
            double[] forth = new double[30];
            Arrays.setAll(forth, i -> qBack[29 - i]);
            assertThat(forth).isEqualTo(q);
        }
    }

    @Test
    void keepsTheShareOfFalseFindingsBelowItsWord() {
        Draw draw = new Draw(61);
        double falseShare = 0;
        int anyFalse = 0;
        for (int study = 0; study < 400; study++) {
            double[] p = new double[40];
            // The first ten are real, the rest chance.
            Arrays.setAll(p, i -> Normal.lower(draw.normal() - (i < 10 ? 3 : 0)));
            double[] rate = Multiplicity.BH.adjust(p);
            double[] family = Multiplicity.HOLM.adjust(p);
            int found = 0;
            int wrong = 0;
            boolean familyWrong = false;
            for (int i = 0; i < p.length; i++) {
                found += rate[i] < 0.1 ? 1 : 0;
                wrong += rate[i] < 0.1 && i >= 10 ? 1 : 0;
                familyWrong |= family[i] < 0.1 && i >= 10;
            }
            falseShare += found == 0 ? 0 : (double) wrong / found;
            anyFalse += familyWrong ? 1 : 0;
        }

        // 0.1 · 30/40 for the one, 0.1 for the other, and three Monte Carlo standard errors.
        assertThat(falseShare / 400).isLessThan(0.1);
        assertThat(anyFalse / 400.0).isLessThan(0.145);
    }

    @Test
    void namesTheElementThatIsNoProbability() {
        assertThatThrownBy(() -> Multiplicity.BH.adjust(new double[] {0.5, 1.5}))
                .isInstanceOf(Refusal.class)
                .hasMessage("Element 2, p: hittade 1.5, väntade ett tal från 0 till 1.");
    }
}
