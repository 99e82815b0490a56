package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** In which area a point lay on a day: a city of two districts, one with two neighbourhoods, and two police areas. */
class BoundaryMapTests {
    private static final LocalDate BEGAN = LocalDate.of(2015, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2023, 1, 1);

    private final BoundaryMap map = new BoundaryMap(
            List.of(
                    area("stad", Area.Kind.MUNICIPALITY, null, BEGAN, null),
                    area("vast", Area.Kind.DISTRICT, "stad", BEGAN, null),
                    area("ost", Area.Kind.DISTRICT, "stad", BEGAN, null),
                    area("a-dal", Area.Kind.NEIGHBOURHOOD, "vast", BEGAN, null),
                    area("b-dal", Area.Kind.NEIGHBOURHOOD, "vast", BEGAN, null),
                    area("ny", Area.Kind.NEIGHBOURHOOD, "ost", LocalDate.of(2022, 1, 1), null),
                    area("gammal", Area.Kind.NEIGHBOURHOOD, "ost", BEGAN, LocalDate.of(2020, 12, 31)),
                    area("lpo", Area.Kind.LOCAL_POLICE_AREA, null, BEGAN, null)),
            List.of(
                    boundary("stad", BEGAN, null, 0, 0, 100, 200),
                    boundary("vast", BEGAN, MOVED.minusDays(1), 0, 0, 100, 100),
                    boundary("vast", MOVED, null, 0, 0, 100, 120),
                    boundary("ost", BEGAN, MOVED.minusDays(1), 0, 100, 100, 200),
                    boundary("ost", MOVED, null, 0, 120, 100, 200),
                    boundary("a-dal", BEGAN, null, 0, 0, 50, 100),
                    boundary("b-dal", BEGAN, null, 50, 0, 100, 100),
                    boundary("ny", BEGAN, null, 0, 150, 50, 200),
                    boundary("gammal", BEGAN, null, 50, 150, 100, 200),
                    boundary("lpo", LocalDate.of(2018, 1, 1), null, 0, 0, 100, 150)));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # north, east, day,        municipal, police
            25,      50,   2024-06-01, a-dal,     lpo
            75,      50,   2024-06-01, b-dal,     lpo
            25,      110,  2022-12-31, ost,       lpo
            25,      110,  2023-01-01, vast,      lpo
            25,      175,  2024-06-01, ny,        -
            25,      175,  2021-06-01, ost,       -
            75,      175,  2020-12-31, gammal,    -
            75,      175,  2021-01-01, ost,       -
            25,      50,   2016-06-01, a-dal,     -
            500,     500,  2024-06-01, -,         -
            25,      50,   2014-12-31, -,         -
            """)
    void findsTheFinestAreaOfEachDivisionThatDay(
            int north, int east, LocalDate day, @Nullable String municipal, @Nullable String police) {
        assertThat(map.areaAt(new Spot(north, east), day, Division.MUNICIPAL).map(AreaId::value))
                .isEqualTo(java.util.Optional.ofNullable(municipal));
        assertThat(map.areaAt(new Spot(north, east), day, Division.POLICE).map(AreaId::value))
                .isEqualTo(java.util.Optional.ofNullable(police));
    }

    @ParameterizedTest
    @CsvSource({
        // Between two neighbourhoods: the one whose id comes first.
        "50, 50, a-dal",
        // On the city's edge.
        "0, 0, a-dal",
        "100, 200, ost",
        // Between a neighbourhood and the other district: the finer one.
        "25, 100, a-dal",
    })
    void aPointOnALineBelongsToOneAreaAlwaysTheSame(int north, int east, String area) {
        LocalDate day = LocalDate.of(2021, 6, 1);

        assertThat(map.areaAt(new Spot(north, east), day, Division.MUNICIPAL)).contains(new AreaId(area));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 500, 2024-06-01, MUNICIPAL, OUTSIDE",
        "25,   50, 2014-12-31, MUNICIPAL, NO_BOUNDARIES",
        "25,   50, 2016-06-01, POLICE,    NO_BOUNDARIES",
        "25,  175, 2024-06-01, POLICE,    OUTSIDE",
    })
    void tellsWhyAPointHasNoArea(int north, int east, LocalDate day, Division division, BoundaryMap.Absence why) {
        assertThat(map.absence(new Spot(north, east), day, division)).isEqualTo(why);
    }

    @Test
    void anAreaThatWasNotThereThatDayIsToldApartFromNone() {
        var alone = new BoundaryMap(
                List.of(
                        area("stad", Area.Kind.MUNICIPALITY, null, BEGAN, null),
                        area("ny", Area.Kind.DISTRICT, "stad", LocalDate.of(2022, 1, 1), null)),
                List.of(boundary("stad", BEGAN, null, 0, 0, 10, 10), boundary("ny", BEGAN, null, 20, 20, 30, 30)));
        var spot = new Spot(25, 25);

        assertThat(alone.areaAt(spot, LocalDate.of(2022, 1, 1), Division.MUNICIPAL))
                .contains(new AreaId("ny"));
        assertThat(alone.areaAt(spot, LocalDate.of(2021, 12, 31), Division.MUNICIPAL))
                .isEmpty();
        assertThat(alone.absence(spot, LocalDate.of(2021, 12, 31), Division.MUNICIPAL))
                .isEqualTo(BoundaryMap.Absence.NOT_THAT_DAY);
    }

    @Test
    void withoutBoundariesNoPointHasAnArea() {
        assertThat(BoundaryMap.NONE.areaAt(new Spot(1, 1), MOVED, Division.MUNICIPAL))
                .isEmpty();
        assertThat(BoundaryMap.NONE.absence(new Spot(1, 1), MOVED, Division.MUNICIPAL))
                .isEqualTo(BoundaryMap.Absence.NO_BOUNDARIES);
    }

    private static Area area(
            String id, Area.Kind kind, @Nullable String parent, LocalDate from, @Nullable LocalDate to) {
        return new Area(
                new AreaId(id), id, kind.division(), kind, parent == null ? null : new AreaId(parent), from, to);
    }

    private static Boundary boundary(
            String area, LocalDate from, @Nullable LocalDate to, int south, int west, int north, int east) {
        return new Boundary(
                new AreaId(area),
                new BoundarySetId(new UUID(0, 1)),
                from,
                to,
                BoundaryReading.SWEREF_99_TM.toGeometry(new Envelope(west, east, south, north)));
    }
}
