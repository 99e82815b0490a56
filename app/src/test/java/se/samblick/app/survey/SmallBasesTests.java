package se.samblick.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.CountTable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Suppression;
import se.samblick.app.area.AreaId;

class SmallBasesTests {
    private static final AreaId CITY = new AreaId("staden");
    private static final AreaId NORTH = new AreaId("norra");
    private static final AreaId SOUTH = new AreaId("sodra");
    private static final List<String> SEXES = List.of("kvinnor", "män");

    @Test
    void aSmallGroupTakesTheOtherWithItSoThatTheSumTellsNothing() {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        bases.put(NORTH, row(92, 12, 80));

        Set<SmallBases.Cell> hidden =
                SmallBases.hide(30, bases, List.of(GroupSums.everybody(SEXES)), AreaSums.tree(Map.of()));

        assertThat(hidden)
                .containsExactlyInAnyOrder(new SmallBases.Cell(NORTH, "kvinnor"), new SmallBases.Cell(NORTH, "män"));
    }

    @Test
    void whereManyDoNotSayTheirGroupNothingElseNeedsToGo() {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        bases.put(NORTH, row(192, 12, 80));

        assertThat(SmallBases.hide(30, bases, List.of(GroupSums.everybody(SEXES)), AreaSums.tree(Map.of())))
                .containsExactly(new SmallBases.Cell(NORTH, "kvinnor"));
    }

    @Test
    void aSmallAreaTakesASiblingWithItAndAllItsGroups() {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        bases.put(CITY, row(420, 210, 210));
        bases.put(NORTH, row(20, 10, 10));
        bases.put(SOUTH, row(400, 200, 200));

        Set<SmallBases.Cell> hidden =
                SmallBases.hide(30, bases, List.of(GroupSums.everybody(SEXES)), AreaSums.tree(parents()));

        assertThat(hidden)
                .contains(new SmallBases.Cell(NORTH, SmallBases.ALL), new SmallBases.Cell(SOUTH, SmallBases.ALL))
                .contains(new SmallBases.Cell(SOUTH, "kvinnor"))
                .doesNotContain(new SmallBases.Cell(CITY, SmallBases.ALL));
    }

    @Test
    void nothingIsLeftOutWhereAllAreLarge() {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        bases.put(CITY, row(900, 450, 450));
        bases.put(NORTH, row(500, 250, 250));
        bases.put(SOUTH, row(400, 200, 200));

        assertThat(SmallBases.hide(30, bases, List.of(GroupSums.everybody(SEXES)), AreaSums.tree(parents())))
                .isEmpty();
    }

    /** Everything that is shown, and every sum, is put to linear programming: no small base comes out of it. */
    @RepeatedTest(120)
    void nobodyCanWorkOutASmallBaseFromWhatIsShown(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<String> groups = List.of("a", "b", "c").subList(0, 2 + random.nextInt(2));
        Map<AreaId, @Nullable AreaId> parents = new HashMap<>();
        Map<AreaId, Map<String, Long>> bases = table(random, groups, parents);

        Set<SmallBases.Cell> hidden =
                SmallBases.hide(30, bases, List.of(GroupSums.everybody(groups)), AreaSums.tree(parents));

        List<SmallBases.Cell> cells = new ArrayList<>();
        bases.forEach((area, row) -> row.keySet().forEach(g -> cells.add(new SmallBases.Cell(area, g))));
        CountTable table = countTable(cells, bases, groups, parents);
        boolean[] out = new boolean[cells.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = hidden.contains(cells.get(i));
        }
        for (int i = 0; i < cells.size(); i++) {
            long base = table.values()[i];
            if (base > 0 && base < 30) {
                assertThat(out[i]).as(cells.get(i).toString()).isTrue();
                Interval guess = Suppression.enclose(table, out, i);
                assertThat(guess.high() - guess.low())
                        .as(cells.get(i) + " " + bases)
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    /** A city of two to four districts of two or three neighbourhoods each, counted from the smallest up. */
    private static Map<AreaId, Map<String, Long>> table(
            Random random, List<String> groups, Map<AreaId, @Nullable AreaId> parents) {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        parents.put(CITY, null);
        for (int d = 0; d < 2 + random.nextInt(3); d++) {
            var district = new AreaId("d" + d);
            parents.put(district, CITY);
            for (int n = 0; n < 2 + random.nextInt(2); n++) {
                var neighbourhood = new AreaId("d" + d + "n" + n);
                parents.put(neighbourhood, district);
                for (String group : groups) {
                    long base = random.nextInt(5) == 0 ? 1 + random.nextInt(29) : 30 + random.nextInt(170);
                    for (AreaId area : List.of(neighbourhood, district, CITY)) {
                        bases.computeIfAbsent(area, a -> new LinkedHashMap<>()).merge(group, base, Long::sum);
                        bases.get(area).merge(SmallBases.ALL, base, Long::sum);
                    }
                }
            }
        }
        return bases;
    }

    private static CountTable countTable(
            List<SmallBases.Cell> cells,
            Map<AreaId, Map<String, Long>> bases,
            List<String> groups,
            Map<AreaId, @Nullable AreaId> parents) {
        long[] values = new long[cells.size()];
        List<CountTable.Sum> sums = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = bases.getOrDefault(cells.get(i).area(), Map.of())
                    .getOrDefault(cells.get(i).group(), 0L);
        }
        for (AreaId area : bases.keySet()) {
            sums.add(new CountTable.Sum(
                    cells.indexOf(new SmallBases.Cell(area, SmallBases.ALL)),
                    groups.stream()
                            .map(g -> cells.indexOf(new SmallBases.Cell(area, g)))
                            .toList()));
            List<AreaId> parts = bases.keySet().stream()
                    .filter(a -> area.equals(parents.get(a)))
                    .toList();
            if (!parts.isEmpty()) {
                List<String> columns = new ArrayList<>(groups);
                columns.add(SmallBases.ALL);
                columns.forEach(g -> sums.add(new CountTable.Sum(
                        cells.indexOf(new SmallBases.Cell(area, g)),
                        parts.stream()
                                .map(a -> cells.indexOf(new SmallBases.Cell(a, g)))
                                .toList())));
            }
        }
        return new CountTable(values, sums);
    }

    private static Map<String, Long> row(long all, long women, long men) {
        Map<String, Long> row = new HashMap<>();
        row.put(SmallBases.ALL, all);
        row.put("kvinnor", women);
        row.put("män", men);
        return row;
    }

    private static Map<AreaId, @Nullable AreaId> parents() {
        Map<AreaId, @Nullable AreaId> parents = new HashMap<>();
        parents.put(CITY, null);
        parents.put(NORTH, CITY);
        parents.put(SOUTH, CITY);
        return parents;
    }
}
