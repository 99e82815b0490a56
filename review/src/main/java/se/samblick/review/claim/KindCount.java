package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/** "Tre av fem kategorier har ökat": how many of a table's rows went one way. */
final class KindCount {
    private KindCount() {}

    /** "Tre av fem kategorier", "fyra brottstyper": how many rows went that way. */
    static @Nullable Amount numberOfKinds(Clause clause) {
        for (Amount amount : clause.amounts()) {
            boolean counted = amount.unit() == Amount.Unit.COUNT || isOutOf(clause, amount);
            boolean all = amount.from() > clause.from()
                    && Lexicon.swedish()
                            .has("all", clause.token(amount.from() - 1).norm());
            if (counted
                    && !all
                    && amount.to() < clause.to()
                    && Lexicon.swedish()
                            .has("plural-kind", clause.token(amount.to()).norm())) {
                return amount;
            }
        }
        return null;
    }

    private static boolean isOutOf(Clause clause, Amount amount) {
        return amount.unit() == Amount.Unit.FRACTION
                && amount.to() - amount.from() >= 3
                && clause.token(amount.to() - 2).is("av");
    }

    static @Nullable Judgement counted(Clause clause, Sense sense, Amount number, List<Series> leaves, String claimed) {
        double wanted = isOutOf(clause, number) ? number.value() / 100 * leaves.size() : number.value();
        double of = isOutOf(clause, number) ? outOf(clause, number) : leaves.size();
        if (of != leaves.size()) {
            return null;
        }
        int holding = 0;
        for (Series series : leaves) {
            Pairs pairs = Pairs.of(series, clause.when());
            if (pairs.problem() != null) {
                return null;
            }
            holding += UniversalClaim.holds(pairs.natural().get(0), sense) ? 1 : 0;
        }
        boolean exactly = holding == Math.round(wanted);
        // "Två kategorier har minskat" is no lie where three have
        Verdict verdict = exactly ? Verdict.CONFIRMED : holding > wanted ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
        String story = holding + " av " + leaves.size() + " rader har gått den vägen.";
        return Judgement.of(
                Kind.ALL, verdict, clause, claimed, holding + " av " + leaves.size(), Say.upperFirst(story));
    }

    private static double outOf(Clause clause, Amount number) {
        Token last = clause.token(number.to() - 1);
        if (last.isNumber()) {
            return last.value();
        }
        return clause.sentence().marks("number", number.to() - 1, number.to()).stream()
                .mapToDouble(Mark::number)
                .findFirst()
                .orElse(0);
    }
}
