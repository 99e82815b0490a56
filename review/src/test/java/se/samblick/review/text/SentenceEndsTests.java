package se.samblick.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rånen ökade. Hoten minskade.                          | 2
                    Flest brott sker i Fjällbo C. Näst flest i Mon.       | 2
                    Det gäller bl.a. rån och hot. Hoten är få.            | 2
                    Anmälda brott t.o.m. v. 41 har ökat.                  | 1
                    Ökningen var 36.7 procent.                            | 1
                    I S:t Göran ökade brotten. Det var väntat.            | 2
                    Har brotten ökat? Nej.                                | 2
                    """)
    void knowsAbbreviationsFromEnds(String text, int sentences) {
        assertThat(SentenceEnds.spans(text)).hasSize(sentences);
    }
}
