package se.samblick.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Step;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;

/** The views of Läget over the demo's figures, as a browser without script walks them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"samblick.demo=true", "samblick.demo-date=2025-10-16"})
@Import(TestAccounts.class)
class WatchPagesTests {
    private static final AreaId ANGSBACKEN = new AreaId("angsbacken");
    private static final CategoryId DAMAGE = new CategoryId("skadegorelse");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Alarms alarms;

    private Visitor editor;

    @BeforeEach
    void anEditorOfBjorkhaga() {
        editor = signedIn(Grant.of(Role.DISTRICT_EDITOR, "bjorkhaga"));
    }

    @Test
    void theOutbreakThatWasPlantedIsFound() {
        List<Alarm> open = alarms.list(
                new AlarmFilter(DatasetId.REPORTED_CRIMES, ANGSBACKEN, false, DAMAGE, Step.WEEK, null, null), 1, 10);

        assertThat(open).hasSize(1);
        Alarm alarm = open.get(0);
        assertThat(alarm.high()).isTrue();
        assertThat(alarm.seen().period()).hasToString("2025-W41");
        assertThat(alarm.seen().verdict().chance()).isLessThan(0.001);
        assertThat(alarm.seen().q()).isLessThan(0.05);
    }

    @Test
    void oneAlarmOfTheDemoIsClosedWithItsReason() {
        List<Alarm> closed =
                alarms.list(new AlarmFilter(null, new AreaId("norrvik"), true, null, null, false, null), 1, 10);

        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).closing()).isEqualTo(Closing.CHANCE);
        assertThat(alarms.notes(closed.get(0).id()).get(0).by().name()).isEqualTo("Vera Klintemark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/laget",
                "/laget/larm",
                "/laget/larm?omrade=norrvik&visa=alla",
                "/laget/larm?omrade=norrvik&visa=stangda&steg=week",
                "/laget/larm?omrade=norrvik&visa=serier&sida=2",
                "/laget/larm?omrade=kvarnbyn&riktning=low&kategori=hot",
                "/laget/larm?omrade=lpo-norra",
                "/laget/serie?omrade=angsbacken&kategori=skadegorelse&steg=week",
                "/laget/serie?omrade=norrvik&kategori=mord-och-drap&steg=month",
                "/laget/trender?omrade=norrvik",
                "/laget/trender?omrade=bjorkhaga&kategori=bedrageri-mot-aldre&skala=egen",
                "/laget/trender?omrade=solhojden&kategori=mord-och-drap",
                "/laget/omraden?omrade=norrvik&kategori=skadegorelse",
                "/laget/omraden?omrade=norrvik&kategori=narkotikabrott&spridning=none",
                "/laget/omraden?omrade=bjorkhaga&kategori=hot&spridning=additive&fonster=year-to-date",
                "/laget/omraden?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel-16",
                "/laget/prognos?omrade=norrvik",
                "/laget/prognos?omrade=norrvik&kategori=mord-och-drap",
                "/laget/prognos?omrade=norrvik&steg=year",
                "/laget/larm?omrade=norrvik&datamangd=trygghetsmatning",
                "/laget/trender?omrade=norrvik&datamangd=trygghetsmatning",
                "/laget/omraden?omrade=norrvik&datamangd=trygghetsmatning",
                "/laget/prognos?omrade=norrvik&datamangd=trygghetsmatning"
            })
    void everyViewHasItsWordsAndNoScriptOrStyleInside(String address) {
        HttpResponse<String> answer = editor.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("[watch.", "[figures.", "[laget.", "NaN", "Infinity");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[style], script:not([src]):not([type])")).isEmpty();
        assertThat(page.select(".nav-tabs a[aria-current=page]")).hasSize(1);
        assertThat(page.select("svg:not([aria-hidden])").stream()
                        .allMatch(s -> s.hasAttr("aria-label") || s.hasAttr("aria-labelledby")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/laget/larm/tabell.csv?omrade=norrvik&visa=serier",
                "/laget/serie/tabell.csv?omrade=angsbacken&kategori=skadegorelse&steg=week",
                "/laget/trender/tabell.csv?omrade=norrvik",
                "/laget/prognos/tabell.csv?omrade=norrvik"
            })
    void everyTableComesAsAFile(String address) {
        HttpResponse<String> csv = editor.get(address);
        HttpResponse<String> xlsx = editor.get(address.replace(".csv", ".xlsx"));

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines().count()).isGreaterThan(5);
        assertThat(csv.body()).doesNotContain("NaN", "[watch.");
        assertThat(xlsx.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).contains("spreadsheetml"));
    }

    @Test
    void lagetSaysWhatStandsOutFirst() {
        Document page = page("/laget?omrade=bjorkhaga");

        assertThat(page.select(".alarm h3").eachText()).anyMatch(t -> t.contains("Skadegörelse i Ängsbacken"));
        assertThat(page.select(".alarm.rest").text()).contains("Farrington", "veckoserier prövade");
    }

    @Test
    void anAlarmIsClosedWithAReasonAndOpenedAgain() {
        String address = alarmOf(ANGSBACKEN);

        HttpResponse<String> without = editor.post(address, address + "/stang", Map.of("text", "Vi har tittat"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.body()).select("#text").text()).isEqualTo("Vi har tittat");
        assertThat(Jsoup.parse(without.body()).select("#fel").text()).contains("Välj varför larmet stängs");

        editor.post(address, address + "/stang", Map.of("orsak", "event", "text", "Skolavslutning"));
        assertThat(page(address).select("#h-journal ~ ol li").eachText().get(0))
                .contains("Stängt", "Känd händelse eller insats", "Skolavslutning");
        assertThat(editor.post(address, address + "/stang", Map.of("orsak", "event"))
                        .statusCode())
                .isEqualTo(409);

        editor.post(address, address + "/oppna", Map.of("text", "Fler rutor i natt"));
        assertThat(page(address).select("dl.facts").text()).contains("öppet");
        editor.post(address, address + "/tittat", Map.of("text", ""));
        assertThat(page(address).select("#h-journal ~ ol li").eachText()).hasSizeGreaterThan(3);
    }

    @Test
    void whoAnswersForAnotherAreaMayReadAnAlarmButNotCloseIt() {
        String address = alarmOf(ANGSBACKEN);
        Visitor other = signedIn(Grant.of(Role.DISTRICT_EDITOR, "hamnstaden"));
        Visitor council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
        Visitor partner = signedIn(Grant.of(Role.PARTNER, "bjorkhaga"));
        Map<String, String> closing = Map.of("orsak", "chance");

        assertThat(other.get(address).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(other.get(address).body()).select("form[action$=/stang]"))
                .isEmpty();
        for (String deed : List.of("/stang", "/tittat", "/oppna")) {
            assertThat(other.post("/laget", address + deed, closing).statusCode())
                    .isEqualTo(403);
            assertThat(council.post("/laget", address + deed, closing).statusCode())
                    .isEqualTo(403);
            assertThat(partner.post("/konto", address + deed, closing).statusCode())
                    .isEqualTo(403);
        }
        for (String path : List.of("/laget/larm", "/laget/trender", "/laget/omraden", "/laget/prognos", address)) {
            assertThat(partner.get(path).statusCode()).isEqualTo(403);
            assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whatAnAddressDoesNotKnowIsSaidInASentence() {
        assertThat(editor.get("/laget/larm/inget").statusCode()).isEqualTo(404);
        assertThat(editor.get("/laget/larm?visa=vadsomhelst").statusCode()).isEqualTo(422);
        assertThat(editor.get("/laget/serie?omrade=norrvik").statusCode()).isEqualTo(422);
        assertThat(editor.get("/laget/trender?omrade=finns-inte").statusCode()).isEqualTo(404);
        assertThat(editor.get("/laget/omraden?spridning=mycket").statusCode()).isEqualTo(422);
        assertThat(editor.get("/laget/prognos?steg=week").statusCode()).isEqualTo(422);
    }

    @Test
    void areasAreComparedAsIfTheAgesWereTheSame() {
        Document page =
                page("/laget/omraden?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel&spridning=none");

        assertThat(page.select("main").text())
                .contains(
                        "Misshandel per 1 000 invånare, åldersstandardiserat, 2024",
                        "Standardbefolkning: invånarna i Björkhaga, Hamnstaden och Kvarnliden tillsammans 31 december 2023",
                        "20–24 år",
                        "65 år och äldre",
                        "fall utan känd ålder");
        List<String> harbour =
                page.select("#jamforelse tbody tr:contains(Hamnstaden) > *").eachText();
        double crude = number(harbour.get(3));
        double standardised = number(harbour.get(5));
        assertThat(standardised).isLessThan(crude - 0.3);
        assertThat(page.select(".lead-line").text()).contains("Med samma åldrar i alla områden vore det");
        assertThat(editor.get("/laget/omraden/tabell.csv?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel")
                        .body())
                .contains("Standardbefolkning");
    }

    private static double number(String text) {
        return Double.parseDouble(text.split(" ")[0].replace(',', '.'));
    }

    @Test
    void whyAgesCannotBeMadeTheSameIsSaidInASentence() {
        assertThat(page("/laget/omraden?omrade=norrvik&kategori=hot")
                        .select("main")
                        .text())
                .contains("Talen är inte åldersstandardiserade, eftersom Hot inte är uppdelat på ålder i siffrorna.");
        assertThat(page("/laget/omraden?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel-16")
                        .select("main")
                        .text())
                .contains("Per 1 000 invånare som är 16–19 år");
    }

    @Test
    void aForecastSaysHowItDidInThePastOrWhyThereIsNone() {
        Document page = page("/laget/prognos?omrade=norrvik");
        assertThat(page.select(".lead-line").text()).contains("tillbakaprövningar föll utfallet inom intervallet");

        Document years = page("/laget/prognos?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel");
        assertThat(years.select("#steg option[selected]").text()).isEqualTo("År");
        assertThat(years.select(".lead-line").text())
                .containsPattern("Misshandel, 2025: mellan \\d+ och \\d+")
                .containsPattern("Vid \\d+ av (8|9|1\\d) tillbakaprövningar");

        Document none = page("/laget/prognos?omrade=norrvik&steg=year");
        assertThat(none.select(".lead-line").text()).contains("ingen prognos ges", "minst 8 behövs");
    }

    private String alarmOf(AreaId area) {
        return "/laget/larm/"
                + alarms.list(new AlarmFilter(DatasetId.REPORTED_CRIMES, area, false, DAMAGE, null, null, null), 1, 1)
                        .get(0)
                        .id();
    }

    private Document page(String address) {
        return Jsoup.parse(editor.get(address).body());
    }

    private Visitor signedIn(Grant grant) {
        Account account = accounts.with(grant);
        var visitor = new Visitor(port);
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        return visitor;
    }
}
