package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.analysis.Period;

class CrimeCatalogueTests {
    private final CrimeCatalogue catalogue = CrimeCatalogue.swedish();

    @Test
    void holdsEveryCodeOnceWithWordsOfItsOwn() {
        assertThat(catalogue.codes()).hasSizeGreaterThan(1_300).allSatisfy(c -> {
            assertThat(c.code()).matches("\\d{4}");
            assertThat(c.words()).isNotBlank();
            assertThat(c.from() == null || c.to() == null || c.from() <= c.to())
                    .as(c.label())
                    .isTrue();
        });
    }

    @Test
    void placesEveryCodeUnderAKindAndAChapter() {
        Set<String> chapters = new TreeSet<>();
        assertThat(catalogue.codes()).allSatisfy(c -> {
            assertThat(catalogue.above(c)).hasSizeBetween(2, 3);
            chapters.add(catalogue.above(c).get(catalogue.above(c).size() - 1).id());
        });
        assertThat(chapters).contains("kap-3", "kap-8", "trafik", "narkotika-dopning");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code | words                                                                   | nearest above
            0365   | Misshandel, inte grov, mot kvinna 18 år eller äldre, obekant, inomhus   | Misshandel mot kvinna 18 år eller äldre
            9306   | Misshandel, inte grov, mot flicka 0–6 år, bekant, inomhus               | Misshandel mot barn 0–6 år
            9376   | Misshandel, grov, mot kvinna 18 år eller äldre, annan bekantskap, utomhus | Misshandel mot kvinna 18 år eller äldre
            9398   | Försök till mord eller dråp, mot kvinna 18 år eller äldre, släkt eller familj, med skjutvapen | Försök till mord eller dråp mot kvinna 18 år eller äldre
            9642   | Våldtäkt, fullbordat, mot kvinna 18 år eller äldre, obekant, utomhus    | Våldtäkt mot kvinna 18 år eller äldre
            9802   | Inbrott i bostad, lägenhet, fullbordat                                  | Inbrott i bostad
            9830   | Tillgrepp av cykel, annan cykel än elcykel                              | Tillgrepp av cykel
            5011   | Narkotikabrott, enbart bruk                                             | Narkotikabrott
            0457   | Olaga hot, mot man 18 år eller äldre, ej på internet                    | Olaga hot mot man 18 år eller äldre
            """)
    void tellsWhatACodeStandsFor(String code, String words, String above) {
        CrimeCode found = catalogue.find(code).orElseThrow();

        assertThat(found.words()).isEqualTo(words);
        assertThat(catalogue.above(found).get(0).label()).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code | printed name                                                    | contradicts
            0365   | Misshandel mot man, utomhus                                     | true
            0365   | Misshandel mot kvinna 18 år eller äldre, obekant, inomhus       | false
            0365   | Missh, inomhus, mot kvinna 18 år eller äldre, obek med offret   | false
            0365   | Misshandel inkl. grov, mot kvinna                               | false
            0365   | Grov misshandel mot kvinna                                      | true
            0365   | Misshandel mot kvinna, bekant med offret                        | true
            0365   | Cykelstöld                                                      | true
            0365   | Rån                                                             | true
            0365   | Blandat                                                         | false
            0801   | Bilstöld                                                        | false
            9306   | Misshandel inomhus mot flicka 0-6 år, bekant med offret         | false
            9306   | Misshandel inomhus mot flicka 7-14 år, bekant med offret        | true
            9367   | Misshandel, grov, mot kvinna 18- år, i nära relation, inomhus   | false
            0312   | Fullbordat mord eller dråp utan skjutvapen mot kvinna/flicka    | true
            0450   | Olaga hot, mot flicka under 18 år, internetrelaterat            | false
            0450   | Olaga hot, mot flicka under 18 år, ej internetrelaterat         | true
            0857   | Fullbordat inbrott i villa                                      | true
            4074   | Grovt vapenbrott, synnerligen grovt vapenbrott                  | false
            """)
    void holdsAPrintedNameAgainstTheCode(String code, String name, boolean contradicts) {
        assertThat(catalogue.contradict(catalogue.find(code).orElseThrow(), name))
                .isEqualTo(contradicts);
    }

    @Test
    void findsNoContradictionInItsOwnWords() {
        assertThat(catalogue.codes())
                .allSatisfy(c -> assertThat(catalogue.contradict(c, c.words()))
                        .as(c.label())
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code | period  | ended | not begun
            0366   | 2008    | false | false
            0366   | 2010    | true  | false
            9357   | 2017    | false | true
            9357   | 2018    | false | false
            0365   | 1990    | false | false
            """)
    void tellsWhenACodeWasInUse(String code, String period, boolean ended, boolean notBegun) {
        CrimeCode found = catalogue.find(code).orElseThrow();

        assertThat(found.ended(Period.parse(period))).isEqualTo(ended);
        assertThat(found.notBegun(Period.parse(period))).isEqualTo(notBegun);
    }

    @Test
    void marksWhatFollowsHowMuchThePoliceLook() {
        assertThat(catalogue.find("5011").orElseThrow().kind().detectionDriven())
                .isTrue();
        assertThat(catalogue.find("3005").orElseThrow().kind().detectionDriven())
                .isTrue();
        assertThat(catalogue.find("0365").orElseThrow().kind().detectionDriven())
                .isFalse();
        assertThat(catalogue.find("9802").orElseThrow().kind().detectionDriven())
                .isFalse();
    }
}
