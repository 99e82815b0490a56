package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samblick.review.SentenceTests.Case;

/**
 * The sentences of {@link SentenceTests}, a test for each file instead of each sentence, so that mutation testing has few
 * tests to choose among. Each sentence still has a document of its own, since sentences in one document are read in the
 * light of each other. Surefire leaves them out by the name; {@link SentenceTests} says more when one fails.
 */
class SentencesByFile {
    @ParameterizedTest
    @MethodSource("se.samblick.review.SentenceTests#files")
    void judgesEverySentenceOfAFile(String file) {
        for (Case one : SentenceTests.read(file)) {
            List<Finding> findings = one.findings();

            assertThat(one.isRight(findings)).as("%s", one).isTrue();
        }
    }
}
