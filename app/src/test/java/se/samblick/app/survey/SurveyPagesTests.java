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
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(page.select("h2").eachText())
                .contains("Område för område", "Grupper i Björkhaga", "Områden delade efter kön");
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

    @Test
    void onlyThoseWithTheRightReadDescribeAndReadIn() {
        Visitor partner = signedIn(Grant.of(Role.PARTNER, "ekdalen"));
        Visitor council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
        Visitor district = signedIn(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        String details = "/undersokningar/" + survey + "/uppgifter";

        assertThat(new Visitor(port).get("/undersokningar").statusCode()).isEqualTo(302);
        assertThat(partner.get("/undersokningar").statusCode()).isEqualTo(403);
        assertThat(partner.get("/api/v1/surveys").statusCode()).isEqualTo(403);
        assertThat(council.get("/undersokningar/" + survey).statusCode()).isEqualTo(200);
        assertThat(council.get(details).statusCode()).isEqualTo(403);
        assertThat(council.get("/undersokningar/" + survey + "/svarsfil").statusCode())
                .isEqualTo(403);
        assertThat(district.post(
                                "/undersokningar/" + survey + "/svarsfil",
                                details,
                                Map.of("slag", "police", "niva", "0.9", "minsta-bas", "2", "markering", "city"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(surveys.get(new DatasetId(survey)).leastBase()).isEqualTo(30);
        assertThat(coordinator.forge(details, Map.of("minsta-bas", "2")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsSaidOfASurveyIsShownAndKept() {
        read(BY_GROUP);
        String details = "/undersokningar/" + survey + "/uppgifter";

        coordinator.post(
                details,
                details + "/omgang",
                Map.of("period", "2025", "fran", "2025-09-01", "till", "2025-11-01", "urval", "3000", "svar", "1200"));
        coordinator.post(
                details,
                details + "/fraga",
                Map.of("fraga", "otrygg-ute-sena-kvallar", "lydelse", "Hur trygg?", "polaritet", "more-is-worse"));
        HttpResponse<String> wrong =
                coordinator.post(details, details + "/omgang", Map.of("period", "2025", "urval", "10", "svar", "20"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        Document page = page("/undersokningar/" + survey + "?omrade=bjorkhaga");
        assertThat(page.select("#omgangar").parents().select("table").text())
                .contains("1 september 2025–1 november 2025", "3 000", "1 200", "40 %");
        Document question = page("/undersokningar/" + survey + "/fragor/otrygg-ute-sena-kvallar");
        assertThat(question.text())
                .contains("Frågan löd: Hur trygg?", "Lägre är bättre")
                .doesNotContain("antaget");
    }

    @Test
    void downloadsAndTheApiTellTheSame() {
        read(BY_GROUP);
        String question = "/undersokningar/" + survey + "/fragor/otrygg-ute-sena-kvallar";

        HttpResponse<String> csv = coordinator.get(question + "/omraden.csv?omrade=bjorkhaga");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("Björkhaga;0,41;37–45");
        assertThat(coordinator.get(question + "/korstabell.xlsx").statusCode()).isEqualTo(200);
        assertThat(coordinator.get(question + "/annat.csv").statusCode()).isEqualTo(404);
        String whole = coordinator.get("/api/v1/surveys/" + survey).body();
        assertThat(whole).contains("\"otrygg-ute-sena-kvallar\"", "\"gender\"", "\"2025\"");
        String answers = coordinator
                .get("/api/v1/surveys/" + survey + "/questions/otrygg-ute-sena-kvallar/answers")
                .body();
        assertThat(answers).contains("\"base\":512", "\"mark\":\"*\"");
    }

    @Test
    void singleAnswersBecomeEstimatesAndAreForgotten() throws Exception {
        String form = "/undersokningar/" + survey + "/svarsfil";
        StringBuilder file = new StringBuilder("Nr;Område;Vikt;Kön;Otrygg\n");
        for (int i = 0; i < 400; i++) {
            file.append(9_000_000 + i)
                    .append(i % 2 == 0 ? ";Björkhaga;12" : ";Ekdalen;9")
                    .append(i % 3 == 0 ? ";Kvinna" : ";Man")
                    .append(i % 5 == 0 ? ";Ja\n" : ";Nej\n");
        }
        String columns = Visitor.location(coordinator.upload(form, form, "fil", "svar.csv", file.toString()));
        assertThat(columns).startsWith(form + "/");
        assertThat(page(columns).text()).contains("400 svarande").doesNotContain("9000001", "Nr Innehåll");
        assertThat(signedIn(Grant.of(Role.CITY_COORDINATOR, "norrvik"))
                        .get(columns)
                        .statusCode())
                .isEqualTo(404);

        HttpResponse<String> estimated = coordinator.post(
                columns,
                columns,
                Map.of(
                        "period",
                        "2025",
                        "roll-0",
                        "area",
                        "roll-1",
                        "weight",
                        "roll-2",
                        "group",
                        "roll-3",
                        "question",
                        "namn-3",
                        "Otrygg ute",
                        "svar-3",
                        "Ja"));

        assertThat(Visitor.location(estimated)).as(estimated.body()).startsWith("/data/uttag/");
        assertThat(coordinator.get(columns).statusCode()).isEqualTo(404);
        Document question = page("/undersokningar/" + survey + "/fragor/otrygg-ute?omrade=bjorkhaga");
        assertThat(question.select(".lead-line").text()).contains("20 %", "i Björkhaga 2025");
        assertThat(question.text()).contains("medelfel");
        assertThat(jdbc.sql("select count(*) from figures.file where position('9000001'::bytea in content) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Gender, age, education, impairment and origin, each a column; one of them too small to be shown. */
    @Test
    void everyDivisionOfThoseAskedIsReadAndShownWithItsBase() {
        readOf("bjorkhaga", """
                ## Otrygg ute sena kvällar, andel i procent 2025

                | Grupp | Andel | Bas |
                |---|---|---|
                | Alla | 41 | 512 |
                | Kvinnor | 50 | 262 |
                | Män | 31 | 250 |
                | 16–44 år | 44 | 202 |
                | 45–84 år | 38 | 310 |
                | Förgymnasial | 39 | 212 |
                | Eftergymnasial | 42 | 300 |
                | Med funktionsnedsättning | 61 | 12 |
                | Utan funktionsnedsättning | 40 | 500 |
                | Född i Sverige | 40 | 412 |
                | Född utomlands | 43 | 100 |
                """);

        Document page = page("/undersokningar/" + survey + "/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga");

        assertThat(page.select("#f-dela option").eachText())
                .containsExactly("Kön", "Ålder", "Utbildning", "Funktionsnedsättning", "Bakgrund");
        String groups = page.select("section[aria-labelledby=grupper]").text();
        assertThat(groups).contains("Kvinnor", "16–44 år", "Eftergymnasial", "Född utomlands", "262");
        assertThat(page.select("section[aria-labelledby=grupper] tr:contains(Med funktionsnedsättning)")
                        .text())
                .contains("visas inte")
                .doesNotContain("61", "12");
        // Nor those who are left when the small group is taken from all.
        assertThat(page.select("section[aria-labelledby=grupper] tr:contains(Utan funktionsnedsättning)")
                        .text())
                .contains("visas inte");
    }

    /** Answers with weights, strata and their sizes; whoever counts alone is not asked to be a stratum. */
    @Test
    void singleAnswersWithStrataAndSizesAreEstimatedByTheirDesign() throws Exception {
        String form = "/undersokningar/" + survey + "/svarsfil";
        StringBuilder file = new StringBuilder("Område;Stratum;Stratum_size;Vikt;Kön;Ålder;Otrygg\n");
        for (int i = 0; i < 600; i++) {
            boolean north = i % 2 == 0;
            file.append(north ? "Björkhaga;N;900;3" : "Ekdalen;S;60000;200")
                    .append(i % 3 == 0 ? ";Kvinna" : ";Man")
                    .append(i % 5 < 2 ? ";16–44 år" : ";45–84 år")
                    .append(i % 4 == (north ? 0 : 1) ? ";Ja\n" : ";Nej\n");
        }
        String columns = Visitor.location(coordinator.upload(form, form, "fil", "svar.csv", file.toString()));
        Map<String, String> sent = new java.util.HashMap<>(Map.of("period", "2025", "svar-6", "Ja"));
        page(columns)
                .select("select[name^=roll-]")
                .forEach(s ->
                        sent.put(s.attr("name"), s.select("option[selected]").attr("value")));

        coordinator.post(columns, columns, sent);

        Document north = page("/undersokningar/" + survey + "/fragor/otrygg?omrade=bjorkhaga");
        Document south = page("/undersokningar/" + survey + "/fragor/otrygg?omrade=ekdalen");
        // 300 of 900 asked say more than 300 of 60 000 do.
        assertThat(width(north)).isLessThan(width(south));
        assertThat(north.select("#f-dela option").eachText()).contains("Kön", "Ålder");
        assertThat(north.text()).contains("tar hänsyn till vikter och strata");
    }

    /** How many percent units the interval of the sentence at the top spans. */
    private static int width(Document page) {
        var interval = java.util.regex.Pattern.compile("\\((\\d+)–(\\d+)")
                .matcher(page.select(".lead-line").text());
        assertThat(interval.find()).as(page.select(".lead-line").text()).isTrue();
        return Integer.parseInt(interval.group(2)) - Integer.parseInt(interval.group(1));
    }

    private String read(String table) {
        return readOf("", table);
    }

    /** A table that does not say what area it is of. */
    private String readOf(String area, String table) {
        String address = upload(area, table);
        save(address);
        return address;
    }

    private void save(String address) {
        HttpResponse<String> saved = coordinator.post(address, address + "/spara", Map.of());
        assertThat(Visitor.location(saved)).as(page(address).text()).startsWith("/data?sparat=");
    }

    private String upload(String table) {
        return upload("", table);
    }

    private String upload(String area, String table) {
        HttpResponse<String> answer = coordinator.post(
                "/data/inlasning", "/data/inlasning", Map.of("datamangd", survey, "text", table, "omrade", area));
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
