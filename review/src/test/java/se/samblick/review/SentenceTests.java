package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samblick.documents.DocumentReader;

/** The specification of review: sentences of our own beside a table, and what must be said of each. */
class SentenceTests {
    /** A sentence in its document. */
    record Case(String file, String document, String sentence, String expected) {
        @Override
        public String toString() {
            return expected + " " + sentence + " (" + file + ")";
        }

        List<Finding> findings() {
            return Review.of(DocumentReader.read("prov.txt", document.getBytes(StandardCharsets.UTF_8)), List.of());
        }

        /** What the findings of a document say of this sentence; two sentences at odds are no matter of the tables. */
        Set<String> verdicts(List<Finding> findings) {
            Set<String> found = new TreeSet<>();
            for (Finding finding : findings) {
                if (finding.kind() != Kind.CONSISTENCY && sentence.contains(finding.quote())) {
                    found.add(finding.verdict().code());
                }
            }
            return found;
        }

        Set<String> allowed() {
            Set<String> codes = new TreeSet<>();
            for (char sign : expected.toCharArray()) {
                switch (sign) {
                    case '+' -> codes.add("confirmed");
                    case '-' -> codes.add("contradicted");
                    case '?' -> codes.add("doubtful");
                    case 'u' -> codes.add("unverifiable");
                    case 's' -> codes.addAll(List.of("scope-mismatch", "unverifiable"));
                    default -> codes.add("none");
                }
            }
            return codes;
        }

        /** The expected verdict is there, and no contradiction that is not expected. */
        boolean isRight(List<Finding> findings) {
            Set<String> found = verdicts(findings);
            if (expected.contains("0")) {
                return allowed().containsAll(found);
            }
            return found.stream().anyMatch(allowed()::contains)
                    && (allowed().contains("contradicted") || !found.contains("contradicted"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesEverySentenceAsWorkedOutByHand(Case one) {
        List<Finding> findings = one.findings();

        assertThat(one.isRight(findings))
                .as("%s: got %s", one, one.verdicts(findings))
                .isTrue();
    }

    static Stream<String> files() {
        return FILES.stream();
    }

    static Stream<Case> cases() {
        return FILES.stream().flatMap(file -> read(file).stream());
    }

    private static final Path FOLDER = Path.of("src", "test", "resources", "review", "sentences");

    static final List<String> FILES = list();

    /** Every file of the folder, by number. */
    private static List<String> list() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring(0, name.indexOf('-')))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document is the title, the tables under their headings, and the sentence after the first table. */
    static List<Case> read(String file) {
        List<Case> cases = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean sentences = false;
        int headings = 0;
        for (String line : lines(file)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.equals("----")) {
                sentences = true;
            } else if (sentences) {
                int space = line.indexOf(' ');
                String sentence = line.substring(space + 1);
                String document =
                        String.join("\n", before) + "\n\n" + sentence + "\n\n" + String.join("\n", after) + "\n";
                cases.add(new Case(file, document, sentence, line.substring(0, space)));
            } else {
                headings += line.startsWith("heading: ") ? 1 : 0;
                List<String> part = headings > 1 ? after : before;
                boolean words = line.startsWith("heading: ") || line.startsWith("title: ");
                part.add(words ? "\n" + line.substring(line.indexOf(' ') + 1) + "\n" : line);
            }
        }
        return cases;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSpecificationHoldsAtLeastSixHundredSentences() {
        long sentences = cases().count();

        assertThat(sentences).isGreaterThanOrEqualTo(600);
    }

    @Test
    void changingTheNumbersFormatDoesNotChangeTheVerdict() {
        List<Case> cases = read("1-arsserie.txt");

        for (Case one : cases) {
            String other = one.sentence().replace(" procent", " %").replace("1 9", "1\u00a09");
            var rephrased = new Case(one.file(), one.document().replace(one.sentence(), other), other, one.expected());

            assertThat(rephrased.verdicts(rephrased.findings())).as(other).isEqualTo(one.verdicts(one.findings()));
        }
    }

    @Test
    void sameDocumentGivesSameFindings() {
        String document = read("12-blandat.txt").get(0).document();
        byte[] content = document.getBytes(StandardCharsets.UTF_8);

        List<Finding> first = Review.of(DocumentReader.read("prov.txt", content), List.of());
        List<Finding> second = Review.of(DocumentReader.read("prov.txt", content), List.of());

        assertThat(first).isEqualTo(second).isNotEmpty();
    }
}
