package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.CountSeries;
import se.samblick.analysis.Ears;
import se.samblick.analysis.OutbreakDetection;
import se.samblick.analysis.OutbreakJudgement;
import se.samblick.analysis.OutbreakOptions;
import se.samblick.analysis.Period;
import se.samblick.app.figures.SeriesPoint;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;

/**
 * Judges steps of one series against its own history: with three to five years before it against the same part of those
 * years (Farrington as improved by Noufaily), with less against the seven steps before the latest two (EARS C2).
 *
 * <p>A limit means little where next to nothing happens: with fewer than {@value #FEWEST} cases in the latest
 * {@value #LATELY} steps a rise is not looked for. A fall still is, since falling silent is what such a series may have
 * done.
 */
final class Judge {
    static final int FEWEST = 5;
    static final int LATELY = 4;
    private static final int MOST_YEARS = 5;
    private static final int FEWEST_YEARS = 3;
    /** Steps looked at besides the latest, to tell since when. */
    private static final int LOOKED_BACK = 8;
    /** Of one case more or less nothing is made. */
    private static final double LEAST_SIGMA = 1;

    private final KnownRun run;
    private final CountSeries series;

    private Judge(KnownRun run) {
        this.run = run;
        this.series = run.toCountSeries();
    }

    /** A step and what history says of it. */
    record Judged(Period period, Verdict verdict) {}

    /**
     * The latest step of a series.
     *
     * @param since the first of the unbroken steps that have stood out the same way; null if the latest does not
     * @param recent how many of the {@value #LOOKED_BACK} steps before it stood out the same way
     */
    record Latest(Judged judged, @Nullable Period since, int recent) {}

    /** Judges the step that the whole dataset has reached. */
    static Latest latest(StepSeries series, Period reached) {
        SeriesPoint point = series.latest();
        if (!point.period().equals(reached)) {
            return notJudged(reached, Verdict.notJudged(Verdict.Reason.MISSING, null));
        }
        if (!point.amount().exact()) {
            return notJudged(reached, Verdict.notJudged(Verdict.Reason.SUPPRESSED, null));
        }
        var judge = new Judge(KnownRun.of(series));
        List<Judged> steps = judge.from(judge.run.size() - 1 - LOOKED_BACK);
        return since(steps);
    }

    /** Judges the last steps of a series, the earliest first; none of them is judged if it ends in doubt. */
    static List<Judged> history(StepSeries series, int steps) {
        KnownRun run = KnownRun.of(series);
        return run.size() == 0 ? List.of() : new Judge(run).from(run.size() - steps);
    }

    private static Latest notJudged(Period period, Verdict verdict) {
        return new Latest(new Judged(period, verdict), null, 0);
    }

    private static Latest since(List<Judged> steps) {
        Judged latest = steps.get(steps.size() - 1);
        Verdict.State state = latest.verdict().state();
        if (!state.standsOut()) {
            return new Latest(latest, null, 0);
        }
        int first = steps.size() - 1;
        while (first > 0 && steps.get(first - 1).verdict().state() == state) {
            first--;
        }
        int recent = (int) steps.subList(0, steps.size() - 1).stream()
                .filter(s -> s.verdict().state() == state)
                .count();
        return new Latest(latest, steps.get(first).period(), recent);
    }

    /** Each step against as many years as lie before it, so that a step is judged alike today and in a year. */
    private List<Judged> from(int row) {
        int first = Math.max(0, row);
        Verdict[] verdicts = new Verdict[run.size()];
        for (int years = FEWEST_YEARS; years <= MOST_YEARS; years++) {
            int begin = Math.max(first, reaching(years));
            int end = years == MOST_YEARS ? run.size() : Math.min(run.size(), reaching(years + 1));
            if (begin < end) {
                var detection = OutbreakDetection.with(options(run.step(), years));
                OutbreakJudgement[] judged = detection.judge(series.size() == end ? series : upTo(end), begin);
                for (int i = begin; i < end; i++) {
                    verdicts[i] = verdict(i, judged[i - begin]);
                }
            }
        }
        List<Judged> all = new ArrayList<>();
        for (int i = first; i < run.size(); i++) {
            all.add(new Judged(run.periods().get(i), verdicts[i] == null ? ears(i) : verdicts[i]));
        }
        return all;
    }

    private CountSeries upTo(int end) {
        return CountSeries.of(series.dates().subList(0, end), java.util.Arrays.copyOf(run.counts(), end));
    }

    /** The first row that has so many whole years behind it, and the window around the first of them. */
    private int reaching(int years) {
        // A year is a day or two longer than 52 weeks.
        double perYear = run.step() == Step.WEEK ? 365.25 / 7 : run.step().perYear();
        return (int) Math.ceil(years * perYear) + window();
    }

    private int window() {
        return run.step() == Step.WEEK ? OutbreakOptions.DEFAULTS.halfWindow() : OutbreakOptions.MONTHLY.halfWindow();
    }

    private Verdict verdict(int row, OutbreakJudgement judgement) {
        if (!judgement.assessable()) {
            return Verdict.notJudged(Verdict.Reason.NO_MODEL, run.counts()[row]);
        }
        Verdict verdict = Verdict.of(judgement, Verdict.Method.FARRINGTON);
        return few(row) && verdict.state() != Verdict.State.LOW
                ? Verdict.notJudged(Verdict.Reason.FEW, run.counts()[row])
                : verdict;
    }

    private Verdict ears(int row) {
        if (few(row)) {
            return Verdict.notJudged(Verdict.Reason.FEW, run.counts()[row]);
        }
        var ears = new Ears(Ears.Method.C2, 7, LEAST_SIGMA, Ears.Method.C2.usualAlpha());
        OutbreakJudgement judgement = ears.judge(run.counts(), row);
        return judgement.assessable()
                ? Verdict.of(judgement, Verdict.Method.EARS)
                : Verdict.notJudged(tooShort(), run.counts()[row]);
    }

    private Verdict.Reason tooShort() {
        return switch (run.cut()) {
            case NONE -> Verdict.Reason.SHORT;
            case GAP -> Verdict.Reason.GAP;
            case SUPPRESSED -> Verdict.Reason.HIDDEN_HISTORY;
        };
    }

    private boolean few(int row) {
        long cases = 0;
        for (int i = Math.max(0, row - LATELY + 1); i <= row; i++) {
            cases += run.counts()[i];
        }
        return cases < FEWEST;
    }

    private static OutbreakOptions options(Step step, int years) {
        OutbreakOptions usual = step == Step.WEEK ? OutbreakOptions.DEFAULTS : OutbreakOptions.MONTHLY;
        return new OutbreakOptions(
                years,
                usual.halfWindow(),
                usual.reweight(),
                usual.weightsThreshold(),
                usual.trend(),
                usual.trendThreshold(),
                usual.pastWeeksNotIncluded(),
                usual.periods(),
                usual.threshold(),
                usual.alpha(),
                0,
                LATELY);
    }
}
