package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;

/**
 * Words that change what a clause says and that the rule which judged it does not weigh: an exception, "hos båda könen",
 * "den senare", "däremellan". A claim with such words may be borne out, but it is not called wrong.
 */
final class Unweighed {
    private static final Lexicon WORDS = Lexicon.swedish();

    private Unweighed() {}

    static List<Judgement> weigh(List<Judgement> found) {
        List<Judgement> weighed = new ArrayList<>();
        for (Judgement judgement : found) {
            String words = judgement.verdict() == Verdict.CONTRADICTED ? words(judgement) : null;
            weighed.add(words == null ? judgement : open(judgement, words));
        }
        return weighed;
    }

    private static Judgement open(Judgement judgement, String words) {
        return Judgement.of(
                        judgement.kind(),
                        Verdict.UNVERIFIABLE,
                        judgement.clause(),
                        judgement.claimed(),
                        "",
                        "Det går inte att avgöra vilka siffror \"" + words + "\" syftar på.")
                .quoting(judgement.quote());
    }

    private static @Nullable String words(Judgement judgement) {
        Clause clause = judgement.clause();
        if (judgement.kind() != Kind.ALL) {
            for (Mark mark : clause.marks("except")) {
                return clause.sentence().words(mark.from(), mark.to());
            }
        }
        boolean plain =
                judgement.kind() == Kind.LEVEL || judgement.kind() == Kind.CHANGE || judgement.kind() == Kind.DIRECTION;
        String choice = phrase(clause, "one-of-two");
        if (choice != null || !plain) {
            return choice;
        }
        String elsewhere = phrase(clause, "other-time");
        if (elsewhere != null) {
            return elsewhere;
        }
        return each(clause);
    }

    private static @Nullable String phrase(Clause clause, String type) {
        for (Mark mark : clause.marks(type)) {
            return clause.sentence().words(mark.from(), mark.to());
        }
        return null;
    }

    /** "I samtliga månader", "hos båda könen": each of several, where the rule looked at one figure. */
    private static @Nullable String each(Clause clause) {
        for (Mark mark : clause.marks("each-of")) {
            int noun = mark.to();
            boolean ofWhole =
                    mark.from() > clause.from() && clause.token(mark.from() - 1).is("av");
            if (!ofWhole && noun < clause.to() && isPlainNoun(clause, noun)) {
                return clause.sentence().words(mark.from(), noun + 1);
            }
        }
        return null;
    }

    private static boolean isPlainNoun(Clause clause, int index) {
        String word = clause.token(index).norm();
        return clause.token(index).isWord()
                && !WORDS.has("crime-total", word)
                && !WORDS.has("everyone", word)
                && !WORDS.has("auxiliary", word)
                && clause.mentionAt(index) == null;
    }
}
