package se.samblick.review.claim;

import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/** Finds the noun a clause is about: its subject, or what a noun of change is said of. */
final class Heads {
    private static final Lexicon WORDS = Lexicon.swedish();

    private Heads() {}

    /** Index of the noun the clause is about, −1 if it only points at something said before. */
    static int head(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor != null && anchor.type().endsWith("-noun")) {
            int after = headAfterNoun(clause, anchor.to());
            if (after >= 0) {
                return after;
            }
        }
        int stop = anchor == null ? clause.to() : anchor.from();
        int start = coreStart(clause, stop);
        int verb = finiteVerb(clause, start, stop);
        int before = headBefore(clause, start, verb);
        if (before >= 0) {
            return before;
        }
        int from = verb < clause.to() && (anchor == null || verb < anchor.from())
                ? verb + 1
                : anchor == null ? verb : anchor.to();
        return headFrom(clause, from, anchor == null || from >= anchor.to() ? clause.to() : anchor.from());
    }

    private static int headAfterNoun(Clause clause, int from) {
        if (from < clause.to()
                && (clause.token(from).is("av")
                        || clause.token(from).is("i")
                        || clause.token(from).is("för")
                        || clause.token(from).is("inom")
                        || clause.token(from).is("bland"))) {
            return headFrom(clause, from + 1, clause.to());
        }
        return -1;
    }

    /** "Man kan konstatera att brotten ökar": what is stated begins after "att". */
    private static int coreStart(Clause clause, int stop) {
        int start = Insertion.concession(clause.sentence(), clause.from());
        for (int i = clause.from(); i + 1 < stop; i++) {
            boolean infinitive = (i > clause.from()
                            && (clause.token(i - 1).is("för")
                                    || clause.token(i - 1).is("ut")
                                    || clause.token(i - 1).is("genom")))
                    || isInfinitive(clause, i + 1);
            if (clause.token(i).is("att") && !infinitive) {
                start = i + 1;
            }
        }
        return start;
    }

    private static boolean isInfinitive(Clause clause, int index) {
        String word = clause.token(index).norm();
        return word.endsWith("a")
                && !word.endsWith("da")
                && clause.mentionAt(index) == null
                && !WORDS.has("all", word)
                && !WORDS.has("some", word)
                && !WORDS.has("function", word)
                && !clause.token(index).capitalised();
    }

    private static int finiteVerb(Clause clause, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (WORDS.has("auxiliary", clause.token(i).norm())) {
                return i;
            }
        }
        return stop;
    }

    /** The last noun before the verb that is not inside a prepositional phrase. */
    private static int headBefore(Clause clause, int start, int verb) {
        int head = -1;
        for (int i = start; i < verb; i++) {
            Token token = clause.token(i);
            if (WORDS.has("preposition", token.norm()) && !(clause.mentionAt(i) != null && head >= 0)) {
                if (head >= 0 || i == start || !token.is("i")) {
                    break;
                }
            }
            if (token.is(",") && head >= 0) {
                break;
            }
            if (isNoun(clause, i)) {
                head = i;
            }
        }
        return head;
    }

    private static int headFrom(Clause clause, int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            boolean breaks =
                    WORDS.has("preposition", token.norm()) || token.kind() == Token.Kind.SIGN || token.isNumber();
            if (breaks && !(clause.mentionAt(i) != null && head >= 0)) {
                break;
            }
            if (isNoun(clause, i)) {
                head = i;
            } else if (head >= 0) {
                break;
            }
        }
        return head;
    }

    static boolean isNoun(Clause clause, int index) {
        Token token = clause.token(index);
        if (!token.isWord()
                || clause.amounts().stream().anyMatch(amount -> amount.from() <= index && index < amount.to())) {
            return false;
        }
        if (clause.mentionAt(index) != null) {
            return true;
        }
        String word = token.norm();
        // "Stals", "drabbades": passive verbs
        boolean passive = !token.capitalised() && word.length() > 4 && (word.endsWith("des") || word.endsWith("tes"));
        return word.length() > 2
                && !passive
                && !WORDS.has("function", word)
                && !WORDS.has("auxiliary", word)
                && !WORDS.has("strong", word)
                && !WORDS.has("weak", word)
                && !WORDS.has("hedge", word)
                && !WORDS.has("number", word)
                && !WORDS.has("steady", word)
                && !WORDS.has("qualifier", word)
                && !WORDS.has("nearly-flat", word)
                && !WORDS.has("most-of", word)
                && !WORDS.has("least-of", word)
                && !WORDS.has("previous", word)
                && !WORDS.has("more", word)
                && !WORDS.has("less", word)
                && !WORDS.has("ordinal", word)
                && !WORDS.has("all", word)
                && !WORDS.has("factor", word)
                && !WORDS.has("rise", word)
                && !WORDS.has("fall", word)
                && !WORDS.has("flat", word);
    }
}
