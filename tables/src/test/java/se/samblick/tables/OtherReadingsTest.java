package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a table could be read in another way too, the confidence falls and a reason is given. */
class OtherReadingsTest {
    private static List<Problem> doubts(Table table) {
        return table.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.AMBIGUOUS)
                .toList();
    }

    private static Table only(String content) {
        return Tidy.tables(content).get(0);
    }

    @Test
    void aDateWhoseDayAndMonthMayChangePlacesIsTold() {
        Table table = only("""
                Ärende-id;Datum;Kategori
                1;03/04/2024;Klotter
                2;05/04/2024;Klotter
                """);

        assertThat(doubts(table)).singleElement().satisfies(doubt -> {
            assertThat(doubt.origin()).isEqualTo("2:2");
            assertThat(doubt.found()).contains("03/04/2024", "månaden kan stå först");
        });
        assertThat(table.confidence()).isEqualTo(0.8);
    }

    @Test
    void aDayAboveTwelveInTheColumnSettlesTheOrder() {
        Table table = only("""
                Ärende-id;Datum;Kategori
                1;03/04/2024;Klotter
                2;25/04/2024;Klotter
                """);

        assertThat(doubts(table)).isEmpty();
        assertThat(table.confidence()).isEqualTo(1);
    }

    @Test
    void aPointThatMayPartThousandsIsTold() {
        Table table = only("Brott;2021;2022\nHot;1.204;1.310\nRån;12;15\n");

        assertThat(doubts(table))
                .hasSize(2)
                .first()
                .satisfies(doubt -> assertThat(doubt.found()).contains("1.204", "tusental"));
        assertThat(table.confidence()).isLessThan(0.7);
    }

    @Test
    void otherDecimalsInTheColumnSettleThePoint() {
        assertThat(doubts(only("Brott;2021\nHot;1.204\nRån;12.5\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brott;Grupp A;Grupp B\nHot;1995;2010\nRån;2001;1999\n",
                "Besök;Grupp A\n1995;12\n2001;15\n",
                "Steg;2021;2022\n3;12;9\n7;15;8\n"
            })
    void numbersThatMayBeYearsOrLabelsAreTold(String content) {
        assertThat(doubts(only(content))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brott;2021;2022\nHot;1995;2010\nRån;2001;1999\n",
                "År;Antal\n1995;12\n2001;15\n",
                "Ålder;2021;2022\n13;12;9\n14;15;8\n",
                "Brott;Antal;Andel\nHot;1 204;36,7\nRån;12;4,5\n"
            })
    void aPlainTableHasFullConfidence(String content) {
        assertThat(doubts(only(content))).isEmpty();
    }
}
