package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;

/** The level told beside a change or a rank, which is a statement of its own. */
final class ReachedLevel {
    private static final Lexicon WORDS = Lexicon.swedish();

    private ReachedLevel() {}

    /** The level a change led to: "ökade med 10 procent till 45", but not a range or a year. */
    static List<Judgement> reached(Clause clause, Desk desk) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            boolean to = amount.from() > clause.from()
                    && clause.token(amount.from() - 1).is("till");
            boolean level = amount.unit() == Amount.Unit.COUNT || amount.unit() == Amount.Unit.PERCENT;
            boolean size = to
                    && amount.from() - 1 > clause.from()
                    && WORDS.has("level-verb", clause.token(amount.from() - 2).norm())
                    && isNounOfChange(clause);
            if (to && level && !size && !clause.says("från")) {
                Judgement judgement = Level.judge(clause, desk, amount);
                if (judgement.isTried()) {
                    found.add(judgement.quoting(
                            clause.sentence().words(amount.from() - 1, Math.min(clause.to(), amount.to()))));
                }
            }
        }
        return found;
    }

    /** The level told after a rank: "Centrum har högst nivå, 121 brott per 1 000 invånare"; never the size of a change. */
    static List<Judgement> appended(Clause clause, Desk desk) {
        if (clause.amounts().size() != 1
                || clause.sense() != null
                || clause.when().previous()) {
            return List.of();
        }
        Amount amount = clause.amounts().get(0);
        int at = amount.from() - 1;
        at -= at > clause.from() && clause.token(at).is("med") ? 1 : 0;
        boolean level = amount.unit() != Amount.Unit.COUNT
                || StatedLevel.endsThere(clause, amount.to())
                || StatedLevel.isCounted(clause, amount);
        if (at <= clause.from() || !clause.token(at).is(",") || !level) {
            return List.of();
        }
        Judgement judgement = Level.judge(clause, desk, amount);
        return judgement.isTried()
                ? List.of(judgement.quoting(clause.sentence().words(at + 1, endOfAmount(clause, amount))))
                : List.of();
    }

    private static int endOfAmount(Clause clause, Amount amount) {
        boolean noun = amount.to() < clause.to() && clause.token(amount.to()).isWord();
        return noun ? amount.to() + 1 : amount.to();
    }

    /** "Nedgången uppgår till 24" tells how large the change was, not what it led to. */
    private static boolean isNounOfChange(Clause clause) {
        return clause.anchor() != null && clause.anchor().type().endsWith("-noun");
    }
}
