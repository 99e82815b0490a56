package se.samblick.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * Times the application's import of a long CSV, from upload to committed extract, and CopyManager putting the same values
 * into the same table. Run by {@code benchmarks/import.sh}.
 */
public final class ImportBenchmark {
    private static final int AREAS = 160;
    private static final int CATEGORIES = 60;
    private static final LocalDate FIRST = LocalDate.of(2014, 12, 29);

    private final RunningDemo demo;

    private ImportBenchmark(RunningDemo demo) {
        this.demo = demo;
    }

    /**
     * @param arguments address of the application, its data directory, its process id, number of rows
     */
    public static void main(String[] arguments) throws Exception {
        long rows = Long.parseLong(arguments[3]);
        new ImportBenchmark(new RunningDemo(arguments[0], Path.of(arguments[1]), arguments[2])).run(rows);
    }

    private void run(long rows) throws Exception {
        Path resolved = Files.createTempFile(demo.data(), "resolved", ".tsv");
        Path csv = Files.createTempFile(demo.data(), "weeks", ".csv");
        demo.addDataset("bench-copy", "Kopia");
        demo.addDataset("bench-import", "Fil");
        write(rows, resolved, csv);
        double copy;
        try (Connection database = demo.connect()) {
            RunningDemo.addAreas(database, AREAS);
            copy = copy(database, resolved);
        }
        System.out.printf(Locale.ROOT, "%-42s %9.1f s%n", "CopyManager, resolved rows", copy);
        long begun = System.nanoTime();
        String id = demo.upload("bench-import", "veckor.csv", BodyPublishers.ofFile(csv));
        String read = demo.await(id, "ready");
        double ready = seconds(begun);
        System.out.printf(Locale.ROOT, "%-42s %9.1f s%n", "upload and read, until ready", ready);
        if (!read.contains("\"rows\":" + rows + ",")) {
            throw new IllegalStateException("Expected %d rows: %s".formatted(rows, read.substring(0, 400)));
        }
        long committing = System.nanoTime();
        demo.commit(id);
        double commit = seconds(committing);
        double all = seconds(begun);
        System.out.printf(Locale.ROOT, "%-42s %9.1f s%n", "commit", commit);
        System.out.printf(Locale.ROOT, "%-42s %9.2f   (goal 2)%n", "commit / CopyManager", commit / copy);
        System.out.printf(Locale.ROOT, "%-42s %9.2f   (goal 4)%n", "upload to committed / CopyManager", all / copy);
        System.out.printf("%-42s %9d MB%n", "peak memory of the application", demo.peak());
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
}
