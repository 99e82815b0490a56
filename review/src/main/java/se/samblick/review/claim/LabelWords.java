package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.reading.Grid;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/**
 * Words that stand in one label only of a table, where a text leaves the rest of the label out: "i trapphuset än i
 * källaren" beside "Trygg i trapphuset" and "Trygg i källaren".
 */
final class LabelWords {
    private static final int SHORTEST = 4;

    private LabelWords() {}

    /** Names in the words from one token to another that are no names of the document's but are of this table. */
    static List<Mention> in(Clause clause, int from, int to, Grid grid, Vocabulary vocabulary) {
        List<Mention> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            boolean candidate = clause.mentionAt(i) == null
                    && token.norm().length() >= SHORTEST
                    && i > clause.from()
                    && Heads.isNoun(clause, i)
                    && isLed(clause.token(i - 1));
            List<String> labels = candidate ? labels(token, grid, vocabulary) : List.of();
            if (labels.size() == 1) {
                found.add(new Mention(i, i + 1, Set.of(labels.get(0)), Mention.Closeness.SHORTENED));
            }
        }
        return found;
    }

    private static boolean isLed(Token before) {
        return Lexicon.swedish().has("preposition", before.norm()) || before.is("gäller") || before.is("än");
    }

    private static List<String> labels(Token token, Grid grid, Vocabulary vocabulary) {
        List<String> labels = new ArrayList<>();
        for (int d = 1; d < grid.dimensions(); d++) {
            for (String key : grid.labels(d)) {
                var whole = new Mention(0, 1, Set.of(key), Mention.Closeness.SAME);
                if (vocabulary.isWordOf(token, whole)) {
                    labels.add(key);
                }
            }
        }
        return labels;
    }
}
