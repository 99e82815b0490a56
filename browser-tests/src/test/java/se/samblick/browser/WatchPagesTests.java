package se.samblick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The views of Läget: what stands out, trends, areas compared and what may come. */
class WatchPagesTests {
    @ParameterizedTest
    @EnumSource(Look.class)
    void eachViewInEachLook(Look look) {
        try (Visit visit = Visit.of("alva", look)) {
            visit.open("/laget?omrade=bjorkhaga");
            visit.check("laget-sticker-ut");
            visit.open("/laget/larm?omrade=norrvik&visa=alla");
            visit.check("laget-larm");
            visit.open("/laget/larm?omrade=norrvik&visa=serier");
            visit.check("laget-larm-serier");
            visit.open("/laget/larm?omrade=angsbacken&kategori=skadegorelse");
            visit.page().locator("main table tbody a").first().click();
            visit.check("laget-larm-ett");
            visit.open("/laget/trender?omrade=bjorkhaga");
            visit.check("laget-trender");
            visit.open("/laget/omraden?omrade=norrvik&kategori=skadegorelse");
            visit.check("laget-omraden");
            visit.open("/laget/omraden?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel&spridning=none");
            assertThat(visit.page().locator(".lead-line")).isVisible();
            visit.check("laget-omraden-alder");
            visit.open("/laget/prognos?omrade=norrvik");
            visit.check("laget-prognos");
            visit.open("/laget/prognos?omrade=solhojden&kategori=mord-och-drap&steg=year");
            visit.check("laget-prognos-ingen");
        }
    }

    @Test
    void aTrendIsPutIntoAPictureInTwoClicks() {
        try (Visit visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT)) {
            visit.open("/laget/trender?omrade=bjorkhaga&kategori=bedrageri-mot-aldre");
            visit.page().locator("#trend .links a").first().click();
            visit.page().locator("main form button").first().click();

            assertThat(visit.page()
                            .locator("[data-figure-block], .embed")
                            .filter(new Locator.FilterOptions().setHasText("Bedrägeri mot äldre i Björkhaga, trend"))
                            .first())
                    .isVisible();
            visit.photograph("laget-trend-infogad");
        }
    }
}
