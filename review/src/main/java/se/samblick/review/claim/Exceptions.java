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
    private static final int MOST_BETWEEN = 6;

    Exceptions {
        mentions = List.copyOf(mentions);
    }

    static Exceptions of(Clause clause, Quantity quantity) {
        if (clause.has("except")) {
            int from = clause.marks("except").get(0).from();
            return new Exceptions(
                    true, namedFrom(clause, from), clause.sentence().words(from, clause.to()));
        }
        int than = quantity == Quantity.NONE ? otherThan(clause) : -1;
        if (than < 0) {
            return new Exceptions(false, List.of(), "");
        }
        List<Mention> named = namedFrom(clause, than);
        // "Ingen annan typ än den i containrar": left out in words that name no row
        return new Exceptions(
                named.isEmpty(), named, named.isEmpty() ? clause.sentence().words(than, clause.to()) : "");
    }

    private static List<Mention> namedFrom(Clause clause, int from) {
        return clause.mentions().stream()
                .filter(mention -> mention.from() >= from)
                .toList();
    }

    /** Where "än" stands in "ingen annan grupp än unga"; −1 if it does not. */
    private static int otherThan(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean other = clause.token(i).is("andra")
                    || clause.token(i).is("annan")
                    || clause.token(i).is("annat");
            for (int k = i + 1; other && k < Math.min(clause.to(), i + MOST_BETWEEN); k++) {
                if (clause.token(k).is("än")) {
                    return k;
                }
            }
        }
        return -1;
    }

    /** True if what narrows the claim is told of the exception alone. */
    boolean hold(String restriction) {
        return said && words.contains(restriction);
    }
}
