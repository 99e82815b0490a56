package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samblick.documents.DocumentReader;

/**
 * What must hold of every document of the corpus: change the cell that a confirmed claim rests on, and the claim is found
 * false; write the numbers in another way, and nothing changes; review twice, and the answers are the same.
 */
class MutationOfTablesTests {
    private static final List<String> TEXT = List.of(".md", ".txt");

    static Stream<Path> documents() {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            return files.filter(file -> TEXT.stream().anyMatch(file.toString()::endsWith)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path document) throws IOException {
        return Files.readString(document, StandardCharsets.UTF_8);
    }

    private static List<Finding> review(Path document, String text) {
        return Review.of(
                DocumentReader.read(String.valueOf(document.getFileName()), text.getBytes(StandardCharsets.UTF_8)),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aConfirmedSizeOrLevelIsFoundFalseWhenItsCellIsChanged(Path document) throws IOException {
        String text = text(document);
        List<String> survivors = new ArrayList<>();

        for (Finding finding : review(document, text)) {
            // "Minst 20 procent" stays true of a larger number: false it must be of a much larger or a much smaller one
            String larger = changed(text, finding, 7, 31);
            String smaller = changed(text, finding, 1.0 / 9, 0);
            boolean tried = !larger.equals(text);
            if (tried && isStillTrue(document, larger, finding) && isStillTrue(document, smaller, finding)) {
                survivors.add(finding.quote());
            }
        }

        assertThat(survivors).isEmpty();
    }

    private static boolean isStillTrue(Path document, String changed, Finding finding) {
        return review(document, changed).stream()
                .anyMatch(other -> other.kind() == finding.kind()
                        && other.quote().equals(finding.quote())
                        && other.verdict() == Verdict.CONFIRMED);
    }

    /** The document with the last cell a confirmed size or level rests on made another; the same where there is none. */
    private static String changed(String text, Finding finding, double times, int plus) {
        boolean stated = (finding.kind() == Kind.CHANGE || finding.kind() == Kind.LEVEL)
                && !finding.quote().contains(" inte ");
        if (!stated
                || finding.verdict() != Verdict.CONFIRMED
                || finding.evidence().isEmpty()) {
            return text;
        }
        Evidence cell = finding.kind() == Kind.CHANGE
                ? finding.evidence().get(finding.evidence().size() - 1)
                : finding.evidence().get(0);
        Double value = cell.value();
        String[] lines = text.split("\n", -1);
        if (value == null || value != Math.rint(value) || cell.line() < 1 || cell.line() > lines.length) {
            return text;
        }
        long number = Math.round(value);
        String line = lines[cell.line() - 1];
        for (String printed : List.of(grouped(number, " "), String.valueOf(number))) {
            String other = line.replaceFirst(
                    "(?<=[|\\t] ?)" + printed + "(?= ?[|\\t%]|$)", String.valueOf(Math.round(times * number) + plus));
            boolean once = line.indexOf(printed) == line.lastIndexOf(printed);
            if (once && !other.equals(line)) {
                lines[cell.line() - 1] = other;
                return String.join("\n", lines);
            }
        }
        return text;
    }

    private static String grouped(long number, String gap) {
        String digits = String.valueOf(number);
        return digits.length() < 4
                ? digits
                : digits.substring(0, digits.length() - 3) + gap + digits.substring(digits.length() - 3);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void writingNumbersAnotherWayChangesNoVerdict(Path document) throws IOException {
        String text = text(document);
        String rephrased =
                text.replaceAll("(\\d) (\\d{3})(?!\\d)", "$1\u00a0$2").replaceAll("(\\d) procent(?!e)", "$1 %");

        assertThat(verdicts(document, rephrased)).isEqualTo(verdicts(document, text));
    }

    private static List<String> verdicts(Path document, String text) {
        return review(document, text).stream()
                .map(finding -> finding.place().line() + " " + finding.kind() + " " + finding.verdict())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theSameDocumentGivesTheSameFindings(Path document) throws IOException {
        String text = text(document);

        List<Finding> first = review(document, text);
        List<Finding> second = review(document, text);

        assertThat(first).isEqualTo(second);
        assertThat(first.toString()).isEqualTo(second.toString());
    }

    @Test
    void everyTextDocumentOfTheCorpusIsTried() {
        assertThat(documents()).hasSizeGreaterThan(30);
    }
}
