package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {
    @Test
    void followsTheSeason() {
        Draw draw = new Draw(5);
        long[] counts = months(72, t -> draw.poisson(seasonal(t)));

        Forecast forecast = Forecast.of(counts, 12, 12, 0.8);

        assertThat(forecast.offered()).isTrue();
        assertThat(forecast.steps()).hasSize(12);
        for (int h = 0; h < 12; h++) {
            assertThat(forecast.steps().get(h).expected()).isCloseTo(seasonal(72 + h), within(0.35 * seasonal(72 + h)));
        }
    }

    @Test
    void itsIntervalHoldsAboutAsManyOfThePastAsItSays() {
        int inside = 0;
        int comparisons = 0;
        for (int seed = 1; seed <= 60; seed++) {
            Draw draw = new Draw(seed);
            Forecast forecast = Forecast.of(months(84, t -> draw.poisson(seasonal(t))), 12, 3, 0.8);
            inside += forecast.inside();
            comparisons += forecast.comparisons();
        }

        assertThat((double) inside / comparisons).isBetween(0.75, 0.92);
    }

    @Test
    void isNotOfferedWhereLastYearWasABetterGuess() {
        // The season turns over completely each year but one: what smoothing learns is always out of date.
        long[] counts = months(96, t -> t % 12 == t / 12 % 12 ? 200 : (t / 12) * 40 + 10);

        Forecast forecast = Forecast.of(counts, 12, 12, 0.8);

        assertThat(forecast.offered()).isEqualTo(forecast.error() < forecast.naiveError());
    }

    @Test
    void isNotOfferedWhereEveryYearRepeatsTheLast() {
        long[] counts = months(72, t -> 10 + 3 * (t % 12));

        Forecast forecast = Forecast.of(counts, 12, 6, 0.8);

        assertThat(forecast.naiveError()).isZero();
        assertThat(forecast.offered()).isFalse();
    }

    @Test
    void isNotOfferedWithFewerThanEightTries() {
        assertThat(Forecast.of(new long[] {9, 14, 8, 13, 9, 14, 8, 12, 9, 13, 9}, 1, 1, 0.8))
                .satisfies(forecast -> assertThat(forecast.tests()).isEqualTo(7))
                .satisfies(forecast -> assertThat(forecast.offered()).isFalse());
        assertThat(Forecast.of(new long[] {9, 14, 8, 13, 9, 14, 8, 12, 9, 13, 9, 14}, 1, 1, 0.8)
                        .offered())
                .isTrue();
        assertThat(Forecast.of(new long[] {1, 2, 3}, 1, 1, 0.8).steps()).isEmpty();
    }

    @Test
    void manageToForecastNothingFromNothing() {
        Forecast forecast = Forecast.of(new long[48], 12, 2, 0.8);

        assertThat(forecast.steps().get(0).interval()).isEqualTo(new Interval(0, 0));
        assertThat(forecast.offered()).isFalse();
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> Forecast.of(new long[] {3, -1}, 1, 1, 0.8)).hasMessageStartingWith("Element 2, count");
    }

    private static double seasonal(int month) {
        return 30 + 18 * Math.sin(2 * Math.PI * month / 12);
    }

    private static long[] months(int n, java.util.function.IntToLongFunction count) {
        long[] counts = new long[n];
        Arrays.setAll(counts, i -> count.applyAsLong(i));
        return IntStream.range(0, n).mapToLong(i -> counts[i]).toArray();
    }
}
