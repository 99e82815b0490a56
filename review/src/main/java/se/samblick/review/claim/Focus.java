package se.samblick.review.claim;

import java.util.List;
import java.util.stream.Stream;
import se.samblick.review.fact.Mention;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/**
 * What a superlative ranks, by the order of the words: "Flest anmälningar 2022 gällde bedrägeri" ranks the kinds of crime
 * within 2022, "Flest bedrägerier anmäldes 2022" ranks the years, "I Centrum är stöld vanligast" the kinds within Centrum.
 *
 * <p>What stands on the superlative's side of the finite verb only narrows what is counted; where the order leaves it open,
 * everything named may be ranked.
 */
final class Focus {
    private static final List<String> VERBS = List.of("auxiliary", "regards", "level-verb");

    private final Clause clause;
    private final int verb;
    private final int superlative;
    private final int end;

    private Focus(Clause clause, int verb, int superlative, int end) {
        this.clause = clause;
        this.verb = verb;
        this.superlative = superlative;
        this.end = end;
    }

    static Focus of(Clause clause) {
        Mark mark = Stream.of("most-of", "peak", "least-of", "bottom")
                .flatMap(type -> clause.marks(type).stream())
                .findFirst()
                .orElse(null);
        int verb = verb(clause);
        return mark == null ? new Focus(clause, -1, -1, -1) : new Focus(clause, verb, mark.from(), mark.to());
    }

    /** The first finite verb; −1 if none is known. */
    static int verb(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (isVerb(clause, i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isVerb(Clause clause, int index) {
        Token token = clause.token(index);
        boolean changes = !clause.sentence().marks("rise", index, index + 1).isEmpty()
                || !clause.sentence().marks("fall", index, index + 1).isEmpty();
        return clause.mentionAt(index) == null
                && (changes || VERBS.stream().anyMatch(type -> Lexicon.swedish().has(type, token.norm())));
    }

    /** The name may be what is ranked; else it tells what is counted, or where. */
    boolean mayRank(Mention mention) {
        if (verb < 0) {
            return true;
        }
        if (superlative < verb) {
            return mention.from() > verb || clause.mentions().stream().noneMatch(other -> other.from() > verb);
        }
        boolean placed =
                Lexicon.swedish().has("preposition", clause.token(clause.from()).norm());
        boolean first = mention.from() < verb;
        boolean between = mention.from() > verb && mention.from() < superlative;
        if (first) {
            return !placed || isBare() || clause.mentions().stream().noneMatch(this::isBetween);
        }
        return between || mention.from() > end;
    }

    private boolean isBetween(Mention mention) {
        return mention.from() > verb && mention.from() < superlative;
    }

    /** "Gällde flest anmälningar bedrägeri": told of as the one that has the most. */
    private boolean isObject(Mention mention) {
        return mention.from() > end
                && !Lexicon.swedish()
                        .has("preposition", clause.token(mention.from() - 1).norm());
    }

    /** "Flest", "högst": nothing tells what kind of thing is ranked. */
    private boolean isBare() {
        return end >= clause.to() || !clause.token(end).isWord();
    }

    /** The time named may be what is ranked: "2021 var rånen flest", but not "2021 hade Centrum flest rån". */
    boolean mayRankTime() {
        When after = WhenReader.read(clause.sentence(), verb + 1, clause.to());
        if (verb < 0 || after.year() != null || after.window() != null) {
            return true;
        }
        return superlative > verb
                ? isBare() || clause.mentions().stream().noneMatch(mention -> isBetween(mention) || isObject(mention))
                : clause.mentions().stream().noneMatch(mention -> mention.from() > verb);
    }
}
