package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;

/**
 * A direction said of all, none, most or only some of a table's rows, with or without exceptions: "alla kategorier utom
 * skadegörelse har ökat", "ingen grupp har minskat", "bara rånen har ökat". Also a list of names with one verb.
 *
 * <p>Judged row by row, by sign alone. The exceptions named must be the only ones.
 */
final class Universal implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Sense sense = clause.sense();
        if (sense == null || Than.leadsInRow(clause)) {
            return List.of();
        }
        Amount number = KindCount.numberOfKinds(clause);
        Quantity quantity = number != null ? Quantity.SOME : Quantity.of(clause, desk);
        if (quantity == null) {
            return List.of();
        }
        if (number == null && quantity != Quantity.ONLY && ChangeAmount.of(clause) != null) {
            return List.of();
        }
        var claim = new UniversalClaim(clause, sense, quantity, Exceptions.of(clause, quantity));
        Judgement judgement = judge(claim, desk, number);
        return List.of(quantity == Quantity.ONLY && isNotOnly(clause) ? judgement.denied() : judgement);
    }

    /** "Det är inte bara rånen som har ökat" */
    private static boolean isNotOnly(Clause clause) {
        return clause.marks("only").stream()
                .anyMatch(mark -> mark.from() > clause.from()
                        && clause.token(mark.from() - 1).is("inte"));
    }

    private static Judgement judge(UniversalClaim claim, Desk desk, @Nullable Amount number) {
        Clause clause = claim.clause();
        Exceptions exceptions = claim.exceptions();
        Subject subject = desk.subject(clause);
        String restriction = subject.restriction();
        if (desk.resolver().isElsewhere(subject) || (restriction != null && !exceptions.hold(restriction))) {
            return desk.missing(Kind.ALL, clause, subject, claim.claimed());
        }
        if (exceptions.said() && exceptions.mentions().isEmpty()) {
            return unverifiable(claim, "Det finns inga siffror för undantaget som nämns.");
        }
        Judgement best = bestOf(claim, desk, subject, number);
        return best != null
                ? best
                : unverifiable(claim, "Det finns ingen tabell med de grupper och perioder som påståendet gäller.");
    }

    private static Judgement unverifiable(UniversalClaim claim, String why) {
        return Judgement.of(Kind.ALL, Verdict.UNVERIFIABLE, claim.clause(), claim.claimed(), "", why);
    }

    /** The judgement most in the claim's favour by the tables near it, or by the first further away; null without one. */
    private static @Nullable Judgement bestOf(
            UniversalClaim claim, Desk desk, Subject subject, @Nullable Amount number) {
        Clause clause = claim.clause();
        boolean byArea = UniversalRows.rangesOverAreas(clause, claim.quantity());
        boolean namesRows = claim.quantity() == Quantity.ONLY
                || !claim.exceptions().mentions().isEmpty();
        var place = new Subject(List.of(), true, subject.topics(), subject.place(), null, null, false);
        Judgement best = null;
        for (FigureTable table :
                TableReference.narrow(clause, desk.resolver().tablesFor(place, clause), desk.tables())) {
            List<Series> rows = UniversalRows.of(table, clause, byArea, desk);
            if (rows.size() < 2) {
                continue;
            }
            boolean near = Resolver.distance(table, clause) < Resolver.ELSEWHERE;
            if (best != null && !near) {
                break;
            }
            Judgement here = judge(claim, rows, desk, number);
            if (here != null && (best == null || here.favour() > best.favour())) {
                best = here;
            }
            if (best != null && near && !namesRows) {
                break;
            }
        }
        return best;
    }

    private static @Nullable Judgement judge(
            UniversalClaim claim, List<Series> rows, Desk desk, @Nullable Amount number) {
        if (number != null) {
            return KindCount.counted(claim.clause(), claim.sense(), number, rows, claim.claimed());
        }
        RowTally tally = RowTally.of(claim, rows, desk);
        return tally == null ? null : tally.judgement();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Alla kategorier har ökat sedan 2022.", "contradicted"),
                Example.of("Alla kategorier utom våldsbrott och narkotikabrott har minskat.", "confirmed"),
                Example.of("Ingen brottstyp utom stöld har ökat sedan 2020.", "contradicted"),
                Example.of("Endast våldsbrotten har ökat sedan 2022.", "contradicted"),
                Example.of("De flesta brottstyper har minskat sedan 2020.", "contradicted"));
    }
}
