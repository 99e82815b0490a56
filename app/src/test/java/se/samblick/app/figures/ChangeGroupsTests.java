package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.analysis.Judgement;

/** In which order a change table is read: by what matters to those who live there, never by percent. */
class ChangeGroupsTests {
    /** In the order that the user guide promises. */
    private static final List<ChangeRow> IN_ORDER = List.of(
            // ascertained and worse, the surest first: 20 percent of many before 400 percent of few
            row("stor ökning", 1000, 1200, Polarity.MORE_IS_WORSE, false),
            row("liten ökning", 2, 12, Polarity.MORE_IS_WORSE, false),
            // ascertained and better
            row("säker minskning", 400, 300, Polarity.MORE_IS_WORSE, false),
            row("fler som hjälps", 40, 70, Polarity.MORE_IS_BETTER, false),
            // ascertained, neither good nor bad
            row("varken eller", 100, 160, Polarity.NEUTRAL, false),
            // ascertained, but as much about how the police work
            row("narkotikabrott", 100, 300, Polarity.MORE_IS_WORSE, true),
            // may be chance: the largest first
            row("slump, många", 500, 520, Polarity.MORE_IS_WORSE, false),
            row("slump, få", 10, 15, Polarity.MORE_IS_WORSE, false),
            // too few
            row("för få", 1, 3, Polarity.MORE_IS_WORSE, false));

    private static ChangeRow row(String label, long before, long after, Polarity polarity, boolean detection) {
        var category = new Category(
                DatasetId.REPORTED_CRIMES,
                new CategoryId(label.replaceAll("[^a-z]", "")),
                label,
                null,
                detection,
                polarity,
                false);
        return new ChangeRow(
                category,
                label,
                List.of(Amount.exactly(after), Amount.exactly(before)),
                AmountChange.of(Amount.exactly(before), Amount.exactly(after)),
                null,
                List.of(),
                Set.of(new ExtractId(1)));
    }

    @RepeatedTest(20)
    void whatMattersStandsFirstWhateverThePercent(RepetitionInfo repetition) {
        List<ChangeRow> shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));

        List<ChangeGroups.Group> groups = ChangeGroups.of(
                shuffled,
                List.of(),
                CategoryTree.of(shuffled.stream().map(ChangeRow::category).toList()));

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).rows()).extracting(ChangeRow::label).containsExactly(labels());
    }

    private static String[] labels() {
        return IN_ORDER.stream().map(ChangeRow::label).toArray(String[]::new);
    }

    @Test
    void percentWouldHaveGivenAnotherOrder() {
        List<String> byPercent = IN_ORDER.stream()
                .sorted(java.util.Comparator.comparing(
                        r -> -java.util.Objects.requireNonNull(r.change().percent())))
                .map(ChangeRow::label)
                .toList();

        assertThat(byPercent).isNotEqualTo(List.of(labels()));
    }

    @ParameterizedTest
    @CsvSource({
        // before, after, the contract's word
        "1000, 1200, increase",
        "1200, 1000, decrease",
        "500, 520, chance",
        "2, 3, too-small",
        "0, 5, too-small",
        "0, 6, increase",
        "6, 0, decrease",
        "3, 3, chance",
    })
    void aRowHasOneOfFourWords(long before, long after, String word) {
        Judgement judgement =
                AmountChange.of(Amount.exactly(before), Amount.exactly(after)).judgement();

        assertThat(judgement.code()).isEqualTo(word);
    }

    /** Twenty rows without any change but one that is just beyond chance: alone it is ascertained, among twenty it is not. */
    @Test
    void qWarnsWhereOneOfManyRowsStandsOutByChance() {
        List<ChangeRow> rows = new ArrayList<>(List.of(row("en av tjugo", 100, 131, Polarity.MORE_IS_WORSE, false)));
        for (int i = 0; i < 19; i++) {
            rows.add(row("lika " + i, 100, 101 + i, Polarity.MORE_IS_WORSE, false));
        }

        ChangeRow tried = Changes.withQ(rows).get(0);

        assertThat(tried.change().p()).isLessThan(0.05);
        assertThat(tried.change().judgement()).isEqualTo(Judgement.INCREASE);
        assertThat(tried.q()).isGreaterThan(0.05);
        assertThat(Changes.withQ(rows.subList(0, 1)).get(0).q()).isLessThan(0.05);
    }
}
