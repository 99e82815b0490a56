package se.samblick.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.SeriesPoint;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;

class JudgeTests {
    private static final int FIVE_YEARS = 270;

    @Test
    void seesAWeekThatIsFarAboveTheSameTimeOfEarlierYears() {
        IntToLongFunction usual = Wards.steady(8, 1);
        StepSeries series = Wards.series(Step.WEEK, FIVE_YEARS, i -> i == FIVE_YEARS - 1 ? 30 : usual.applyAsLong(i));

        Judge.Latest latest = latest(series);

        assertThat(latest.judged().verdict().state()).isEqualTo(Verdict.State.HIGH);
        assertThat(latest.judged().verdict().method()).isEqualTo(Verdict.Method.FARRINGTON);
        assertThat(latest.judged().verdict().expected()).isBetween(6.0, 10.0);
        assertThat(latest.judged().verdict().chance()).isLessThan(0.001);
        assertThat(latest.since()).isEqualTo(series.latest().period());
        assertThat(latest.recent()).isZero();
    }

    @Test
    void tellsSinceWhenTheWeeksHaveStoodOut() {
        IntToLongFunction usual = Wards.steady(8, 2);
        StepSeries series = Wards.series(Step.WEEK, FIVE_YEARS, i -> i >= FIVE_YEARS - 3 ? 30 : usual.applyAsLong(i));

        Judge.Latest latest = latest(series);

        assertThat(latest.since()).isEqualTo(series.points().get(FIVE_YEARS - 3).period());
        assertThat(latest.recent()).isEqualTo(2);
    }

    @Test
    void seesAWeekThatFallsSilent() {
        IntToLongFunction usual = Wards.steady(20, 3);
        StepSeries series = Wards.series(Step.WEEK, FIVE_YEARS, i -> i >= FIVE_YEARS - 4 ? 0 : usual.applyAsLong(i));

        assertThat(latest(series).judged().verdict().state()).isEqualTo(Verdict.State.LOW);
    }

    @Test
    void comparesAShortSeriesWithTheStepsJustBefore() {
        IntToLongFunction usual = Wards.steady(8, 4);
        StepSeries series = Wards.series(Step.WEEK, 60, i -> i == 59 ? 40 : usual.applyAsLong(i));

        Verdict verdict = latest(series).judged().verdict();

        assertThat(verdict.method()).isEqualTo(Verdict.Method.EARS);
        assertThat(verdict.state()).isEqualTo(Verdict.State.HIGH);
    }

    @Test
    void saysWhyASeriesCannotBeJudged() {
        assertThat(reason(Wards.series(Step.WEEK, 5, i -> 9))).isEqualTo(Verdict.Reason.SHORT);
        assertThat(reason(Wards.series(Step.WEEK, FIVE_YEARS, i -> i % 40 == 0 ? 1 : 0)))
                .isEqualTo(Verdict.Reason.FEW);
        assertThat(reason(without(Wards.series(Step.WEEK, FIVE_YEARS, i -> 9), FIVE_YEARS - 4)))
                .isEqualTo(Verdict.Reason.GAP);
        assertThat(reason(hidden(Wards.series(Step.WEEK, FIVE_YEARS, i -> 9), FIVE_YEARS - 4)))
                .isEqualTo(Verdict.Reason.HIDDEN_HISTORY);
        assertThat(reason(hidden(Wards.series(Step.WEEK, FIVE_YEARS, i -> 9), FIVE_YEARS - 1)))
                .isEqualTo(Verdict.Reason.SUPPRESSED);
    }

    @Test
    void aSeriesThatEndsBeforeTheOthersHasNoValueForTheirPeriod() {
        StepSeries series = Wards.series(Step.WEEK, FIVE_YEARS, i -> 9);

        Judge.Latest latest =
                Judge.latest(series, Step.WEEK.after(series.latest().period()));

        assertThat(latest.judged().verdict().reason()).isEqualTo(Verdict.Reason.MISSING);
    }

    @Test
    void judgesMonthsAsWellAsWeeks() {
        IntToLongFunction usual = Wards.steady(40, 5);
        StepSeries series = Wards.series(Step.MONTH, 70, i -> i == 69 ? 95 : usual.applyAsLong(i));

        Verdict verdict = latest(series).judged().verdict();

        assertThat(verdict.method()).isEqualTo(Verdict.Method.FARRINGTON);
        assertThat(verdict.state()).isEqualTo(Verdict.State.HIGH);
    }

    @Test
    void judgesTheSameStepAlikeTodayAndAYearLater() {
        IntToLongFunction usual = Wards.steady(8, 6);
        StepSeries now = Wards.series(Step.WEEK, 200, usual);
        StepSeries later = Wards.series(Step.WEEK, 252, usual);

        Judge.Judged then = latest(now).judged();
        Judge.Judged looked = Judge.history(later, 60).stream()
                .filter(s -> s.period().equals(then.period()))
                .findFirst()
                .orElseThrow();

        assertThat(looked).isEqualTo(then);
    }

    /** Two-sided at 1 in 100 each way: of 60 quiet series few stand out. */
    @RepeatedTest(3)
    void letsChanceAloneSeldomStandOut(RepetitionInfo repetition) {
        int out = 0;
        for (int i = 0; i < 60; i++) {
            StepSeries series =
                    Wards.series(Step.WEEK, FIVE_YEARS, Wards.steady(7, 1000 * repetition.getCurrentRepetition() + i));
            out += latest(series).judged().verdict().state().standsOut() ? 1 : 0;
        }

        assertThat(out).isLessThan(6);
    }

    private static Judge.Latest latest(StepSeries series) {
        return Judge.latest(series, series.latest().period());
    }

    private static Verdict.@Nullable Reason reason(StepSeries series) {
        return latest(series).judged().verdict().reason();
    }

    private static StepSeries without(StepSeries series, int step) {
        List<SeriesPoint> points = new ArrayList<>(series.points());
        points.remove(step);
        return Wards.series(series.step(), points);
    }

    private static StepSeries hidden(StepSeries series, int step) {
        List<SeriesPoint> points = new ArrayList<>(series.points());
        points.set(step, Wards.point(points.get(step).period(), new Amount(0, 4)));
        return Wards.series(series.step(), points);
    }
}
