package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samblick.review.Kind;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;

/**
 * A stated count, rate or share: "147 anmälda brott", "50 per 1 000 invånare", "var fjärde anmälan gäller skadegörelse",
 * "42 procent av kvinnorna är otrygga".
 *
 * <p>A count is tried against a count, a rate against a rate. A share is tried against a table of shares, or computed as
 * a part of a total in one table; never the one against the other.
 */
final class Level implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            if (StatedLevel.isComparedLevel(clause, amount, desk) || StatedLevel.isLevel(clause, amount, desk)) {
                Judgement judgement = judge(BesideAmount.atItsTime(clause, amount), desk, amount);
                found.add(
                        clause.amounts().size() < 2
                                ? judgement
                                : judgement.quoting(BesideAmount.quoteOf(clause, amount)));
            }
        }
        // Several numbers that nothing can be tried against are one finding
        return found.stream().noneMatch(Judgement::isTried) ? found.subList(0, Math.min(1, found.size())) : found;
    }

    /** The judgement on one amount, whatever else the clause says. */
    static Judgement judge(Clause clause, Desk desk, Amount amount) {
        String claimed = claimed(amount);
        Subject subject = BesideAmount.named(desk.subject(clause), clause, amount);
        if (UncountedLevel.isMeasure(clause, amount)) {
            return desk.missing(Kind.LEVEL, clause, subject.namesSomething() ? unknownOf(subject) : subject, claimed);
        }
        if (UncountedLevel.isPartOfPart(clause, amount)) {
            return desk.missing(Kind.LEVEL, clause, subject, claimed);
        }
        if (UncountedLevel.is(clause, desk, amount)) {
            return desk.missing(Kind.LEVEL, clause, unknownOf(subject), claimed);
        }
        return switch (amount.unit()) {
            case COUNT -> CountLevel.judge(clause, desk, amount, subject, Series::isCount, claimed);
            case RATE ->
                CountLevel.judge(
                        clause,
                        desk,
                        amount,
                        subject,
                        series -> series.measure().equals("rate"),
                        claimed);
            default -> ShareLevel.share(clause, desk, amount, subject, claimed);
        };
    }

    private static Subject unknownOf(Subject subject) {
        return new Subject(List.of(), false, Set.of(), subject.place(), subject.unknown(), null, false);
    }

    private static String claimed(Amount amount) {
        String word = amount.qualifier().word();
        return switch (amount.unit()) {
            case PERCENT -> word + Say.number(amount.value(), amount.decimals()) + " %";
            case FRACTION ->
                word + Say.number(amount.value(), amount.value() == Math.rint(amount.value()) ? 0 : 1) + " %";
            default -> word + Say.number(amount.value(), amount.decimals());
        };
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Under 2023 anmäldes 110 våldsbrott.", "confirmed"),
                Example.of("Antalet våldsbrott var 120 år 2023.", "contradicted"),
                Example.of("Nästan var fjärde anmälan gäller skadegörelse.", "confirmed"),
                Example.of("Stölderna utgör 39 procent av brotten.", "confirmed"),
                Example.of("Hälften av brotten är våldsbrott.", "contradicted"),
                Example.of("Var tredje invånare är otrygg.", "unverifiable"));
    }
}
