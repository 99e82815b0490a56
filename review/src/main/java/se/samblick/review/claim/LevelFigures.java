package se.samblick.review.claim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;

/** The figure a stated level is tried against, and how the two fit. */
final class LevelFigures {
    private LevelFigures() {}

    static String lowerFirst(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    static boolean fitsOtherPeriod(List<Target> targets, Amount amount) {
        return targets.stream()
                .flatMap(target -> target.series().stream())
                .flatMap(series -> series.facts().stream())
                .anyMatch(fact -> fact.isExact() && amount.fit(fact.value()) == Fit.HOLDS);
    }

    static @Nullable Fact at(Series series, Clause clause) {
        if (series.first().period() == null) {
            return clause.when().window() == null ? series.first() : null;
        }
        if (clause.when().year() != null) {
            Fact fact = series.of(clause.when().year(), clause.when().window()).orElse(null);
            boolean partly = fact != null
                    && clause.when().wholeYear()
                    && !Objects.requireNonNull(fact.period()).isWholeYear();
            return partly ? null : fact;
        }
        if (clause.when().window() != null) {
            return series.latest(clause.when().window()).orElse(null);
        }
        if (clause.when().yearBefore() && series.latest().period() != null) {
            return yearBefore(series);
        }
        if (clause.when().previous() || clause.when().baseYear() != null) {
            return null;
        }
        return series.kinds().get(0).latest();
    }

    /** "Sammanlagt gjordes 222": of the months of a year together, not of the last of them. */
    static boolean isOfAllPeriods(Series series, Clause clause) {
        return series.facts().size() > 1
                && series.first().period() != null
                && !series.isYearly()
                && series.kinds().size() == 1
                && clause.when().window() == null
                && clause.has("total")
                && series.category().stream().noneMatch(se.samblick.review.fact.Labels::isTotal);
    }

    /** The table's own sum over the periods; null if it prints none. */
    static @Nullable Fact ofAllPeriods(Series series) {
        return series.table().series().stream()
                .filter(other -> other != series && other.facts().size() == 1 && Resolver.isSameThing(other, series))
                .map(Series::first)
                .findFirst()
                .orElse(null);
    }

    /** The fact a year before the latest, of the same part of the year. */
    private static @Nullable Fact yearBefore(Series series) {
        Fact latest = series.latest();
        var period = Objects.requireNonNull(latest.period());
        return series.before(latest).stream()
                .filter(fact -> fact.period() != null
                        && fact.period().year() == period.year() - 1
                        && fact.period().sameWindow(period))
                .findFirst()
                .orElse(null);
    }

    static Judgement verdict(Clause clause, Amount amount, List<Fact> tried, String claimed, Desk desk) {
        Fact best = tried.get(0);
        Fit fit = Fit.FAILS;
        boolean unknown = true;
        for (Fact fact : tried) {
            if (!fact.known()) {
                continue;
            }
            Fit low = amount.fit(fact.value());
            Fit high = fact.isExact() ? low : amount.fit(fact.high());
            if (!fact.isExact() && fact.value() < amount.value() && amount.value() < fact.high()) {
                // 3 may well be what "<5" hides, though neither end of it is 3
                continue;
            }
            unknown = unknown && low != high;
            Fit here = low.and(high);
            if (here.compareTo(fit) < 0) {
                fit = here;
                best = fact;
            }
            unknown = unknown && !fact.isExact();
        }
        if (unknown) {
            return Judgement.of(
                            Kind.LEVEL,
                            Verdict.UNVERIFIABLE,
                            clause,
                            claimed,
                            best.printed(),
                            "Siffran saknas eller är skyddad i tabellen.")
                    .with(List.of(best));
        }
        Verdict verdict = Verdict.of(fit);
        String period = best.period() == null ? "" : " för " + best.period().label();
        return Judgement.of(
                        Kind.LEVEL,
                        verdict,
                        clause,
                        claimed,
                        Say.value(best),
                        "Tabellen har " + Say.value(best) + period + " (" + best.rowLabel() + ").")
                .with(List.of(best))
                .suggesting(verdict == Verdict.CONTRADICTED ? Say.value(best) : null);
    }
}
