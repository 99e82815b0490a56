package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeGroupTests {
    @ParameterizedTest
    @CsvSource({
        "0–5 år, 0–5",
        "0-5, 0–5",
        "16 - 19 år, 16–19",
        "16–19-åringar, 16–19",
        "65+, 65+",
        "65+ år, 65+",
        "80-w år, 80+",
        "80-, 80+",
        "100 år och äldre, 100+",
        "85 år eller äldre, 85+",
        "7 år, 7",
        "17, 17",
        "under 1 år, 0",
        "<16, 0–15",
        "Ålder: 20–24, 20–24",
    })
    void readsTheWaysToWriteAGroup(String printed, String group) {
        assertThat(AgeGroup.find(printed)).map(AgeGroup::toString).contains(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kvinnor", "2024", "2019–2024", "0114", "19–16 år", "", "Totalt", "årskurs 9"})
    void seesNoAgesInOtherLabels(String printed) {
        assertThat(AgeGroup.find(printed)).isEmpty();
    }

    @Test
    void sortsByAge() {
        assertThat(new AgeGroup(6, 15)).isGreaterThan(new AgeGroup(0, 5)).isLessThan(new AgeGroup(16, AgeGroup.OPEN));
    }
}
