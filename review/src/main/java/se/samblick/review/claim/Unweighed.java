package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.text.Amount;
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
            weighed.add(
                    words == null
                            ? judgement
                            : judgement.opened("Det går inte att avgöra vilka siffror \"" + words + "\" syftar på."));
        }
        return weighed;
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
        boolean earlier = clause.says("år", "tidigare") && clause.when().saysNothing();
        if (earlier && judgement.kind() == Kind.EXTREME) {
            // "Två år tidigare hade Mon flest": a time the rule did not rank
            return "år tidigare";
        }
        String choice = phrase(clause, "one-of-two");
        if (choice != null || !plain) {
            return choice;
        }
        boolean summed = TrailingClauses.isTogether(clause.sentence().tokens(), clause.from());
        String other = summed ? null : phrase(clause, "other-time");
        if (other == null) {
            other = phrase(clause, "place-part");
        }
        if (other == null) {
            other = judgement.kind() == Kind.LEVEL ? ofLevel(judgement) : null;
        }
        return other == null ? each(clause) : other;
    }

    /** What a level may be of besides a figure: a whole ("av planens 24"), what is done of it, a sum just told of. */
    private static @Nullable String ofLevel(Judgement judgement) {
        Clause clause = judgement.clause();
        String quote = judgement.quote().toLowerCase(Locale.ROOT);
        if (quote.startsWith("av ") && !quote.startsWith("av de")) {
            return judgement.quote();
        }
        String place = sharedOut(clause);
        if (place != null) {
            return place;
        }
        String done = phrase(clause, "done");
        if (done != null && clause.amounts().stream().anyMatch(Amount::isPercentLike)) {
            return done;
        }
        // Of the whole sentence: a sum of several that it points at may be told in more than one clause
        int end = clause.sentence().tokens().size();
        List<Mark> sums = clause.sentence().marks("total", 0, end);
        List<Mark> several = clause.sentence().marks("these", 0, end);
        return sums.isEmpty() || several.isEmpty() || !clause.mentions().isEmpty()
                ? null
                : clause.sentence().words(several.get(0).from(), several.get(0).to());
    }

    /** "Var tredje stöld sker i centrum": a place's part of all stölder, which stand in the table of the whole. */
    private static @Nullable String sharedOut(Clause clause) {
        for (Amount amount : clause.amounts()) {
            boolean of = amount.unit() == Amount.Unit.FRACTION && clause.mentionAt(amount.to()) != null;
            for (int i = amount.to() + 1; of && i + 1 < clause.to(); i++) {
                boolean place = WORDS.has("place-prep", clause.token(i + 1).norm());
                boolean row = i + 2 < clause.to() && clause.mentionAt(i + 2) != null;
                if (WORDS.has("happens", clause.token(i).norm()) && place && !row) {
                    return clause.sentence().words(i, clause.to());
                }
            }
        }
        return null;
    }

    private static @Nullable String phrase(Clause clause, String type) {
        for (Mark mark : clause.marks(type)) {
            // "Den äldsta åldersgruppen" is weighed where it is one of the table's groups
            boolean maybeNamed = type.equals("one-of-two") || type.equals("place-part");
            boolean named =
                    clause.mentions().stream().anyMatch(name -> name.from() < mark.to() && mark.from() < name.to());
            if (!maybeNamed || !named) {
                return clause.sentence().words(mark.from(), mark.to());
            }
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
