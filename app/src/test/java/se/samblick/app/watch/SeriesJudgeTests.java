package se.samblick.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;

class SeriesJudgeTests {
    private static final int WEEKS = 230;

    @Test
    void eachAreaIsJudgedAtTheStepItHasReached() {
        var judge = new SeriesJudge();
        judge.accept(series("ekdalen", "hot", WEEKS));
        judge.accept(series("ekdalen", "cykelstold", WEEKS - 1));
        judge.accept(series("solvik", "hot", WEEKS - 3));

        List<Judgement> judgements = judge.judgements();

        assertThat(judgements).hasSize(3);
        // Solvik is three weeks behind and still up to date; the bicycles of Ekdalen are not where its threats are.
        assertThat(judgements.get(0).verdict().judged()).isTrue();
        assertThat(judgements.get(1).verdict().reason()).isEqualTo(Verdict.Reason.MISSING);
        assertThat(judgements.get(2).verdict().judged()).isTrue();
        assertThat(judgements.get(2).period())
                .isEqualTo(series("solvik", "hot", WEEKS - 3).latest().period());
        assertThat(judge.reached()).isEqualTo(judgements.get(0).period());
        assertThat(judgements.get(0).q()).isNotNull();
    }

    @Test
    void anAreaThatIsAQuarterBehindIsNotJudged() {
        var judge = new SeriesJudge();
        judge.accept(series("ekdalen", "hot", WEEKS));
        judge.accept(series("solvik", "hot", WEEKS - 15));

        Judgement behind = judge.judgements().get(1);

        assertThat(behind.verdict().reason()).isEqualTo(Verdict.Reason.MISSING);
        assertThat(behind.period()).isEqualTo(judge.reached());
    }

    @Test
    void withoutSeriesThereIsNothingToJudge() {
        assertThat(new SeriesJudge().judgements()).isEmpty();
    }

    @Test
    void seriesOfAnAreaThatComeApartAreAFault() {
        var judge = new SeriesJudge();
        judge.accept(series("ekdalen", "hot", WEEKS));
        judge.accept(series("solvik", "hot", WEEKS));
        judge.accept(series("ekdalen", "cykelstold", WEEKS));

        assertThatThrownBy(judge::judgements).isInstanceOf(IllegalStateException.class);
    }

    private static StepSeries series(String area, String category, int weeks) {
        StepSeries steady = Wards.series(Step.WEEK, weeks, Wards.steady(9, weeks));
        return new StepSeries(steady.dataset(), new AreaId(area), new CategoryId(category), Step.WEEK, steady.points());
    }
}
