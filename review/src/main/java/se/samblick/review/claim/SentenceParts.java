package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Amount;
import se.samblick.review.text.AmountReader;
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

    /** True if the token lies within a name or an amount, its first token not counted. */
    boolean isInside(int index) {
        return mentions.stream().anyMatch(mention -> mention.from() < index && index < mention.to())
                || amounts.stream().anyMatch(amount -> amount.from() < index && index < amount.to());
    }
}
