package se.samblick.app.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.FunnelPlot;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Period;
import se.samblick.analysis.StandardisedRate;
import se.samblick.app.area.Area;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;

/**
 * One category over one period in areas that are alike, seen against how many live there.
 *
 * @param rows the highest rate first; those that cannot be told last
 * @param all the areas together, per inhabitant; NaN if no area can be told
 * @param age the ages that the category is about, whose people are counted; null if everybody is
 * @param ages whether the rates are also told as if the ages were the same everywhere
 * @param overdispersion how the limits allow for more spread than chance gives
 * @param phi how many times the spread of chance the areas have; NaN with none
 */
record AreaComparison(
        Category category,
        Period period,
        List<Row> rows,
        double all,
        @Nullable AgeGroup age,
        Ages ages,
        Overdispersion overdispersion,
        double phi) {
    static final double LEVEL = 0.95;
    static final double OUTER_LEVEL = 0.998;

    AreaComparison {
        rows = List.copyOf(rows);
    }

    /**
     * An area.
     *
     * @param count null if the period cannot be told
     * @param people null if it is not known how many live there
     * @param year at whose end they were counted; 0 with none
     * @param rate per inhabitant with its interval; null if either is missing or not exact
     * @param standardised as if the ages were those of the standard population; null where that cannot be told
     * @param expected count if the area had the rate of all together; NaN without a rate
     * @param inner limits of the ratio of the count to the expected within which chance keeps 95 in 100
     * @param outer the same for 99.8 in 100
     * @param z distance from the expected; NaN without a rate
     * @param first best place it may have in the ranking, 1 for the highest rate; 0 if it has none
     * @param last worst place
     * @param extracts that the count is drawn from
     * @param peopleFrom extracts that the people are drawn from
     */
    record Row(
            Area area,
            @Nullable Amount count,
            @Nullable Long people,
            int year,
            @Nullable Estimate rate,
            @Nullable Estimate standardised,
            double expected,
            @Nullable Interval inner,
            @Nullable Interval outer,
            double z,
            int first,
            int last,
            Set<ExtractId> extracts,
            Set<ExtractId> peopleFrom) {
        Row {
            extracts = Set.copyOf(extracts);
            peopleFrom = Set.copyOf(peopleFrom);
        }

        /** Where it lies in the funnel. */
        Place place() {
            if (count == null || inner == null || outer == null || Double.isNaN(expected)) {
                return Place.UNKNOWN;
            }
            double ratio = count.lower() / expected;
            if (ratio > outer.high() || ratio < outer.low()) {
                return ratio > 1 ? Place.FAR_ABOVE : Place.FAR_BELOW;
            }
            if (ratio > inner.high() || ratio < inner.low()) {
                return ratio > 1 ? Place.ABOVE : Place.BELOW;
            }
            return Place.INSIDE;
        }
    }

    /** Where an area lies against the limits. */
    enum Place {
        /** Outside 99.8 in 100. */
        FAR_ABOVE,
        /** Outside 95 in 100. */
        ABOVE,
        INSIDE,
        BELOW,
        FAR_BELOW,
        UNKNOWN;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        boolean outside() {
            return this != INSIDE && this != UNKNOWN;
        }
    }

    /** A rate per inhabitant and its interval. */
    record Estimate(double value, Interval interval) {
        static Estimate of(se.samblick.analysis.Rate rate) {
            return new Estimate(rate.value(), rate.interval());
        }

        static Estimate of(StandardisedRate rate) {
            return new Estimate(rate.value(), rate.interval());
        }
    }

    /** Whether rates are also told as if the ages were the same everywhere. */
    boolean standardised() {
        return ages instanceof Ages.Told;
    }

    boolean told() {
        return rows.stream().filter(r -> r.rate() != null).count() > 1;
    }

    /** The extracts that the counts are drawn from. */
    Set<ExtractId> extracts() {
        Set<ExtractId> all = new HashSet<>();
        rows.forEach(r -> all.addAll(r.extracts()));
        return all;
    }

    /** All extracts that it is drawn from, those that tell how many live where among them. */
    Set<ExtractId> sources() {
        Set<ExtractId> all = extracts();
        rows.forEach(r -> all.addAll(r.peopleFrom()));
        return all;
    }

    static FunnelPlot funnel(List<Long> counts, List<Double> expected, Overdispersion overdispersion) {
        return FunnelPlot.of(
                counts.stream().mapToLong(Long::longValue).toArray(),
                expected.stream().mapToDouble(Double::doubleValue).toArray(),
                overdispersion);
    }
}
