package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/** The word that leads in the other side of a comparison: "än", "som" after "lika" or "dubbelt", "jämfört med". */
final class Than {
    private static final List<String> TIMES =
            List.of("previous", "same-period", "season", "previous-survey", "month", "last-year", "start");

    private Than() {}

    /** "Fler", "färre", "dubbelt så många", "tre gånger så". */
    static boolean isComparative(Mark anchor) {
        return anchor.is("more") || anchor.is("less") || anchor.is("as-many") || anchor.is("times-as");
    }

    /** True where one row is set against another, as against a row now and then: "alla områden ligger under riket". */
    static boolean leadsInRow(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor == null || !isComparative(anchor)) {
            return false;
        }
        int than = at(clause, anchor);
        return than >= 0 && !isTime(clause, than);
    }

    /** Index of the word; −1 if the clause has none. */
    static int at(Clause clause, Mark anchor) {
        boolean ratio = anchor.is("as-many") || anchor.is("times-as") || anchor.is("flat");
        for (int i = anchor.to() - 1; i < clause.to(); i++) {
            Token token = clause.token(i);
            if (i >= anchor.to() && (token.is("än") || (ratio && token.is("som")))) {
                return i;
            }
            if (i == anchor.to() - 1 && ratio && (token.is("som") || token.is("med"))) {
                return i;
            }
            if (i >= anchor.to() && (token.is("jämfört") || token.is("jämförelse") || token.is("jämföra"))) {
                return i;
            }
        }
        for (int i = clause.from(); i < anchor.from(); i++) {
            if (clause.token(i).is("än")) {
                return i;
            }
        }
        boolean mean = clause.token(anchor.from()).is("under")
                || clause.token(anchor.from()).is("över");
        return mean ? anchor.from() : -1;
    }

    /** A year or a word of time follows: "fler än 2021", "högre än föregående år". */
    static boolean isTime(Clause clause, int than) {
        for (int i = than + 1; i < Math.min(clause.to(), than + 7); i++) {
            if (clause.mentionAt(i) != null || clause.token(i).capitalised() || PlaceNames.isPart(clause.token(i))) {
                return false;
            }
            if (clause.token(i).looksLikeYear()) {
                return true;
            }
        }
        if (clause.when().baseWindow() != null) {
            return true;
        }
        for (String type : TIMES) {
            for (Mark mark : clause.marks(type)) {
                if (mark.from() > than) {
                    return true;
                }
            }
        }
        for (int i = than + 1; i < Math.min(clause.to(), than + 4); i++) {
            Token token = clause.token(i);
            if (token.is("innan")
                    || token.is("tidigare")
                    || token.is("förut")
                    || token.is("före")
                    || token.is("då")
                    || token.is("sedan")) {
                return true;
            }
        }
        return false;
    }
}
