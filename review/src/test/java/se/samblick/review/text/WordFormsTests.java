package se.samblick.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "brott brottet brotten brottens",
                "stöld stölden stölder stölderna",
                "rån rånet rånen",
                "klotter klottret",
                "ofredande ofredandet ofredanden ofredandena",
                "misshandel misshandeln",
                "bedrägeri bedrägeriet bedrägerier bedrägerierna",
                "skadegörelse skadegörelsen",
                "bilbrand bilbranden bilbränder bilbränderna",
                "man män männen",
                "kvinna kvinnor kvinnorna",
                "nivå nivån nivåer",
                "skola skolan skolans skolor skolorna",
                "kvinna kvinnan kvinnans",
                "handlingsplan handlingsplanen handlingsplaner",
                "anmälan anmälningar anmälningarna",
                "händelse händelsen händelser händelserna"
            })
    void bringsInflectionsToOneRoot(String forms) {
        var words = new WordForms();

        String[] each = forms.split(" ");

        for (String form : each) {
            assertThat(words.root(form)).as(form).isEqualTo(words.root(each[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rån hot", "stöld skada", "bedrägeri fylleri", "man mån"})
    void keepsDifferentWordsApart(String pair) {
        var words = new WordForms();

        String[] two = pair.split(" ");

        assertThat(words.root(two[0])).isNotEqualTo(words.root(two[1]));
    }
}
