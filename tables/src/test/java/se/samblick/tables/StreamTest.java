package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the stream is told of each value and of each table. */
class StreamTest {
    @TempDir
    private Path folder;

    private final List<String> suppressed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private long stream(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("fil.csv"), content);
        return TableReader.stream("fil.csv", file, new TableSink() {
            @Override
            public void accept(int table, String title, Observation value) {
                throw new AssertionError("The value comes with what its cell shows");
            }

            @Override
            public void accept(int table, String title, Observation value, String printed) {
                if (value.status() == Status.SUPPRESSED) {
                    suppressed.add(printed);
                }
            }

            @Override
            public void end(int table, Supplier<List<Problem>> found) {
                problems.addAll(found.get());
            }
        });
    }

    private static String table(int areas) {
        StringBuilder text = new StringBuilder("Område;Brott;2021;2022\n");
        for (int area = 1; area <= areas; area++) {
            int sum = area == 3 ? 8 : 7;
            text.append("Område %1$d;Hot;4;<5\nOmråde %1$d;Rån;3;9\nOmråde %1$d;Summa;%2$d;12\n".formatted(area, sum));
        }
        return text.toString();
    }

    @Test
    void aShortFileTellsWhatSuppressedCellsShowAndWhichSumsDiffer() throws IOException {
        assertThat(stream(table(4))).isEqualTo(24);

        assertThat(suppressed).hasSize(4).containsOnly("<5");
        assertThat(problems).extracting(Problem::origin).containsExactly("10:3");
    }

    @Test
    void aLongFileTellsTheSame() throws IOException {
        assertThat(stream(table(90_000))).isEqualTo(540_000);

        assertThat(suppressed).hasSize(90_000).containsOnly("<5");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).isEqualTo("10:3");
            assertThat(problem.found()).isEqualTo("8 i Område 3 | Summa");
            assertThat(problem.expected()).isEqualTo("7, summan av raderna");
        });
    }
}
