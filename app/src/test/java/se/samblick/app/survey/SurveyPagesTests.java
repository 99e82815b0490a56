package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;

/** The way of a published table through the import pages to the survey's own, as a browser without script walks it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class SurveyPagesTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String BY_GROUP = """
            ## Otrygg ute sena kvällar, andel i procent 2025

            | Område | Alla | Kvinnor | Män | Bas |
            |---|---|---|---|---|
            | Björkhaga | 41* | 50* | 31 | 512 |
            | Ekdalen | 22 | 28 | 16 | 498 |
            | Hela kommunen | 32 | 39 | 24 | 1010 |
            """;

    private static final String BY_WAVE = """
            ## Andel (%) otrygga ute sena kvällar

            | Område | 2022, andel | 2022, bas |
            |---|---|---|
            | Björkhaga | 33 | 505 |
            | Ekdalen | 21 | 501 |
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    @Autowired
    private Surveys surveys;

    private Visitor coordinator;
    private String survey;

    @BeforeEach
    void aSurveyOfNorrvik() {
        survey = "enkat-" + COUNT.incrementAndGet();
        access.asSystem(() -> {
            add("norrvik", "Norrvik", Area.Kind.MUNICIPALITY, null);
            add("ekdalen", "Ekdalen", Area.Kind.DISTRICT, "norrvik");
            add("bjorkhaga", "Björkhaga", Area.Kind.DISTRICT, "norrvik");
            return surveys.add(new Survey(
                    new DatasetId(survey),
                    "Trygghet " + survey,
                    "Norrviks kommun",
                    Survey.Kind.SAFETY,
                    "",
                    0.95,
                    30,
                    Survey.MarkMeans.CHANGE));
        });
        coordinator = signedIn(Grant.of(Role.CITY_COORDINATOR, "norrvik"));
    }

    private void add(String id, String name, Area.Kind kind, @Nullable String parent) {
        if (areas.find(new AreaId(id)).isEmpty()) {
            AreaId around = parent == null ? null : new AreaId(parent);
            areas.add(new Area(new AreaId(id), name, kind.division(), kind, around, LocalDate.of(2000, 1, 1), null));
        }
    }

    @Test
    void areasAndGroupsOfAPublishedTableBecomeAQuestionWithIntervals() {
        read(BY_GROUP);

        Document page = page("/undersokningar/" + survey + "/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga");

        assertThat(page.select("h1").text()).isEqualTo("Otrygg ute sena kvällar");
        assertThat(page.select(".lead-line").text()).contains("41 % (37–45 %) i Björkhaga 2025");
        assertThat(page.select("tr:contains(Björkhaga)").eachText().get(0)).contains("41 %", "37–45 %", "512");
        assertThat(page.select("h2").eachText()).contains("Område för område", "Grupper i Björkhaga", "Område och Kön");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void aSecondWaveShowsChangeAndComparesTheSourcesMarks() {
        read(BY_GROUP);
        String address = upload(BY_WAVE);
        Document reading = page(address);
        assertThat(reading.text()).contains("Otrygga ute sena kvällar");
        coordinator.post(
                address,
                address + "/ratta",
                Map.of("tryckt", "Otrygga ute sena kvällar", "kategori", "otrygg-ute-sena-kvallar"));
        save(address);

        Document page = page("/undersokningar/" + survey + "/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga");

        assertThat(page.select(".lead-line").text()).contains("upp 8 procentenheter, säkerställt sedan 2022");
        String line = page.select("tr:contains(Björkhaga)").eachText().get(0);
        assertThat(line).contains("33 %", "41 %", "+8 p.e.", "upp, säkert", "sämre", "* – som vår prövning");
        assertThat(page.select("tr:contains(Ekdalen)").eachText().get(0)).contains("ingen säker förändring");
    }

    private String read(String table) {
        String address = upload(table);
        save(address);
        return address;
    }

    private void save(String address) {
        HttpResponse<String> saved = coordinator.post(address, address + "/spara", Map.of());
        assertThat(Visitor.location(saved)).as(page(address).text()).startsWith("/data?sparat=");
    }

    private String upload(String table) {
        HttpResponse<String> answer = coordinator.post(
                "/data/inlasning", "/data/inlasning", Map.of("datamangd", survey, "text", table, "omrade", ""));
        return Visitor.location(answer);
    }

    private Document page(String address) {
        HttpResponse<String> answer = coordinator.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Visitor signedIn(Grant grant) {
        var visitor = new Visitor(port);
        visitor.signIn(accounts.with(grant).userName().value(), TestAccounts.PASSWORD);
        return visitor;
    }
}
