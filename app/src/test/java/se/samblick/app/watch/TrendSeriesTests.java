package se.samblick.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.Trend;
import se.samblick.app.figures.Step;

class TrendSeriesTests {
    @Test
    void takesTheWholeYearsThatEndTheSeries() {
        TrendSeries series = TrendSeries.of(KnownRun.of(Wards.series(Step.MONTH, 40, i -> 10)))
                .orElseThrow();

        assertThat(series.counts()).hasSize(36);
        assertThat(series.span()).hasToString("2020-05-01/2023-04-30");
    }

    @Test
    void needsThreeYearsOfMonthsOrFiveYearlyFigures() {
        assertThat(TrendSeries.of(KnownRun.of(Wards.series(Step.MONTH, 35, i -> 10))))
                .isEmpty();
        assertThat(TrendSeries.of(KnownRun.of(Wards.series(Step.YEAR, 4, i -> 10))))
                .isEmpty();
        assertThat(TrendSeries.of(KnownRun.of(Wards.series(Step.YEAR, 5, i -> 10))))
                .isPresent();
    }

    @Test
    void countsWeeksByFour() {
        TrendSeries series = TrendSeries.of(KnownRun.of(Wards.series(Step.WEEK, 158, i -> 3)))
                .orElseThrow();

        assertThat(series.counts()).hasSize(39).containsOnly(12);
    }

    /** Growth of a tenth a year under a strong season is found as growth, whatever the season. */
    @Test
    void takesNoSeasonForATrendAndNoTrendForASeason() {
        TrendSeries growing = TrendSeries.of(KnownRun.of(Wards.series(
                        Step.MONTH, 60, i -> Math.round(200 * season(i) * Math.exp(Math.log(1.1) * i / 12)))))
                .orElseThrow();
        TrendSeries level = TrendSeries.of(KnownRun.of(Wards.series(Step.MONTH, 60, i -> Math.round(200 * season(i)))))
                .orElseThrow();

        assertThat(growing.trend(0.95).regression().percentPerStep()).isCloseTo(0.1, within(0.004));
        assertThat(level.trend(0.95).regression().percentPerStep()).isCloseTo(0, within(0.004));
        assertThat(growing.trend(0.95).regression().p()).isLessThan(0.001);
    }

    @Test
    void fitsAsManyInAllAsWereCounted() {
        TrendSeries series = TrendSeries.of(KnownRun.of(Wards.series(Step.MONTH, 48, Wards.steady(12, 9))))
                .orElseThrow();
        double[] fitted = series.fitted(series.trend(0.95).regression().logSlope());
        double sum = 0;
        for (int i = 0; i < fitted.length; i++) {
            sum += fitted[i] * series.seasons()[i];
        }

        assertThat(sum).isCloseTo(series.total(), within(1e-6));
    }

    /** Of 100 series without a trend about 5 have an interval without zero. */
    @RepeatedTest(3)
    void seldomAscertainsATrendWhereThereIsNone(RepetitionInfo repetition) {
        int found = 0;
        for (int k = 0; k < 100; k++) {
            var random = new Random(7919L * repetition.getCurrentRepetition() + k);
            TrendSeries series = TrendSeries.of(KnownRun.of(Wards.series(
                            Step.MONTH, 60, Wards.steady(10 + 10 * random.nextDouble(), random.nextInt()))))
                    .orElseThrow();
            Trend trend = series.trend(0.95);
            found += trend.regression().interval().contains(0) ? 0 : 1;
        }

        assertThat(found).isLessThan(14);
    }

    private static double season(int month) {
        return 1 + 0.5 * Math.cos(2 * Math.PI * month / 12);
    }
}
