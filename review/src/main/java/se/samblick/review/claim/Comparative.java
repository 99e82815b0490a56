package se.samblick.review.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Labels;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/**
 * The words that set one thing against another: "högre … än", "lika många … som", "under genomsnittet".
 *
 * @param sense up for more
 * @param than the token that leads in the other side
 * @param end where the other side ends
 */
record Comparative(Sense sense, int than, int end) {
    private static final Lexicon WORDS = Lexicon.swedish();
    private static final Set<String> ANY = Set.of("någon", "något", "några", "alla", "samtliga", "övriga", "de");
    private static final Set<String> PARTS = Set.of("kvartalet", "halvåret", "tertialet");
    private static final Set<String> OTHERS = Set.of("annan", "annat", "andra", "övriga");

    static @Nullable Comparative of(Clause clause) {
        for (String type : new String[] {"more", "less"}) {
            for (Mark mark : clause.marks(type)) {
                int than = word(clause, mark.to(), "än");
                if (than >= 0 && !bounds(clause, than)) {
                    return new Comparative(type.equals("more") ? Sense.UP : Sense.DOWN, than, end(clause, than));
                }
            }
        }
        int alike = alike(clause);
        if (alike >= 0) {
            return new Comparative(Sense.FLAT, alike, end(clause, alike));
        }
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            if (isBesideWhole(clause, i)) {
                return new Comparative(clause.token(i).is("över") ? Sense.UP : Sense.DOWN, i, end(clause, i));
            }
        }
        return null;
    }

    /** "Lika många i Udden som i Mon", "på samma nivå som riket". */
    private static int alike(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean same = clause.token(i).is("lika")
                    || clause.token(i).is("samma")
                    || clause.token(i).is("densamma")
                    || clause.token(i).is("detsamma");
            if (same) {
                return word(clause, i + 1, "som");
            }
        }
        return -1;
    }

    private static int word(Clause clause, int from, String word) {
        for (int i = from; i < clause.to(); i++) {
            if (clause.token(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** "Fler än 500": a bound, no other side. */
    private static boolean bounds(Clause clause, int than) {
        if (than + 1 >= clause.to()) {
            return true;
        }
        return clause.amounts().stream().anyMatch(amount -> amount.from() <= than + 1 && than < amount.to())
                || clause.amounts().stream().anyMatch(amount -> amount.from() == than + 1);
    }

    private static int end(Clause clause, int than) {
        for (int i = than + 1; i < clause.to(); i++) {
            if (clause.token(i).is("utom")
                    || clause.token(i).is("men")
                    || clause.token(i).is("trots")) {
                return i;
            }
        }
        return clause.to();
    }

    /** "Över riket", "under genomsnittet". */
    static boolean isBesideWhole(Clause clause, int index) {
        return (clause.token(index).is("över") || clause.token(index).is("under")) && isWhole(clause, index + 1);
    }

    private static boolean isWhole(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 3); i++) {
            Token token = clause.token(i);
            String word = token.norm();
            if (isWholesValue(clause, i)) {
                return true;
            }
            if (token.isWord()
                    && (WORDS.has("mean-noun", word)
                            || word.endsWith("snitt")
                            || word.endsWith("snittet")
                            || Labels.isWhole(word) && !word.equals("området"))) {
                return true;
            }
            if (!token.is("det") && !token.is("hela") && !token.is("både") && !token.is("såväl")) {
                return false;
            }
        }
        return false;
    }

    /** "Kommunens värde", "rikets nivå": what the whole has. */
    private static boolean isWholesValue(Clause clause, int index) {
        String word = clause.token(index).norm();
        return word.endsWith("s")
                && index + 1 < clause.to()
                && Labels.isWhole(word.substring(0, word.length() - 1))
                && (WORDS.has("value-noun", clause.token(index + 1).norm())
                        || WORDS.has("mean-noun", clause.token(index + 1).norm()));
    }

    /** "Än någon annan månad", "än alla andra": against each of the others. */
    boolean saysAnyOther(Clause clause) {
        boolean any = false;
        for (int i = than + 1; i < Math.min(end, than + 5); i++) {
            String word = clause.token(i).norm();
            any |= ANY.contains(word);
            if (any && OTHERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What the others are called; empty if that is not said. */
    String otherNoun(Clause clause) {
        for (int i = than + 1; i < end; i++) {
            if (OTHERS.contains(clause.token(i).norm())
                    && i + 1 < end
                    && clause.token(i + 1).isWord()) {
                return clause.token(i + 1).norm();
            }
        }
        return "";
    }

    /** The time the other side names; of "än under det första" that of the first part of the same kind. */
    When time(Clause clause, int until) {
        When said = WhenReader.read(clause.sentence(), than, until);
        if (said.window() != null || said.year() != null || said.hasBase() || said.yearBefore()) {
            return said;
        }
        String kind = "";
        for (int i = clause.from(); i < than; i++) {
            String word = clause.token(i).norm();
            kind = PARTS.contains(word) ? word : kind;
        }
        for (int i = than + 1; !kind.isEmpty() && i < until; i++) {
            for (Mark mark : clause.sentence().marks("ordinal", i, i + 1)) {
                String words = clause.sentence().words(mark.from(), mark.to()) + " " + kind;
                return WhenReader.read(Sentence.of(words), 0, 2);
            }
        }
        return said;
    }

    /** The other side has the label's very words. */
    boolean says(Clause clause, String label) {
        String words = clause.sentence().words(than + 1, end).toLowerCase(java.util.Locale.ROOT);
        return (" " + words + " ").contains(" " + label.toLowerCase(java.util.Locale.ROOT) + " ");
    }

    /** The other side is the whole that the rows are parts of. */
    boolean saysWhole(Clause clause) {
        for (int i = than + 1; i < end; i++) {
            String word = clause.token(i).norm();
            if (WORDS.has("mean-noun", word)
                    || word.endsWith("snittet")
                    || Labels.isWhole(word)
                    || isWholesValue(clause, i)
                    || i + 1 == end && WORDS.has("everyone", word)) {
                return true;
            }
        }
        return false;
    }
}
