package se.samblick.review.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Span;
import se.samblick.review.text.Place;

class PairTests {
    private static Fact fact(String measure, double low, double high, int year) {
        var period = new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return new Fact(
                new Fact.Cell(1, 1, year - 2000, "Rån", String.valueOf(year), new Place(3, 0, 0)),
                new Fact.About("", List.of("Rån"), measure, period, null),
                new Fact.Value(low, high, true, false, low < high ? "<5" : String.valueOf((long) low), 0));
    }

    private static Pair counts(double before, double after) {
        return new Pair(fact("count", before, before, 2022), fact("count", after, after, 2023));
    }

    @ParameterizedTest
    @CsvSource({"40, 60, 50, 1.5", "60, 40, -33.333, 0.667", "10, 10, 0, 1", "0, 0, 0, 1", "8, 0, -100, 0"})
    void tellsTheChangeInPercentAndAsARatio(double before, double after, double percent, double ratio) {
        Pair pair = counts(before, after);

        assertThat(pair.percent()).isCloseTo(percent, within(0.001));
        assertThat(pair.ratio()).isCloseTo(ratio, within(0.001));
    }

    @Test
    void aChangeFromNothingHasNoSizeInPercent() {
        Pair pair = counts(0, 7);

        assertThat(pair.percent()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(pair.ratio()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        // exact two-sided p of 5 against 0 is 0.0625, of 6 against 0 it is 0.03125
        "0, 5, true",
        "0, 6, false",
        "100, 110, true",
        "100, 150, false",
        "10, 10, true"
    })
    void chancePartsCountsWhoseExactTestIsNotBelowFivePercent(double before, double after, boolean chance) {
        Pair pair = counts(before, after);

        assertThat(pair.mayBeChance()).isEqualTo(chance);
        assertThat(pair.chanceNote().isEmpty()).isEqualTo(!chance);
    }

    @Test
    void theNoteOnChanceSaysWhatTheTestGave() {
        assertThat(counts(0, 5).chanceNote()).isEqualTo("Skillnaden kan bero på slump (exakt test, p = 0,06).");
    }

    @Test
    void sharesAndHalvesOfACountAreNotTested() {
        var shares = new Pair(fact("share", 10, 10, 2022), fact("share", 11, 11, 2023));
        Pair halves = counts(1.5, 2);

        assertThat(shares.mayBeChance()).isFalse();
        assertThat(shares.chanceNote()).isEmpty();
        assertThat(halves.mayBeChance()).isFalse();
        assertThat(counts(2, 1.5).mayBeChance()).isFalse();
    }

    @Test
    void aSuppressedCellIsEveryNumberItMayHide() {
        var pair = new Pair(fact("count", 1, 4, 2022), fact("count", 6, 6, 2023));

        List<Double> befores =
                pair.corners().stream().map(corner -> corner.before().value()).toList();

        assertThat(pair.isExact()).isFalse();
        assertThat(befores).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(pair.chanceNote()).isEmpty();
    }

    @Test
    void showsBothFiguresAndTheirPeriods() {
        Pair pair = counts(36, 54);

        assertThat(pair.arrow()).isEqualTo("36 → 54");
        assertThat(pair.periods()).isEqualTo("2022 till 2023");
    }
}
