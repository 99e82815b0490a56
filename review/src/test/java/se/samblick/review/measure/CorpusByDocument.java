package se.samblick.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus of {@link MeasureTests}, a test for each document. Mutation testing runs it so: it then tries a change only
 * on the documents that meet it. Surefire leaves it out by its name.
 */
class CorpusByDocument {
    private static final List<String> QUICK = List.of(".md", ".txt", ".html");

    static Stream<Path> documents() throws IOException {
        return Measure.documents(Path.of("corpus")).stream()
                .filter(document -> QUICK.stream().anyMatch(document.toString()::endsWith));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isJudgedAsWorkedOutByHand(Path document) throws IOException {
        Measure measure = Measure.ofDocument(document);

        assertThat(measure.faults()).isEmpty();
    }
}
