package se.samblick.review.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samblick.documents.DocumentReader;
import se.samblick.review.Finding;
import se.samblick.review.Kind;
import se.samblick.review.Review;

/** The examples that stand with each kind of claim. */
class ExampleTests {
    private static final String DOCUMENT = """
            Lägesbild Almvik 2023

            Anmälda brott

            Brottstyp\t2020\t2021\t2022\t2023
            Våldsbrott\t80\t88\t94\t110
            Stöld\t400\t360\t330\t310
            Skadegörelse\t200\t220\t260\t195
            Narkotikabrott\t60\t90\t120\t181
            Summa\t740\t758\t804\t796

            %s
            """;

    static Stream<Example> examples() {
        return Claims.kinds().stream().flatMap(kind -> kind.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void holdsForEachKind(Example example) {
        byte[] document = DOCUMENT.formatted(example.sentence()).getBytes(StandardCharsets.UTF_8);

        List<Finding> findings = Review.of(DocumentReader.read("exempel.txt", document), List.of());

        Set<String> verdicts = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.kind() != Kind.SUM && finding.kind() != Kind.CELL_CHANGE)
                .forEach(finding -> verdicts.add(finding.verdict().code()));
        if (example.verdict().equals("none")) {
            assertThat(verdicts).isEmpty();
        } else {
            assertThat(verdicts).contains(example.verdict());
        }
    }
}
