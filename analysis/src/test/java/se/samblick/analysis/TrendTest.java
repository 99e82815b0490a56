package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/trend.csv", numLinesToSkip = 2)
    void agreesWithR(
            String series,
            String times,
            String counts,
            String exposures,
            double slope,
            double low,
            double high,
            double p,
            double dispersion,
            long kendallS,
            double kendallP,
            double sen) {
        Trend trend = Trend.of(numbers(times), counts(counts), numbers(exposures), 0.9);

        PoissonTrend regression = trend.regression();
        assertThat(regression.logSlope()).as(series).isCloseTo(slope, withinPercentage(1e-5));
        assertThat(regression.interval().low()).isCloseTo(low, withinPercentage(1e-4));
        assertThat(regression.interval().high()).isCloseTo(high, withinPercentage(1e-4));
        assertThat(regression.p()).isCloseTo(p, withinPercentage(1e-4));
        assertThat(regression.dispersion()).isCloseTo(dispersion, withinPercentage(1e-4));
        assertThat(trend.kendallS()).isEqualTo(kendallS);
        assertThat(trend.kendallP()).isCloseTo(kendallP, withinPercentage(1e-6));
        assertThat(trend.senSlope()).isCloseTo(sen, withinPercentage(1e-7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0 0 0   | no events
            0 0 0 8   | only the last
            8 0 0 0   | only the first
            3 9       | two points
            """)
    void hasNoRegressionWhereTheMaximumLiesAtInfinity(String counts, String why) {
        assertThat(ofYears(counts).regression().logSlope()).as(why).isNaN();
    }

    @Test
    void fitsAGeometricSeriesExactly() {
        PoissonTrend regression =
                ofYears("1 3 9 27 81 243 729 2187 6561 19683 59049").regression();

        assertThat(regression.percentPerStep()).isCloseTo(2, within(1e-12));
        assertThat(regression.dispersion()).isZero();
        assertThat(regression.p()).isNaN();
    }

    @Test
    void findsAVerySteepSlope() {
        PoissonTrend regression = ofYears("0 0 0 0 0 0 0 1 60000").regression();

        assertThat(regression.percentPerStep()).isCloseTo(60000, withinPercentage(1));
    }

    @RepeatedTest(50)
    void turnsRoundWhenTimeDoes(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 4 + draw.index(20);
        double[] times = new double[n];
        double[] back = new double[n];
        long[] counts = new long[n];
        double[] exposures = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = 2000 + i + draw.between(0, 0.9);
            back[i] = -times[i];
            counts[i] = 1 + draw.poisson(9);
            exposures[i] = draw.between(1, 2);
        }

        Trend forth = Trend.of(times, counts, exposures, 0.95);
        Trend reversed = Trend.of(back, counts, exposures, 0.95);

        assertThat(reversed.regression().logSlope())
                .isCloseTo(-forth.regression().logSlope(), within(1e-10));
        assertThat(reversed.regression().p()).isCloseTo(forth.regression().p(), within(1e-9));
        assertThat(reversed.kendallS()).isEqualTo(-forth.kendallS());
        assertThat(reversed.senSlope()).isCloseTo(-forth.senSlope(), within(1e-12));
    }

    @Test
    void coversTheTrueSlopeAboutAsOftenAsItSaysAlsoWhereCountsSpreadMoreThanChance() {
        Draw draw = new Draw(41);
        int covered = 0;
        int falseTrends = 0;
        for (int i = 0; i < 800; i++) {
            boolean rising = i % 2 == 0;
            double[] times = new double[16];
            long[] counts = new long[16];
            for (int t = 0; t < counts.length; t++) {
                times[t] = 2010 + t;
                double mean = 30 * Math.exp(rising ? 0.04 * t : 0);
                // Twos and singles: variance about 1.7 times the mean.
                counts[t] = 2L * draw.poisson(mean * 0.4) + draw.poisson(mean * 0.2);
            }
            Trend trend = Trend.of(times, counts, ones(16), 0.95);
            covered += trend.regression().interval().contains(Math.expm1(rising ? 0.04 : 0)) ? 1 : 0;
            falseTrends += !rising && trend.kendallP() < 0.05 ? 1 : 0;
        }

        assertThat(covered / 800.0).isBetween(0.92, 0.98);
        assertThat(falseTrends / 400.0).isLessThan(0.085);
    }

    @RepeatedTest(30)
    void dependsNeitherOnTheUnitOfTimeNorOnThatOfExposure(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 5 + draw.index(15);
        double[] years = new double[n];
        double[] months = new double[n];
        long[] counts = new long[n];
        double[] exposures = new double[n];
        double[] thousands = new double[n];
        for (int i = 0; i < n; i++) {
            years[i] = 2000 + i;
            months[i] = 12.0 * i;
            counts[i] = draw.poisson(6) + 1;
            exposures[i] = draw.between(1000, 3000);
            thousands[i] = exposures[i] / 1000;
        }

        PoissonTrend byYear = Trend.of(years, counts, exposures, 0.95).regression();
        PoissonTrend byMonth = Trend.of(months, counts, thousands, 0.95).regression();

        assertThat(byMonth.logSlope() * 12).isCloseTo(byYear.logSlope(), within(1e-10));
        assertThat(byMonth.p()).isCloseTo(byYear.p(), within(1e-9));
        assertThat(byMonth.dispersion()).isCloseTo(byYear.dispersion(), within(1e-9));
    }

    @Test
    void namesTheTimeThatComesTwice() {
        assertThatThrownBy(() -> Trend.of(new double[] {1, 2, 1}, new long[3], new double[] {1, 1, 1}, 0.95))
                .hasMessage("Element 3, time: hittade 1.0, väntade varje tid en gång i serien.");
    }

    private static Trend ofYears(String text) {
        long[] counts = counts(text);
        double[] times = new double[counts.length];
        Arrays.setAll(times, i -> 2015 + i);
        return Trend.of(times, counts, ones(counts.length), 0.95);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static long[] counts(String text) {
        return Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
