package se.samblick.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import se.samblick.documents.DocumentReader;
import se.samblick.review.Figures;
import se.samblick.review.Review;

/**
 * Review in a warmed process: documents a second on two threads, and the time of long documents. Prints one line each:
 * name, measured, unit, goal and how many times better than the goal; {@code check.sh} adds the cold start.
 */
public final class CheckSpeed {
    private static final int THREADS = 2;
    private static final int CHARACTERS_A_PAGE = 2_500;
    private static final double SECONDS = 8;

    private CheckSpeed() {}

    /**
     * Measures.
     *
     * @param arguments the document to review again and again, and a folder of Markdown documents to make long ones of
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Path document = Path.of(arguments[0]);
        byte[] content = bytes(document);
        String name = String.valueOf(document.getFileName());
        for (int i = 0; i < 300; i++) {
            review(name, content);
        }
        throughput(name, content);
        section(name, content);
        String text = text(Path.of(arguments[1]));
        review("lang.md", pages(text, 75));
        double shortest = 0;
        for (int pages : new int[] {75, 150, 300}) {
            double seconds = best(pages(text, pages));
            shortest = shortest == 0 ? seconds : shortest;
            line("%d sidor".formatted(pages), seconds, "s", 5.0 * pages / 300, 5.0 * pages / 300 / seconds);
            if (pages > 75) {
                line("  mot 75 sidor", seconds / shortest, "gånger", pages / 75.0, pages / 75.0 / (seconds / shortest));
            }
        }
    }

    private static void throughput(String name, byte[] content) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 2; round++) {
                long end = System.nanoTime() + (long) (SECONDS * 1e9);
                long begin = System.nanoTime();
                List<Future<Integer>> counts = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    counts.add(threads.submit(() -> {
                        int count = 0;
                        while (System.nanoTime() < end) {
                            review(name, content);
                            count++;
                        }
                        return count;
                    }));
                }
                int total = 0;
                for (Future<Integer> count : counts) {
                    total += count.get();
                }
                double rate = total / ((System.nanoTime() - begin) / 1e9);
                if (round > 0) {
                    line("i varm process, två trådar", rate, "dokument/s", 100, rate / 100);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the editor asks for while one types: the whole picture against its text's tables and the extracts it is read from. */
    private static void section(String name, byte[] content) {
        List<Figures.Row> rows = new ArrayList<>();
        for (String area : List.of("", "Staden")) {
            for (int category = 0; category < 40; category++) {
                for (int year = 2018; year <= 2024; year++) {
                    rows.add(new Figures.Row(
                            area, "Brottstyp " + category, String.valueOf(year), "count", 50.0 + category, "ok"));
                }
            }
        }
        List<Figures> given = List.of(new Figures("uttag", rows));
        double[] seconds = new double[60];
        for (int i = 0; i < seconds.length; i++) {
            long begin = System.nanoTime();
            Review.of(DocumentReader.read(name, content), given);
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        double slow = seconds[(int) (0.95 * seconds.length)];
        line("lägesbild med uttag, 95 av 100", slow, "s", 0.3, 0.3 / slow);
    }

    private static double best(byte[] content) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            review("lang.md", content);
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    private static int review(String name, byte[] content) {
        return Review.of(DocumentReader.read(name, content), List.of()).size();
    }

    /** So many pages of the text over and over, each time as a district of its own. */
    private static byte[] pages(String text, int pages) {
        var all = new StringBuilder("# Lägesbild för hela staden\n\n");
        int part = 0;
        while (all.length() < pages * CHARACTERS_A_PAGE) {
            part++;
            all.append("## Del ").append(part).append("\n\n").append(text).append("\n\n");
        }
        return all.substring(0, pages * CHARACTERS_A_PAGE).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            var text = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                text.append(new String(bytes(file), StandardCharsets.UTF_8).replace("# ", "### "))
                        .append("\n\n");
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(String name, double measured, String unit, double goal, double ratio) {
        System.out.printf(Locale.ROOT, "%-34s %10.3f %-11s %10.2f %8.1f%n", name, measured, unit, goal, ratio);
    }
}
