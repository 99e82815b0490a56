package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samblick.documents.DocumentReader;
import se.samblick.review.SentenceTests.Case;

/**
 * The sentences of {@link SentenceTests}, all of a file in one document, so that they run a hundred times for each class
 * that mutation testing changes. Surefire leaves them out by the name; {@link SentenceTests} says more when one fails.
 */
class SentencesByFile {
    @ParameterizedTest
    @MethodSource("se.samblick.review.SentenceTests#files")
    void judgesEverySentenceOfAFile(String file) {
        List<Case> cases = SentenceTests.read(file);

        List<Finding> findings = Review.of(DocumentReader.read("prov.txt", together(cases)), List.of());

        assertThat(cases).allMatch(one -> one.isRight(findings));
    }

    /** The tables of the first with the sentences of all, a paragraph each. */
    private static byte[] together(List<Case> cases) {
        List<String> sentences = cases.stream().map(Case::sentence).toList();
        Case first = cases.get(0);
        return first.document()
                .replace(first.sentence(), String.join("\n\n", sentences))
                .getBytes(StandardCharsets.UTF_8);
    }
}
