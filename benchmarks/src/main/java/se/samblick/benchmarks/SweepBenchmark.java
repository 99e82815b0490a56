package se.samblick.benchmarks;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private final RunningDemo demo;

    private SweepBenchmark(RunningDemo demo) {
        this.demo = demo;
    }

    /**
     * @param arguments address of the application, its data directory, its process id; areas, categories and weeks
     */
    public static void main(String[] arguments) throws Exception {
        new SweepBenchmark(new RunningDemo(arguments[0], Path.of(arguments[1]), arguments[2]))
                .run(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
    }

    private void run(int areas, int categories, int weeks) throws Exception {
        printSwept("anmalda-brott");
        demo.addDataset(DATASET, "Veckor");
        LocalDate last = LocalDate.now(ZoneId.of("Europe/Stockholm"))
                .with(DayOfWeek.MONDAY)
                .minusWeeks(1);
        try (Connection database = demo.connect()) {
            RunningDemo.addAreas(database, areas);
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
        long before = demo.peak();
        // Any new extract of the dataset makes the application sweep all of it.
        deliver("Prov 1;Brott 1;%s;4".formatted(last.minusWeeks(weeks)));
        printSwept(DATASET);
        System.out.printf("%-42s %9d MB before, %d MB after%n", "peak memory of the application", before, demo.peak());
    }

    /** Waits for the latest sweep of a dataset in the log and prints it. */
    private void printSwept(String dataset) throws Exception {
        Pattern swept = Pattern.compile("Swept " + dataset + " by week: (\\d+) series, (\\d+) ms");
        for (int tries = 0; tries < 1200; tries++) {
            Matcher line = swept.matcher(Files.readString(demo.data().resolve("start.log")));
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

    private static void write(PipedWriter to, long extract, int areas, int categories, int weeks, LocalDate last) {
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
        String monday = row.split(";")[2];
        String line = row.replace(monday, monday + "–" + LocalDate.parse(monday).plusDays(6));
        String id =
                demo.upload(DATASET, "vecka.csv", BodyPublishers.ofString("Område;Brott;Period;Antal\n" + line + "\n"));
        demo.await(id, "ready");
        demo.commit(id);
    }
}
