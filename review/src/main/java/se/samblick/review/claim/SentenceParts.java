package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Amount;
import se.samblick.review.text.AmountReader;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/**
 * What a sentence has before it is cut into clauses.
 *
 * @param anchors the words that state a change, in order
 * @param mentions what it names of the tables
 * @param amounts what it states
 */
record SentenceParts(Sentence sentence, List<Mark> anchors, List<Mention> mentions, List<Amount> amounts) {
    static SentenceParts of(Sentence sentence, Vocabulary vocabulary) {
        List<Mention> mentions = mentions(sentence, vocabulary);
        List<Amount> amounts = AmountReader.read(sentence).stream()
                .filter(amount -> mentions.stream().noneMatch(mention -> isNumberOf(mention, amount)))
                .toList();
        return new SentenceParts(sentence, Anchors.of(sentence), mentions, amounts);
    }

    /** "Mellan 18 och 24" names a part of the day; it counts nothing. */
    private static boolean isNumberOf(Mention mention, Amount amount) {
        return amount.unit() == Amount.Unit.COUNT && mention.from() <= amount.from() && amount.to() <= mention.to();
    }

    /** The names in the sentence; the inhabitants of "per 1 000 invånare" are only a measure. */
    private static List<Mention> mentions(Sentence sentence, Vocabulary vocabulary) {
        List<Mark> rates = sentence.marks("per", 0, sentence.tokens().size());
        return vocabulary.mentions(sentence).stream()
                .filter(mention ->
                        rates.stream().noneMatch(rate -> rate.from() <= mention.from() && mention.to() <= rate.to()))
                .toList();
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    /** The "och" of "mellan 2020 och 2023". */
    boolean joinsNumbers(int index) {
        return index > 0
                && index + 1 < tokens().size()
                && tokens().get(index - 1).isNumber()
                && tokens().get(index + 1).isNumber();
    }

    /** The "och" between two names: "rån och misshandel". */
    boolean joinsNames(int index) {
        boolean left = mentions.stream().anyMatch(mention -> mention.to() == index);
        boolean right = mentions.stream().anyMatch(mention -> mention.from() == index + 1);
        return left && right && tokens().get(index).is("och");
    }

    /** ", och ungefär hälften sker på torget", ", även om ökningen är liten": a second statement after one that is whole. */
    boolean addsStatement(int index) {
        if (index + 2 >= tokens().size() || isInside(index)) {
            return false;
        }
        Token joint = tokens().get(index);
        boolean conceded = joint.is("även") && tokens().get(index + 1).is("om");
        boolean joined = joint.is("och") || joint.is("men") || joint.is("samt");
        boolean told =
                states(0, index) || countsIn(0, index) && anchors.stream().anyMatch(mark -> mark.from() > index);
        return (conceded || joined) && told && hasVerb(index + 1);
    }

    private boolean states(int from, int to) {
        return anchors.stream().anyMatch(mark -> mark.from() >= from && mark.to() <= to)
                || !sentence.marks("most-of", from, to).isEmpty()
                || !sentence.marks("least-of", from, to).isEmpty();
    }

    private boolean countsIn(int from, int to) {
        return amounts.stream().anyMatch(amount -> amount.from() >= from && amount.to() <= to);
    }

    /** "Oron märks i vardagen: 12 procent avstår …": what stands before the colon states nothing of its own. */
    boolean leadsInWithColon(int colon) {
        return tokens().get(colon).is(":")
                && colon > 1
                && !isInside(colon)
                && !states(0, colon)
                && !countsIn(0, colon)
                && mentions.stream().noneMatch(mention -> mention.from() < colon)
                && (countsIn(colon, tokens().size()) || states(colon, tokens().size()));
    }

    private boolean hasVerb(int from) {
        for (int i = from; i < tokens().size(); i++) {
            if (tokens().get(i).is(",")) {
                return false;
            }
            if (Lexicon.swedish().has("auxiliary", tokens().get(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** True if the token lies within a name or an amount, its first token not counted. */
    boolean isInside(int index) {
        return mentions.stream().anyMatch(mention -> mention.from() < index && index < mention.to())
                || amounts.stream().anyMatch(amount -> amount.from() < index && index < amount.to());
    }
}
