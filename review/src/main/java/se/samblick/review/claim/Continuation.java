package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;

/** How a clause leans on the one before: by its verb, or by its time. */
final class Continuation {
    private Continuation() {}

    /** "Rånen ökade med 10 procent och hoten med 5": the second part takes the verb of the first. */
    static boolean takesVerb(SentenceParts parts, int from, int to, @Nullable Clause previous) {
        Sentence sentence = parts.sentence();
        return from > 0
                && previous != null
                && previous.sentence() == sentence
                && !TrailingClauses.saysPart(sentence, parts.amounts(), from + 1)
                && (!hasVerb(sentence.tokens(), from, to) || saysSizeAgain(sentence, from, to, parts.amounts()));
    }

    /** True if the clause, which itself says {@code own}, is of the time that the one before told. */
    static boolean takesTime(Clause clause, When own) {
        Sentence sentence = clause.sentence();
        Clause previous = clause.before();
        return then(sentence, clause.from(), previous)
                || (own.saysNothing() && previous != null && meanwhile(clause))
                || (own.saysNothing() && whichIs(clause))
                || endsThen(clause, own)
                || (own.saysNothing() && previous != null && asThen(clause))
                || (own.saysNothing() && TrailingClauses.isTogether(sentence.tokens(), clause.from()))
                || (own.saysNothing() && restates(sentence, clause.from(), previous))
                || (own.saysNothing() && ranksThat(clause, previous))
                || isRankOfLast(sentence, clause.from(), previous);
    }

    /** ", det högsta antalet i serien", ", följt av rån": ranks go on about the time just told. */
    private static boolean isRankOfLast(Sentence sentence, int from, @Nullable Clause previous) {
        return previous != null
                && previous.sentence() == sentence
                && sentence.tokens().get(from).is(",")
                && (TrailingClauses.isRank(sentence, from + 1) || Extreme.startsFollower(sentence, from + 1));
    }

    /** ", vilket är en femtedel": the size of the change once more, in another unit. */
    private static boolean saysSizeAgain(Sentence sentence, int from, int to, List<Amount> amounts) {
        List<Token> tokens = sentence.tokens();
        if (from + 3 >= to || !tokens.get(from).is(",") || !tokens.get(from + 1).is("vilket")) {
            return false;
        }
        Amount first = amounts.stream()
                .filter(amount -> amount.from() >= from && amount.to() <= to)
                .findFirst()
                .orElse(null);
        if (first == null || !first.isPercentLike() || first.from() - from > 4) {
            return false;
        }
        return first.to() >= to
                || !tokens.get(first.to()).isWord()
                || tokens.get(first.to()).is("på");
    }

    /** ", vilket är den största ökningen": of the time of what it ranks. */
    private static boolean ranksThat(Clause clause, @Nullable Clause previous) {
        return previous != null
                && previous.sentence() == clause.sentence()
                && clause.from() + 1 < clause.to()
                && clause.token(clause.from() + 1).is("vilket")
                && (clause.has("most-of") || clause.has("least-of"));
    }

    private static boolean hasVerb(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Lexicon.swedish().has("auxiliary", tokens.get(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** "Det är en minskning med 8 procentenheter" is of the time the sentence before told. */
    private static boolean restates(Sentence sentence, int from, @Nullable Clause previous) {
        List<Token> tokens = sentence.tokens();
        return from == 0
                && previous != null
                && previous.sentence().index() == sentence.index() - 1
                && tokens.size() > 3
                && (tokens.get(0).is("det") || tokens.get(0).is("detta"))
                && (tokens.get(1).is("är")
                        || tokens.get(1).is("motsvarar")
                        || tokens.get(1).is("innebär"))
                && (tokens.get(2).is("en")
                        || tokens.get(2).is("ett")
                        || tokens.get(2).is("alltså")
                        || tokens.get(2).isNumber());
    }

    /** ", vilket är den största ökningen": of what the same sentence just told. */
    private static boolean whichIs(Clause clause) {
        int first = clause.from();
        while (first < clause.to() && !clause.token(first).isWord()) {
            first++;
        }
        boolean within = clause.before() != null && clause.before().sentence() == clause.sentence();
        return within && first < clause.to() && clause.token(first).is("vilket");
    }

    /** "Under samma tid har snusningen fördubblats", "rånen minskade under perioden": of the time just told. */
    private static boolean meanwhile(Clause clause) {
        return clause.says("under", "samma", "tid")
                || clause.says("under", "samma", "period")
                || clause.says("under", "perioden")
                || clause.says("under", "tiden");
    }

    /** "Fyra av tio anmäldes då": in the part of the year just told of. */
    private static boolean endsThen(Clause clause, When own) {
        Clause previous = clause.before();
        int last = clause.to() - 1;
        while (last > clause.from() && !clause.token(last).isWord()) {
            last--;
        }
        return previous != null
                && previous.sentence() == clause.sentence()
                && own.window() == null
                && clause.token(last).is("då");
    }

    /** "Hälften så många som då": then is the time the clause before told. */
    private static boolean asThen(Clause clause) {
        return clause.says("som", "då") || clause.says("än", "då") || clause.says("med", "då");
    }

    /** ", då 112 fall anmäldes" is of the time just named. */
    private static boolean then(Sentence sentence, int from, @Nullable Clause previous) {
        List<Token> tokens = sentence.tokens();
        return previous != null
                && previous.sentence() == sentence
                && from + 1 < tokens.size()
                && tokens.get(from).is(",")
                && tokens.get(from + 1).is("då");
    }
}
