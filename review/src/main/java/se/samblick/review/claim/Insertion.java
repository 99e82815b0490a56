package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/**
 * What a clause says in passing before the change, as ", som var 120 år 2023,": its numbers are not those of the change.
 *
 * @param from first token
 * @param to last token, not included; the same as {@code from} where nothing is inserted
 */
record Insertion(int from, int to) {
    /**
     * End of what a clause admits first, "Trots en liten uppgång det senaste året", before the verb of what it states;
     * its beginning where it admits nothing.
     */
    static int concession(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        if (from + 2 >= tokens.size()
                || !Lexicon.swedish().has("conceding", tokens.get(from).norm())
                || !admits(tokens, from)) {
            return from;
        }
        for (int i = from + 2; i < Math.min(tokens.size(), from + 16); i++) {
            if (Lexicon.swedish().has("auxiliary", tokens.get(i).norm())) {
                return i;
            }
        }
        return from;
    }

    /** "Trots fler våldsbrott", "efter en uppgång 2022"; "trots att" leads in a clause of its own. */
    private static boolean admits(List<Token> tokens, int from) {
        boolean noun = tokens.get(from).is("trots") && !tokens.get(from + 1).is("att");
        return noun || isChange(tokens, from + 1);
    }

    private static boolean isChange(List<Token> tokens, int from) {
        boolean article = tokens.get(from).is("en")
                || tokens.get(from).is("den")
                || tokens.get(from).is("ett")
                || tokens.get(from).is("flera");
        return article
                && (Anchors.namesChange(tokens, from + 1)
                        || (from + 3 < tokens.size() && Anchors.namesChange(tokens, from + 2)));
    }

    /** What is said in passing before the change: ", som var 120 år 2023,". Begins and ends alike if there is none. */
    static Insertion of(Sentence sentence, int from, int anchor) {
        List<Token> tokens = sentence.tokens();
        int conceded = concession(sentence, from);
        if (conceded > from && conceded <= anchor) {
            return new Insertion(from, conceded);
        }
        for (int i = from; i + 1 < anchor; i++) {
            boolean opens = tokens.get(i).is(",")
                    && (tokens.get(i + 1).is("som") || tokens.get(i + 1).is("vilka"));
            for (int end = i + 2; opens && end < anchor; end++) {
                if (tokens.get(end).is(",")) {
                    return new Insertion(i, end + 1);
                }
            }
        }
        return new Insertion(from, from);
    }

    /** The time the words from one token to another speak of, those inserted left out unless nothing else says it. */
    When timeAround(Sentence sentence, int first, int last) {
        return from == to
                ? WhenReader.read(sentence, first, last)
                : WhenReader.read(sentence, first, from).or(WhenReader.read(sentence, to, last));
    }

    boolean holds(Amount amount) {
        return amount.to() > from && amount.from() < to;
    }
}
