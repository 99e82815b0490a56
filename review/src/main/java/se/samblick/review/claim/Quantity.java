package se.samblick.review.claim;

import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/** How many of a table's rows a direction is said of. */
enum Quantity {
    ALL("alla"),
    NONE("ingen"),
    NOT_ALL("inte alla"),
    MOST("de flesta"),
    ONLY("bara de nämnda"),
    SOME("några");

    private final String words;

    Quantity(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What the clause says; null if it speaks of no quantity of rows. */
    static @Nullable Quantity of(Clause clause, Desk desk) {
        for (Mark mark : clause.marks("only")) {
            if (namesAfter(clause, mark.to()) || isTheOnly(clause, mark)) {
                return ONLY;
            }
        }
        for (Mark mark : clause.marks("most")) {
            if (kindAfter(clause, mark.to())) {
                return MOST;
            }
        }
        for (Mark mark : clause.marks("none")) {
            if (kindAfter(clause, mark.to())) {
                return NONE;
            }
        }
        return clause.marks("all").stream().anyMatch(mark -> isAll(clause, mark, desk)) ? ALL : null;
    }

    private static boolean isAll(Clause clause, Mark mark, Desk desk) {
        boolean ranked = mark.from() > clause.from()
                && (clause.token(mark.from() - 1).is("av")
                        || clause.token(mark.from() - 1).is("bland"))
                && (clause.has("most-of") || clause.has("least-of"));
        if (ranked) {
            // "minskat mest av alla brottstyper" ranks, it says nothing of all
            return false;
        }
        if (clause.token(mark.from()).is("hela")) {
            return clause.has("except");
        }
        boolean every = clause.marks("every").stream()
                .anyMatch(other -> other.from() <= mark.from() && other.to() >= mark.to());
        boolean pointing =
                mark.from() > clause.from() && clause.token(mark.from() - 1).is("de");
        boolean before = mark.to() < clause.to() && clause.token(mark.to()).is("har") && mark.from() == clause.from();
        boolean alone = clause.anchor() != null
                && mark.to() == clause.anchor().from()
                && !clause.token(mark.from()).is("varje");
        boolean ofRows = pointing || before || alone || kindAfter(clause, mark.to());
        boolean denied =
                mark.from() > clause.from() && clause.token(mark.from() - 1).is("inte");
        return !every && !denied && ofRows && !isTotalRow(clause, mark, desk);
    }

    /** "Samtliga brott" may be what a table calls its total. */
    private static boolean isTotalRow(Clause clause, Mark mark, Desk desk) {
        if (mark.to() >= clause.to()) {
            return false;
        }
        String words = clause.sentence().words(mark.from(), mark.to() + 1);
        return desk.isLabel(words);
    }

    /** A kind of row follows: "kategorier", "tre brottstyper", "redovisade områden". */
    private static boolean kindAfter(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 4); i++) {
            Token token = clause.token(i);
            if (clause.isKind(i)) {
                return true;
            }
            // "För de flesta en trygg stadsdel": another phrase has begun before the noun.
            boolean begins = token.is("en") || token.is("ett") || token.is("i") || token.is("på");
            if (begins || !token.isWord() && !token.isNumber()) {
                return false;
            }
        }
        return false;
    }

    private static boolean namesAfter(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 3); i++) {
            if (clause.mentionAt(i) != null) {
                return true;
            }
            if (clause.token(i).isNumber()) {
                return false;
            }
        }
        return false;
    }

    /** "Den enda kategori som ökat är rån", "det enda som minskat är rån". */
    private static boolean isTheOnly(Clause clause, Mark mark) {
        return mark.to() - mark.from() == 2 && !clause.mentions().isEmpty();
    }
}
