package se.samblick.app.survey;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.EstimateDifference;
import se.samblick.analysis.Interval;
import se.samblick.analysis.ProportionDifference;
import se.samblick.app.figures.Polarity;

/**
 * How two answers to the same question differ.
 *
 * @param value the one asked about less the other
 * @param interval of that, coverage 95 %; null if it cannot be told
 * @param p chance of seeing as much if they did not differ; null if it cannot be told
 * @param verdict at the level of the survey's own reports
 */
record Difference(
        double value, @Nullable Interval interval, @Nullable Double p, Verdict verdict) {
    enum Verdict {
        UP,
        DOWN,
        /** May be chance. */
        CHANCE,
        /** Cannot be tested: neither bases nor standard errors are known. */
        UNTESTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it means for those who live there. */
    enum Meaning {
        BETTER,
        WORSE,
        OTHER,
        NONE
    }

    /** Between two waves: those asked were drawn anew. */
    static Difference between(Estimate now, Estimate before, double level) {
        Double errorNow = error(now);
        Double errorBefore = error(before);
        boolean design = now.standardError() != null || before.standardError() != null;
        // Where all or none say yes the design's error is 0, which says nothing; the bases then have to do.
        boolean degenerate =
                now.share() && (errorNow == null || errorNow == 0 || errorBefore == null || errorBefore == 0);
        if (design && !degenerate && errorNow != null && errorBefore != null) {
            return of(
                    EstimateDifference.of(
                            now.value(), before.value(), Math.hypot(errorNow, errorBefore), Estimate.COVERAGE),
                    level);
        }
        Long yesNow = now.successes();
        Long yesBefore = before.successes();
        if (!testable(now) || !testable(before) || yesNow == null || yesBefore == null) {
            return untested(now.value() - before.value());
        }
        return of(now.value() - before.value(), proportions(now, yesNow, before, yesBefore), level);
    }

    /**
     * Between an area and the whole that it is part of. Its answers are among those of the whole, so it is tested against
     * the rest: with weights by the variance of the difference, else by taking its answers away from the whole's.
     */
    static Difference fromWhole(Estimate part, Estimate whole, double level) {
        double d = part.value() - whole.value();
        Double errorPart = part.standardError();
        Double errorWhole = whole.standardError();
        if (errorPart != null && errorWhole != null && !(part.share() && errorPart == 0)) {
            double share = share(part, whole);
            double variance = errorPart * errorPart * (1 - 2 * share) + errorWhole * errorWhole;
            return of(
                    EstimateDifference.of(
                            part.value(), whole.value(), Math.sqrt(Math.max(0, variance)), Estimate.COVERAGE),
                    level);
        }
        Estimate rest = rest(part, whole);
        if (rest == null) {
            return between(part, whole, level);
        }
        Difference fromRest = between(part, rest, level);
        double scale = fromRest.value() == 0 ? 0 : d / fromRest.value();
        Interval interval = fromRest.interval();
        // Printed shares are rounded: one that is above the whole but not above the rest is not above.
        boolean agree = scale > 0;
        return new Difference(
                d,
                interval == null || !agree ? null : new Interval(interval.low() * scale, interval.high() * scale),
                fromRest.p(),
                agree || fromRest.verdict() == Verdict.UNTESTED ? fromRest.verdict() : Verdict.CHANCE);
    }

    /** How much of the whole the part is, by persons where weights tell it, else by answers; 0 if neither does. */
    private static double share(Estimate part, Estimate whole) {
        Double persons = part.weight();
        Double all = whole.weight();
        if (persons != null && all != null && all > 0) {
            return Math.min(1, persons / all);
        }
        Long base = part.base();
        Long whole2 = whole.base();
        return base == null || whole2 == null || whole2 == 0 ? 0 : Math.min(1, (double) base / whole2);
    }

    /** The whole without the part, if their answers can be told apart. */
    private static @Nullable Estimate rest(Estimate part, Estimate whole) {
        Long n = part.base();
        Long all = whole.base();
        Long yes = part.successes();
        Long allYes = whole.successes();
        if (n == null
                || all == null
                || yes == null
                || allYes == null
                || all <= n
                || !testable(part)
                || !testable(whole)) {
            return null;
        }
        long restYes = allYes - yes;
        long rest = all - n;
        return restYes < 0 || restYes > rest
                ? null
                : Estimate.share((double) restYes / rest, rest, whole.extract(), null);
    }

    private static boolean testable(Estimate estimate) {
        Long base = estimate.base();
        return estimate.share() && base != null && base > 0 && estimate.value() >= 0 && estimate.value() <= 1;
    }

    private static @Nullable Double error(Estimate estimate) {
        Double known = estimate.standardError();
        Long base = estimate.base();
        if (known != null || !testable(estimate) || base == null) {
            return known;
        }
        return Math.sqrt(estimate.value() * (1 - estimate.value()) / base);
    }

    private static ProportionDifference proportions(Estimate now, long yesNow, Estimate before, long yesBefore) {
        return ProportionDifference.of(
                yesNow,
                java.util.Objects.requireNonNull(now.base()),
                yesBefore,
                java.util.Objects.requireNonNull(before.base()),
                Estimate.COVERAGE);
    }

    private static Difference of(EstimateDifference tested, double level) {
        return new Difference(
                tested.difference(), tested.interval(), tested.p(), verdict(tested.difference(), tested.p(), level));
    }

    private static Difference of(double printed, ProportionDifference tested, double level) {
        return new Difference(printed, tested.interval(), tested.p(), verdict(printed, tested.p(), level));
    }

    private static Verdict verdict(double d, double p, double level) {
        if (p >= 1 - level || d == 0) {
            return Verdict.CHANCE;
        }
        return d > 0 ? Verdict.UP : Verdict.DOWN;
    }

    private static Difference untested(double d) {
        return new Difference(d, null, null, Verdict.UNTESTED);
    }

    boolean ascertained() {
        return verdict == Verdict.UP || verdict == Verdict.DOWN;
    }

    Meaning meaning(Polarity polarity) {
        if (!ascertained()) {
            return Meaning.NONE;
        }
        return switch (polarity) {
            case NEUTRAL -> Meaning.OTHER;
            case MORE_IS_WORSE -> verdict == Verdict.UP ? Meaning.WORSE : Meaning.BETTER;
            case MORE_IS_BETTER -> verdict == Verdict.UP ? Meaning.BETTER : Meaning.WORSE;
        };
    }
}
