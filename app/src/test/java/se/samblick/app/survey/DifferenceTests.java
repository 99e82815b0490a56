package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.analysis.Interval;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Polarity;

class DifferenceTests {
    private static final ExtractId EXTRACT = new ExtractId(1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # now | base | before | base | level | verdict
            0.42  | 500  | 0.33   | 505  | 0.95  | UP
            0.36  | 500  | 0.33   | 505  | 0.95  | CHANCE
            0.31  | 498  | 0.39   | 505  | 0.95  | DOWN
            0.385 | 500  | 0.33   | 505  | 0.95  | CHANCE
            0.385 | 500  | 0.33   | 505  | 0.90  | UP
            0.40  | 500  | 0.40   | 505  | 0.95  | CHANCE
            """)
    void marksAsTheSurveysOwnReportsDo(
            double now, long base, double before, long baseBefore, double level, Difference.Verdict verdict) {
        assertThat(Difference.between(share(now, base), share(before, baseBefore), level)
                        .verdict())
                .isEqualTo(verdict);
    }

    @RepeatedTest(300)
    void isTheSameEitherWayRoundButForTheSign(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Estimate a = any(random);
        Estimate b = any(random);

        Difference there = Difference.between(a, b, 0.95);
        Difference back = Difference.between(b, a, 0.95);

        assertThat(back.p()).isEqualTo(there.p());
        assertThat(back.value()).isEqualTo(-there.value());
        assertThat(back.ascertained()).isEqualTo(there.ascertained());
        assertThat(back.verdict() == Difference.Verdict.UP).isEqualTo(there.verdict() == Difference.Verdict.DOWN);
    }

    private static Estimate any(Random random) {
        long base = 30 + random.nextInt(600);
        double share = Math.round(random.nextDouble() * 100) / 100.0;
        return random.nextBoolean() ? share(share, base) : design(share, base, 0.01 + random.nextDouble() / 20, null);
    }

    @Test
    void withoutBasesAndErrorsNothingCanBeTested() {
        Difference difference = Difference.between(Estimate.share(0.5, null, EXTRACT, null), share(0.2, 400), 0.95);

        assertThat(difference.verdict()).isEqualTo(Difference.Verdict.UNTESTED);
        assertThat(difference.value()).isCloseTo(0.3, within(1e-12));
        assertThat(difference.p()).isNull();
    }

    @Test
    void anAreaIsTestedAgainstTheRestOfTheWholeItIsPartOf() {
        Estimate part = share(0.40, 400);
        Estimate whole = share(0.30, 1000);

        Difference fromWhole = Difference.fromWhole(part, whole, 0.95);
        Difference fromRest = Difference.between(part, share(140 / 600.0, 600), 0.95);

        assertThat(fromWhole.value()).isCloseTo(0.10, within(1e-12));
        assertThat(fromWhole.p()).isEqualTo(fromRest.p());
        assertThat(fromWhole.verdict()).isEqualTo(Difference.Verdict.UP);
    }

    @Test
    void theWholeDoesNotDifferFromItself() {
        assertThat(Difference.fromWhole(share(0.3, 1000), share(0.3, 1000), 0.95)
                        .verdict())
                .isEqualTo(Difference.Verdict.CHANCE);
        Estimate weighed = design(0.3, 1000, 0.02, 5000.0);
        assertThat(Difference.fromWhole(weighed, weighed, 0.95).verdict()).isEqualTo(Difference.Verdict.CHANCE);
    }

    @Test
    void polarityTellsWhatADifferenceMeans() {
        Difference up = Difference.between(share(0.5, 500), share(0.3, 500), 0.95);

        assertThat(up.meaning(Polarity.MORE_IS_WORSE)).isEqualTo(Difference.Meaning.WORSE);
        assertThat(up.meaning(Polarity.MORE_IS_BETTER)).isEqualTo(Difference.Meaning.BETTER);
        assertThat(up.meaning(Polarity.NEUTRAL)).isEqualTo(Difference.Meaning.OTHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ▲ | 0.5 | true
            ▼ | 0.5 | false
            * | 0.5 | true
            * | 0.31 | false
            ↓ | 0.1 | true
            → | 0.31 | true
            """)
    void comparesTheSourcesMarkWithTheTest(String mark, double now, boolean agrees) {
        Difference tested = Difference.between(share(now, 500), share(0.3, 500), 0.95);

        assertThat(SourceMark.agrees(mark, tested)).isEqualTo(agrees);
    }

    @RepeatedTest(100)
    void anIntervalHoldsItsShare(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Estimate estimate = share(Math.round(random.nextDouble() * 100) / 100.0, 1 + random.nextInt(900));

        assertThat(SurveyTables.interval(estimate).contains(estimate.value())).isTrue();
        assertThat(SurveyTables.interval(estimate).low()).isBetween(0.0, 1.0);
    }

    private static Estimate share(double value, long base) {
        return Estimate.share(value, base, EXTRACT, null);
    }

    private static Estimate design(double value, long base, double error, @Nullable Double weight) {
        return new Estimate(
                value,
                true,
                base,
                error,
                new Interval(value - 2 * error, value + 2 * error),
                Estimate.Method.DESIGN,
                weight,
                EXTRACT,
                null);
    }
}
