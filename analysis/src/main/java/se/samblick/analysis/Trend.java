package se.samblick.analysis;

/**
 * Development of a count over time.
 *
 * @param regression log-linear regression of the count on time
 * @param kendallS Mann–Kendall statistic S of the rates: pairs that rise less pairs that fall
 * @param kendallP two-sided p of S by the normal approximation with ties and continuity correction; 1 if S is 0
 * @param senSlope median of the slopes of the rates between all pairs of times; NaN for one point
 * @see PoissonTrend
 * @see "Mann (1945), Nonparametric tests against trend, Econometrica 13; Kendall (1975), Rank Correlation Methods"
 * @see "Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63"
 */
public record Trend(PoissonTrend regression, long kendallS, double kendallP, double senSlope) {
    /**
     * Estimates the trend of one series.
     *
     * @param times distinct finite numbers, evenly spaced or not, in any order
     * @param counts count at each time, 0 or more
     * @param exposures exposure at each time, above 0; all 1 for plain counts
     * @param level two-sided coverage, between 0 and 1, such as 0.95
     * @throws Refusal naming the element that is not as said
     */
    public static Trend of(double[] times, long[] counts, double[] exposures, double level) {
        TimeOrder series = TimeOrder.of(times, counts, exposures);
        long s = RankTrend.kendallS(series.rates());
        return new Trend(
                PoissonTrend.of(series, Checks.level(level)),
                s,
                RankTrend.kendallP(s, series.rates()),
                RankTrend.senSlope(series.times(), series.rates()));
    }
}
