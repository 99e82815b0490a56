package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;

/**
 * A part of a sentence that says one thing.
 *
 * @param from first token
 * @param to last token, not included
 * @param anchor the words that say the change, null if none
 * @param sense which way, null if it says no change
 * @param mentions what it names of the tables
 * @param amounts what it states
 * @param when the time it names itself
 * @param before the clause that came before in the same paragraph, null for the first
 */
public record Clause(
        Sentence sentence,
        int from,
        int to,
        @Nullable Mark anchor,
        @Nullable Sense sense,
        List<Mention> mentions,
        List<Amount> amounts,
        When when,
        @Nullable Clause before) {
    public Clause {
        mentions = List.copyOf(mentions);
        amounts = List.copyOf(amounts);
    }

    Clause at(When other) {
        return new Clause(sentence, from, to, anchor, sense, mentions, amounts, other, before);
    }

    public boolean has(String type) {
        return sentence.hasMark(type, from, to);
    }

    public List<Mark> marks(String type) {
        return sentence.marks(type, from, to);
    }

    /** True for a noun that says what rows are: "kategorier", "stadsdelar", or what a table heads them with. */
    boolean isKind(int index) {
        return sentence.marks().stream()
                .anyMatch(mark -> mark.from() == index
                        && mark.to() == index + 1
                        && (mark.is("kind-noun") || mark.is("area-noun")));
    }

    public Token token(int index) {
        return sentence.tokens().get(index);
    }

    public boolean startsWith(String word) {
        return from < to && token(from).is(word);
    }

    /** True if the words stand in it one after another. */
    public boolean says(String... words) {
        for (int i = from; i + words.length <= to; i++) {
            boolean all = true;
            for (int k = 0; k < words.length && all; k++) {
                all = token(i + k).is(words[k]);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** True for the words of a contrast ("till skillnad från i Udden"), which the statement itself is not about. */
    public boolean isAside(int index) {
        if (index < Insertion.concession(sentence, from)) {
            return true;
        }
        for (Mark mark : marks("contrast")) {
            int end = mark.to();
            while (end < to
                    && !token(end).is(",")
                    && !Lexicon.swedish().has("auxiliary", token(end).norm())) {
                end++;
            }
            if (mark.from() <= index && index < end) {
                return true;
            }
        }
        return false;
    }

    /** The token's first mention that covers it, null if none does. */
    public @Nullable Mention mentionAt(int index) {
        for (Mention mention : mentions) {
            if (mention.from() <= index && index < mention.to()) {
                return mention;
            }
        }
        return null;
    }

    /** The words as written, without joining words and signs at its ends. */
    public String quote() {
        int first = from;
        int last = to;
        while (last > first
                && token(last - 1).kind() == Token.Kind.SIGN
                && !token(last - 1).is("%")
                && !token(last - 1).is(")")) {
            last--;
        }
        while (first < last
                && (token(first).kind() == Token.Kind.SIGN && !token(first).is("(") || isJoining(first))) {
            first++;
        }
        return sentence.words(first, last);
    }

    private boolean isJoining(int index) {
        Token token = token(index);
        return index > 0
                && (token.is("och")
                        || token.is("men")
                        || token.is("medan")
                        || token.is("samt")
                        || token.is("samtidigt"));
    }
}
