package se.samblick.benchmarks;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Fills a running application's database with weekly counts of a made-up municipality and lets it sweep them. Run by
 * {@code benchmarks/sweep.sh}.
 */
public final class SweepBenchmark {
    private static final String DATASET = "bench-sweep";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Path data;
    private final String token;

    private SweepBenchmark(String address, Path data) throws IOException {
        this.address = address;
        this.data = data;
        String accounts = Files.readString(data.resolve("demo-accounts.json"));
        this.token = field(accounts.substring(accounts.indexOf("city-coordinator")), "token");
    }

    /**
     * @param arguments address of the application, its data directory, its process id; areas, categories and weeks
     */
    public static void main(String[] arguments) throws Exception {
        new SweepBenchmark(arguments[0], Path.of(arguments[1]))
                .run(
                        arguments[2],
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]));
    }

    private void run(String process, int areas, int categories, int weeks) throws Exception {
        printSwept("anmalda-brott");
        send(
                "POST",
                "/datasets",
                "{\"id\":\"%s\",\"title\":\"Veckor\",\"kind\":\"counts\",\"source\":\"Mätning\"}".formatted(DATASET));
        LocalDate last = LocalDate.now(ZoneId.of("Europe/Stockholm"))
                .with(DayOfWeek.MONDAY)
                .minusWeeks(1);
        try (Connection database = connect()) {
            addAreas(database, areas);
            deliver("Prov 1;Brott 1;%s;3".formatted(last.minusWeeks(weeks)));
            copy(database, areas, categories, weeks, last);
        }
        System.out.printf(
                Locale.ROOT,
                "%-42s %9d areas × %d categories × %d weeks%n",
                "made-up municipality",
                areas,
                categories,
                weeks);
        long before = peak(process);
        // Any new extract of the dataset makes the application sweep all of it.
        deliver("Prov 1;Brott 1;%s;4".formatted(last.minusWeeks(weeks)));
        printSwept(DATASET);
        System.out.printf("%-42s %9d MB before, %d MB after%n", "peak memory of the application", before, peak(process));
    }

    /** Waits for the latest sweep of a dataset in the log and prints it. */
    private void printSwept(String dataset) throws Exception {
        Pattern swept = Pattern.compile("Swept " + dataset + " by week: (\\d+) series, (\\d+) ms");
        for (int tries = 0; tries < 1200; tries++) {
            Matcher line = swept.matcher(Files.readString(data.resolve("start.log")));
            String found = null;
            while (line.find()) {
                // The first sweep of the made-up municipality is of its single first row.
                found = Integer.parseInt(line.group(1)) > 1
                        ? "%9s series in %.1f s".formatted(line.group(1), Long.parseLong(line.group(2)) / 1000.0)
                        : found;
            }
            if (found != null) {
                System.out.printf(Locale.ROOT, "%-42s %s%n", "sweep of " + dataset, found);
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("No sweep of %s within ten minutes".formatted(dataset));
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

    private static void addAreas(Connection database, int areas) throws SQLException {
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

    /** Weeks of every area and category under the one extract that is there. */
    private static void copy(Connection database, int areas, int categories, int weeks, LocalDate last)
            throws Exception {
        long extract;
        try (var found = database.createStatement()
                .executeQuery("select max(id) from figures.extract where dataset = '" + DATASET + "'")) {
            found.next();
            extract = found.getLong(1);
        }
        database.setAutoCommit(false);
        try (var rows = new PipedReader(1 << 16)) {
            var out = new PipedWriter(rows);
            var writer = new Thread(() -> write(out, extract, areas, categories, weeks, last));
            writer.start();
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy figures.observation (dataset, extract, area, category, measure, first_day, last_day, period,
                                              value, upper, status, origin) from stdin
                    """, rows);
            writer.join();
        }
        database.commit();
    }

    private static void write(
            PipedWriter to, long extract, int areas, int categories, int weeks, LocalDate last) {
        var random = new SplittableRandom(520);
        try (PipedWriter out = to) {
            for (int week = 0; week < weeks; week++) {
                LocalDate monday = last.minusWeeks(weeks - 1L - week);
                for (int area = 1; area <= areas; area++) {
                    for (int kind = 1; kind <= categories; kind++) {
                        int count = random.nextInt(1 + (area * kind) % 23) + random.nextInt(4);
                        out.write(DATASET + "\t" + extract + "\tprov-" + area + "\tbrott-" + kind + "\tcount\t" + monday
                                + "\t" + monday.plusDays(6) + "\t" + monday + "\t" + count + "\t\\N\tok\t\n");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports one row and commits it. */
    private void deliver(String row) throws Exception {
        String boundary = "mellan-delar";
        String monday = row.split(";")[2];
        String line = row.replace(
                monday, monday + "–" + LocalDate.parse(monday).plusDays(6));
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="dataset"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="vecka.csv"\r
                Content-Type: text/csv\r
                \r
                Område;Brott;Period;Antal
                %3$s
                \r
                --%1$s--\r
                """.formatted(boundary, DATASET, line);
        String id = field(
                send("POST", "/imports", "multipart/form-data; boundary=" + boundary, body), "id");
        await(id, "ready");
        send("POST", "/imports/" + id + "/commit", "");
        await(id, "committed");
    }

    private void await(String id, String state) throws Exception {
        while (true) {
            String answer = send("GET", "/imports/" + id, "");
            String now = field(answer, "state");
            if (now.equals(state)) {
                return;
            }
            if (!now.equals("reading") && !now.equals("ready")) {
                throw new IllegalStateException("Import is %s: %s".formatted(now, answer));
            }
            Thread.sleep(250);
        }
    }

    private String send(String method, String path, String json) throws Exception {
        return send(method, path, "application/json", json);
    }

    private String send(String method, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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

    /** Most memory a process has held, in MB, by Linux's account. */
    private static long peak(String process) throws IOException {
        Path status = Path.of("/proc", process, "status");
        return Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmHWM:"))
                        .map(l -> l.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                >> 10;
    }
}
