package se.samblick.review.claim;

import java.util.List;
import java.util.Locale;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;

/**
 * Which way words for good and bad lie on what is measured. The safest place has the largest share of those who feel
 * safe, and the smallest of those who feel unsafe: "tryggast" means most in the one table and least in the other.
 */
final class Valence {
    private static final Lexicon WORDS = Lexicon.swedish();

    private Valence() {}

    /** The sense as a number: 1 for more, −1 for less, by what the series measures where the words are good or bad. */
    static int sign(Clause clause, Sense sense, Series series) {
        int said = said(clause);
        if (said == 0 || sense == Sense.FLAT) {
            return sense.sign();
        }
        return isOfGood(series) ? said : -said;
    }

    /** 1 for "tryggast" and "mindre otrygga", −1 for "otryggare" and "mest utsatta", 0 without such words. */
    private static int said(Clause clause) {
        for (String type : List.of("most-of", "least-of", "more", "less")) {
            for (Mark mark : clause.marks(type)) {
                int degree = degree(clause.token(mark.from()));
                int last = degree == 0 ? mark.from() : mark.from() + 1;
                int good = last < clause.to() ? goodness(clause.token(last).norm()) : 0;
                if (good != 0) {
                    return degree == 0 ? good : degree * good;
                }
            }
        }
        return 0;
    }

    private static int degree(Token token) {
        return token.is("mest") || token.is("mer") ? 1 : token.is("minst") || token.is("mindre") ? -1 : 0;
    }

    private static int goodness(String word) {
        return startsWith("bad-stem", word) ? -1 : startsWith("good-stem", word) ? 1 : 0;
    }

    private static boolean startsWith(String type, String word) {
        return WORDS.words(type).stream().anyMatch(word::startsWith);
    }

    /** True for a share of those who feel safe; by its own labels, else by the table's title. */
    private static boolean isOfGood(Series series) {
        int own = goodnessOf(String.join(" ", series.category()));
        return (own != 0 ? own : goodnessOf(series.table().title())) > 0;
    }

    private static int goodnessOf(String words) {
        int good = 0;
        for (Token token : Tokens.of(words.toLowerCase(Locale.ROOT))) {
            int here = goodness(token.norm());
            if (here < 0) {
                return here;
            }
            good = Math.max(good, here);
        }
        return good;
    }
}
