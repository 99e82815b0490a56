package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Fit;

/** "Den lägsta nivån sedan 2018": a value among the periods of its own series. */
final class PeriodRanks {
    private PeriodRanks() {}

    static @Nullable Judgement amongPeriods(Clause clause, Desk desk, Subject subject, Rank rank, String claimed) {
        for (Predicate<Series> measure : Measures.of(clause)) {
            List<Target> targets = desk.nearTargets(subject, clause, measure);
            for (Target target : targets) {
                return periods(clause, target.only(), rank, claimed);
            }
        }
        return null;
    }

    /** "Brotten i Backen var flest 2021": that year, long past, against the others; null unless it was so. */
    static @Nullable Judgement ofEarlierPeriod(Clause clause, Desk desk, Subject subject, Rank rank, String claimed) {
        Integer year = clause.when().year();
        if (year == null || rank.place() != 1) {
            return null;
        }
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Target target : desk.nearTargets(subject, clause, measure)) {
                Series series = target.only();
                Fact own = series.of(year, clause.when().window()).orElse(null);
                boolean single = target.series().size() == 1 && series.facts().size() > 2;
                if (single && own != null && own != series.latest() && beatsAll(own, series, rank)) {
                    String value = Say.value(own);
                    String story = Say.upperFirst(series.name()) + " var " + (rank.largest() ? "flest" : "färst")
                            + " då, med " + value + ".";
                    return Judgement.of(Kind.EXTREME, Verdict.CONFIRMED, clause, claimed, value, story)
                            .with(List.of(own));
                }
            }
        }
        return null;
    }

    private static boolean beatsAll(Fact own, Series series, Rank rank) {
        return own.isExact()
                && series.facts().stream()
                        .filter(fact -> fact != own)
                        .allMatch(fact -> fact.isExact()
                                && (rank.largest() ? fact.value() < own.value() : fact.value() > own.value()));
    }

    private static Judgement periods(Clause clause, Series series, Rank rank, String claimed) {
        Integer since = clause.when().baseYear();
        Fact own = clause.when().year() == null
                ? series.latest(clause.when().window()).orElse(null)
                : series.of(clause.when().year(), clause.when().window()).orElse(null);
        boolean short1 = since != null
                && (series.first().period() == null || series.first().period().year() > since);
        int back = clause.when().yearsBack();
        if (own == null
                || own.period() == null
                || short1
                || (back > 1 && series.before(own).size() + 1 < back)) {
            return Judgement.of(
                    Kind.EXTREME,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Siffrorna gäller " + Pairs.periods(series) + ", inte hela den tid påståendet omfattar.");
        }
        List<Fact> others = new ArrayList<>();
        for (Fact fact : rivals(clause, series, own)) {
            int year = Objects.requireNonNull(fact.period()).year();
            boolean within = (since == null || year >= since)
                    && (back <= 1 || year > own.period().year() - back);
            if (within) {
                others.add(fact);
            }
        }
        if (others.isEmpty() || !own.isExact() || others.stream().anyMatch(fact -> !fact.isExact())) {
            return Judgement.of(
                    Kind.EXTREME,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "En siffra i serien saknas eller är skyddad.");
        }
        double sign = Valence.sign(clause, rank.sense(), series);
        Fit fit = Fit.HOLDS;
        Fact beating = null;
        for (Fact other : others) {
            double over = (other.value() - own.value()) * sign;
            if (over > 0) {
                fit = Fit.FAILS;
                beating = other;
            } else if (over == 0 && fit == Fit.HOLDS) {
                fit = Fit.BETWEEN;
            }
        }
        // "högsta sedan 2018" may also mean that only 2018 was higher
        if (fit == Fit.FAILS
                && beating != null
                && since != null
                && Objects.requireNonNull(beating.period()).year() == since
                && others.stream()
                                .filter(other -> (other.value() - own.value()) * sign > 0)
                                .count()
                        == 1) {
            fit = Fit.BETWEEN;
        }
        List<Fact> all = new ArrayList<>(others);
        java.util.Collections.reverse(all);
        all.add(own);
        String arrows = String.join(" → ", all.stream().map(Say::value).toList());
        Verdict verdict = Verdict.of(fit);
        String story = Say.upperFirst(series.name()) + " gick " + arrows
                + (beating == null
                        ? "."
                        : "; " + Objects.requireNonNull(beating.period()).label() + " var "
                                + (sign > 0 ? "högre." : "lägre."));
        return Judgement.of(Kind.EXTREME, verdict, clause, claimed, arrows, story)
                .with(all);
    }

    /** The earlier periods; all others where the claim is that this one was the most of them. */
    private static List<Fact> rivals(Clause clause, Series series, Fact own) {
        var span = Objects.requireNonNull(own.period());
        // Quarters are ranked among quarters, and "som flest under tredje kvartalet" among those of one year
        boolean ofYear = clause.when().window() != null && clause.when().year() == null && Extreme.isAtItsMost(clause);
        boolean topped = clause.says("topp") || clause.says("sin", "högsta", "nivå");
        if (!Extreme.isAtItsMost(clause) && !topped) {
            return series.before(own);
        }
        return series.facts().stream()
                .filter(fact -> fact != own
                        && fact.period() != null
                        && Math.abs(fact.period().days() - span.days()) <= Math.max(3, span.days() / 40)
                        && (!ofYear || fact.period().year() == span.year()))
                .toList();
    }
}
