package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # available                                   | whole                 | pieces
            2022-01 2022-02 2022-03                       | 2022-01-01/2022-03-31 | 2022-01 2022-02 2022-03
            2022-01 2022-02 2022-01-01/2022-02-28 2022-03 | 2022-01-01/2022-03-31 | 2022-01-01/2022-02-28 2022-03
            2022                                          | 2022                  | 2022
            2022-01 2022-03                               | 2022-01-01/2022-03-31 |
            2022-W01 2022-01                              | 2022-01-01/2022-01-09 |
            2022                                          | 2022-01               |
            """)
    void coversTheWholeExactlyWithTheFewestPieces(String available, String whole, String pieces) {
        List<Period> found = Tiling.of(periods(available), Period.parse(whole)).orElse(List.of());

        assertThat(found).isEqualTo(pieces == null ? List.of() : periods(pieces));
    }

    @RepeatedTest(100)
    void findsATilingThatWasCutUp(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Period whole = Period.ofYear(2024);
        List<Period> available = new ArrayList<>();
        for (LocalDate day = whole.first();
                whole.contains(day);
                day = available.get(available.size() - 1).last().plusDays(1)) {
            LocalDate last = day.plusDays(random.nextInt(60));
            available.add(Period.of(day, whole.contains(last) ? last : whole.last()));
        }
        available.add(Period.of(whole.first(), whole.last().minusDays(1)));
        Collections.shuffle(available, random);

        List<Period> pieces = Tiling.of(available, whole).orElseThrow();

        assertThat(pieces.stream().mapToLong(Period::days).sum()).isEqualTo(366);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i - 1).meets(pieces.get(i))).isTrue();
        }
    }

    private static List<Period> periods(String texts) {
        return Stream.of(texts.split(" ")).map(Period::parse).toList();
    }
}
