package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.tables.Observation;
import se.samblick.tables.TableReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against answers of the shape that Kolada API v3 and PxWebApi 2 publish, with numbers of our own, from a server on this
 * machine.
 */
class OpenDataTests {
    private static final Clock JANUARY = Clock.fixed(Instant.parse("2025-01-15T12:00:00Z"), ZoneOffset.UTC);

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String base;

    @TempDir
    Path folder;

    @BeforeEach
    void startServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stopServices() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void findsKeyFiguresAndTablesByWordsOfTheirTitles() {
        answer("/v3/kpi", "kolada-kpi.json");
        answer("/api/v2/tables", "scb-tables.json");

        assertThat(openData().search(OpenDataService.KOLADA, "påhittad & mer"))
                .extracting(OpenData.Offer::id, OpenData.Offer::title)
                .contains(org.assertj.core.groups.Tuple.tuple("N07999", "Påhittade tillgrepp, antal/1000 inv"));
        assertThat(openData().search(OpenDataService.SCB, "folkmängd"))
                .containsExactly(new OpenData.Offer("TAB9999", "Påhittad folkmängd efter region, ålder och år"));
        assertThat(asked.get(0)).isEqualTo("/v3/kpi?title=p%C3%A5hittad%20%26%20mer&per_page=40");
    }

    @Test
    void fetchesAllPagesOfAKeyFigureWithItsTitle() throws IOException {
        server.createContext(
                "/v3/data/",
                exchange -> reply(
                        exchange,
                        200,
                        String.valueOf(exchange.getRequestURI().getQuery()).contains("page=2")
                                ? fixture("kolada-data-2.json")
                                : fixture("kolada-data.json")));

        List<Observation> values = read(openData()
                .fetch(new OpenData.Question(OpenDataService.KOLADA, "N07999", "Påhittade tillgrepp", "0199", 2)));

        assertThat(asked.get(0)).isEqualTo("/v3/data/kpi/N07999/municipality/0199/year/2023%2C2024%2C2025");
        assertThat(values)
                .extracting(
                        Observation::area, Observation::category, Observation::period, o -> String.valueOf(o.value()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0199", "N07999 Påhittade tillgrepp", "2023", "12.5"),
                        org.assertj.core.groups.Tuple.tuple("0199", "N07999 Påhittade tillgrepp", "2024", "13.75"));
    }

    @Test
    void fetchesTheLatestYearsOfATableForOneArea() throws IOException {
        answer("/api/v2/tables/TAB9999/metadata", "scb-metadata.json");
        answer("/api/v2/tables/TAB9999/data", "scb-data.json");

        List<Observation> values = read(openData().fetch(table("0199")));

        assertThat(asked.get(1))
                .isEqualTo("/api/v2/tables/TAB9999/data?lang=sv&outputFormat=json-stat2&valueCodes%5BAlder%5D=*"
                        + "&valueCodes%5BContentsCode%5D=*&valueCodes%5BRegion%5D=0199&valueCodes%5BTid%5D=top(2)");
        assertThat(values).hasSize(4);
        assertThat(values.get(0).area()).isEqualTo("0199 Norrvik");
    }

    @Test
    void saysThatATableDoesNotHoldTheArea() {
        answer("/api/v2/tables/TAB9999/metadata", "scb-metadata.json");

        refused("figures.open.notThere", () -> openData().fetch(table("1480")));
    }

    @Test
    void asksNobodyUnlessSwitchedOn() {
        var off = new OpenDataProperties(
                false, URI.create(base + "/v3"), URI.create(base + "/api/v2"), Duration.ofSeconds(5), 1000);

        refused("figures.open.off", () -> openData(off).search(OpenDataService.KOLADA, "brott"));

        assertThat(asked).isEmpty();
    }

    @Test
    void followsNoWayToAnotherHost() {
        server.createContext("/v3/data/", exchange -> reply(exchange, 200, """
                {"next_url":"https://example.org/v3/data","values":[
                 {"kpi":"N07999","municipality":"0199","period":2023,"values":[{"gender":"T","value":1}]}]}
                """));

        refused(
                "figures.open.elsewhere",
                () -> openData().fetch(new OpenData.Question(OpenDataService.KOLADA, "N07999", "", "0199", 2)));
    }

    @Test
    void followsNoRedirect() {
        server.createContext("/v3/kpi", exchange -> {
            exchange.getResponseHeaders().add("Location", base + "/annat");
            reply(exchange, 302, "");
        });

        refused("figures.open.redirect", () -> openData().search(OpenDataService.KOLADA, "brott"));

        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503})
    void saysWhatAServiceAnswered(int status) {
        server.createContext("/v3/kpi", exchange -> reply(exchange, status, "<html>fel</html>"));
        String key =
                status == 404 ? "figures.open.unknown" : status == 429 ? "figures.open.busy" : "figures.open.status";

        refused(key, () -> openData().search(OpenDataService.KOLADA, "brott"));
    }

    @Test
    void givesUpOnAnAnswerThatIsTooLong() {
        server.createContext("/v3/kpi", exchange -> reply(exchange, 200, "{\"values\":[" + " ".repeat(90_000) + "]}"));

        refused("figures.open.long", () -> openData().search(OpenDataService.KOLADA, "brott"));
    }

    @Test
    void givesUpOnAnAnswerThatNeverEnds() {
        server.createContext("/v3/kpi", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForTheEnd();
            exchange.close();
        });
        var hasty = new OpenDataProperties(
                true, URI.create(base + "/v3"), URI.create(base + "/api/v2"), Duration.ofMillis(300), 1000);

        refused("figures.open.slow", () -> openData(hasty).search(OpenDataService.KOLADA, "brott"));
    }

    @Test
    void saysThatAnAnswerIsNoJson() {
        server.createContext("/v3/kpi", exchange -> reply(exchange, 200, "<html>underhåll</html>"));

        refused("figures.open.noJson", () -> openData().search(OpenDataService.KOLADA, "brott"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.kolada.se/v3", "ftp://api.kolada.se", "file:///etc/passwd"})
    void refusesServicesWithoutEncryption(String address) {
        assertThatThrownBy(() -> new OpenDataProperties(
                        true, URI.create(address), URI.create(base), Duration.ofSeconds(5), 1000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../admin", "N07 999", "N07999/municipality/0180", "", "åäö"})
    void letsNoQuestionReachBeyondItsPlace(String id) {
        refused("figures.open.unknown", () -> new OpenData.Question(OpenDataService.KOLADA, id, "", "0199", 2));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        OpenDataRefusal.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static OpenData.Question table(String area) {
        return new OpenData.Question(OpenDataService.SCB, "TAB9999", "", area, 2);
    }

    private OpenData openData() {
        return openData(new OpenDataProperties(
                true, URI.create(base + "/v3"), URI.create(base + "/api/v2"), Duration.ofSeconds(20), 80_000));
    }

    private static OpenData openData(OpenDataProperties settings) {
        JsonMapper json = JsonMapper.builder().build();
        return new OpenData(settings, new OpenDataClient(settings, json), json, JANUARY);
    }

    private List<Observation> read(OpenData.Fetched fetched) throws IOException {
        Path file = folder.resolve(fetched.fileName());
        Files.write(file, fetched.content());
        return TableReader.read(fetched.fileName(), file).tables().get(0).observations();
    }

    private void answer(String path, String name) {
        server.createContext(path, exchange -> reply(exchange, 200, fixture(name)));
    }

    private String fixture(String name) throws IOException {
        try (InputStream in = OpenDataTests.class.getResourceAsStream("/figures/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("%1$s", base);
        }
    }

    private void reply(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
