package se.samblick.app.survey;

import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Proportion;
import se.samblick.app.figures.ExtractId;

/**
 * What was answered, and how surely it is known.
 *
 * @param value a share 0–1, or an index as printed
 * @param share true for a share of those asked, false for an index or a mean
 * @param base how many answers it rests on; null if not told
 * @param standardError by the survey's design; null if it is not known
 * @param interval within which the value of all would lie in 95 samples of 100; null if that cannot be told
 * @param method how the interval was made
 * @param weight how many persons the answers stand for; null if not told
 * @param extract where it stands
 * @param mark what the source printed beside it, such as {@code ▲}; null if nothing
 */
public record Estimate(
        double value,
        boolean share,
        @Nullable Long base,
        @Nullable Double standardError,
        @Nullable Interval interval,
        Method method,
        @Nullable Double weight,
        ExtractId extract,
        @Nullable String mark) {
    /** Coverage of every interval, whatever level the survey's reports mark at. */
    static final double COVERAGE = 0.95;

    /** How an interval was made. */
    public enum Method {
        /** From share and base, as if all had been drawn alike: the effect of the design is not known. */
        WILSON,
        /** From weights and strata. */
        DESIGN,
        /** There is none. */
        NONE
    }

    /** A share of which only the base is known, or not even that. */
    static Estimate share(double value, @Nullable Long base, ExtractId extract, @Nullable String mark) {
        Interval interval = base != null && base > 0 && value >= 0 && value <= 1 ? wilson(value, base) : null;
        Method method = interval == null ? Method.NONE : Method.WILSON;
        return new Estimate(value, true, base, null, interval, method, null, extract, mark);
    }

    private static Interval wilson(double share, long base) {
        Interval interval =
                Proportion.of(Math.round(share * base), base, COVERAGE).interval();
        // The printed share is rounded, and so may lie outside an interval around a whole number of answers.
        return new Interval(Math.min(interval.low(), share), Math.max(interval.high(), share));
    }

    /** How many of those who answered said so, to the nearest whole answer; null without a base. */
    @Nullable
    Long successes() {
        return base == null ? null : Math.min(base, Math.max(0, Math.round(value * base)));
    }
}
