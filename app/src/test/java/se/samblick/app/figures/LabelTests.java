package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mord/dråp, försök            | mord-drap-forsok
            Misshandel utomhus (0-14 år) | misshandel-utomhus-0-14-ar
            Övriga BrB-brott             | ovriga-brb-brott
            S:t Görän                    | s-t-goran
            """)
    void makesIdsOfLabels(String label, String slug) {
        assertThat(Label.slug(label)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Stöld ur  Fordon    | stöld ur fordon
            Misshandel (15– år) | Misshandel (15- år)
            Mord / dråp         | mord/dråp
            """)
    void foldsSpellingsThatMeanTheSame(String one, String other) {
        assertThat(Label.key(one)).isEqualTo(Label.key(other));
    }

    @ParameterizedTest
    @CsvSource({"ekdalen,ekdalen,0", "ekdahlen,ekdalen,1", "ekadlen,ekdalen,1", "a,,1", "norra,södra,3"})
    void countsTheLettersBetweenTwoWords(String one, String other, int distance) {
        assertThat(Label.distance(one, other == null ? "" : other)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Narkotikabrott           | true
            Trafikbrott              | true
            Brott mot knivlagen      | true
            Ringa narkotikabrott     | true
            Grov olovlig körning     | true
            Stöld ur fordon          | false
            Cykelstöld               | false
            Misshandel               | false
            """)
    void knowsWhichCrimesFollowHowMuchThePoliceLook(String label, boolean driven) {
        assertThat(DetectionDriven.is(label)).isEqualTo(driven);
    }

    @Test
    void keepsFormulasOutOfSpreadsheets() {
        String line = new Csv(';')
                .row("=1+1", "-17", "-17,5", "-a", "@x", "a;b", "c\"d", null)
                .drain();

        assertThat(line).isEqualTo("'=1+1;-17;-17,5;'-a;'@x;\"a;b\";\"c\"\"d\";\r\n");
    }
}
