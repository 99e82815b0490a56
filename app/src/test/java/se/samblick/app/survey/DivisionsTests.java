package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.CountTable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Suppression;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.GroupDimension;

/**
 * Small bases where the police and the municipality divide the city differently. Every number is a sum of the smallest
 * pieces: who of which group answered on ground that both divide alike. What is shown is a set of such sums, and a reader
 * who knows them all can work out exactly what is a linear combination of them.
 */
class DivisionsTests {
    private static final int LEAST = 30;
    private static final AreaId CITY = new AreaId("staden");
    private static final AreaId NORTH = new AreaId("lpo-norra");
    private static final AreaId SOUTH = new AreaId("lpo-sodra");
    private static final List<String> GROUPS = List.of("kvinnor", "män");

    /** Ground with its answers by group. */
    private record Piece(AreaId district, AreaId police, Map<String, Long> answers) {}

    /** A number that is or is not shown: whose answers are in it. */
    private record Number(AreaId area, String group, List<Piece> pieces) {
        long value() {
            return pieces.stream().mapToLong(p -> of(p, group)).sum();
        }

        double[] over(List<Piece> all) {
            double[] row = new double[all.size() * GROUPS.size()];
            for (Piece piece : pieces) {
                for (int g = 0; g < GROUPS.size(); g++) {
                    if (group.equals(SmallBases.ALL) || group.equals(GROUPS.get(g))) {
                        row[all.indexOf(piece) * GROUPS.size() + g] = 1;
                    }
                }
            }
            return row;
        }
    }

    private static long of(Piece piece, String group) {
        return group.equals(SmallBases.ALL)
                ? piece.answers().values().stream().mapToLong(Long::longValue).sum()
                : piece.answers().getOrDefault(group, 0L);
    }

    @Test
    void aDistrictThatIsTheRestOfAPoliceAreaIsLeftOutWithIt() {
        // Norra covers Björkhaga and Ekdalen. Nothing else ties Ekdalen, which is small, to a sum.
        List<Piece> pieces = List.of(piece("bjorkhaga", NORTH, 200, 210), piece("ekdalen", NORTH, 9, 11));
        List<Number> numbers = numbers(pieces, List.of(new AreaId("bjorkhaga"), new AreaId("ekdalen"), NORTH));

        Set<SmallBases.Cell> hidden = hide(numbers, sums(pieces, false));

        assertThat(hidden).contains(new SmallBases.Cell(new AreaId("ekdalen"), SmallBases.ALL));
        assertThat(workedOut(numbers, hidden, pieces)).isEmpty();
    }

    @Test
    void aDistrictThatTwoPoliceAreasShareCannotBeWorkedOutFromAllFour() {
        // Norra and Södra share Kvarnliden: together they are the three districts, so Kvarnliden is what is left.
        List<Piece> pieces = List.of(
                piece("bjorkhaga", NORTH, 200, 210),
                piece("kvarnliden", NORTH, 5, 6),
                piece("kvarnliden", SOUTH, 4, 5),
                piece("hamnstaden", SOUTH, 150, 160));
        List<AreaId> areas =
                List.of(new AreaId("bjorkhaga"), new AreaId("kvarnliden"), new AreaId("hamnstaden"), NORTH, SOUTH);
        List<Number> numbers = numbers(pieces, areas);

        Set<SmallBases.Cell> hidden = hide(numbers, sums(pieces, false));

        assertThat(hidden).contains(new SmallBases.Cell(new AreaId("kvarnliden"), SmallBases.ALL));
        assertThat(workedOut(numbers, hidden, pieces)).isEmpty();
        // Nor can the pieces of it be told by taking a district from its police area.
        assertThat(workedOut(ofPieces(pieces), Set.of(), numbers, hidden, pieces))
                .isEmpty();
    }

    @Test
    void withOneDivisionAloneNothingMoreIsLeftOut() {
        List<Piece> pieces = List.of(piece("bjorkhaga", NORTH, 200, 210), piece("ekdalen", NORTH, 9, 11));
        List<Number> numbers = numbers(pieces, List.of(new AreaId("bjorkhaga"), new AreaId("ekdalen")));

        assertThat(hide(numbers, sums(pieces, false)))
                .allMatch(c -> c.area().value().equals("ekdalen"));
    }

    /** Cities of two to five districts, policed from two sides; in some of them districts are shared. */
    @RepeatedTest(60)
    void nobodyWorksOutASmallBaseFromBothDivisions(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Piece> pieces = city(random);
        Set<AreaId> areas = new LinkedHashSet<>(List.of(NORTH, SOUTH));
        pieces.forEach(p -> areas.add(p.district()));
        boolean city = random.nextBoolean();
        if (city) {
            areas.add(CITY);
        }
        List<Number> numbers = numbers(pieces, List.copyOf(areas));

        Set<SmallBases.Cell> hidden = hide(numbers, sums(pieces, city));

        assertThat(numbers)
                .filteredOn(n -> small(n.value()))
                .allMatch(n -> hidden.contains(new SmallBases.Cell(n.area(), n.group())));
        assertThat(workedOut(numbers, hidden, pieces)).isEmpty();
        numbers.stream().filter(n -> small(n.value())).forEach(n -> {
            Interval guess = guess(n, numbers, hidden, pieces);
            assertThat(guess.high() - guess.low()).as(n.toString()).isGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void anAgeGroupThatIsTheSumOfOthersDoesNotGiveThemAway() {
        List<RespondentGroup> groups = List.of(
                group("16–29 år", GroupDimension.AGE),
                group("30–44 år", GroupDimension.AGE),
                group("16–44 år", GroupDimension.AGE),
                group("45–84 år", GroupDimension.AGE));
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        bases.put(
                CITY,
                new HashMap<>(Map.of(
                        SmallBases.ALL, 300L, "16-29 år", 12L, "30-44 år", 88L, "16-44 år", 100L, "45-84 år", 200L)));

        Set<SmallBases.Cell> hidden = SmallBases.hide(LEAST, bases, GroupSums.of(groups), AreaSums.tree(Map.of()));

        // Hidden with one of 30–44 and 16–44, and not with 45–84 alone, of which 16–44 is the rest.
        assertThat(hidden).contains(new SmallBases.Cell(CITY, "16-29 år"));
        boolean narrow = hidden.contains(new SmallBases.Cell(CITY, "30-44 år"));
        boolean wide = hidden.contains(new SmallBases.Cell(CITY, "16-44 år"))
                && hidden.contains(new SmallBases.Cell(CITY, "45-84 år"));
        assertThat(narrow || wide).isTrue();
    }

    @Test
    void aCombinedGroupIsNotWhatIsLeftOfTheGroupsItCombines() {
        List<RespondentGroup> groups = List.of(
                group("Kvinnor", GroupDimension.GENDER),
                group("Män", GroupDimension.GENDER),
                group("Kvinnor, unga", GroupDimension.COMBINED),
                group("Kvinnor, äldre", GroupDimension.COMBINED),
                group("Män, unga", GroupDimension.COMBINED),
                group("Män, äldre", GroupDimension.COMBINED));
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        bases.put(
                CITY,
                new HashMap<>(Map.of(
                        SmallBases.ALL,
                        400L,
                        "kvinnor",
                        210L,
                        "män",
                        190L,
                        "kvinnor, unga",
                        10L,
                        "kvinnor, äldre",
                        200L,
                        "män, unga",
                        90L,
                        "män, äldre",
                        100L)));

        Set<SmallBases.Cell> hidden = SmallBases.hide(LEAST, bases, GroupSums.of(groups), AreaSums.tree(Map.of()));

        // Older women or all women must go too: else young women are what is left of all women.
        assertThat(hidden).contains(new SmallBases.Cell(CITY, "kvinnor, unga"));
        assertThat(hidden)
                .containsAnyOf(new SmallBases.Cell(CITY, "kvinnor, äldre"), new SmallBases.Cell(CITY, "kvinnor"));
    }

    private static RespondentGroup group(String label, GroupDimension dimension) {
        return new RespondentGroup(Groups.key(label), dimension, label);
    }

    private static List<Piece> city(Random random) {
        List<Piece> pieces = new ArrayList<>();
        int districts = 2 + random.nextInt(4);
        for (int d = 0; d < districts; d++) {
            boolean shared = random.nextInt(3) == 0;
            boolean north = d % 2 == 0;
            for (AreaId police : shared ? List.of(NORTH, SOUTH) : List.of(north ? NORTH : SOUTH)) {
                pieces.add(piece("d" + d, police, answers(random), answers(random)));
            }
        }
        return pieces;
    }

    private static long answers(Random random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(29) : 30 + random.nextInt(170);
    }

    private static Piece piece(String district, AreaId police, long women, long men) {
        return new Piece(new AreaId(district), police, Map.of("kvinnor", women, "män", men));
    }

    private static List<Number> numbers(List<Piece> pieces, List<AreaId> areas) {
        List<Number> numbers = new ArrayList<>();
        for (AreaId area : areas) {
            List<Piece> within = pieces.stream()
                    .filter(p -> area.equals(CITY) || area.equals(p.district()) || area.equals(p.police()))
                    .toList();
            for (String group : List.of(SmallBases.ALL, "kvinnor", "män")) {
                numbers.add(new Number(area, group, within));
            }
        }
        return numbers;
    }

    private static List<Number> ofPieces(List<Piece> pieces) {
        List<Number> numbers = new ArrayList<>();
        for (Piece piece : pieces) {
            for (String group : List.of(SmallBases.ALL, "kvinnor", "män")) {
                numbers.add(new Number(new AreaId("bit"), group, List.of(piece)));
            }
        }
        return numbers;
    }

    private static AreaSums sums(List<Piece> pieces, boolean city) {
        Map<AreaId, @Nullable AreaId> parents = new HashMap<>();
        Map<AreaId, List<AreaId>> covers = new TreeMap<>(java.util.Comparator.comparing(AreaId::value));
        for (Piece piece : pieces) {
            parents.put(piece.district(), city ? CITY : null);
            List<AreaId> covered = covers.computeIfAbsent(piece.police(), p -> new ArrayList<>());
            if (!covered.contains(piece.district())) {
                covered.add(piece.district());
            }
        }
        return new AreaSums(parents, covers);
    }

    private static Set<SmallBases.Cell> hide(List<Number> numbers, AreaSums sums) {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        numbers.forEach(
                n -> bases.computeIfAbsent(n.area(), a -> new LinkedHashMap<>()).put(n.group(), n.value()));
        return SmallBases.hide(LEAST, bases, List.of(GroupSums.everybody(GROUPS)), sums);
    }

    private static boolean small(long value) {
        return value > 0 && value < LEAST;
    }

    private static List<Number> workedOut(List<Number> numbers, Set<SmallBases.Cell> hidden, List<Piece> pieces) {
        return workedOut(numbers, hidden, numbers, hidden, pieces);
    }

    /**
     * The small numbers that are linear combinations of those shown: adding one as a row to the matrix of what is shown does
     * not raise its rank.
     */
    private static List<Number> workedOut(
            List<Number> wanted,
            Set<SmallBases.Cell> among,
            List<Number> numbers,
            Set<SmallBases.Cell> hidden,
            List<Piece> pieces) {
        List<double[]> shown = numbers.stream()
                .filter(n -> !hidden.contains(new SmallBases.Cell(n.area(), n.group())))
                .map(n -> n.over(pieces))
                .toList();
        int rank = rank(shown);
        return wanted.stream()
                .filter(n -> small(n.value()))
                .filter(n -> among.isEmpty() || among.contains(new SmallBases.Cell(n.area(), n.group())))
                .filter(n -> {
                    List<double[]> more = new ArrayList<>(shown);
                    more.add(n.over(pieces));
                    return rank(more) == rank;
                })
                .toList();
    }

    private static int rank(List<double[]> rows) {
        return rows.isEmpty()
                ? 0
                : new SimpleMatrix(rows.toArray(double[][]::new)).svd().rank();
    }

    /** What a reader can enclose a number in who also knows that no number of answers is negative. */
    private static Interval guess(
            Number wanted, List<Number> numbers, Set<SmallBases.Cell> hidden, List<Piece> pieces) {
        int atoms = pieces.size() * GROUPS.size();
        long[] values = new long[numbers.size() + atoms];
        boolean[] out = new boolean[values.length];
        Arrays.fill(out, numbers.size(), values.length, true);
        for (int i = 0; i < atoms; i++) {
            values[numbers.size() + i] = of(pieces.get(i / GROUPS.size()), GROUPS.get(i % GROUPS.size()));
        }
        List<CountTable.Sum> sums = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Number number = numbers.get(i);
            values[i] = number.value();
            out[i] = hidden.contains(new SmallBases.Cell(number.area(), number.group()));
            double[] over = number.over(pieces);
            List<Integer> parts = new ArrayList<>();
            for (int a = 0; a < atoms; a++) {
                if (over[a] > 0) {
                    parts.add(numbers.size() + a);
                }
            }
            sums.add(new CountTable.Sum(i, parts));
        }
        return Suppression.enclose(new CountTable(values, sums), out, numbers.indexOf(wanted));
    }
}
