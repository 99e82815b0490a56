package se.samblick.review.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.samblick.documents.DocumentReader;
import se.samblick.documents.UnreadableDocument;
import se.samblick.review.Finding;
import se.samblick.review.Kind;
import se.samblick.review.Review;
import se.samblick.review.Verdict;

/**
 * Precision, recall and coverage over a folder of documents, each with its {@code NAME.claims} beside it.
 *
 * <p>Every claim of the documents is in the file, so a finding nobody expected counts as wrong; only right rows of a
 * table are left out of it, for they are many and alike.
 */
public final class Measure {
    private static final String CLAIMS = ".claims";

    /** Claims expected, those raised at all and those judged rightly; findings given and right. */
    private static final class Count {
        private int expected;
        private int raised;
        private int met;
        private int given;
        private int right;

        private Object[] row(String name) {
            return new Object[] {
                name, expected, raised, met, share(raised, expected), share(met, expected), share(right, given)
            };
        }

        private static String share(int part, int whole) {
            return whole == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.3f", (double) part / whole).replace('.', ',');
        }
    }

    private final Map<Kind, Count> kinds = new EnumMap<>(Kind.class);
    private final Map<Verdict, Count> verdicts = new EnumMap<>(Verdict.class);
    private final Count all = new Count();
    private final List<String> faults = new ArrayList<>();
    private int documents;

    private Measure() {
        for (Kind kind : Kind.values()) {
            kinds.put(kind, new Count());
        }
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, new Count());
        }
    }

    /**
     * Reviews every document of the folder that has its claims beside it, in the order of the names.
     *
     * @throws UnreadableDocument if the folder cannot be read or has no such document
     */
    public static Measure of(Path folder) {
        var measure = new Measure();
        try {
            for (Path document : documents(folder)) {
                measure.add(document);
            }
        } catch (IOException e) {
            throw new UnreadableDocument(
                    folder.toString(), "", "en katalog som inte går att läsa", "dokument och .claims");
        }
        if (measure.documents == 0) {
            throw new UnreadableDocument(folder.toString(), "", "inga dokument", "dokument med .claims bredvid");
        }
        return measure;
    }

    /** Reviews one document that has its claims beside it. */
    static Measure ofDocument(Path document) throws IOException {
        var measure = new Measure();
        measure.add(document);
        return measure;
    }

    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(CLAIMS))
                    .filter(file -> Files.exists(claims(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Path claims(Path document) {
        String name = String.valueOf(document.getFileName());
        int dot = name.lastIndexOf('.');
        return document.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + CLAIMS);
    }

    private void add(Path document) throws IOException {
        String name = String.valueOf(document.getFileName());
        List<Expectation> expected = Files.readAllLines(claims(document)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Expectation::parse)
                .toList();
        List<Finding> findings = Review.of(DocumentReader.read(name, Files.readAllBytes(document)), List.of());
        Map<Expectation, List<Finding>> found = new LinkedHashMap<>();
        expected.forEach(one -> found.put(one, new ArrayList<>()));
        for (Finding finding : findings) {
            List<Expectation> closest = closest(finding, expected);
            boolean right = closest.stream().anyMatch(one -> one.allows(finding.verdict()));
            boolean rowOfTable = finding.kind() == Kind.SUM || finding.kind() == Kind.CELL_CHANGE;
            if (closest.isEmpty() && rowOfTable && finding.verdict() == Verdict.CONFIRMED) {
                continue;
            }
            give(finding, right);
            if (closest.isEmpty()) {
                faults.add("%s: oväntat: %s".formatted(name, words(finding)));
            }
            closest.forEach(
                    one -> found.computeIfAbsent(one, any -> new ArrayList<>()).add(finding));
        }
        found.forEach((one, its) -> judge(name, one, its));
        documents++;
    }

    /** The expectations a finding points at best; several when its quote holds them all alike. */
    private static List<Expectation> closest(Finding finding, List<Expectation> expected) {
        int best =
                expected.stream().mapToInt(one -> one.closeness(finding)).max().orElse(0);
        return expected.stream()
                .filter(one -> best > 0 && one.closeness(finding) == best)
                .toList();
    }

    private void give(Finding finding, boolean right) {
        for (Count count : List.of(kinds.get(finding.kind()), verdicts.get(finding.verdict()), all)) {
            count.given++;
            count.right += right ? 1 : 0;
        }
    }

    private void judge(String document, Expectation one, List<Finding> its) {
        boolean met = its.stream().anyMatch(finding -> one.allows(finding.verdict()))
                && its.stream()
                        .allMatch(finding ->
                                finding.verdict() != Verdict.CONTRADICTED || one.allows(Verdict.CONTRADICTED));
        if (!met && !(its.isEmpty() && one.silent())) {
            String said = its.isEmpty()
                    ? "inget"
                    : String.join("; ", its.stream().map(Measure::words).toList());
            faults.add("%s: väntat %s, givet %s".formatted(document, one, said));
        }
        if (one.silent() || one.kinds().isEmpty()) {
            return;
        }
        List<Count> counts = new ArrayList<>(List.of(kinds.get(one.kinds().get(0)), all));
        if (one.verdicts().size() == 1) {
            counts.add(verdicts.get(one.verdicts().iterator().next()));
        }
        for (Count count : counts) {
            count.expected++;
            count.raised += its.isEmpty() ? 0 : 1;
            count.met += met ? 1 : 0;
        }
    }

    private static String words(Finding finding) {
        return finding.kind().code() + " " + finding.verdict().swedish() + " \"" + finding.quote() + "\"";
    }

    /** What was not as expected, one sentence each, in the order of the documents. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The measures as two tables in Markdown: by kind of claim and by verdict. */
    public String table() {
        var text = new StringBuilder();
        head(text, "slag");
        kinds.forEach((kind, count) -> row(text, count.row("`" + kind.code() + "`")));
        row(text, all.row("alla"));
        text.append('\n');
        head(text, "utslag");
        verdicts.forEach((verdict, count) -> row(text, count.row(verdict.swedish())));
        return text.append("\n%d dokument.\n".formatted(documents)).toString();
    }

    private static void head(StringBuilder text, String first) {
        text.append("| ").append(first).append(" | påståenden | lyfta | rätt | täckning | recall | precision |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
    }

    private static void row(StringBuilder text, Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
    }
}
