package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final Suppression.Rule RULE = new Suppression.Rule(5, 4);

    @Test
    void hidesNothingWhereNothingIsSmall() {
        CountTable table = CountTable.ofRows(new long[][] {{10, 0, 7}, {5, 6, 0}});

        assertThat(Suppression.hide(table, RULE)).containsOnly(false);
    }

    @Test
    void aLoneSmallCellIsNotLeftToSubtraction() {
        CountTable table = CountTable.ofRows(new long[][] {{3, 20, 31}, {25, 40, 18}, {12, 33, 27}});

        boolean[] hidden = Suppression.hide(table, RULE);

        assertThat(Suppression.enclose(table, onlySmall(table), 0)).isEqualTo(new Interval(3, 3));
        assertThat(Suppression.enclose(table, hidden, 0))
                .satisfies(interval -> assertThat(interval.low()).isZero());
        assertThat(Suppression.enclose(table, hidden, 0).high()).isGreaterThanOrEqualTo(7);
    }

    @RepeatedTest(40)
    void noSmallCellCanBeNarrowedByLinearAlgebra(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        CountTable table = CountTable.ofRows(counts(draw, 2 + draw.index(5), 2 + draw.index(6), 3 + draw.index(40)));

        boolean[] hidden = Suppression.hide(table, RULE);

        assertProtected(table, hidden);
    }

    @RepeatedTest(15)
    void norInAHierarchyOfAreasByKindsOfCrime(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        CountTable table = hierarchy(draw);

        boolean[] hidden = Suppression.hide(table, RULE);

        assertProtected(table, hidden);
    }

    /** Hundreds of areas by kinds of crime, where a pattern is sought near each small cell and not in the whole table. */
    @ParameterizedTest
    @CsvSource({"60, 12, 30, 1", "200, 8, 14, 2", "25, 40, 9, 3", "300, 10, 60, 4"})
    void norInALargeTable(int rows, int columns, int below, int seed) {
        Draw draw = new Draw(seed);
        CountTable table = CountTable.ofRows(counts(draw, rows, columns, below));

        boolean[] hidden = Suppression.hide(table, RULE);

        int tried = 0;
        for (int cell = 0; cell < table.size(); cell++) {
            assertThat(hidden[cell] || !RULE.isSmall(table.value(cell))).isTrue();
            if (RULE.isSmall(table.value(cell)) && draw.index(40) == 0) {
                assertProtected(table, hidden, cell);
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    /** The nearest pattern may be far: here every way out of a small cell goes by the only other row that is not zero. */
    @Test
    void seeksFurtherWhereNothingNearHelps() {
        long[][] counts = new long[120][3];
        counts[0] = new long[] {3, 90, 0};
        counts[119] = new long[] {70, 80, 0};
        CountTable table = CountTable.ofRows(counts);

        boolean[] hidden = Suppression.hide(table, RULE);

        assertProtected(table, hidden);
    }

    /** With another solver, that of EJML, and without knowing that counts are not negative. */
    @RepeatedTest(15)
    void norBySolvingTheEquationsOfTheHiddenCells(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        CountTable table = hierarchy(draw);

        boolean[] hidden = Suppression.hide(table, RULE);

        int[] unknowns = IntStream.range(0, table.size()).filter(i -> hidden[i]).toArray();
        SimpleMatrix equations = equations(table, unknowns);
        SimpleMatrix free = equations.svd().nullSpace();
        for (int k = 0; k < unknowns.length; k++) {
            if (RULE.isSmall(table.value(unknowns[k]))) {
                assertThat(free.extractVector(true, k).normF()).isGreaterThan(1e-6);
            }
        }
    }

    @RepeatedTest(10)
    void norByTryingEveryWholeNumber(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        CountTable table = CountTable.ofRows(counts(draw, 2, 3, 7));

        boolean[] hidden = Suppression.hide(table, RULE);

        List<long[]> possible = new ArrayList<>();
        tryAll(table, hidden, possible);
        for (int cell = 0; cell < table.size(); cell++) {
            long value = table.values()[cell];
            if (RULE.isSmall(value)) {
                int at = cell;
                assertThat(possible.stream().mapToLong(values -> values[at]).min())
                        .hasValue(Math.max(0, value - 4));
                assertThat(possible.stream()
                                .mapToLong(values -> values[at])
                                .max()
                                .orElseThrow())
                        .isGreaterThanOrEqualTo(value + 4);
            }
        }
    }

    @Test
    void saysWhichCellCannotBeProtected() {
        CountTable table = new CountTable(new long[] {3, 9, 12}, List.of(new CountTable.Sum(2, List.of(0, 1))));

        assertThatThrownBy(() -> Suppression.hide(table, RULE, new boolean[] {false, true, true}))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Element 1, count: hittade 3");
    }

    @Test
    void refusesASumThatIsNone() {
        assertThatThrownBy(() -> new CountTable(new long[] {3, 9, 13}, List.of(new CountTable.Sum(2, List.of(0, 1)))))
                .hasMessage("Element 1, sum: hittade 13, väntade summan av delarna (12).");
    }

    @Test
    void refusesASumOfACellThatIsNotThere() {
        assertThatThrownBy(() -> new CountTable(new long[] {3, 9}, List.of(new CountTable.Sum(1, List.of(0, 2)))))
                .hasMessage("Element 1, sum: hittade cell 2, väntade en cell från 0 till 1.");
    }

    /** Areas 0 and 1 cover what areas 2, 3 and 4 of another division cover; nothing is told of the whole. */
    @Test
    void twoDivisionsOfTheSameGroundGiveNothingAway() {
        CountTable table = new CountTable(
                new long[] {3, 40, 12, 11, 20}, List.of(new CountTable.Sum(List.of(0, 1), List.of(2, 3, 4))));

        boolean[] hidden = Suppression.hide(table, RULE);

        assertThat(Suppression.enclose(table, onlySmall(table), 0)).isEqualTo(new Interval(3, 3));
        assertThat(hidden).containsExactly(true, false, false, true, false);
        assertProtected(table, hidden);
    }

    /** Area 0 is area 1 and a small piece (cell 2) that no one publishes: the difference is the piece. */
    @Test
    void aPieceThatNobodyPublishesIsNotTheDifferenceOfTwoAreas() {
        CountTable table = new CountTable(new long[] {43, 40, 3}, List.of(new CountTable.Sum(0, List.of(1, 2))));
        var standings =
                List.of(Suppression.Standing.KNOWN, Suppression.Standing.OPEN, Suppression.Standing.UNPUBLISHED);

        boolean[] hidden = Suppression.hide(table, RULE, standings);

        assertThat(hidden).containsExactly(false, true, true);
        assertThatThrownBy(() -> Suppression.hide(
                        table,
                        RULE,
                        List.of(
                                Suppression.Standing.KNOWN,
                                Suppression.Standing.KNOWN,
                                Suppression.Standing.UNPUBLISHED)))
                .hasMessage("Element 3, count: hittade 3, väntade ett tal som går att skydda när andra tal är kända.");
    }

    /** Districts of the city and of the police, whose pieces are told nowhere, by kinds of crime with all totals. */
    @RepeatedTest(20)
    void norAcrossDivisionsThatOverlap(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        Divisions divisions = new Divisions(draw, 3, 4, 3);

        boolean[] hidden = Suppression.hide(divisions.table(), RULE, divisions.standings());

        assertProtected(divisions.table(), hidden);
        assertThat(divisions.pieces()).allMatch(piece -> hidden[piece]);
    }

    private static void assertProtected(CountTable table, boolean[] hidden) {
        for (int cell = 0; cell < table.size(); cell++) {
            if (RULE.isSmall(table.value(cell))) {
                assertProtected(table, hidden, cell);
            }
        }
    }

    private static void assertProtected(CountTable table, boolean[] hidden, int cell) {
        Interval interval = Suppression.enclose(table, hidden, cell);
        assertThat(interval.low()).isLessThanOrEqualTo(Math.max(0, table.value(cell) - 4) + 1e-6);
        assertThat(interval.high()).isGreaterThanOrEqualTo(table.value(cell) + 4 - 1e-6);
    }

    /** A row for each sum, a column for each unknown cell; padded so that it is at least as high as wide. */
    private static SimpleMatrix equations(CountTable table, int[] unknowns) {
        int rows = Math.max(table.sums().size(), unknowns.length);
        SimpleMatrix equations = new SimpleMatrix(rows, Math.max(1, unknowns.length));
        for (int s = 0; s < table.sums().size(); s++) {
            CountTable.Sum sum = table.sums().get(s);
            for (int k = 0; k < unknowns.length; k++) {
                int cell = unknowns[k];
                long net = sum.parts().stream().filter(i -> i == cell).count()
                        - sum.totals().stream().filter(i -> i == cell).count();
                equations.set(s, k, net);
            }
        }
        return equations;
    }

    private static boolean[] onlySmall(CountTable table) {
        boolean[] small = new boolean[table.size()];
        for (int i = 0; i < small.length; i++) {
            small[i] = RULE.isSmall(table.values()[i]);
        }
        return small;
    }

    private static long[][] counts(Draw draw, int rows, int columns, int below) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int j = 0; j < columns; j++) {
                row[j] = draw.count(below);
            }
        }
        return counts;
    }

    /** A city of three districts with two or three areas each, by four kinds of crime, with every total. */
    private static CountTable hierarchy(Draw draw) {
        int kinds = 5;
        List<Long> values = new ArrayList<>();
        List<CountTable.Sum> sums = new ArrayList<>();
        List<Integer> districts = new ArrayList<>();
        for (int d = 0; d < 3; d++) {
            List<Integer> areas = new ArrayList<>();
            for (int a = 0; a < 2 + draw.index(2); a++) {
                areas.add(values.size());
                long total = 0;
                for (int k = 0; k + 1 < kinds; k++) {
                    long count = draw.count(12);
                    total += count;
                    values.add(count);
                }
                values.add(total);
            }
            districts.add(addUp(areas, kinds, values, sums));
        }
        addUp(districts, kinds, values, sums);
        for (int row = 0; row < values.size(); row += kinds) {
            sums.add(new CountTable.Sum(row + kinds - 1, List.of(row, row + 1, row + 2, row + 3)));
        }
        return new CountTable(values.stream().mapToLong(Long::longValue).toArray(), sums);
    }

    private static int addUp(List<Integer> rows, int kinds, List<Long> values, List<CountTable.Sum> sums) {
        int total = values.size();
        for (int k = 0; k < kinds; k++) {
            int kind = k;
            List<Integer> parts = rows.stream().map(row -> row + kind).toList();
            sums.add(new CountTable.Sum(total + k, parts));
            values.add(parts.stream().mapToLong(values::get).sum());
        }
        return total;
    }

    /** Every table of whole numbers up to 11 for the hidden inner cells that agrees with what is shown. */
    private static void tryAll(CountTable table, boolean[] hidden, List<long[]> possible) {
        long[] values = table.values().clone();
        tryFrom(0, values, table, hidden, possible);
    }

    private static void tryFrom(int cell, long[] values, CountTable table, boolean[] hidden, List<long[]> possible) {
        if (cell == 8) {
            long[] candidate = values.clone();
            for (CountTable.Sum sum : table.sums()) {
                long parts =
                        sum.parts().stream().mapToLong(part -> candidate[part]).sum();
                int total = sum.totals().get(0);
                if (!hidden[total] && parts != table.value(total)) {
                    return;
                }
                candidate[total] = parts;
            }
            possible.add(candidate);
            return;
        }
        if (cell % 4 == 3 || !hidden[cell]) {
            if (cell % 4 == 3 && !rowAgrees(cell, values, table, hidden)) {
                return;
            }
            tryFrom(cell + 1, values, table, hidden, possible);
            return;
        }
        for (long value = 0; value <= 11; value++) {
            values[cell] = value;
            tryFrom(cell + 1, values, table, hidden, possible);
        }
    }

    private static boolean rowAgrees(int total, long[] values, CountTable table, boolean[] hidden) {
        return hidden[total] || values[total - 3] + values[total - 2] + values[total - 1] == table.values()[total];
    }

    /** Two divisions of one city as a table: every piece by kind, then every area of both, then the city. */
    private static final class Divisions {
        private final List<Long> values = new ArrayList<>();
        private final List<CountTable.Sum> sums = new ArrayList<>();
        private final List<Suppression.Standing> standings = new ArrayList<>();
        private final List<Integer> pieces = new ArrayList<>();
        private final int kinds;

        Divisions(Draw draw, int districts, int policeDistricts, int kinds) {
            this.kinds = kinds;
            List<List<Integer>> byDistrict = new ArrayList<>();
            List<List<Integer>> byPolice = new ArrayList<>();
            for (int d = 0; d < districts; d++) {
                byDistrict.add(new ArrayList<>());
            }
            for (int p = 0; p < policeDistricts; p++) {
                byPolice.add(new ArrayList<>());
                for (List<Integer> district : byDistrict) {
                    if (draw.index(3) > 0) {
                        int piece = piece(draw);
                        district.add(piece);
                        byPolice.get(p).add(piece);
                    }
                }
            }
            List<Integer> wholes = byDistrict.stream().map(this::area).toList();
            List<Integer> policeWholes = byPolice.stream().map(this::area).toList();
            int city = area(wholes);
            for (int k = 0; k < kinds + 1; k++) {
                int kind = k;
                sums.add(new CountTable.Sum(
                        city + k, policeWholes.stream().map(w -> w + kind).toList()));
            }
        }

        private int piece(Draw draw) {
            int first = values.size();
            long total = 0;
            for (int k = 0; k < kinds; k++) {
                long count = draw.count(9);
                total += count;
                values.add(count);
            }
            values.add(total);
            addKinds(first, Suppression.Standing.UNPUBLISHED);
            for (int k = 0; k < kinds + 1; k++) {
                pieces.add(first + k);
            }
            return first;
        }

        private int area(List<Integer> parts) {
            int first = values.size();
            for (int k = 0; k < kinds + 1; k++) {
                int kind = k;
                List<Integer> cells = parts.stream().map(part -> part + kind).toList();
                values.add(cells.stream().mapToLong(values::get).sum());
                sums.add(new CountTable.Sum(first + k, cells));
            }
            addKinds(first, Suppression.Standing.OPEN);
            return first;
        }

        private void addKinds(int first, Suppression.Standing standing) {
            List<Integer> cells = new ArrayList<>();
            for (int k = 0; k < kinds; k++) {
                cells.add(first + k);
                standings.add(standing);
            }
            standings.add(standing);
            sums.add(new CountTable.Sum(first + kinds, cells));
        }

        CountTable table() {
            return new CountTable(values.stream().mapToLong(Long::longValue).toArray(), sums);
        }

        List<Suppression.Standing> standings() {
            return standings;
        }

        List<Integer> pieces() {
            return pieces;
        }
    }
}
