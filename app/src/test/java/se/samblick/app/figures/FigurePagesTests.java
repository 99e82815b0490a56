package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;

/** The way of a table through the pages, as a browser without script walks it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class FigurePagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    private Visitor editor;

    @BeforeEach
    void anEditorOfEkdalen() {
        access.asSystem(() -> TestCity.in(areas));
        editor = signedIn(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
    }

    @Test
    void aPastedTableBecomesAChangeTable() {
        String address = paste(CrimeTexts.TWO_TABLES, "ekdalen");
        Document reading = page(address);
        assertThat(reading.select("h1").text()).isEqualTo("Läs in inklistrat.txt");
        assertThat(reading.select(".grid").size()).isEqualTo(2);
        assertThat(reading.select(".finding").text())
                .contains("Summan är 977, raderna ger 1658. Summan utelämnar Narkotikabrott.");
        assertThat(reading.select("td.role-derived").size()).isPositive();

        HttpResponse<String> saved = editor.post(address, address + "/spara", Map.of());
        assertThat(Visitor.location(saved)).startsWith("/data?sparat=");

        Document changes = page("/laget?omrade=ekdalen&fonster=year-to-date&till=2022-09-30&jamfor=4");
        assertThat(changes.title()).isEqualTo("Läget i Ekdalen – Samblick");
        assertThat(changes.select(".lead-line b").text()).isEqualTo("Bedrägeri (urval) har ökat");
        assertThat(changes.select(".lead-line").text())
                .contains("från 142 till 288.", "Narkotikabrott är fler, men följer hur mycket polisen arbetar.");
        assertThat(changes.select("table.changes thead th").eachText())
                .startsWith("Kategori", "2018", "2019", "2020", "2021", "2022", "Skillnad", "Procent");
        assertThat(changes.select("table.changes tr.group").eachText()).containsExactlyInAnyOrder("Hushåll", "Person");
        assertThat(changes.select("table.changes tr:contains(Narkotikabrott) .judge")
                        .hasClass("is-warn"))
                .isTrue();
        assertThat(changes.select("table.changes tr.sum").eachText())
                .anyMatch(sum -> sum.startsWith("Summa Hushåll 905 690 845 818 395 −423"));
        assertThat(changes.select("#over-tid svg.ch").size()).isEqualTo(2);
        assertThat(changes.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void aTableWithErrorsIsPutRightInPlace() {
        String address = paste("Brott\t2021\t2022\nHot\t4\t1O1\nRån\t3\t<5\n", "");
        Document first = page(address);
        assertThat(first.select("#fel li").eachText()).hasSize(2);
        assertThat(first.select(".flag").eachText()).anyMatch(t -> t.contains("1O1"));

        editor.post(address, address + "/ratta", Map.of("tabell", "1", "omrade", "ekdalen"));
        String origin = page(address).select("form input[name=cell]").val();
        editor.post(address, address + "/ratta", Map.of("cell", origin, "varde", "101"));

        Document mended = page(address);
        assertThat(mended.select("#fel")).isEmpty();
        assertThat(mended.select("#h-pre + span").text()).startsWith("4 värden");
        assertThat(mended.select(".acts .btn-primary").text()).isEqualTo("Spara som uttag");
        assertThat(mended.text()).contains("0–4");
    }

    @Test
    void aTableInCodesSaysWhatItsCodesMeanAndAsksWhetherAllAreThere() {
        String address = paste("Brottskod;Brott;2022\n0366;Misshandel mot man, utomhus;7\n0999;Annat;2\n", "ekdalen");
        Document first = page(address);
        assertThat(first.select(".finding").text())
                .contains("Fann ”0366 Misshandel mot man, utomhus”, men koden betyder ”0366 Misshandel, inte grov,")
                .contains("Filen anger brottskoder (2).")
                .contains("används inte efter 2009");

        editor.post(address, address + "/ratta", Map.of("allakoder", "true"));

        Document mended = page(address);
        assertThat(mended.select(".finding").text()).doesNotContain("Filen anger brottskoder");
        assertThat(mended.select("section:has(#h-pre) td").eachText()).contains("Σ 1");
    }

    @Test
    void whatALabelMeansIsSoughtAmongAllCategories() {
        String address = paste("Brott\t2022\nRisker i skogen\t4\n", "ekdalen");
        String choose = page(address).select("a[href*=/valj]").attr("href");

        Document all = page(choose + "&sok=0365");
        assertThat(all.select("h1").text()).isEqualTo("Vad betyder ”Risker i skogen”?");
        assertThat(all.select("input[name=kategori]").eachAttr("value")).containsExactly("brottskod-0365");
        assertThat(page(choose + "&sok=cykelst").select("label").text()).contains("Tillgrepp av cykel");
        assertThat(page(choose + "&sok=qqqq").select("main p").text()).contains("Inget liknar ”qqqq”");
        editor.post(choose, address + "/ratta", Map.of("tryckt", "Risker i skogen", "kategori", "brottskod-0365"));

        assertThat(page(address)
                        .select("section[aria-labelledby=h-pre] tbody tr")
                        .text())
                .contains("0365 Misshandel, inte grov,");
    }

    @Test
    void aReadingThatBeganBeforeARestartSaysThatItHasBeenTakenUpAgain() {
        String address = paste("Brott\t2022\nHot\t4\n", "ekdalen");
        jdbc.sql("update figures.import set state = 'reading', created_at = '2024-01-01' where id = :id")
                .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .update();

        assertThat(page(address).select("[role=status]").text())
                .contains("Filen läses.", "Arbetet började före en omstart och har återupptagits.");
        assertThat(editor.post(address, address + "/avbryt", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void severalFilesWaitUnderData() {
        assertThat(page("/data?inlasta=2").select("[role=status]").text()).startsWith("2 filer är inlästa.");
    }

    @Test
    void aTableOfAllMunicipalitiesLeavesTheOthersOut() {
        Document read = page(paste("Kommunkod;Kommun;2022\n0180;Stockholm;5\n00;Riket;9\n01;Ekdalen;4\n", "ekdalen"));

        assertThat(read.select(".finding").text())
                .contains("Områden utanför kommunen läses inte in (2): 0180 Stockholm, 00 Riket");
        assertThat(read.select("#fel")).isEmpty();

        Document others = page(paste("Kommunkod;Kommun;2022\n0180;Stockholm;5\n00;Riket;9\n", "ekdalen"));

        assertThat(others.select("#fel li").eachText())
                .containsExactly("Området ”0180 Stockholm” finns inte.", "Området ”00 Riket” finns inte.");
    }

    @Test
    void anEmptyFormIsShownAgainWithTheErrorAtItsField() {
        HttpResponse<String> answer = editor.post(
                "/data/inlasning",
                "/data/inlasning",
                Map.of("datamangd", "anmalda-brott", "period", "hösten", "text", "Brott\t2022\nHot\t4\n"));

        Document form = Jsoup.parse(answer.body());
        assertThat(form.select("#fel a[href=#period]").text()).contains("hösten");
        assertThat(form.select("#text").val()).contains("Hot");
    }

    @Test
    void anExtractTellsWhereItComesFromAndIsTakenBack() {
        String address = paste(CrimeTexts.oneYear("2019", "Hot", 5), "ekdalen");
        String saved = Visitor.location(editor.post(address, address + "/spara", Map.of()));
        String extract = saved.substring(saved.indexOf('=') + 1);

        Document shown = page("/data/uttag/" + extract);
        assertThat(shown.select("h1").text()).isEqualTo("Uttag " + extract);
        assertThat(shown.select("tr:contains(Fil)").text()).contains("inklistrat.txt");

        editor.post("/data", "/data/uttag/" + extract + "/angra", Map.of());
        assertThat(page("/data/uttag/" + extract).select(".meta").text()).contains("återtaget");
    }

    @Test
    void theDownloadsHoldWhatThePageShows() {
        String address = paste(CrimeTexts.TWO_PLACES.split("Löpande")[0], "bjorkhaga");
        assertThat(editor.post(address, address + "/spara", Map.of()).statusCode())
                .isEqualTo(403);
        Visitor other = signedIn(Grant.of(Role.CITY_COORDINATOR, "norrvik"));
        other.post(address, address + "/spara", Map.of());

        HttpResponse<String> csv =
                other.get("/laget/tabell.csv?omrade=bjorkhaga&fonster=iso-week-to-date&till=2023-10-15");

        assertThat(csv.body())
                .startsWith("\ufeffKategori;v.\u00a01–41 2022;v.\u00a01–41 2023;Skillnad")
                .contains("Skadegörelsebrott;3134;2272;-862;")
                .contains("Total");
        assertThat(other.get("/laget/tabell.xlsx?omrade=bjorkhaga").headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void anAreaWithoutFiguresSaysWhoCanReadThemIn() {
        Document mine = page("/laget?omrade=backen&datamangd=anmalda-brott");
        assertThat(mine.select(".empty").text()).contains("Det finns inga värden för Backen", "Läs in en tabell");

        Visitor council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
        Document theirs = Jsoup.parse(council.get("/laget?omrade=backen").body());
        assertThat(theirs.select(".empty a")).isEmpty();
        assertThat(theirs.select(".empty").text()).contains("En redaktör eller samordnare");
    }

    @Test
    void aPartnerSeesNoFiguresAndACouncilMemberReadsNothingIn() {
        Visitor partner = signedIn(Grant.of(Role.PARTNER, "ekdalen"));
        Visitor council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));

        assertThat(partner.get("/laget").statusCode()).isEqualTo(403);
        assertThat(partner.get("/data").statusCode()).isEqualTo(403);
        assertThat(council.get("/data").statusCode()).isEqualTo(200);
        assertThat(council.get("/data/inlasning").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get("/laget").statusCode()).isEqualTo(302);
    }

    private String paste(String text, String area) {
        HttpResponse<String> answer = editor.post(
                "/data/inlasning",
                "/data/inlasning",
                Map.of("datamangd", "anmalda-brott", "text", text, "omrade", area.equals("bjorkhaga") ? "" : area));
        String address = Visitor.location(answer);
        assertThat(address).startsWith("/data/inlasning/");
        if (area.equals("bjorkhaga")) {
            editor.post(address, address + "/ratta", Map.of("tabell", "1", "omrade", area));
        }
        return address;
    }

    private Document page(String address) {
        HttpResponse<String> answer = editor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Visitor signedIn(Grant grant) {
        Account account = accounts.with(grant);
        var visitor = new Visitor(port);
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        return visitor;
    }
}
