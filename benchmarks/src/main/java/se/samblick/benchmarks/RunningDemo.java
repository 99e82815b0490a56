package se.samblick.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application with its demo, in a process of its own: spoken to by its API and, past it, by its database. */
final class RunningDemo {
    private static final String BOUNDARY = "mellan-delar";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Path data;
    private final String process;
    private final String token;

    /**
     * @param address where it answers
     * @param data its directory
     * @param process its process id
     */
    RunningDemo(String address, Path data, String process) throws IOException {
        this.address = address;
        this.data = data;
        this.process = process;
        String accounts = Files.readString(data.resolve("demo-accounts.json"));
        this.token = field(accounts.substring(accounts.indexOf("city-coordinator")), "token");
    }

    Path data() {
        return data;
    }

    void addDataset(String id, String title) throws Exception {
        send(
                "POST",
                "/datasets",
                "{\"id\":\"%s\",\"title\":\"%s\",\"kind\":\"counts\",\"source\":\"Mätning\"}".formatted(id, title));
    }

    /** Sends a CSV to be imported; answers the import's id. */
    String upload(String dataset, String name, BodyPublisher csv) throws Exception {
        String head = """
                --%1$s\r
                Content-Disposition: form-data; name="dataset"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY, dataset, name);
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head), csv, BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return field(
                send(
                        "POST",
                        "/imports",
                        request -> request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(body)),
                "id");
    }

    /** Waits for the import to come into a state; anything that needs attention is a fault of this program. */
    String await(String id, String state) throws Exception {
        while (true) {
            String answer = send("GET", "/imports/" + id, HttpRequest.Builder::GET);
            String now = field(answer, "state");
            if (now.equals(state)) {
                return answer;
            }
            if (!now.equals("reading") && !now.equals("ready")) {
                throw new IllegalStateException("Import is %s: %s".formatted(now, answer));
            }
            Thread.sleep(250);
        }
    }

    void commit(String id) throws Exception {
        send("POST", "/imports/" + id + "/commit", "");
        await(id, "committed");
    }

    private String send(String method, String path, String json) throws Exception {
        return send(
                method,
                path,
                request -> request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    private String send(String method, String path, Consumer<HttpRequest.Builder> filled) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
        filled.accept(request);
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!field.find()) {
            throw new IllegalStateException("No %s in %s".formatted(name, json));
        }
        return field.group(1);
    }

    Connection connect() throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres.password")).strip();
        Path pid;
        try (var found = Files.find(data, 4, (file, is) -> file.endsWith("postmaster.pid"))) {
            pid = found.findFirst().orElseThrow();
        }
        List<String> lines = Files.readAllLines(pid);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/samblick", "samblick", password);
    }

    /** Neighbourhoods called Prov 1, Prov 2 and so on. */
    static void addAreas(Connection database, int areas) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                insert into area.area (id, name, division, kind, parent, valid_from, position)
                values (?, ?, 'municipal', 'neighbourhood', 'bjorkhaga', '2010-01-01', 1000 + ?)
                """)) {
            for (int area = 1; area <= areas; area++) {
                insert.setString(1, "prov-" + area);
                insert.setString(2, "Prov " + area);
                insert.setInt(3, area);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Most memory it has held, in MB, by Linux's account; 0 where there is none. */
    long peak() throws IOException {
        Path status = Path.of("/proc", process, "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                >> 10;
    }
}
