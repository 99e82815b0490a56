package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Mark;

/** That one thing is more than, less than, so many times or as much as another. */
final class ComparisonClaim {
    private final Clause clause;
    private final Mark anchor;
    private final @Nullable Amount amount;

    /** @param anchor the words of comparison */
    ComparisonClaim(Clause clause, Mark anchor) {
        this.clause = clause;
        this.anchor = anchor;
        this.amount = size(clause, anchor);
    }

    Clause clause() {
        return clause;
    }

    Mark anchor() {
        return anchor;
    }

    /** How many times or how much more; of "fyra av tio kvinnor, dubbelt så många som …" only the last says it. */
    private static @Nullable Amount size(Clause clause, Mark anchor) {
        if (!anchor.is("as-many") && !anchor.is("times-as")) {
            return ChangeAmount.of(clause);
        }
        return clause.amounts().stream()
                .filter(amount -> amount.unit() == Amount.Unit.FACTOR)
                .findFirst()
                .orElse(null);
    }

    String claimed() {
        String words = clause.sentence().words(anchor.from(), anchor.to());
        return amount == null ? words : SizeOfChange.claimed(amount, null) + " " + words;
    }

    /** Compares the cells of two series at the clause's time; null if one of them has no exact figure then. */
    @Nullable
    Judgement judge(Series left, Series right) {
        Fact own = at(left, clause);
        Fact other = at(right, clause);
        if (own == null || other == null || !own.isExact() || !other.isExact()) {
            return null;
        }
        var pair = new Pair(other, own);
        String both = Say.upperFirst(left.name()) + " har " + Say.value(own) + " och " + right.name() + " "
                + Say.value(other);
        String apart = amount == null
                ? "."
                : ", en skillnad på " + Say.number(Math.abs(pair.percent()), 1) + " procent (kvot "
                        + Say.number(pair.ratio(), 2) + ").";
        return Judgement.of(
                        Kind.COMPARISON,
                        Verdict.of(fit(pair, left)),
                        clause,
                        claimed(),
                        Say.value(own) + " mot " + Say.value(other),
                        both + apart)
                .with(List.of(own, other));
    }

    private Fit fit(Pair pair, Series left) {
        Sense sense = Anchors.sense(anchor);
        if (amount != null) {
            return SizeOfChange.fit(pair, amount, sense == null || sense == Sense.FLAT ? Sense.UP : sense);
        }
        Fit fit = sense == Sense.FLAT ? asMuch(pair) : moreOrLess(pair, left, sense == null ? Sense.DOWN : sense);
        if (Modality.isNegated(clause)) {
            return fit == Fit.HOLDS ? Fit.FAILS : Fit.HOLDS;
        }
        return fit;
    }

    /** "Lika många som": within 3 percent, and not if 8 percent apart. */
    private static Fit asMuch(Pair pair) {
        double apart = Math.abs(pair.percent());
        return apart <= 3 ? Fit.HOLDS : apart >= 8 ? Fit.FAILS : Fit.BETWEEN;
    }

    private Fit moreOrLess(Pair pair, Series left, Sense sense) {
        return pair.difference() * Valence.sign(clause, sense, left) > 0 ? Fit.HOLDS : Fit.FAILS;
    }

    private static @Nullable Fact at(Series series, Clause clause) {
        if (clause.when().year() != null && series.first().period() != null) {
            return series.of(clause.when().year(), clause.when().window()).orElse(null);
        }
        return series.latest(clause.when().window()).orElse(null);
    }
}
