package se.samblick.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each page in both looks: no fault that axe sees, no sideways scroll, no missing words, no complaint of the browser. */
class EveryPageTests {
    @ParameterizedTest
    @EnumSource(Look.class)
    void theDoor(Look look) {
        try (Visit visit = Visit.anyone(look)) {
            visit.open("/logga-in");
            visit.check("logga-in");
            visit.open("/finns-inte");
            visit.check("finns-inte");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void areasAndSettings(Look look) {
        try (Visit visit = Visit.of("nils", look)) {
            for (String path : new String[] {
                "/installningar",
                "/installningar/konton",
                "/installningar/platser",
                "/omraden",
                "/omraden/bjorkhaga",
                "/omraden/lpo-norra",
                "/omraden/granser",
                "/omraden/granser?dag=2020-06-01",
                "/konto",
                "/historik",
                "/rum"
            }) {
                visit.open(path);
                visit.check(path.substring(1).replaceAll("[/?=]", "-"));
            }
        }
    }
}
