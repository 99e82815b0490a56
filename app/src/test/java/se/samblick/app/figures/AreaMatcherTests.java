package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;

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
