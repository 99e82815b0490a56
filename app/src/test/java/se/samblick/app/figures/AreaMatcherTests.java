package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.identity.FirstMunicipality;

class AreaMatcherTests {
    private final AreaMatcher matcher = new AreaMatcher(
            List.of(
                    area("0199", "Norrvik"),
                    area("hassleby-strand", "Hässleby strand"),
                    area("ostra-sankt-goran", "Östra Sankt Göran"),
                    area("0199a0010", "Kvarnbyn Östra")),
            Map.of("Innerstan", "0199"));

    @ParameterizedTest
    @CsvSource({
        "Hässleby Strand, hassleby-strand",
        "Stadsdelsområde Hässleby strand, hassleby-strand",
        "Östra S:t Göran, ostra-sankt-goran",
        "Östra St Göran, ostra-sankt-goran",
        "0199, 0199",
        "0199 Norrvik, 0199",
        "0199A0010, 0199a0010",
        "0199A0010 Kvarnbyn Östra, 0199a0010",
        "innerstan, 0199",
    })
    void findsAreasHoweverTheirNamesAreWritten(String printed, String id) {
        assertThat(matcher.find(printed)).contains(new AreaId(id));
    }

    @ParameterizedTest
    @CsvSource({"1715", "1715 Ågesta", "Ågesta", "Ågesta kommun", "Ågestas kommun", "Kommun: Ågesta"})
    void knowsItsOwnMunicipalityByCodeOrNameWhateverItsIdHere(String printed) {
        var own = new AreaMatcher(List.of(area("agesta", "Ågesta")), Map.of(), MUNICIPALITIES);

        assertThat(own.find(printed)).contains(new AreaId("agesta"));
    }

    @ParameterizedTest
    @CsvSource({
        "1984, true",
        "1984 Västerbro, true",
        "Västerbro, true",
        "00, true",
        "0000 Riket, true",
        "Riket, true",
        "01 Mellanlän, true",
        "Mellanlands län, true",
        "G35756, true",
        "Norrvick, false",
        "Norra, false",
        "9999, false",
        "77, false",
    })
    void tellsOtherMunicipalitiesRegionsAndTheNationFromNamesNobodyKnows(String printed, boolean elsewhere) {
        var own = new AreaMatcher(List.of(area("agesta", "Ågesta")), Map.of(), MUNICIPALITIES);

        assertThat(own.find(printed)).isEmpty();
        assertThat(own.isElsewhere(printed)).isEqualTo(elsewhere);
    }

    private static final OtherPlaces MUNICIPALITIES = new OtherPlaces(
            List.of(new FirstMunicipality.Choice("1715", "Ågesta"), new FirstMunicipality.Choice("1984", "Västerbro")));

    @ParameterizedTest
    @CsvSource({
        "Hässelby Strand, hassleby-strand",
        "Östra S:t Görän, ostra-sankt-goran",
        "Kvarnbyn, 0199a0010",
        "Norvik, 0199",
    })
    void suggestsTheNearestWhereNoneIsMeant(String printed, String nearest) {
        assertThat(matcher.find(printed)).isEmpty();
        assertThat(matcher.near(printed))
                .first()
                .extracting(Problem.Suggestion::id)
                .isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"199", "0200", "Götet"})
    void guessesNothing(String printed) {
        assertThat(matcher.find(printed)).isEmpty();
        assertThat(matcher.near(printed)).isEmpty();
    }

    private static Area area(String id, String name) {
        return new Area(
                new AreaId(id),
                name,
                Area.Kind.NEIGHBOURHOOD.division(),
                Area.Kind.NEIGHBOURHOOD,
                null,
                LocalDate.of(2000, 1, 1),
                null);
    }
}
