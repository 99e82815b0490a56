package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

class SeenCellsTests {
    private final TableSoFar table = new TableSoFar(1, "", false);

    @RepeatedTest(20)
    void tellsEveryCellThatComesAgainHoweverManyHavePassed(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var cells = new SeenCells(Set.of(), 10);
        Set<SeenCells.Cell> met = new HashSet<>();

        for (int i = 0; i < 3_000; i++) {
            SeenCells.Cell cell = cell(random.nextInt(8), 1 + random.nextInt(200));

            boolean isNew = cells.meet(cell, seen(cell)) == SeenCells.Met.NEW;

            assertThat(isNew).as("%s", cell).isEqualTo(met.add(cell));
        }
    }

    @Test
    void keepsAllOfTheFirstAndOfThoseThatAreWatched() {
        var cells = new SeenCells(Set.of(cell(3, 3)), 1);
        for (int i = 1; i <= 3; i++) {
            cells.meet(cell(i, i), seen(cell(i, i)));
        }

        assertThat(cells.meet(cell(1, 1), seen(cell(1, 1)))).isEqualTo(SeenCells.Met.KNOWN);
        assertThat(cells.meet(cell(2, 2), seen(cell(2, 2)))).isEqualTo(SeenCells.Met.FORGOTTEN);
        assertThat(cells.meet(cell(3, 3), seen(cell(3, 3)))).isEqualTo(SeenCells.Met.KNOWN);
        assertThat(cells.doubted()).containsExactly(cell(2, 2));
        assertThat(cells.earlier(cell(3, 3))).isNotNull();
        assertThat(cells.earlier(cell(2, 2))).isNull();
    }

    private static SeenCells.Cell cell(int kind, int day) {
        return new SeenCells.Cell(
                new AreaId("ekdalen"),
                new CategoryId("slag-" + kind),
                Measure.COUNT,
                Period.ofDay(java.time.LocalDate.ofYearDay(2022, day)));
    }

    private SeenCells.Seen seen(SeenCells.Cell cell) {
        return new SeenCells.Seen(Observation.count(cell.area(), cell.category(), cell.period(), 1), table);
    }
}
