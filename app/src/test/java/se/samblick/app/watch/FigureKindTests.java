package se.samblick.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Pins;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;
import se.samblick.app.situation.BlockCharts;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;
import se.samblick.charts.Look;
import se.samblick.charts.Width;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;
import tools.jackson.databind.json.JsonMapper;

/** The views of Läget as figures in a picture, and as answers to programs, over the demo's figures. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"samblick.demo=true", "samblick.demo-date=2025-10-16"})
@Import(TestAccounts.class)
class FigureKindTests {
    @LocalServerPort
    private int port;

    @Autowired
    private List<FigureKind> kinds;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Figures figures;

    @Autowired
    private Areas areas;

    @ParameterizedTest
    @CsvSource({
        "series, angsbacken, skadegorelse, week, BAND",
        "stands-out, norrvik, , week, BAR",
        "trend, bjorkhaga, bedrageri-mot-aldre, , DOT",
        "areas, norrvik, skadegorelse, , DOT",
        "funnel, norrvik, skadegorelse, , FUNNEL",
        "areas-trend, norrvik, cykelstold, , MULTIPLES",
    })
    void eachViewIsATableAndADrawingInAPicture(
            String key,
            String area,
            @org.jspecify.annotations.Nullable String category,
            @org.jspecify.annotations.Nullable String step,
            FigureBlock.ChartKind drawn) {
        FigureKind kind = kind(key);
        Query query = kind.query(Map.of(
                "omrade", List.of(area),
                "kategori", category == null ? List.of() : List.of(category),
                "steg", step == null ? List.of() : List.of(step)));

        FigureKind.Block answer = kind.block(query, Pins.NONE).orElseThrow();

        assertThat(answer.chart()).isEqualTo(drawn);
        assertThat(answer.data().source()).contains("Polisen");
        assertThat(answer.extract()).isNotNull();
        var block = new FigureBlock(
                query, FigureBlock.Presentation.BOTH, answer.title(), drawn, null, false, answer.data());
        assertThat(BlockCharts.of(block).orElseThrow().toSvg("bild", Width.WIDE, Look.print("Noto Sans")))
                .contains("<svg")
                .doesNotContain("NaN");
    }

    @Test
    void aTrendIsAClauseInTheText() {
        FigureKind kind = kind("trend");
        Query query = kind.query(Map.of("omrade", List.of("bjorkhaga"), "kategori", List.of("bedrageri-mot-aldre")));

        Optional<FigureKind.Chip> chip = kind.chip(query, Figure.Presentation.SENTENCE, Pins.NONE);

        assertThat(chip.orElseThrow().text()).startsWith("ökar med i snitt").endsWith("procent per år, säkerställt");
        assertThat(chip.orElseThrow().values()).containsKeys("perYear", "low", "high");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            series | angsbacken | skadegorelse | week  | \\d+ \\(v\\. 41 2025\\), fler än väntat \\(\\d+,\\d\\)
            areas  | hamnstaden | skadegorelse |       | \\d+,\\d per 1 000 invånare \\(\\d+,\\d till \\d+,\\d\\) .*, mot \\d+,\\d i hela Norrvik
            areas  | norrvik    | skadegorelse |       | \\d+,\\d per 1 000 invånare \\(\\d+,\\d till \\d+,\\d\\) [^,]*
            trend  | bjorkhaga  | hot          |       | .*säkerställd.*
            """)
    void whatIsNaturalToSayIsSaidInTheText(
            String key, String area, String category, @org.jspecify.annotations.Nullable String step, String pattern) {
        FigureKind kind = kind(key);
        Query query = kind.query(Map.of(
                "omrade", List.of(area),
                "kategori", List.of(category),
                "steg", step == null ? List.of() : List.of(step)));

        FigureKind.Chip chip =
                kind.chip(query, Figure.Presentation.SENTENCE, Pins.NONE).orElseThrow();

        assertThat(chip.text().replace('\u00a0', ' ')).matches(pattern);
        assertThat(chip.values()).isNotEmpty();
        assertThat(chip.extract()).isNotNull();
        assertThat(kind.chip(query, Figure.Presentation.NUMBER, Pins.NONE)).isEmpty();
    }

    @Test
    void aForecastIsATableADrawingAndAClauseWhereItHasProvedItselfAndNothingElsewhere() {
        FigureKind kind = kind("forecast");
        List<Query> asked = figures.categories(DatasetId.REPORTED_CRIMES).stream()
                .map(c -> kind.query(Map.of(
                        "omrade", List.of("norrvik"), "kategori", List.of(c.id().value()), "steg", List.of("month"))))
                .toList();

        List<Query> offered =
                asked.stream().filter(q -> kind.block(q, Pins.NONE).isPresent()).toList();

        assertThat(offered).isNotEmpty().hasSizeLessThan(asked.size());
        FigureKind.Block block = kind.block(offered.get(0), Pins.NONE).orElseThrow();
        assertThat(block.chart()).isEqualTo(FigureBlock.ChartKind.BAND);
        assertThat(block.data().rows()).hasSize(24 + 6);
        assertThat(block.data().rows().get(29).cells())
                .extracting(FigureData.Cell::value)
                .filteredOn(v -> v != null)
                .hasSize(3);
        assertThat(String.join(" ", block.data().notes()))
                .contains("tillbakaprövningar föll utfallet inom intervallet");
        assertThat(kind.chip(offered.get(0), Figure.Presentation.SENTENCE, Pins.NONE)
                        .orElseThrow()
                        .text())
                .startsWith("mellan ")
                .endsWith("(prognos)");
        asked.stream()
                .filter(q -> !offered.contains(q))
                .forEach(q -> assertThat(kind.chip(q, Figure.Presentation.SENTENCE, Pins.NONE))
                        .isEmpty());
    }

    @Test
    void everyKindThatIsOfferedWhereOneWritesMakesAFigureOfItsFirstChoices() {
        Area hamnstaden = areas.get(new AreaId("hamnstaden"));
        for (FigureKind kind : kinds) {
            if (kind.offer(Language.SV).isEmpty()) {
                continue;
            }
            var asking = new FigureForm.Asking(Map.of(), List.of(hamnstaden), Pins.NONE, Language.SV);
            Map<String, List<String>> chosen = new java.util.HashMap<>();
            for (FigureForm.Choice choice : kind.form(asking).choices()) {
                assertThat(choice.options())
                        .as(kind.key() + " " + choice.name())
                        .isNotEmpty();
                chosen.put(choice.name(), List.of(choice.chosen()));
            }
            Query query = kind.query(chosen);

            boolean told = kind.inWords(query)
                    ? kind.chip(query, Figure.Presentation.SENTENCE, Pins.NONE).isPresent()
                    : kind.block(query, Pins.NONE).isPresent() || kind.key().equals("forecast");
            assertThat(told).as(kind.key() + " " + query).isTrue();
        }
    }

    @Test
    void anOlderExtractIsToldAsItWasKnownThen() {
        FigureKind kind = kind("trend");
        Query query = kind.query(Map.of("omrade", List.of("norrvik"), "kategori", List.of("hot")));

        FigureKind.Block then =
                kind.block(query, Pins.of(Map.of("anmalda-brott", "1"))).orElseThrow();
        FigureKind.Block now = kind.block(query, Pins.NONE).orElseThrow();

        assertThat(then.data().rows()).isNotEqualTo(now.data().rows());
        assertThat(then.extract()).hasToString("1");
    }

    @Test
    void aQueryThatNamesNothingKnownIsNotTold() {
        List<Query> strangers = List.of(
                Query.of(Map.of()),
                Query.of(Map.of("dataset", "finns-inte", "area", "ingenstans")),
                Query.of(Map.of("dataset", List.of(1), "area", Map.of(), "years", "många")),
                Query.of(Map.of("view", "andel", "survey", "finns-inte", "area", "ingenstans", "wave", "2024")),
                Query.of(
                        Map.of("view", "omraden", "survey", "trygghetsmatning", "area", "ingenstans", "wave", "2024")));
        for (FigureKind kind : kinds) {
            for (Query stranger : strangers) {
                assertThat(kind.block(stranger, Pins.NONE))
                        .as("%s: %s", kind.key(), stranger)
                        .isEmpty();
                assertThat(kind.chip(stranger, Figure.Presentation.SENTENCE, Pins.NONE))
                        .as("%s: %s", kind.key(), stranger)
                        .isEmpty();
            }
        }
        assertThatThrownBy(() -> kind("series").query(Map.of("omrade", List.of("norrvik"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void programsReadWhatThePagesShow() {
        Visitor council = signedIn(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));
        String where = "?dataset=anmalda-brott&area=norrvik";

        var alarms = json(council, "/api/v1/alarms" + where + "&step=week");
        assertThat(alarms.path("total").asInt()).isPositive();
        assertThat(alarms.path("items").path(0).path("period").asString()).isEqualTo("2025-W41");
        assertThat(json(council, "/api/v1/judgements" + where + "&step=week").size())
                .isEqualTo(169);
        assertThat(json(council, "/api/v1/trends" + where)
                        .path(0)
                        .path("sentence")
                        .asString())
                .contains("procent per år");
        assertThat(json(council, "/api/v1/area-comparisons" + where + "&category=hot")
                        .path("items")
                        .size())
                .isEqualTo(3);
        assertThat(json(council, "/api/v1/forecasts" + where).size()).isPositive();
    }

    @Test
    void aProgramClosesAnAlarmOnlyWhereItsAccountAnswersForTheFigures() {
        Visitor editor = signedIn(Grant.of(Role.DISTRICT_EDITOR, "bjorkhaga"));
        String id = json(editor, "/api/v1/alarms?area=angsbacken&category=skadegorelse")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String close = "/api/v1/alarms/" + id + "/close";
        String reason = "{\"reason\":\"event\",\"text\":\"Skolavslutning\"}";

        Account other = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "hamnstaden"));
        Account own = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "bjorkhaga"));
        assertThat(post(other, close, reason)).isEqualTo(403);
        assertThat(post(own, close, "{\"reason\":\"vetinte\"}")).isEqualTo(422);
        assertThat(post(own, close, "{\"reason\":\"other\"}")).isEqualTo(422);
        assertThat(post(own, close, reason)).isEqualTo(200);
        assertThat(post(own, close, reason)).isEqualTo(409);
        assertThat(post(own, "/api/v1/alarms/" + id + "/notes", "{\"text\":\"Ser till nästa vecka\"}"))
                .isEqualTo(201);
        assertThat(post(own, "/api/v1/alarms/" + id + "/reopen", "{}")).isEqualTo(200);
    }

    private int post(Account account, String path, String body) {
        return new Visitor(port)
                .json("POST", path, body, "Authorization", "Bearer " + accounts.token(account))
                .statusCode();
    }

    private static tools.jackson.databind.JsonNode json(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private FigureKind kind(String key) {
        return kinds.stream().filter(k -> k.key().equals(key)).findFirst().orElseThrow();
    }

    private Visitor signedIn(Grant grant) {
        Account account = accounts.with(grant);
        var visitor = new Visitor(port);
        visitor.signIn(account.userName().value(), TestAccounts.PASSWORD);
        return visitor;
    }
}
