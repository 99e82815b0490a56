package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold of every method of {@code analyse} whatever its input, besides what its own test says: units and order do not
 * matter, mirrored input gives a mirrored answer, and more gives no less.
 */
class MethodPropertiesTest {
    private static final double LEVEL = 0.95;

    @RepeatedTest(40)
    void aChangeDoesNotDependOnTheUnitOfExposure(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long before = draw.count(60);
        long after = 1 + draw.count(60);
        double days = draw.between(1, 400);
        double others = draw.between(1, 400);

        Change byDay = Change.of(before, after, days, others, LEVEL);
        Change byHour = Change.of(before, after, 24 * days, 24 * others, LEVEL);

        assertThat(byHour.pExact()).isCloseTo(byDay.pExact(), withinPercentage(1e-8));
        assertThat(byHour.ratioInterval().low()).isCloseTo(byDay.ratioInterval().low(), withinPercentage(1e-8));
    }

    @RepeatedTest(40)
    void aRateIsInTheUnitOfItsExposure(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long count = draw.count(90);
        double people = draw.between(100, 90_000);

        Rate each = Rate.of(count, people, LEVEL);
        Rate thousand = Rate.of(count, people / 1000, LEVEL);

        assertThat(thousand.value()).isCloseTo(1000 * each.value(), withinPercentage(1e-10));
        assertThat(thousand.interval().high()).isCloseTo(1000 * each.interval().high(), withinPercentage(1e-10));
    }

    @RepeatedTest(40)
    void aStandardisedRateDependsNeitherOnOrderNorOnUnitsAndRisesWithACount(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 2 + draw.index(6);
        long[] counts = new long[n];
        double[] people = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            counts[i] = draw.count(20);
            people[i] = draw.between(50, 3000);
            weights[i] = draw.between(1, 9);
        }
        StandardisedRate rate = StandardisedRate.of(counts, people, weights, LEVEL);
        counts[n - 1] += 5;
        StandardisedRate more = StandardisedRate.of(counts, people, weights, LEVEL);
        counts[n - 1] -= 5;

        StandardisedRate turned =
                StandardisedRate.of(reversed(counts), reversed(people, 1), reversed(weights, 100), LEVEL);

        assertThat(turned.value()).isCloseTo(rate.value(), withinPercentage(1e-9));
        assertThat(turned.interval().high()).isCloseTo(rate.interval().high(), withinPercentage(1e-8));
        assertThat(more.value()).isGreaterThan(rate.value());
    }

    @RepeatedTest(40)
    void aShareRisesWithItsSuccessesAndItsIntervalNarrowsWithTheTrials(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long n = 2 + draw.count(300);
        long x = draw.count((int) n);

        Interval fewer = Proportion.of(x, n, LEVEL).interval();
        Interval more = Proportion.of(x + 1, n, LEVEL).interval();
        Interval tenfold = Proportion.of(10 * x, 10 * n, LEVEL).interval();

        assertThat(more.low()).isGreaterThan(fewer.low());
        assertThat(more.high()).isGreaterThan(fewer.high());
        assertThat(tenfold.high() - tenfold.low()).isLessThan(fewer.high() - fewer.low());
    }

    @RepeatedTest(40)
    void aDifferenceRisesWithTheFirstShareAndMirrorsWhenYesAndNoChangePlaces(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        long n = 2 + draw.count(90);
        long m = 2 + draw.count(90);
        long x = draw.count((int) n);
        long y = draw.count((int) m);

        ProportionDifference yes = ProportionDifference.of(x, n, y, m, LEVEL);
        ProportionDifference no = ProportionDifference.of(n - x, n, m - y, m, LEVEL);
        ProportionDifference more = ProportionDifference.of(x + 1, n, y, m, LEVEL);

        assertThat(no.interval().low()).isCloseTo(-yes.interval().high(), within(1e-12));
        assertThat(no.p()).isCloseTo(yes.p(), withinPercentage(1e-6));
        assertThat(more.difference()).isGreaterThan(yes.difference());
        assertThat(more.interval().low()).isGreaterThan(yes.interval().low());
    }

    @RepeatedTest(40)
    void aSmallerChanceGivesNoLargerQ(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        double[] p = new double[1 + draw.index(30)];
        Arrays.setAll(p, i -> draw.between(0, 1));
        int smaller = draw.index(p.length);
        for (Multiplicity method : Multiplicity.values()) {
            double[] q = method.adjust(p);
            double[] lowered = p.clone();
            lowered[smaller] /= 3;

            double[] after = method.adjust(lowered);

            for (int i = 0; i < p.length; i++) {
                assertThat(after[i]).as(method.toString()).isLessThanOrEqualTo(q[i] + 1e-15);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFunnelDoesNotDependOnTheOrderOfItsUnits(Overdispersion overdispersion) {
        Draw draw = new Draw(17);
        long[] counts = new long[25];
        double[] expected = new double[25];
        for (int i = 0; i < counts.length; i++) {
            expected[i] = draw.between(3, 80);
            counts[i] = draw.poisson(expected[i] * draw.between(0.6, 1.5));
        }

        FunnelPlot there = FunnelPlot.of(counts, expected, overdispersion);
        FunnelPlot back = FunnelPlot.of(reversed(counts), reversed(expected, 1), overdispersion);

        for (int i = 0; i < counts.length; i++) {
            assertThat(back.z(counts[i], expected[i])).isCloseTo(there.z(counts[i], expected[i]), within(1e-12));
            assertThat(there.z(counts[i] + 1, expected[i])).isGreaterThan(there.z(counts[i], expected[i]));
        }
    }

    @RepeatedTest(30)
    void aTrendDoesNotDependOnTheOrderOfItsPointsAndRisesWithTheLastCount(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 6 + draw.index(12);
        double[] times = new double[n];
        long[] counts = new long[n];
        double[] ones = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = 2000 + i;
            counts[i] = 2 + draw.poisson(8);
            ones[i] = 1;
        }

        Trend forth = Trend.of(times, counts, ones, LEVEL);
        counts[n - 1] += 10;
        Trend more = Trend.of(times, counts, ones, LEVEL);

        assertThat(more.regression().logSlope())
                .isGreaterThan(forth.regression().logSlope());
        assertThat(more.kendallS()).isGreaterThanOrEqualTo(forth.kendallS());
        assertThat(more.senSlope()).isGreaterThanOrEqualTo(forth.senSlope() - 1e-12);
    }

    @RepeatedTest(15)
    void anOutbreakLimitRisesWithTheHistoryAndDoesNotDependOnTheUnitOfPopulation(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        LocalDate monday = LocalDate.of(2018, 1, 1);
        List<LocalDate> days = new ArrayList<>();
        long[] counts = new long[320];
        long[] doubled = new long[320];
        double[] people = new double[320];
        double[] thousands = new double[320];
        for (int i = 0; i < counts.length; i++) {
            days.add(monday.plusWeeks(i));
            counts[i] = draw.poisson(25);
            doubled[i] = 2 * counts[i];
            people[i] = 50_000 + 30 * i;
            thousands[i] = people[i] / 1000;
        }
        OutbreakDetection detection = OutbreakDetection.with(new OutbreakOptions(
                3, 3, true, 2.58, true, 1, 26, 10, OutbreakOptions.Threshold.NB_PLUGIN, 0.01, 5, 4));

        OutbreakJudgement usual = detection.judge(new CountSeries(days, counts, people), 319)[0];
        OutbreakJudgement inThousands = detection.judge(new CountSeries(days, counts, thousands), 319)[0];
        OutbreakJudgement twice = detection.judge(new CountSeries(days, doubled, people), 319)[0];

        assertThat(inThousands.expected()).isCloseTo(usual.expected(), withinPercentage(1e-6));
        assertThat(inThousands.upper()).isEqualTo(usual.upper());
        assertThat(twice.expected()).isCloseTo(2 * usual.expected(), withinPercentage(25));
        assertThat(twice.upper()).isGreaterThan(usual.upper());
    }

    @ParameterizedTest
    @EnumSource(names = {"C1", "C2"})
    void aStricterAlphaGivesAHigherEarsLimit(Ears.Method method) {
        Draw draw = new Draw(5);
        long[] counts = new long[60];
        Arrays.setAll(counts, t -> draw.poisson(12));

        double[] loose = new Ears(method, 7, 0.5, 0.05).upper(counts);
        double[] strict = new Ears(method, 7, 0.5, 0.001).upper(counts);

        for (int t = 20; t < counts.length; t++) {
            assertThat(strict[t]).isGreaterThan(loose[t]);
        }
    }

    @RepeatedTest(10)
    void aDensitySurfaceMirrorsItsPointsAndAPointMoreLowersNothing(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        var grid = new DensityGrid(0, 0, 10, 20, 20);
        double[] x = new double[30];
        double[] mirrored = new double[30];
        double[] y = new double[30];
        for (int i = 0; i < x.length; i++) {
            x[i] = draw.between(0, 200);
            mirrored[i] = 200 - x[i];
            y[i] = draw.between(0, 200);
        }

        DensitySurface surface = DensitySurface.exact(x, y, grid, 25, true);
        DensitySurface mirror = DensitySurface.exact(mirrored, y, grid, 25, true);
        DensitySurface fewer = DensitySurface.exact(Arrays.copyOf(x, 29), Arrays.copyOf(y, 29), grid, 25, true);

        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                assertThat(mirror.value(i, 19 - j)).isCloseTo(surface.value(i, j), within(1e-14));
                assertThat(surface.value(i, j)).isGreaterThanOrEqualTo(fewer.value(i, j));
            }
        }
    }

    @RepeatedTest(10)
    void hotSpotsDependNeitherOnOrderNorOnUnits(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 60;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = draw.index(100);
            y[i] = draw.index(100);
            values[i] = draw.between(0, 9);
        }

        double[] z = HotSpots.of(x, y, values, 20, true).z();
        double[] turned = HotSpots.of(reversed(x, 1000), reversed(y, 1000), reversed(values, 7), 20_000, true)
                .z();

        for (int i = 0; i < n; i++) {
            assertThat(turned[n - 1 - i]).isCloseTo(z[i], within(1e-9));
        }
    }

    @RepeatedTest(20)
    void aSurveyedShareRisesWithOneMoreYes(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        List<SurveyResponse> responses = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            responses.add(new SurveyResponse("S" + i % 2, null, draw.between(1, 4), "alla", i % 3 == 0));
        }
        SurveyShare before = SurveyShare.of(responses, LEVEL).get(0);
        SurveyResponse no = responses.get(1);
        responses.set(1, new SurveyResponse(no.stratum(), null, no.weight(), "alla", true));

        SurveyShare after = SurveyShare.of(responses, LEVEL).get(0);

        assertThat(after.share()).isGreaterThan(before.share());
        assertThat(after.interval().contains(after.share())).isTrue();
        assertThat(before.interval().contains(before.share())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aLaterDayGivesNoEarlierPeriods(Window window) {
        Comparison last = window.endingOn(LocalDate.of(2014, 12, 31));
        for (LocalDate day = LocalDate.of(2015, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            Comparison comparison = window.endingOn(day);

            assertThat(comparison.current().last()).isEqualTo(day);
            assertThat(comparison.current().first())
                    .isAfterOrEqualTo(last.current().first());
            assertThat(comparison.previous().last())
                    .isBefore(comparison.current().first());
            assertThat(comparison.previous().first())
                    .isAfterOrEqualTo(last.previous().first());
            last = comparison;
        }
    }

    private static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    private static double[] reversed(double[] values, double unit) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> unit * values[values.length - 1 - i]);
        return reversed;
    }
}
