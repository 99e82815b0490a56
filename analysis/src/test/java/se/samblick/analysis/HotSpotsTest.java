package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HotSpotsTest {
    @Test
    void agreesWithR() {
        CsvResource reference = CsvResource.read("hotspot.csv");

        HotSpots spots =
                HotSpots.of(reference.numbers("x"), reference.numbers("y"), reference.numbers("value"), 5, false);

        assertThat(spots.z()).containsExactly(reference.numbers("z"), within(1e-9));
        assertThat(spots.q()).containsExactly(reference.numbers("q"), within(1e-9));
    }

    /** The formula of the paper over all pairs. */
    @RepeatedTest(60)
    void equalsTheDoubleLoop(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        int n = 5 + draw.index(120);
        double[] x = new double[n];
        double[] y = new double[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = draw.index(40) * 25;
            y[i] = draw.index(10) * 25;
            values[i] = draw.count(20);
        }
        double distance = 25 * (1 + draw.index(6));

        double[] z = HotSpots.of(x, y, values, distance, true).z();

        for (int i = 0; i < n; i++) {
            assertThat(z[i]).isCloseTo(slowly(x, y, values, distance, i), within(1e-9));
        }
    }

    @Test
    void aLargeMeanTakesNoDigitsFromTheDifferences() {
        Draw draw = new Draw(11);
        double[] x = new double[80];
        double[] y = new double[80];
        double[] values = new double[80];
        double[] raised = new double[80];
        for (int i = 0; i < 80; i++) {
            x[i] = draw.index(500);
            y[i] = draw.index(500);
            values[i] = draw.count(5);
            raised[i] = values[i] + 1e9;
        }

        double[] z = HotSpots.of(x, y, raised, 90, true).z();

        assertThat(z).containsExactly(HotSpots.of(x, y, values, 90, true).z(), within(1e-12));
    }

    @Test
    void findsAboutAsManySpotsByChanceAsItSays() {
        Draw draw = new Draw(71);
        int significant = 0;
        for (int map = 0; map < 30; map++) {
            double[] x = new double[100];
            double[] y = new double[100];
            double[] values = new double[100];
            for (int i = 0; i < x.length; i++) {
                x[i] = draw.between(0, 100);
                y[i] = draw.between(0, 100);
                values[i] = draw.normal();
            }
            for (double p : HotSpots.of(x, y, values, 18, map % 2 == 0).p()) {
                significant += p < 0.05 ? 1 : 0;
            }
        }

        assertThat(significant / 3000.0).isBetween(0.025, 0.075);
    }

    @Test
    void turnsIntoColdSpotsWhenValuesChangeSign() {
        Draw draw = new Draw(72);
        double[] x = new double[60];
        double[] y = new double[60];
        double[] values = new double[60];
        double[] opposite = new double[60];
        for (int i = 0; i < x.length; i++) {
            x[i] = draw.between(0, 100);
            y[i] = draw.between(0, 100);
            values[i] = draw.between(0, 5);
            opposite[i] = 7 - 3 * values[i];
        }

        double[] hot = HotSpots.of(x, y, values, 20, false).z();
        double[] cold = HotSpots.of(x, y, opposite, 20, false).z();

        for (int i = 0; i < hot.length; i++) {
            assertThat(cold[i]).isCloseTo(-hot[i], within(1e-10));
        }
    }

    @Test
    void oneThreadAndManyGiveTheSameToTheLastBit() throws Exception {
        Draw draw = new Draw(12);
        double[] x = new double[5000];
        double[] y = new double[5000];
        double[] values = new double[5000];
        for (int i = 0; i < x.length; i++) {
            x[i] = draw.between(0, 7000);
            y[i] = draw.between(0, 7000);
            values[i] = draw.between(0, 10);
        }

        HotSpots alone = Threads.one(() -> HotSpots.of(x, y, values, 300, true));
        HotSpots together = Threads.four(() -> HotSpots.of(x, y, values, 300, true));

        assertThat(together.z()).isEqualTo(alone.z());
        assertThat(together.q()).isEqualTo(alone.q());
    }

    @Test
    void countsNeighboursExactlyOneDistanceAway() {
        double[] x = {0, 0.1, 0.2, 0.30000000000000004, 5};
        double[] y = new double[5];
        double[] values = {1, 2, 3, 4, 9};

        double[] z = HotSpots.of(x, y, values, 0.1, true).z();

        assertThat(z[1]).isCloseTo(slowly(x, y, values, 0.1, 1), within(1e-12));
    }

    @Test
    void saysNothingOfEqualValuesOrOfAPointWithoutNeighbours() {
        assertThat(HotSpots.of(new double[] {0, 1, 9}, new double[3], new double[] {7, 7, 7}, 1, true)
                        .z())
                .containsOnly(Double.NaN);
        assertThat(HotSpots.of(new double[] {0, 1, 9, 10}, new double[4], new double[] {1, 2, 3, 4}, 0.5, false)
                        .p())
                .containsOnly(Double.NaN);
        // Without the second point the others are equal.
        assertThat(HotSpots.of(new double[] {0, 1, 9}, new double[3], new double[] {7, 8, 7}, 1, false)
                        .z()[1])
                .isNaN();
    }

    @Test
    void namesThePointWithoutAPlace() {
        assertThatThrownBy(() -> HotSpots.of(new double[] {0, Double.NaN}, new double[2], new double[2], 1, true))
                .hasMessage("Element 2, x: hittade NaN, väntade ett tal.");
    }

    private static double slowly(double[] x, double[] y, double[] values, double distance, int i) {
        int n = x.length;
        double mean = 0;
        double square = 0;
        double sum = 0;
        int neighbours = 0;
        for (int j = 0; j < n; j++) {
            mean += values[j] / n;
            square += values[j] * values[j] / n;
            double dx = x[j] - x[i];
            double dy = y[j] - y[i];
            if (dx * dx + dy * dy <= distance * distance) {
                sum += values[j];
                neighbours++;
            }
        }
        double deviation = Math.sqrt(square - mean * mean);
        double z =
                (sum - neighbours * mean) / (deviation * Math.sqrt((double) neighbours * (n - neighbours) / (n - 1)));
        return neighbours == n ? Double.NaN : z;
    }
}
