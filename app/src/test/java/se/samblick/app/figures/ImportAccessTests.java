package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;

/** Who may do what with imports, datasets and places, and what those who may not are told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class ImportAccessTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    private Visitor editor;
    private Visitor elsewhere;
    private Visitor council;

    @BeforeEach
    void people() {
        access.asSystem(() -> TestCity.in(areas));
        editor = signedIn(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        elsewhere = signedIn(Grant.of(Role.DISTRICT_EDITOR, "bjorkhaga"));
        council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
    }

    @Test
    void anotherDistrictLaysNobodysImportAside() {
        String address = paste("Brott\t2022\nHot\t4\n");

        assertThat(elsewhere.post(address, address + "/angra", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(council.post("/data", address + "/angra", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(council.post("/data", address + "/avbryt", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(editor.post(address, address + "/angra", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void anotherDistrictIsToldNothingOfAnImportThatIsNotItsOwn() {
        String unfinished = paste("Brott\t2022\nHot\t1O1\n");
        String ready = paste("Brott\t2022\nHot\t4\n");
        String undone = paste("Brott\t2022\nHot\t4\n");
        editor.post(undone, undone + "/angra", Map.of());

        for (String address : new String[] {unfinished, ready, undone}) {
            for (String act : new String[] {"/spara", "/ratta", "/avbryt", "/angra"}) {
                assertThat(elsewhere.post("/data", address + act, Map.of()).statusCode())
                        .as(address + act)
                        .isEqualTo(403);
            }
        }
        assertThat(editor.post("/data", unfinished + "/spara", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(editor.post("/data", ready + "/spara", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whereNoWorkIsUnderWayThereIsNothingToCallOff() {
        String address = paste("Brott\t2022\nHot\t4\n");

        HttpResponse<String> answer = editor.post(address, address + "/avbryt", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).text()).contains("Inget arbete pågår, så det finns inget att avbryta.");
    }

    @Test
    void aCouncilMemberSeesADatasetAndChangesNothingInIt() {
        Document seen =
                Jsoup.parse(council.get("/data/datamangder/anmalda-brott").body());
        assertThat(seen.select("h1").text()).isEqualTo("Anmälda brott");
        assertThat(seen.select("main form")).isEmpty();

        assertThat(council.post("/data", "/data/datamangder/anmalda-brott/grupper", Map.of("titel", "Våld"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(council.get("/data/datamangder/ny").statusCode()).isEqualTo(403);
        assertThat(council.get("/data/hamta").statusCode()).isEqualTo(403);
    }

    @Test
    void aGroupNeedsANameAndMembers() {
        String title = "Brott " + Long.toString(System.nanoTime(), 36);
        String dataset = Visitor.location(
                editor.post("/data/datamangder/ny", "/data/datamangder/ny", Map.of("titel", title, "slag", "counts")));
        String id = dataset.substring(dataset.lastIndexOf('/') + 1);
        String address = paste("Brott\t2022\nHot\t4\nRån\t2\n", "", id);
        editor.post(address, address + "/spara", Map.of());

        HttpResponse<String> nameless = editor.post(dataset, dataset + "/grupper", Map.of("kategori", "hot"));
        HttpResponse<String> empty = editor.post(dataset, dataset + "/grupper", Map.of("titel", "Våld mot <alla>"));

        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nameless.body()).select("[role=alert]").text()).isEqualTo("Skriv ett namn på gruppen.");
        assertThat(Jsoup.parse(empty.body()).select("[role=alert]").text())
                .isEqualTo("Välj minst en kategori till gruppen.");
        assertThat(Jsoup.parse(empty.body()).select("#titel").val()).isEqualTo("Våld mot <alla>");
        editor.post(dataset, dataset + "/grupper", Map.of("titel", "Allvarligt", "kategori", "hot"));
        assertThat(Jsoup.parse(editor.get(dataset).body())
                        .select("#h-groups ~ ul")
                        .text())
                .contains("Allvarligt version 1, 1 kategori", "Hot");
    }

    @Test
    void aNewDatasetNeedsANameOfItsOwn() {
        String title = "Ordningsstörningar " + Long.toString(System.nanoTime(), 36);
        Map<String, String> form = Map.of("titel", title, "slag", "incidents", "kalla", "Ordningsvakterna");

        HttpResponse<String> added = editor.post("/data/datamangder/ny", "/data/datamangder/ny", form);
        HttpResponse<String> again = editor.post("/data/datamangder/ny", "/data/datamangder/ny", form);
        HttpResponse<String> nameless =
                editor.post("/data/datamangder/ny", "/data/datamangder/ny", Map.of("titel", " "));

        assertThat(Visitor.location(added)).startsWith("/data/datamangder/ordningsstorningar-");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(again.body()).select("#titel").val()).isEqualTo(title);
        assertThat(nameless.statusCode()).isEqualTo(422);
    }

    @Test
    void nothingIsFetchedFromOutsideUnlessItIsSwitchedOn() {
        HttpResponse<String> answer = editor.get("/data/hamta?tjanst=kolada&sok=brott");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).text()).contains("inte påslagen");
        assertThat(Jsoup.parse(editor.get("/data").body()).select("a[href=/data/hamta]"))
                .isEmpty();
    }

    @Test
    void whoAnswersForOneDistrictDoesNotChooseHowPlacesAreKept() {
        String address = "/installningar/platser";

        assertThat(editor.post(address, address, Map.of("precision", "point")).statusCode())
                .isEqualTo(403);
        Visitor administrator = signedIn(Grant.of(Role.ADMINISTRATOR, "norrvik"));
        assertThat(administrator
                        .post(address, address, Map.of("precision", "meter"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.location(administrator.post(address, address, Map.of("precision", "grid"))))
                .isEqualTo("/installningar/platser?sparat");
        assertThat(council.get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramChoosesHowPlacesAreKeptAsThePageDoes() {
        Visitor administrator = signedIn(Grant.of(Role.ADMINISTRATOR, "norrvik"));
        String path = "/api/v1/settings/places";

        assertThat(put(administrator, path, "{\"precision\":\"area\"}")).isEqualTo(200);
        assertThat(administrator.get(path).body()).isEqualTo("{\"precision\":\"area\"}");
        assertThat(put(administrator, path, "{\"precision\":\"metre\"}")).isEqualTo(422);
        assertThat(put(editor, path, "{\"precision\":\"point\"}")).isEqualTo(403);
        assertThat(put(administrator, path, "{\"precision\":\"grid\"}")).isEqualTo(200);
        assertThat(administrator.get("/historik").body()).contains("Ändrade hur noga platser sparas");
    }

    private static int put(Visitor visitor, String path, String body) {
        String token = Jsoup.parse(visitor.get("/konto").body())
                .select("input[name=_csrf]")
                .val();
        return visitor.json("PUT", path, body, "X-CSRF-TOKEN", token).statusCode();
    }

    @Test
    void aColumnIsReadAsTheUserSays() {
        String address = paste("Plats\tBrott\tAntal\nEkdalen\tHot\t4\nEkdalen\tRån\t2\n", "2022");

        editor.post(address, address + "/ratta", Map.of("kolumn", "1", "roll", "area"));

        Document mended = Jsoup.parse(editor.get(address).body());
        assertThat(mended.select("section[aria-labelledby=h-pre] tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.startsWith("Ekdalen"));
        assertThat(mended.select("section[aria-labelledby=h-pre] tbody tr td:nth-child(2)")
                        .eachText())
                .allMatch(label -> !label.contains("Ekdalen"));
    }

    private String paste(String text) {
        return paste(text, "");
    }

    private String paste(String text, String period) {
        return paste(text, period, "anmalda-brott");
    }

    private String paste(String text, String period, String dataset) {
        HttpResponse<String> answer = editor.post(
                "/data/inlasning",
                "/data/inlasning",
                Map.of("datamangd", dataset, "text", text, "omrade", "ekdalen", "period", period));
        return Visitor.location(answer);
    }

    private Visitor signedIn(Grant grant) {
        var account = accounts.with(grant);
        var visitor = new Visitor(port);
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        return visitor;
    }
}
