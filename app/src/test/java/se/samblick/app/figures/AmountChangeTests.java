package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.analysis.Change;
import se.samblick.analysis.Judgement;

class AmountChangeTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # previous | current | difference | percent | judgement
            518        | 681     | 163        | 0.3147  | INCREASE
            36         | 54      | 18         | 0.5     | CHANCE
            282        | 81      | -201       | -0.7128 | DECREASE
            2          | 1       | -1         | -0.5    | TOO_SMALL
            3          | 2       | -1         | -0.3333 | TOO_SMALL
            0          | 6       | 6          |         | INCREASE
            0          | 0       | 0          |         | TOO_SMALL
            """)
    void judgesPlainCountsByTheExactTest(
            long previous, long current, double difference, Double percent, Judgement judgement) {
        AmountChange change = AmountChange.of(Amount.exactly(previous), Amount.exactly(current));

        assertThat(change.difference()).isEqualTo(Amount.exactly(difference));
        assertThat(change.judgement()).isEqualTo(judgement);
        assertThat(change.p()).isEqualTo(Change.of(previous, current).pExact());
        if (percent == null) {
            assertThat(change.percent()).isNull();
        } else {
            assertThat(change.percent()).isCloseTo(percent, within(5e-5));
        }
    }

    @Test
    void keepsTheDoubtOfSuppressedCounts() {
        AmountChange change = AmountChange.of(new Amount(0, 4), Amount.exactly(30));

        assertThat(change.difference()).isEqualTo(new Amount(26, 30));
        assertThat(change.percent()).isNull();
        assertThat(change.judgement()).isEqualTo(Judgement.INCREASE);
        assertThat(change.p()).isEqualTo(Change.of(4, 30).pExact());
        assertThat(change.high()).isNull();
    }

    @Test
    void saysChanceWhereTheLimitsAllowNoChange() {
        AmountChange change = AmountChange.of(new Amount(0, 4), new Amount(0, 9));

        assertThat(change.p()).isEqualTo(1);
        assertThat(change.judgement()).isEqualTo(Judgement.CHANCE);
    }

    @Test
    void saysTooFewOnlyWhenEvenTheLargestNumbersAreTooFew() {
        assertThat(AmountChange.of(new Amount(0, 4), Amount.exactly(1)).judgement())
                .isEqualTo(Judgement.TOO_SMALL);
        assertThat(AmountChange.of(new Amount(0, 4), Amount.exactly(2)).judgement())
                .isEqualTo(Judgement.CHANCE);
    }

    @RepeatedTest(200)
    void isNeverSurerThanAnyNumbersWithinTheLimits(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Amount previous = anyAmount(random);
        Amount current = anyAmount(random);

        AmountChange cautious = AmountChange.of(previous, current);

        for (double before = previous.lower(); before <= previous.upper(); before++) {
            for (double after = current.lower(); after <= current.upper(); after++) {
                AmountChange exact = AmountChange.of(Amount.exactly(before), Amount.exactly(after));
                assertThat(cautious.p()).as("%s to %s", before, after).isGreaterThanOrEqualTo(exact.p());
                if (cautious.low() != null && exact.low() != null) {
                    assertThat(cautious.low()).isLessThanOrEqualTo(exact.low() + 1e-12);
                }
            }
        }
    }

    private static Amount anyAmount(Random random) {
        int lower = random.nextInt(40);
        return new Amount(lower, lower + random.nextInt(6));
    }
}
