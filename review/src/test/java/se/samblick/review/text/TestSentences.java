package se.samblick.review.text;

import java.util.List;

/** Sentences without a document around them. */
final class TestSentences {
    private TestSentences() {}

    static Sentence sentence(String text) {
        List<Token> tokens = Tokens.of(text);
        return new Sentence(
                0,
                0,
                0,
                new Section(0, List.of()),
                false,
                text,
                List.of(new Sentence.Origin(0, new Place(1, 0, 0))),
                tokens,
                Lexicon.swedish().marks(tokens));
    }
}
