package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.fact.Mention;

/**
 * What a claim of all or none leaves out: "utom skadegörelse", "ingen annan grupp än unga".
 *
 * @param said true if a word of exception stands in the clause
 * @param mentions the rows left out
 * @param words from the exception to the end of the clause; empty if none is said
 */
record Exceptions(boolean said, List<Mention> mentions, String words) {
    Exceptions {
        mentions = List.copyOf(mentions);
    }

    static Exceptions of(Clause clause, Quantity quantity) {
        if (clause.has("except")) {
            int from = clause.marks("except").get(0).from();
            return new Exceptions(
                    true, namedFrom(clause, from), clause.sentence().words(from, clause.to()));
        }
        int than = quantity == Quantity.NONE && clause.says("andra") ? indexOf(clause, "än") : -1;
        return new Exceptions(false, than < 0 ? List.of() : namedFrom(clause, than), "");
    }

    private static List<Mention> namedFrom(Clause clause, int from) {
        return clause.mentions().stream()
                .filter(mention -> mention.from() >= from)
                .toList();
    }

    private static int indexOf(Clause clause, String word) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (clause.token(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** True if what narrows the claim is told of the exception alone. */
    boolean hold(String restriction) {
        return said && words.contains(restriction);
    }
}
