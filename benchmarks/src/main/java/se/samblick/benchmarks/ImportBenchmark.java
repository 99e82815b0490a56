package se.samblick.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
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
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Times the application's import of a long CSV, from upload to committed extract, and CopyManager putting the same values
 * into the same table. Run by {@code benchmarks/import.sh}.
 */
public final class ImportBenchmark {
    private static final int AREAS = 160;
    private static final int CATEGORIES = 60;
    private static final LocalDate FIRST = LocalDate.of(2014, 12, 29);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Path data;
    private final String token;

    private ImportBenchmark(String address, Path data) throws IOException {
        this.address = address;
        this.data = data;
        String accounts = Files.readString(data.resolve("demo-accounts.json"));
        this.token = field(accounts.substring(accounts.indexOf("city-coordinator")), "token");
    }

    /**
     * @param arguments address of the application, its data directory, its process id, number of rows
     */
    public static void main(String[] arguments) throws Exception {
        long rows = Long.parseLong(arguments[3]);
        new ImportBenchmark(arguments[0], Path.of(arguments[1])).run(rows, arguments[2]);
    }

    private void run(long rows, String process) throws Exception {
        Path resolved = Files.createTempFile(data, "resolved", ".tsv");
        Path csv = Files.createTempFile(data, "weeks", ".csv");
        send(
                "POST",
                "/datasets",
                "{\"id\":\"bench-copy\",\"title\":\"Kopia\",\"kind\":\"counts\",\"source\":\"Mätning\"}");
        send(
                "POST",
                "/datasets",
                "{\"id\":\"bench-import\",\"title\":\"Fil\",\"kind\":\"counts\",\"source\":\"Mätning\"}");
        write(rows, resolved, csv);
        double copy;
        try (Connection database = connect()) {
            addAreas(database);
            copy = copy(database, resolved);
        }
        System.out.printf(Locale.ROOT, "%-42s %9.1f s%n", "CopyManager, resolved rows", copy);
        long begun = System.nanoTime();
        String id = field(upload(csv), "id");
        String read = await(id, "ready");
        double ready = seconds(begun);
        System.out.printf(Locale.ROOT, "%-42s %9.1f s%n", "upload and read, until ready", ready);
        if (!read.contains("\"rows\":" + rows + ",")) {
            throw new IllegalStateException("Expected %d rows: %s".formatted(rows, read.substring(0, 400)));
        }
        long committing = System.nanoTime();
        send("POST", "/imports/" + id + "/commit", "");
        await(id, "committed");
        double commit = seconds(committing);
        double all = seconds(begun);
        System.out.printf(Locale.ROOT, "%-42s %9.1f s%n", "commit", commit);
        System.out.printf(Locale.ROOT, "%-42s %9.2f   (goal 2)%n", "commit / CopyManager", commit / copy);
        System.out.printf(Locale.ROOT, "%-42s %9.2f   (goal 4)%n", "upload to committed / CopyManager", all / copy);
        System.out.printf("%-42s %9d MB%n", "peak memory of the application", peak(process) >> 10);
        System.out.printf("%-42s %9d MB%n", "file", Files.size(csv) >> 20);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void write(long rows, Path resolved, Path csv) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(resolved);
                BufferedWriter file = Files.newBufferedWriter(csv)) {
            file.write("Område;Brott;Vecka;Antal\n");
            long n = 0;
            for (int week = 0; n < rows; week++) {
                LocalDate monday = FIRST.plusWeeks(week);
                String name = "%dv%02d"
                        .formatted(
                                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                String printed = name.replace("v", "-W");
                for (int area = 1; area <= AREAS && n < rows; area++) {
                    for (int kind = 1; kind <= CATEGORIES && n < rows; kind++, n++) {
                        long count = (week * 31L + area * 17L + kind * 7L) % 23;
                        String from = "%d:4".formatted(n + 2);
                        file.write("Prov " + area + ";Brott " + kind + ";" + name + ";" + count + "\n");
                        out.write("bench-copy\t0\tprov-" + area + "\tbrott-" + kind + "\tcount\t" + monday + "\t"
                                + monday.plusDays(6) + "\t" + printed + "\t" + count + "\t\\N\tok\t" + from + "\n");
                    }
                }
            }
        }
    }

    private Connection connect() throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres.password")).strip();
        Path pid;
        try (var found = Files.find(data, 4, (file, is) -> file.endsWith("postmaster.pid"))) {
            pid = found.findFirst().orElseThrow();
        }
        List<String> lines = Files.readAllLines(pid);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/samblick", "samblick", password);
    }

    private static void addAreas(Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                insert into area.area (id, name, division, kind, parent, valid_from, position)
                values (?, ?, 'municipal', 'neighbourhood', 'bjorkhaga', '2010-01-01', 1000 + ?)
                """)) {
            for (int area = 1; area <= AREAS; area++) {
                insert.setString(1, "prov-" + area);
                insert.setString(2, "Prov " + area);
                insert.setInt(3, area);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static double copy(Connection database, Path resolved) throws Exception {
        database.setAutoCommit(false);
        long begun = System.nanoTime();
        try (InputStream rows = Files.newInputStream(resolved)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy figures.observation (dataset, extract, area, category, measure, first_day, last_day, period,
                                              value, upper, status, origin) from stdin
                    """, rows, 1 << 16);
        }
        database.commit();
        return seconds(begun);
    }

    private String upload(Path csv) throws Exception {
        String boundary = "gräns-mellan-delar".replaceAll("[^a-z-]", "");
        String head = """
                --%1$s\r
                Content-Disposition: form-data; name="dataset"\r
                \r
                bench-import\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="veckor.csv"\r
                Content-Type: text/csv\r
                \r
                """.formatted(boundary);
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(csv),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(
                "POST",
                "/imports",
                r -> r.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body));
    }

    /** Waits for the import to come into a state; anything that needs attention is a fault of this program. */
    private String await(String id, String state) throws Exception {
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

    private String send(String method, String path, String json) throws Exception {
        return send(
                method,
                path,
                r -> r.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
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

    /** Most memory a process has held, in KB, by Linux's account. */
    private static long peak(String process) throws IOException {
        Path status = Path.of("/proc", process, "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .map(l -> l.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
