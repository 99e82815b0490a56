package se.samblick.analysis;

import java.util.List;

/**
 * Detection of unusual counts in weekly or monthly series: the algorithm of Farrington and others as improved by Noufaily and
 * others. A quasi-Poisson model with a trend and the parts of the year is fitted to the years before; past outbreaks get less
 * weight; the count is compared with a quantile of what the model predicts.
 *
 * @see "Farrington et al. (1996), A statistical algorithm for the early detection of outbreaks, JRSS A 159"
 * @see "Noufaily et al. (2013), An improved algorithm for outbreak detection, Stat Med 32"
 * @see "Salmon, Schumacher & Höhle (2016), Monitoring count time series in R, J Stat Softw 70"
 */
public final class OutbreakDetection {
    private final OutbreakOptions options;

    private OutbreakDetection(OutbreakOptions options) {
        this.options = options;
    }

    /** Detection with the given options. */
    public static OutbreakDetection with(OutbreakOptions options) {
        return new OutbreakDetection(options);
    }

    /**
     * Judges rows of one series.
     *
     * @param series the series, with its history
     * @param from first row to judge, from 0; none is judged from the end of the series on
     * @return a judgement for each row from {@code from} on
     * @throws Refusal if {@code from} is negative, or the options ask for more parts of the year than there are rows between
     *     the windows
     */
    public OutbreakJudgement[] judge(CountSeries series, int from) {
        Checks.whole("from", from, 0, Integer.MAX_VALUE);
        OutbreakModel model = new OutbreakModel(series, options);
        OutbreakJudgement[] judgements = new OutbreakJudgement[Math.max(0, series.size() - from)];
        for (int row = from; row < series.size(); row++) {
            judgements[row - from] = model.judge(row);
        }
        return judgements;
    }

    /**
     * Judges the latest row of each series, side by side.
     *
     * @param series series with at least one row each
     * @return a judgement for each series, in their order
     * @throws Refusal naming the series without rows, or as {@link #judge}
     */
    public List<OutbreakJudgement> judgeLatest(List<CountSeries> series) {
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).size() == 0) {
                throw Refusal.of(i, "series", "ingen rad", "minst en rad");
            }
        }
        return series.parallelStream()
                .map(each -> new OutbreakModel(each, options).judge(each.size() - 1))
                .toList();
    }
}
