package se.samblick.app.watch;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.PoissonTrend;
import se.samblick.analysis.Trend;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Polarity;

/**
 * How a category develops in an area.
 *
 * @param series null if there are too few years
 * @param trend null if there is no series
 * @param q Benjamini–Hochberg over the categories that were tried together; null if this one was not
 * @param extracts what it was drawn from
 */
record CategoryTrend(
        Category category,
        @Nullable TrendSeries series,
        @Nullable Trend trend,
        @Nullable Double q,
        Set<ExtractId> extracts) {
    static final double LEVEL = 0.95;
    private static final double SIGNIFICANCE = 0.05;
    /** Fewer than this in all, and a percentage a year says more than the numbers can bear. */
    private static final long FEWEST = 30;

    CategoryTrend {
        extracts = Set.copyOf(extracts);
    }

    /** What can be said. */
    enum Finding {
        RISING,
        FALLING,
        /** No trend that can be told from chance. */
        NONE,
        /** Too few cases. */
        FEW,
        /** Too few years. */
        SHORT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean ascertained() {
            return this == RISING || this == FALLING;
        }
    }

    Finding finding() {
        if (series == null || trend == null) {
            return Finding.SHORT;
        }
        PoissonTrend fit = trend.regression();
        if (series.total() < FEWEST || Double.isNaN(fit.percentPerStep())) {
            return Finding.FEW;
        }
        Interval interval = fit.interval();
        if (!interval.bounded() || interval.contains(0)) {
            return Finding.NONE;
        }
        return fit.percentPerStep() > 0 ? Finding.RISING : Finding.FALLING;
    }

    /** Ascertained by itself, but not when all categories are tried together. */
    boolean shaky() {
        return finding().ascertained() && q != null && q >= SIGNIFICANCE;
    }

    /** Good, bad or neither, as the style sheet names it. */
    String state() {
        Finding finding = finding();
        if (!finding.ascertained()) {
            return "none";
        }
        if (category.detectionDriven()) {
            return "warn";
        }
        if (category.polarity() == Polarity.NEUTRAL) {
            return "none";
        }
        boolean worse = (finding == Finding.RISING) == (category.polarity() == Polarity.MORE_IS_WORSE);
        return worse ? "bad" : "ok";
    }

    /** What matters first: ascertained and worse, ascertained otherwise, then the rest by size; detection set apart. */
    int rank() {
        int apart = category.detectionDriven() ? 10 : 0;
        return apart
                + switch (state()) {
                    case "bad" -> 0;
                    case "ok" -> 1;
                    case "warn" -> 2;
                    default ->
                        switch (finding()) {
                            case RISING, FALLING -> 2;
                            case NONE -> 3;
                            case FEW -> 4;
                            case SHORT -> 5;
                        };
                };
    }

    double perYear() {
        return trend == null ? Double.NaN : trend.regression().percentPerStep();
    }

    CategoryTrend withQ(double adjusted) {
        return new CategoryTrend(category, series, trend, Double.isNaN(adjusted) ? null : adjusted, extracts);
    }
}
