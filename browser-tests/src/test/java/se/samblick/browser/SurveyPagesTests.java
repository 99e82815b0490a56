package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The surveys of the demo: the list, a survey, a question, the police's indices. */
class SurveyPagesTests {
    @ParameterizedTest
    @EnumSource(Look.class)
    void surveysAndOneOfThem(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/undersokningar");
            assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(2);
            visit.check("undersokningar");
            visit.open("/undersokningar/trygghetsmatning?omrade=bjorkhaga&ordna=forandring");
            assertThat(visit.page().locator("#fragor").count()).isEqualTo(1);
            visit.check("undersokning");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aQuestionByAreaAndGroup(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/undersokningar/trygghetsmatning/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga");
            assertThat(visit.page().locator("main svg.ch").count()).isEqualTo(4);
            visit.check("undersokning-fraga");
            visit.open("/undersokningar/trygghetsmatning/fragor/otrygg-ute-sena-kvallar"
                    + "?omrade=kvarnbyn&niva=neighbourhood&dela=age");
            visit.check("undersokning-delomraden");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePolicesIndices(Look look) {
        try (Visit visit = Visit.of("isak", look)) {
            visit.open("/undersokningar/polisens-undersokning?omrade=bjorkhaga");
            visit.check("undersokning-index");
        }
    }
}
