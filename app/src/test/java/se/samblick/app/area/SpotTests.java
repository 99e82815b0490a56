package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTests {
    private static final GaussKruger TM = new GaussKruger(15, 0.9996, 0, 500_000);

    /** Points A–D of "Kontrollpunkter RT 90 – SWEREF 99", Lantmäteriet 2006-05-03. */
    @ParameterizedTest
    @CsvSource({
        "67, 5, 26.452769, 21,  2,  5.101575, 7454204.638, 761811.242",
        "63, 32, 14.761735, 16, 14, 59.594626, 7046077.605, 562140.337",
        "60, 9, 33.882413, 14, 45, 28.167152, 6669189.376, 486557.055",
        "56, 21, 17.199245, 13, 52, 23.754022, 6246136.458, 430374.835",
    })
    void projectsTheControlPointsOfLantmateriet(
            int latDegrees,
            int latMinutes,
            double latSeconds,
            int lonDegrees,
            int lonMinutes,
            double lonSeconds,
            double north,
            double east) {
        double latitude = latDegrees + latMinutes / 60.0 + latSeconds / 3600;
        double longitude = lonDegrees + lonMinutes / 60.0 + lonSeconds / 3600;

        GaussKruger.Point point = TM.project(latitude, longitude);
        GaussKruger.Point back = TM.unproject(north, east);

        assertThat(point.north()).isCloseTo(north, within(0.001));
        assertThat(point.east()).isCloseTo(east, within(0.001));
        assertThat(back.north()).isCloseTo(latitude, within(3e-8));
        assertThat(back.east()).isCloseTo(longitude, within(3e-8));
    }

    /** The worked example of "Gauss Conformal Projection (Transverse Mercator)", Lantmäteriet 2008. */
    @Test
    void givesTheWorkedExampleOfThePublishedFormulas() {
        var example = new GaussKruger(13 + 35 / 60.0 + 7.692 / 3600, 1.00000254, -6226307.864, 84182.879);

        GaussKruger.Point point = example.project(66, 24);

        assertThat(point.north()).isCloseTo(1135809.413803, within(1e-5));
        assertThat(point.east()).isCloseTo(555304.016555, within(1e-5));
    }

    @RepeatedTest(20)
    void theWayThereAndBackEndsWhereItBegan(RepetitionInfo repetition) {
        var random = new java.util.Random(repetition.getCurrentRepetition());
        double latitude = 55 + random.nextDouble() * 14;
        double longitude = 11 + random.nextDouble() * 13;
        var zone = new GaussKruger(18, 1, 0, 150_000);

        GaussKruger.Point point = zone.project(latitude, longitude);
        GaussKruger.Point back = zone.unproject(point.north(), point.east());

        assertThat(back.north()).isCloseTo(latitude, within(1e-7));
        assertThat(back.east()).isCloseTo(longitude, within(1e-7));
    }

    @Test
    void theSamePlaceInThreeSystemsIsTheSameSpot() {
        // The square at the central station of Stockholm.
        GaussKruger.Point tm = TM.project(59.33, 18.06);
        GaussKruger.Point local = new GaussKruger(18, 1, 0, 150_000).project(59.33, 18.06);

        Spot byDegrees = Spot.of("EPSG:4326 59.33 18.06").orElseThrow();

        assertThat(Spot.of(
                        "EPSG:3006 %.3f %.3f".formatted(tm.north(), tm.east()).replace(',', '.')))
                .contains(byDegrees);
        assertThat(Spot.of("EPSG:3011 %.3f %.3f"
                        .formatted(local.north(), local.east())
                        .replace(',', '.')))
                .contains(byDegrees);
    }

    @ParameterizedTest
    @CsvSource({
        "6580821, 674032, 6580850, 674050",
        "6580800, 674000, 6580850, 674050",
        "6580899, 674099, 6580850, 674050"
    })
    void snapsToTheMiddleOfItsSquare(int north, int east, int snappedNorth, int snappedEast) {
        assertThat(new Spot(north, east).snapped()).isEqualTo(new Spot(snappedNorth, snappedEast));
    }

    @ParameterizedTest
    @CsvSource({"''", "EPSG:3857 1 2", "Björkhaga"})
    void knowsNoOtherSystems(String position) {
        assertThat(Spot.of(position)).isEmpty();
    }
}
