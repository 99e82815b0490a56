package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;

/** A stated count or rate against the cell that has it: a count against a count, a rate against a rate. */
final class CountLevel {
    private CountLevel() {}

    static Judgement judge(
            Clause clause, Desk desk, Amount amount, Subject subject, Predicate<Series> measure, String claimed) {
        if (!desk.isWithinScope(subject) || !subject.namesSomething()) {
            return desk.missing(Kind.LEVEL, clause, subject, claimed);
        }
        List<Target> targets = desk.nearTargets(subject, clause, measure);
        List<Fact> tried = new ArrayList<>();
        String problem = null;
        for (Target target : targets) {
            if (target.series().size() != 1) {
                continue;
            }
            Fact fact = LevelFigures.isOfAllPeriods(target.only(), clause)
                    ? LevelFigures.ofAllPeriods(target.only())
                    : LevelFigures.at(target.only(), clause);
            if (fact == null) {
                problem = "Siffrorna gäller " + Pairs.periods(target.only()) + ", inte " + Pairs.asked(clause.when())
                        + ".";
            } else {
                tried.add(fact);
                if (saysLastYear(clause)) {
                    // A report is often written the year after the last one it shows
                    tried.add(target.only().latest());
                }
            }
        }
        if (tried.isEmpty()) {
            return problem == null
                    ? desk.missing(Kind.LEVEL, clause, subject, claimed)
                    : Judgement.of(Kind.LEVEL, Verdict.SCOPE_MISMATCH, clause, claimed, "", problem);
        }
        Judgement judgement = LevelFigures.verdict(clause, amount, tried, claimed, desk);
        boolean otherPeriod = judgement.verdict() == Verdict.CONTRADICTED
                && clause.when().year() == null
                && clause.when().window() == null
                && LevelFigures.fitsOtherPeriod(targets, amount);
        return otherPeriod
                ? Judgement.of(
                        Kind.LEVEL,
                        Verdict.SCOPE_MISMATCH,
                        clause,
                        claimed,
                        judgement.computed(),
                        "Siffran finns i tabellen men för en annan period än den senaste; "
                                + LevelFigures.lowerFirst(judgement.explanation()))
                : judgement;
    }

    private static boolean saysLastYear(Clause clause) {
        return clause.when().yearBefore()
                && (clause.says("förra", "året")
                        || clause.says("fjol")
                        || clause.says("ifjol")
                        || clause.says("fjolåret"));
    }
}
