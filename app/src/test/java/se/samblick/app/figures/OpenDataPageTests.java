package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.Visitor;

/** The way of a key figure from a service to the preview, where the operator has switched fetching on. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "samblick.open-data.enabled=true")
@Import(TestAccounts.class)
class OpenDataPageTests {
    private static final HttpServer SERVICES = started();

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    private Visitor editor;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("samblick.open-data.kolada", () -> base() + "/v3");
        registry.add("samblick.open-data.scb", () -> base() + "/api/v2");
    }

    @BeforeEach
    void anEditor() {
        access.asSystem(() -> TestCity.in(areas));
        var account = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        editor = new Visitor(port);
        editor.signIn(account.userName().value(), TestAccounts.PASSWORD);
    }

    @AfterAll
    static void stop() {
        SERVICES.stop(0);
    }

    @Test
    void aKeyFigureIsSearchedForFetchedAndShownBeforeItIsSaved() {
        assertThat(Jsoup.parse(editor.get("/data").body()).select("a[href=/data/hamta]"))
                .hasSize(1);
        Document found = Jsoup.parse(
                editor.get("/data/hamta?tjanst=kolada&sok=tillgrepp").body());
        assertThat(found.select("details summary").eachText()).contains("Påhittade tillgrepp, antal/1000 inv N07999");

        HttpResponse<String> fetched = editor.post("/data/hamta", "/data/hamta", question("0199"));

        String address = Visitor.location(fetched);
        assertThat(address).startsWith("/data/inlasning/");
        Document preview = Jsoup.parse(editor.get(address).body());
        assertThat(preview.select("h1").text()).isEqualTo("Läs in kolada-N07999.json");
        assertThat(preview.select("main").text()).contains("Området ”0199” finns inte.");
    }

    @Test
    void aServiceThatDoesNotKnowIsToldInOneSentence() {
        HttpResponse<String> unknown = editor.post("/data/hamta", "/data/hamta", question("0198"));
        HttpResponse<String> wrong = editor.post("/data/hamta", "/data/hamta", question("../x"));

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unknown.body()).select("[role=alert]").text())
                .isEqualTo("Kolada har inget med det numret.");
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text())
                .isEqualTo("Koden ”../x” är inte en områdeskod. Skriv till exempel 0180.");
    }

    private static Map<String, String> question(String area) {
        return Map.of(
                "tjanst", "kolada",
                "id", "N07999",
                "titel", "Påhittade tillgrepp",
                "kod", area,
                "ar", "2",
                "datamangd", "anmalda-brott");
    }

    private static String base() {
        return "http://127.0.0.1:" + SERVICES.getAddress().getPort();
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer(server, "/v3/kpi", "kolada-kpi.json");
            answer(server, "/v3/data/kpi/N07999/municipality/0199", "kolada-data-2.json");
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void answer(HttpServer server, String path, String name) {
        server.createContext(path, exchange -> {
            try (InputStream in = OpenDataPageTests.class.getResourceAsStream("/figures/" + name)) {
                byte[] body = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("%1$s", "http://127.0.0.1")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
    }
}
