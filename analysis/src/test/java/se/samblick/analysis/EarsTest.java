package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EarsTest {
    @Test
    void c3AgreesWithR() {
        CsvResource reference = CsvResource.read("ears-c3.csv");

        double[] upper = Ears.of(Ears.Method.C3).upper(reference.counts("count"));

        assertThat(upper).containsExactly(reference.numbers("upper"), within(1e-9));
    }

    @Test
    void aWindowOfEqualCountsHasItsOwnCountAsLimit() {
        double[] upper = Ears.of(Ears.Method.C1).upper(new long[] {4, 4, 4, 4, 4, 4, 4, 5});

        assertThat(upper[6]).isNaN();
        assertThat(upper[7]).isEqualTo(4);
    }

    @Test
    void nothingOverNothingIsUndefined() {
        double[] upper = Ears.of(Ears.Method.C3).upper(new long[14]);

        assertThat(upper).containsOnly(Double.NaN);
    }

    @Test
    void aLargerCountMovesTheLimitOfC1OnlyAfterwards() {
        long[] counts = {3, 5, 2, 4, 6, 3, 4, 5, 3, 4};
        double[] before = Ears.of(Ears.Method.C1).upper(counts);
        counts[8] = 40;

        double[] after = Ears.of(Ears.Method.C1).upper(counts);

        assertThat(after[8]).isEqualTo(before[8]);
        assertThat(after[9]).isGreaterThan(before[9]);
    }

    /** Against a mean and deviation known exactly it would be alpha; seven rows know them badly. */
    @ParameterizedTest
    @EnumSource(names = {"C1", "C2"})
    void alarmsAboutAsOftenAsItSaysOverALongWindow(Ears.Method method) {
        Draw draw = new Draw(51);
        long[] counts = new long[6000];
        Arrays.setAll(counts, t -> draw.poisson(400));
        double[] upper = new Ears(method, 100, 0, 0.025).upper(counts);

        int alarms = 0;
        for (int t = 110; t < counts.length; t++) {
            alarms += counts[t] > upper[t] ? 1 : 0;
        }

        assertThat(alarms / 5890.0).isBetween(0.018, 0.035);
    }

    @RepeatedTest(30)
    void movesWithTheCounts(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long[] counts = new long[40];
        long[] raised = new long[40];
        for (int t = 0; t < counts.length; t++) {
            counts[t] = 20 + draw.count(9);
            raised[t] = counts[t] + 1000;
        }

        for (Ears.Method method : Ears.Method.values()) {
            double[] upper = Ears.of(method).upper(counts);
            double[] higher = Ears.of(method).upper(raised);
            for (int t = 20; t < counts.length; t++) {
                // The limit of C3 stops at 0.
                if (upper[t] > 0) {
                    assertThat(higher[t]).isCloseTo(upper[t] + 1000, within(1e-9));
                }
            }
        }
    }

    @Test
    void refusesAWindowOfTwo() {
        assertThatThrownBy(() -> new Ears(Ears.Method.C1, 2, 0, 0.01)).hasMessageStartingWith("baseline: hittade 2");
    }

    @Test
    void judgesARowAsItsLimitDoesAndTellsTheChance() {
        long[] counts = {4, 6, 5, 5, 4, 6, 5, 9, 9, 14};
        Ears c2 = Ears.of(Ears.Method.C2);

        OutbreakJudgement judgement = c2.judge(counts, 9);

        assertThat(judgement.expected()).isEqualTo(5);
        assertThat(judgement.upper()).isEqualTo(c2.upper(counts)[9]);
        assertThat(judgement.alarm()).isTrue();
        assertThat(judgement.chanceOfAsMany()).isLessThan(c2.alpha());
        assertThat(judgement.chanceOfAsMany() + judgement.chanceOfAsFew()).isEqualTo(1, within(1e-12));
    }

    @Test
    void judgesNoRowWithoutRowsOrDeviationBeforeIt() {
        assertThat(Ears.of(Ears.Method.C2).judge(new long[] {3, 4, 5, 6, 7}, 4).assessable())
                .isFalse();
        assertThat(Ears.of(Ears.Method.C1)
                        .judge(new long[] {2, 2, 2, 2, 2, 2, 2, 3}, 7)
                        .assessable())
                .isFalse();
    }
}
