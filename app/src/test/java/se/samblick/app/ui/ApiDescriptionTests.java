package se.samblick.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDescriptionTests {
    @LocalServerPort
    private int port;

    @Test
    void describesEveryCallOfTheContractToProgramsAndToPeople() throws Exception {
        JsonNode paths = JsonMapper.shared().readTree(get("/api/openapi.json")).get("paths");
        List<String> described =
                paths.propertyNames().stream().map(ApiDescriptionTests::shape).toList();
        String page = shape(get("/api"));

        for (String path : new String[] {
            "/api/v1/areas",
            "/api/v1/areas/at",
            "/api/v1/boundaries",
            "/api/v1/boundaries/sets",
            "/api/v1/boundaries/sets/{id}",
            "/api/v1/boundaries/sets/{id}/geojson",
            "/api/v1/boundaries/sets/{id}/load",
            "/api/v1/boundaries/sets/{id}/undo",
            "/api/v1/frameworks",
            "/api/v1/frameworks/{version}",
            "/api/v1/settings/places",
            "/api/v1/datasets",
            "/api/v1/categories",
            "/api/v1/imports",
            "/api/v1/imports/{id}",
            "/api/v1/imports/{id}/commit",
            "/api/v1/imports/{id}/undo",
            "/api/v1/extracts",
            "/api/v1/extracts/{a}/difference/{b}",
            "/api/v1/observations",
            "/api/v1/changes",
            "/api/v1/surveys",
            "/api/v1/surveys/{id}",
            "/api/v1/surveys/{id}/questions/{question}/answers",
            "/api/v1/situation-pictures",
            "/api/v1/situation-pictures/{id}",
            "/api/v1/situation-pictures/{id}/sections/{key}",
            "/api/v1/situation-pictures/{id}/review",
            "/api/v1/situation-pictures/{id}/state",
            "/api/v1/situation-pictures/{id}/sign",
            "/api/v1/situation-pictures/{id}/unsign",
            "/api/v1/situation-pictures/{id}/versions",
            "/api/v1/situation-pictures/{id}/versions/{a}/difference/{b}",
            "/api/v1/situation-pictures/{id}/document"
        }) {
            assertThat(described).contains(shape(path));
            assertThat(page).contains(shape(path));
        }
    }

    /** Whatever a variable in a path is called. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
