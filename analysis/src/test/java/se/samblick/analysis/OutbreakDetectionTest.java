package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutbreakDetectionTest {
    private static final OutbreakOptions FIVE_YEARS_OF_MONTHS =
            new OutbreakOptions(5, 1, true, 2.58, true, 1, 3, 4, OutbreakOptions.Threshold.NB_PLUGIN, 0.01, 5, 4);

    @Test
    void agreesWithRForMonths() {
        CsvResource reference = CsvResource.read("outbreak-monthly.csv");
        CountSeries series = CountSeries.of(
                Stream.of(reference.texts("date")).map(LocalDate::parse).toList(), reference.counts("count"));
        double[] expected = reference.numbers("expected");
        double[] upper = reference.numbers("upper");

        OutbreakJudgement[] judgements =
                OutbreakDetection.with(FIVE_YEARS_OF_MONTHS).judge(series, 0);

        int compared = 0;
        for (int row = 0; row < judgements.length; row++) {
            if (!Double.isNaN(expected[row])) {
                assertThat(judgements[row].expected()).isCloseTo(expected[row], withinPercentage(3e-3));
                assertThat(judgements[row].upper()).isEqualTo(upper[row]);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void judgesOnlyRowsWithEnoughHistory() {
        OutbreakJudgement[] judgements = usual().judge(weekly(new Draw(1), 200, 20), 0);

        // Three years and three weeks before the first judged row; the reference points fall on or near row 156.
        assertThat(judgements[150].assessable()).isFalse();
        assertThat(judgements[165].assessable()).isTrue();
        assertThat(judgements[150].score()).isNaN();
    }

    @Test
    void windowsThatOverlapAreOneBaselineWhenTheYearHasNoParts() {
        OutbreakOptions wholeYear =
                new OutbreakOptions(3, 6, true, 2.58, true, 1, 3, 1, OutbreakOptions.Threshold.NB_PLUGIN, 0.01, 5, 4);
        List<LocalDate> months = Stream.iterate(LocalDate.of(2018, 1, 1), day -> day.plusMonths(1))
                .limit(60)
                .toList();
        long[] counts = new long[60];
        Arrays.fill(counts, 20);

        OutbreakJudgement judgement = OutbreakDetection.with(wholeYear).judge(CountSeries.of(months, counts), 59)[0];

        assertThat(judgement.expected()).isCloseTo(20, withinPercentage(1e-6));
    }

    @Test
    void raisesAnAlarmForAJump() {
        CountSeries series = weekly(new Draw(2), 300, 20);
        series.counts()[299] = 80;

        OutbreakJudgement judgement = usual().judge(series, 299)[0];

        assertThat(judgement.alarm()).isTrue();
        assertThat(judgement.score()).isGreaterThan(1);
        assertThat(judgement.chanceOfAsMany()).isLessThan(0.001);
    }

    @Test
    void itsLimitDoesNotDependOnTheCountItJudgesAndItsChanceFallsWithIt() {
        CountSeries series = weekly(new Draw(9), 300, 15);
        double upper = usual().judge(series, 299)[0].upper();
        double last = 1;

        for (long count = 3; count < 60; count += 3) {
            series.counts()[299] = count;
            OutbreakJudgement judgement = usual().judge(series, 299)[0];
            assertThat(judgement.upper()).isEqualTo(upper);
            assertThat(judgement.chanceOfAsMany()).isLessThan(last);
            assertThat(judgement.alarm()).isEqualTo(count > upper);
            last = judgement.chanceOfAsMany();
        }
    }

    @Test
    void tellsUnusuallyFewFromUnusuallyMany() {
        CountSeries series = weekly(new Draw(3), 300, 60);
        series.counts()[299] = 5;

        OutbreakJudgement judgement = usual().judge(series, 299)[0];

        assertThat(judgement.unusuallyLow()).isTrue();
        assertThat(judgement.alarm()).isFalse();
        assertThat(judgement.chanceOfAsFew()).isLessThan(0.01);
    }

    @ParameterizedTest
    @EnumSource
    void raisesFalseAlarmsAboutAsOftenAsItSays(OutbreakOptions.Threshold threshold) {
        OutbreakDetection detection =
                OutbreakDetection.with(new OutbreakOptions(3, 3, true, 2.58, true, 1, 26, 10, threshold, 0.01, 5, 4));
        int alarms = 0;
        int judged = 0;
        for (int seed = 1; seed <= 40; seed++) {
            for (OutbreakJudgement judgement : detection.judge(weekly(new Draw(seed), 260, 30), 200)) {
                alarms += judgement.alarm() ? 1 : 0;
                judged++;
            }
        }

        assertThat((double) alarms / judged).isBetween(0.003, 0.03);
    }

    @Test
    void judgesTheLatestRowOfEachSeriesAsItWouldAlone() {
        List<CountSeries> series =
                Stream.of(4, 5, 6).map(seed -> weekly(new Draw(seed), 300, 12)).toList();

        List<OutbreakJudgement> latest = usual().judgeLatest(series);

        for (int i = 0; i < 3; i++) {
            assertThat(latest.get(i)).isEqualTo(usual().judge(series.get(i), 299)[0]);
        }
    }

    @Test
    void oneThreadAndManyJudgeAlike() throws Exception {
        List<CountSeries> series = IntStream.range(0, 40)
                .mapToObj(seed -> weekly(new Draw(seed), 300, 1 + seed))
                .toList();

        assertThat(Threads.four(() -> usual().judgeLatest(series)))
                .isEqualTo(Threads.one(() -> usual().judgeLatest(series)));
    }

    @Test
    void expectsNothingWhereNothingEverHappened() {
        CountSeries series = weekly(new Draw(1), 300, 20);
        Arrays.fill(series.counts(), 0);
        series.counts()[299] = 5;

        OutbreakJudgement judgement = usual().judge(series, 299)[0];

        assertThat(judgement.expected()).isZero();
        assertThat(judgement.upper()).isZero();
        assertThat(judgement.alarm()).isTrue();
        assertThat(judgement.score()).isNaN();
    }

    @Test
    void refusesMorePartsOfTheYearThanThereAreWeeks() {
        OutbreakOptions options =
                new OutbreakOptions(3, 24, true, 2.58, true, 1, 26, 10, OutbreakOptions.Threshold.DELTA, 0.01, 5, 4);

        assertThatThrownBy(() -> OutbreakDetection.with(options).judge(weekly(new Draw(1), 300, 20), 299))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no_periods: hittade 10, väntade högst");
    }

    @Test
    void namesTheSeriesWithoutRows() {
        List<CountSeries> series = List.of(weekly(new Draw(1), 200, 20), CountSeries.of(List.of(), new long[0]));

        assertThatThrownBy(() -> usual().judgeLatest(series))
                .hasMessage("Element 2, series: hittade ingen rad, väntade minst en rad.");
        assertThatThrownBy(() -> usual().judge(series.get(0), -1)).hasMessageStartingWith("from: hittade -1");
    }

    @Test
    void refusesASeriesWithAGap() {
        List<LocalDate> dates = Stream.of("2024-01-01", "2024-01-08", "2024-01-22")
                .map(LocalDate::parse)
                .toList();

        assertThatThrownBy(() -> CountSeries.of(dates, new long[3]))
                .hasMessage(
                        "Element 3, date: hittade 2024-01-22, väntade 2024-01-15, veckan efter den förra i serien.");
    }

    private static OutbreakDetection usual() {
        return OutbreakDetection.with(OutbreakOptions.DEFAULTS);
    }

    private static CountSeries weekly(Draw draw, int weeks, double mean) {
        LocalDate first = LocalDate.of(2016, 2, 29);
        long[] counts = new long[weeks];
        Arrays.setAll(counts, week -> draw.poisson(mean * Math.exp(0.2 * Math.sin(week * 2 * Math.PI / 52.2))));
        return CountSeries.of(
                first.datesUntil(first.plusWeeks(weeks), java.time.Period.ofDays(7))
                        .toList(),
                counts);
    }
}
