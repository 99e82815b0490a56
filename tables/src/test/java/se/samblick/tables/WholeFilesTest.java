package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole files of many formats, made up, each beside what must be read out of it: {@code NAME.tidy} holds one value a line
 * as {@code area; category; period; measure; value; status}.
 */
class WholeFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/tables");

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.endsWith(".tidy"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEveryValueAsACarefulReaderWould(String name) throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolve(name + ".tidy"));

        List<String> values = Tidy.of(Files.readAllBytes(FOLDER.resolve(name)));

        assertThat(values).containsExactlyInAnyOrderElementsOf(expected);
    }
}
