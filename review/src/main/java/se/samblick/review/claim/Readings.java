package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Fit;
import se.samblick.review.text.When;

/**
 * Tries one claim under every natural reading: each table that has what it names, each pair of periods it may mean. It
 * is confirmed if one holds and contradicted only if none does.
 */
final class Readings {
    /** One reading and how it came out. */
    record Tried(Series series, Pair pair, Fit fit) {}

    private final Clause clause;
    private final Desk desk;
    private final Kind kind;
    private final Subject subject;
    private final String claimed;

    Readings(Kind kind, Clause clause, Desk desk, Subject subject, String claimed) {
        this.kind = kind;
        this.clause = clause;
        this.desk = desk;
        this.subject = subject;
        this.claimed = claimed;
    }

    /** What the readings came to: the tried ones, or a judgement why nothing could be tried. */
    record Outcome(
            List<Tried> natural,
            List<Tried> other,
            @Nullable Judgement failure,
            boolean several) {
        Fit best() {
            return natural.stream().map(Tried::fit).reduce(Fit.FAILS, Fit::or);
        }

        Fit bestOther() {
            return other.stream().map(Tried::fit).reduce(Fit.FAILS, Fit::or);
        }

        /** The reading to show: the first with the best fit. */
        Tried shown() {
            return natural.stream()
                    .filter(tried -> tried.fit() == best())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Tries the claim; {@code fit} says how one pair of one series fits it. */
    Outcome tryAll(When when, Function<Pair, Fit> fit) {
        if (!desk.isWithinScope(subject)) {
            return failed(desk.missing(kind, clause, subject, claimed));
        }
        if (!subject.namesSomething()) {
            return failed(desk.missing(kind, clause, subject, claimed));
        }
        List<Target> targets = List.of();
        for (Predicate<Series> measure : Measures.of(clause)) {
            targets = desk.nearTargets(subject, clause, measure);
            if (!targets.isEmpty()) {
                break;
            }
        }
        if (targets.isEmpty()) {
            return failed(desk.missing(kind, clause, subject, claimed));
        }
        return tryTargets(targets, when, fit);
    }

    private Outcome tryTargets(List<Target> targets, When when, Function<Pair, Fit> fit) {
        List<Tried> natural = new ArrayList<>();
        List<Tried> other = new ArrayList<>();
        Pairs problem = null;
        boolean several = false;
        for (Target target : targets) {
            // A claim on several things holds if it holds for each: the one that fits worst decides
            List<Tried> worst = null;
            for (Series series : target.series()) {
                Pairs pairs = Pairs.of(series, when);
                if (pairs.problem() != null) {
                    problem = problem == null ? pairs : problem;
                    worst = List.of();
                    break;
                }
                List<Tried> tried = pairs.natural().stream()
                        .map(pair -> new Tried(series, pair, fit(pair, fit)))
                        .toList();
                worst = worst == null || best(tried).compareTo(best(worst)) > 0 ? tried : worst;
                if (target.series().size() == 1) {
                    pairs.other().forEach(pair -> other.add(new Tried(series, pair, fit(pair, fit))));
                }
            }
            natural.addAll(worst == null ? List.of() : worst);
            several |= target.series().size() > 1;
        }
        if (natural.isEmpty()) {
            return failed(because(problem));
        }
        boolean failing = natural.stream().allMatch(tried -> tried.fit() == Fit.FAILS);
        if (failing && natural.stream().noneMatch(tried -> isAbout(tried.series()))) {
            return failed(Judgement.of(
                    kind,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Tabellens andelar gäller en annan fråga än påståendet."));
        }
        if (natural.stream().anyMatch(tried -> isOpen(tried.pair(), fit))) {
            return failed(Judgement.of(
                    kind,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "En siffra är skyddad, och påståendet kan vara både sant och falskt."));
        }
        return new Outcome(natural, other, null, several);
    }

    /** A share is of one question; the words must be of it before they can be called wrong. */
    private boolean isAbout(Series series) {
        return !series.isShare() || desk.isAbout(clause, series);
    }

    /** How the pair fits at the worst end of what its cells may hide. */
    private static Fit fit(Pair pair, Function<Pair, Fit> fit) {
        return pair.corners().stream().map(fit).reduce(Fit.HOLDS, Fit::and);
    }

    /** Suppressed cells leave the claim open when one end of their range fits and another does not. */
    private static boolean isOpen(Pair pair, Function<Pair, Fit> fit) {
        return !pair.isExact() && pair.corners().stream().map(fit).distinct().count() > 1;
    }

    private static Fit best(List<Tried> tried) {
        return tried.stream().map(Tried::fit).reduce(Fit.FAILS, Fit::or);
    }

    private Judgement because(@Nullable Pairs problem) {
        if (problem == null || problem.problem() == null) {
            return desk.missing(kind, clause, subject, claimed);
        }
        return Judgement.of(kind, problem.verdict(), clause, claimed, "", Say.upperFirst(problem.problem()) + ".");
    }

    private static Outcome failed(Judgement judgement) {
        return new Outcome(List.of(), List.of(), judgement, false);
    }

    /** The judgement for a verdict on the shown reading. */
    Judgement judgement(Verdict verdict, Tried shown, String explanation) {
        List<Fact> cells = List.of(shown.pair().before(), shown.pair().after());
        Judgement judgement = Judgement.of(kind, verdict, clause, claimed, computed(shown.pair()), explanation)
                .with(cells);
        String note = shown.pair().chanceNote();
        return note.isEmpty() || verdict == Verdict.DOUBTFUL ? judgement : judgement.noting(note);
    }

    static String computed(Pair pair) {
        if (!pair.isExact()) {
            return pair.arrow();
        }
        if (pair.before().isShare()) {
            return Say.signedPercent(pair.percent()) + " (" + pair.arrow() + ", " + (pair.difference() < 0 ? "−" : "+")
                    + Say.plain(Math.abs(pair.difference())) + " procentenheter)";
        }
        return Say.signedPercent(pair.percent()) + " (" + pair.arrow() + ")";
    }

    /** "Antalet gick från 36 till 54 (2021 till 2022), en ökning med 50,0 procent". */
    static String story(Tried tried) {
        Pair pair = tried.pair();
        String what = pair.before().isShare() ? "Andelen" : pair.before().isCount() ? "Antalet" : "Värdet";
        String periods = pair.periods().isEmpty() ? "" : " (" + pair.periods() + ")";
        String change;
        if (!pair.isExact()) {
            change = ", vad de skyddade siffrorna än är";
        } else if (pair.difference() == 0) {
            change = ", alltså oförändrat";
        } else if (Double.isInfinite(pair.percent())) {
            change = ", en ökning från noll";
        } else {
            change = ", en " + (pair.difference() > 0 ? "ökning" : "minskning") + " med "
                    + Say.number(Math.abs(pair.percent()), 1) + " procent";
        }
        return what + " för " + tried.series().name() + " gick från " + Say.value(pair.before()) + " till "
                + Say.value(pair.after()) + periods + change;
    }
}
