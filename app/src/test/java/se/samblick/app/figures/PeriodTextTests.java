package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.analysis.Period;
import se.samblick.app.ui.Language;

class PeriodTextTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # period              | Swedish                   | without year | year      | English
            2023                  | 2023                      | helår        | 2023      | 2023
            2023-09               | september 2023            | september    | 2023      | September 2023
            2023-W41              | v. 41 2023                | v. 41        | 2023      | week 41 2023
            2023-01-02/2023-10-15 | v. 1–41 2023              | v. 1–41      | 2023      | weeks 1–41 2023
            2025-01-01/2025-09-30 | 1 jan–30 sep 2025         | 1 jan–30 sep | 2025      | 1 Jan–30 Sept 2025
            2018-01-01/2018-09-30 | 1 jan–30 sep 2018         | 1 jan–30 sep | 2018      | 1 Jan–30 Sept 2018
            2022-09-01/2023-08-31 | 1 sep 2022–31 aug 2023    | 1 sep 2022–31 aug | 2022/2023 | 1 Sept 2022–31 Aug 2023
            2022-09-14/2022-09-14 | 14 sep 2022               | 14 sep       | 2022      | 14 Sept 2022
            """)
    void writesPeriodsAsPeopleDo(String period, String swedish, String withoutYear, String year, String english) {
        Period read = Period.parse(period);

        assertThat(spaced(PeriodText.of(read, Language.SV))).isEqualTo(swedish);
        assertThat(spaced(PeriodText.withoutYear(read, Language.SV))).isEqualTo(withoutYear);
        assertThat(PeriodText.year(read)).isEqualTo(year);
        assertThat(spaced(PeriodText.of(read, Language.EN))).isEqualTo(english);
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }
}
