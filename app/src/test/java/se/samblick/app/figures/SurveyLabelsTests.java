package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.analysis.Period;

class SurveyLabelsTests {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # printed;                          title;                                            path
            Otrygg sent | Kvinnor;              ;                                                 Otrygg sent > Kvinnor
            Kvinnor | Otrygg sent;              ;                                                 Otrygg sent > Kvinnor
            Otrygg sent | Totalt;               ;                                                 Otrygg sent
            Otrygg sent | Kön > Män;            ;                                                 Otrygg sent > Män
            16–29 år;                           Otrygg utomhus sent, andel i procent 2025;        Otrygg utomhus sent > 16–29 år
            Alla;                               Tabell 4. Andel (%) som känner sig otrygga 2025;  Känner sig otrygga
            '';                                 Problemindex 2025 (0–6);                          Problemindex
            Kvinnor | 16–29 år;                 Andel otrygga;                                    Otrygga > Kvinnor, 16–29 år
            Nedskräpning;                       Ordningsproblem, andel i procent;                 Nedskräpning
            Årskurs 9;                          Andel som blivit bestulna, procent;               Blivit bestulna > Årskurs 9
            Hyresrätt;                          Andel otrygga;                                    Otrygga > Hyresrätt
            Född utomlands;                     Andel otrygga;                                    Otrygga > Född utomlands
            Med funktionsnedsättning;           Andel otrygga;                                    Otrygga > Med funktionsnedsättning
            Ordning | Klotter;                  ;                                                 Ordning: Klotter
            """)
    void tellsQuestionAndGroupApart(@Nullable String printed, @Nullable String title, String path) {
        var labels = new SurveyLabels(Set.of("hyresrätt"));

        assertThat(labels.path(printed == null ? "" : printed, title == null ? "" : title))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            38,2*;  *
            41 % ▲; ▲
            ↓ 20;   ↓
            38;
            –;
            *;
            """)
    void findsTheSourcesMark(String raw, @Nullable String mark) {
        assertThat(SurveyLabels.mark(raw)).isEqualTo(mark);
    }

    @Test
    void aSchoolYearRunsFromJulyToJune() {
        assertThat(SurveyLabels.schoolYear("Läsåret 2023/2024")).contains(Period.parse("2023-07-01/2024-06-30"));
        assertThat(SurveyLabels.schoolYear("läsåret 23/24")).contains(Period.parse("2023-07-01/2024-06-30"));
        assertThat(SurveyLabels.schoolYear("2023/2025")).isEmpty();
    }
}
