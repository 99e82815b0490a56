package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;

class CellSeriesTests {
    private static final ExtractId OLD = new ExtractId(1);
    private static final ExtractId NEW = new ExtractId(2);

    @Test
    void addsUpTheWeeksOfAWindow() {
        CellSeries series =
                series(List.of(NEW), cell("2022-W01", 3, NEW), cell("2022-W02", 4, NEW), cell("2022-W03", 5, NEW));

        assertThat(series.sum(Period.parse("2022-01-03/2022-01-16"))).contains(new Sum(Amount.exactly(7), Set.of(NEW)));
    }

    @Test
    void answersNothingWhereADayIsMissing() {
        CellSeries series = series(List.of(NEW), cell("2022-W01", 3, NEW), cell("2022-W03", 5, NEW));

        assertThat(series.sum(Period.parse("2022-01-03/2022-01-23"))).isEmpty();
        assertThat(series.sum(Period.parse("2022-01-03/2022-01-12"))).isEmpty();
    }

    @Test
    void takesBothSidesOfAComparisonFromTheNewestExtractThatHasThem() {
        CellSeries series = series(
                List.of(NEW, OLD),
                cell("2021-01-01/2021-09-30", 100, OLD),
                cell("2022-01-01/2022-09-30", 90, OLD),
                cell("2022-01-01/2022-09-30", 95, NEW));

        List<Sum> sums = series.sums(Window.YEAR_TO_DATE.endingOn(LocalDate.of(2022, 9, 30)))
                .orElseThrow();

        assertThat(sums).containsExactly(sum(100, OLD), sum(90, OLD));
    }

    @Test
    void takesTheSidesFromTwoExtractsWhereNoneHasBoth() {
        CellSeries series = series(
                List.of(NEW, OLD), cell("2021-01-01/2021-09-30", 100, OLD), cell("2022-01-01/2022-09-30", 95, NEW));

        List<Sum> sums = series.sums(Window.YEAR_TO_DATE.endingOn(LocalDate.of(2022, 9, 30)))
                .orElseThrow();

        assertThat(sums).containsExactly(sum(100, OLD), sum(95, NEW));
    }

    @Test
    void doesNotAddUpShares() {
        CellSeries shares = CellSeries.of(
                List.of(cell("2022-01", 0.4, NEW), cell("2022-02", 0.5, NEW)), List.of(NEW), Measure.SHARE);

        assertThat(shares.sum(Period.parse("2022-01-01/2022-02-28"))).isEmpty();
        assertThat(shares.sum(Period.parse("2022-01"))).isPresent();
    }

    @Test
    void keepsSuppressedWeeksAsLimits() {
        CellSeries series = CellSeries.of(
                List.of(cell("2022-W01", 3, NEW), new Cell(Period.parse("2022-W02"), new Amount(0, 4), NEW)),
                List.of(NEW),
                Measure.COUNT);

        assertThat(series.sum(Period.parse("2022-01-03/2022-01-16"))
                        .orElseThrow()
                        .amount())
                .isEqualTo(new Amount(3, 7));
    }

    @RepeatedTest(200)
    void addsUpExactlyTheDaysOfAnyTiling(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
        List<Cell> cells = new ArrayList<>();
        LocalDate day = first;
        double total = 0;
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            LocalDate last = day.plusDays(random.nextInt(40));
            int count = random.nextInt(30);
            cells.add(new Cell(new Period(day, last), Amount.exactly(count), NEW));
            total += count;
            day = last.plusDays(1);
        }
        Period whole = new Period(first, day.minusDays(1));
        // Overlapping cells elsewhere must not disturb, whatever they hold.
        cells.add(new Cell(new Period(first.minusDays(3), first), Amount.exactly(1000), NEW));
        cells.add(new Cell(new Period(whole.last(), whole.last().plusDays(5)), Amount.exactly(1000), NEW));

        Sum sum = CellSeries.of(cells, List.of(NEW), Measure.COUNT).sum(whole).orElseThrow();

        assertThat(sum.amount()).isEqualTo(Amount.exactly(total));
    }

    private static CellSeries series(List<ExtractId> newestFirst, Cell... cells) {
        return CellSeries.of(List.of(cells), newestFirst, Measure.COUNT);
    }

    private static Cell cell(String period, double value, ExtractId extract) {
        return new Cell(Period.parse(period), Amount.exactly(value), extract);
    }

    private static Sum sum(double value, ExtractId extract) {
        return new Sum(Amount.exactly(value), Set.of(extract));
    }
}
