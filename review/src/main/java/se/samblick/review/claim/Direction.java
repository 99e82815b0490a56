package se.samblick.review.claim;

import java.util.List;
import java.util.Objects;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Mark;

/**
 * A stated increase, decrease or standstill without a size: "Rånen har ökat", "något färre än 2021", "oförändrat".
 *
 * <p>The sign of the change decides. A true one that the exact test cannot tell from chance is doubtful. "Kraftigt" and
 * "något" are directions too, contradicted besides only when absurd. "Oförändrat" goes by the table of vague words.
 */
final class Direction implements ClaimKind {
    private enum Strength {
        PLAIN,
        STRONG,
        WEAK
    }

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Sense sense = clause.sense();
        if (sense == null || clause.anchor() == null) {
            return valued(clause);
        }
        Subject subject = desk.subject(clause);
        boolean comparative = clause.anchor().is("more") || clause.anchor().is("less");
        boolean becoming = Anchors.isBecoming(clause.sentence().tokens(), clause.anchor());
        if (comparative && !becoming && clause.when().saysNothing() && !clause.has("same-period")) {
            return List.of(Judgement.of(
                    Kind.COMPARISON,
                    Verdict.UNVERIFIABLE,
                    clause,
                    clause.sentence()
                            .words(clause.anchor().from(), clause.anchor().to()),
                    "",
                    "Det finns inga siffror för det som jämförelsen görs med."));
        }
        boolean negated = Modality.isNegated(clause);
        Strength strength = strength(clause);
        String claimed = (negated ? "inte " : "") + sense.noun();
        var readings = new Readings(Kind.DIRECTION, clause, desk, subject, claimed);
        Readings.Outcome outcome = readings.tryAll(clause.when(), pair -> fit(pair, sense, negated, strength, clause));
        if (outcome.failure() != null) {
            return List.of(outcome.failure());
        }
        return List.of(verdict(readings, outcome, sense, negated, clause));
    }

    /** "En positiv utveckling" says a direction without saying of what. */
    private static List<Judgement> valued(Clause clause) {
        return !clause.has("valued")
                ? List.of()
                : List.of(Judgement.of(
                        Kind.DIRECTION,
                        Verdict.UNVERIFIABLE,
                        clause,
                        "positiv eller negativ utveckling",
                        "",
                        "Det går inte att pröva utan siffror för det som avses."));
    }

    private static Judgement verdict(
            Readings readings, Readings.Outcome outcome, Sense sense, boolean negated, Clause clause) {
        Readings.Tried shown = outcome.shown();
        String story = Readings.story(shown);
        if (outcome.best() == Fit.HOLDS) {
            boolean single = !outcome.several() && sense != Sense.FLAT && !negated;
            if (single && allMayBeChance(outcome)) {
                return readings.judgement(Verdict.DOUBTFUL, shown, story + "; så liten skillnad kan bero på slump.");
            }
            return readings.judgement(Verdict.CONFIRMED, shown, story + ".");
        }
        if (outcome.best() == Fit.BETWEEN) {
            return readings.judgement(Verdict.DOUBTFUL, shown, story + "; ordvalet är starkare eller svagare än så.");
        }
        if (!negated
                && outcome.bestOther() == Fit.HOLDS
                && sense != Sense.FLAT
                && clause.when().saysNothing()) {
            Readings.Tried other = outcome.other().stream()
                    .filter(tried -> tried.fit() == Fit.HOLDS)
                    .findFirst()
                    .orElseThrow();
            return readings.judgement(
                    Verdict.DOUBTFUL,
                    shown,
                    story + "; påståendet stämmer bara jämfört med "
                            + Objects.requireNonNull(other.pair().before().period())
                                    .label() + ".");
        }
        return readings.judgement(Verdict.CONTRADICTED, shown, story + ".").suggesting(wording(shown.pair()));
    }

    private static boolean allMayBeChance(Readings.Outcome outcome) {
        return outcome.natural().stream()
                .filter(tried -> tried.fit() == Fit.HOLDS)
                .allMatch(tried -> tried.pair().mayBeChance());
    }

    private static String wording(Pair pair) {
        return pair.difference() == 0
                ? "oförändrat (" + pair.arrow() + ")"
                : (pair.difference() > 0 ? "ökat" : "minskat") + " med " + Say.number(Math.abs(pair.percent()), 0)
                        + " procent (" + pair.arrow() + ")";
    }

    private static Fit fit(Pair pair, Sense sense, boolean negated, Strength strength, Clause clause) {
        double percent = pair.percent();
        if (sense == Sense.FLAT) {
            return flat(Math.abs(percent), clause, negated);
        }
        double signed = percent * sense.sign();
        if (negated) {
            return signed <= 0 ? Fit.HOLDS : pair.mayBeChance() ? Fit.BETWEEN : Fit.FAILS;
        }
        if (signed <= 0) {
            return Fit.FAILS;
        }
        return switch (strength) {
            case PLAIN -> Fit.HOLDS;
            case STRONG -> signed >= 15 - 1e-9 ? Fit.HOLDS : signed < 5 ? Fit.FAILS : Fit.BETWEEN;
            case WEAK -> signed <= 15 + 1e-9 ? Fit.HOLDS : signed > 50 ? Fit.FAILS : Fit.BETWEEN;
        };
    }

    /** How a pair fits what the clause says of each row, chance aside. */
    static Fit fit(Pair pair, Sense sense, Clause clause, boolean ofRows) {
        if (ofRows) {
            return UniversalClaim.holds(pair, sense) ? Fit.HOLDS : Fit.FAILS;
        }
        Fit fit = fit(pair, sense, false, strength(clause), clause);
        boolean chance = sense != Sense.FLAT && !Modality.isNegated(clause) && pair.mayBeChance();
        return fit == Fit.HOLDS && chance ? Fit.BETWEEN : fit;
    }

    private static Fit flat(double percent, Clause clause, boolean negated) {
        double limit = clause.has("nearly-flat") || clause.has("weak") ? 3 : 1;
        Fit fit = percent <= limit + 1e-9 ? Fit.HOLDS : percent >= 8 - 1e-9 ? Fit.FAILS : Fit.BETWEEN;
        if (!negated) {
            return fit;
        }
        return fit == Fit.HOLDS ? Fit.FAILS : fit == Fit.FAILS ? Fit.HOLDS : Fit.BETWEEN;
    }

    /** The degree word nearest to the anchor; "stor" of a subject ("stora delar") is not one. */
    private static Strength strength(Clause clause) {
        Mark anchor = Objects.requireNonNull(clause.anchor());
        for (Mark mark : clause.marks("weak")) {
            if (isBeside(mark, anchor)) {
                return Strength.WEAK;
            }
        }
        for (Mark mark : clause.marks("strong")) {
            if (isBeside(mark, anchor)) {
                return Strength.STRONG;
            }
        }
        return Strength.PLAIN;
    }

    private static boolean isBeside(Mark mark, Mark anchor) {
        int gap = mark.from() < anchor.from() ? anchor.from() - mark.to() : mark.from() - anchor.to();
        return gap >= 0 && gap <= 2;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Våldsbrotten har ökat mellan 2020 och 2023.", "confirmed"),
                Example.of("Stölderna ökade 2023.", "contradicted"),
                Example.of("Skadegörelsen har minskat kraftigt.", "confirmed"),
                Example.of("Summan är i stort sett oförändrad.", "confirmed"),
                Example.of("Stölderna har minskat.", "doubtful"),
                Example.of("Stölderna ska minska.", "none"));
    }
}
