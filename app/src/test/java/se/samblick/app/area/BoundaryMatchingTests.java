package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which area each form of a file is taken for. */
class BoundaryMatchingTests {
    private static final AreaNames NAMES = new AreaNames(List.of(
            area("0199", "Norrvik", Area.Kind.MUNICIPALITY),
            area("vast", "Väster", Area.Kind.DISTRICT),
            area("backen", "Backen", Area.Kind.NEIGHBOURHOOD),
            area("0199a0010", "Kvarnbyn", Area.Kind.NEIGHBOURHOOD),
            area("ostra", "Östra S:t Göran", Area.Kind.NEIGHBOURHOOD),
            area("vaster-del", "Väster", Area.Kind.NEIGHBOURHOOD),
            area("lpo-ost", "Lokalpolisområde Ost", Area.Kind.LOCAL_POLICE_AREA),
            area("ost", "Ost", Area.Kind.NEIGHBOURHOOD)));

    @Test
    void matchesByCodeAndByNameHoweverItIsWritten() {
        assertThat(matches("kod=0199A0010;namn=Nummer ett", "kod=;namn=BACKEN", "kod=;namn=Östra St Göran"))
                .containsExactly("0199a0010", "backen", "ostra");
    }

    @Test
    void whatIsTheSameForAllFormsIsAboutNoneOfThem() {
        assertThat(matches("kommunkod=0199;namn=Backen", "kommunkod=0199;namn=Kvarnbyn"))
                .containsExactly("backen", "0199a0010");
    }

    @Test
    void aMisspeltNameIsNotGuessed() {
        assertThat(matches("namn=Baken", "namn=Kvarnbyn")).containsExactly("–", "0199a0010");
    }

    @Test
    void anotherPropertyHelpsWhereTheFirstSaysNothing() {
        assertThat(matches("namn=Backen;alias=x", "namn=Del 2;alias=Kvarnbyn", "namn=Östra S:t Göran;alias=Backen"))
                .containsExactly("backen", "0199a0010", "ostra");
    }

    @Test
    void aNameOfTwoAreasDecidesNothingUnlessTheRestAreOfOneKind() {
        assertThat(matches("namn=Väster")).containsExactly("–");
        assertThat(matches("namn=Väster", "namn=Backen", "namn=Kvarnbyn"))
                .containsExactly("vaster-del", "backen", "0199a0010");
    }

    @Test
    void aPoliceAreaWithTheNameOfAnotherAreaIsKnownByItsWord() {
        assertThat(matches("namn=LPO Ost", "namn=Backen")).containsExactly("lpo-ost", "backen");
    }

    @Test
    void severalFormsMayBeOneArea() {
        assertThat(matches("namn=Backen", "namn=Backen", "namn=Kvarnbyn"))
                .containsExactly("backen", "backen", "0199a0010");
    }

    @Test
    void callsAFormByItsNameRatherThanItsNumber() {
        Map<Integer, BoundaryMatching.Match> matches =
                BoundaryMatching.of(forms("objectid=17;kod=0199A0010;stadsdelsnamn=Kvarnbyn", "objectid=18"), NAMES);

        assertThat(matches.get(1)).isEqualTo(new BoundaryMatching.Match("Kvarnbyn", new AreaId("0199a0010")));
        assertThat(matches.get(2)).isEqualTo(new BoundaryMatching.Match("18", null));
    }

    private static List<String> matches(String... properties) {
        return BoundaryMatching.of(forms(properties), NAMES).values().stream()
                .map(m -> m.area() == null ? "–" : m.area().value())
                .collect(Collectors.toList());
    }

    private static List<GeoForm> forms(String... properties) {
        List<GeoForm> forms = new ArrayList<>();
        for (String each : properties) {
            List<GeoForm.Value> values = new ArrayList<>();
            for (String pair : each.split(";")) {
                String[] parts = pair.split("=", 2);
                if (!parts[1].isEmpty()) {
                    values.add(new GeoForm.Value(parts[0], parts[1]));
                }
            }
            forms.add(new GeoForm(forms.size() + 1, values, List.of()));
        }
        return forms;
    }

    private static Area area(String id, String name, Area.Kind kind) {
        return new Area(new AreaId(id), name, kind.division(), kind, null, LocalDate.of(2000, 1, 1), null);
    }
}
