package se.samblick.review.claim;

import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/** Tells the amounts that state a level, "147 anmälda brott", from those that only stand in the clause. */
final class StatedLevel {
    private static final Lexicon WORDS = Lexicon.swedish();

    private StatedLevel() {}

    static boolean isLevel(Clause clause, Amount amount, Desk desk) {
        return switch (amount.unit()) {
            case PERCENT, FRACTION, RATE -> true;
            case COUNT ->
                isCounted(clause, amount)
                        || countsCrime(clause, amount, desk)
                        || countsTopic(clause, amount, desk)
                        || isWhereItLies(clause, amount, desk);
            case OTHER -> isMoney(clause, amount);
            default -> false;
        };
    }

    /** "36 under 2023, jämfört med 20 under 2022": the second number is of the same thing as the first. */
    static boolean isComparedLevel(Clause clause, Amount amount, Desk desk) {
        int index = clause.amounts().indexOf(amount);
        int at = amount.from() - 1;
        if (index != 1 || at <= clause.from() || !endsThere(clause, amount.to())) {
            return false;
        }
        Amount first = clause.amounts().get(0);
        boolean led = clause.token(at).is("mot")
                || (clause.token(at).is("med") && clause.token(at - 1).norm().startsWith("jämför"));
        boolean dated = clause.when().baseYear() != null || clause.has("previous");
        return led && dated && first.unit() == amount.unit() && isLevel(clause, first, desk);
    }

    private static boolean isMoney(Clause clause, Amount amount) {
        return WORDS.has("unit", clause.token(amount.to() - 1).norm())
                && (clause.token(amount.to() - 1).is("kronor")
                        || clause.token(amount.to() - 1).is("kr"));
    }

    /** A count of something: a noun known to be counted follows, or a name of the tables stands in the clause. */
    static boolean isCounted(Clause clause, Amount amount) {
        int next = amount.to();
        if (amount.noun().equals("stycken") || amount.noun().equals("st")) {
            return !clause.mentions().isEmpty();
        }
        boolean named = next < clause.to() && clause.mentionAt(next) != null;
        if (!named && (WORDS.has("counted-noun", amount.noun()) || WORDS.has("crime-total", amount.noun()))) {
            return amount.value() >= 10 || !isSmallWord(clause, amount) || WORDS.has("crime-total", amount.noun());
        }
        for (int i = next; i < Math.min(clause.to(), next + 3); i++) {
            Mention mention = clause.mentionAt(i);
            if (mention != null && mention.isOnlyCategory()) {
                return true;
            }
        }
        if (isToldAfterName(clause, amount)) {
            return endsThere(clause, next);
        }
        int verb = amount.from() - 1;
        if (verb > clause.from() && WORDS.has("transparent", clause.token(verb).norm())) {
            // "I Backen var antalet 24"
            verb--;
        }
        boolean says = verb >= clause.from()
                && (WORDS.has("level-verb", clause.token(verb).norm())
                        || clause.token(verb).is("till"));
        boolean counting = clause.has("transparent") || clause.has("total") || clause.has("crime-total");
        return says && (counting || !clause.mentions().isEmpty()) && endsThere(clause, next);
    }

    /** "Och ligger nu på 312": the level of what the clause before told of. */
    private static boolean isWhereItLies(Clause clause, Amount amount, Desk desk) {
        int on = amount.from() - 1;
        boolean lies = false;
        for (int i = Math.max(clause.from(), on - 3); i < on; i++) {
            lies |= WORDS.has("level-verb", clause.token(i).norm());
        }
        return lies
                && clause.token(on).is("på")
                && endsThere(clause, amount.to())
                && desk.subject(clause).inherited()
                && !desk.subject(clause).mentions().isEmpty();
    }

    /** "40 kränkningar" where a table is headed "Anmälda kränkningar". */
    private static boolean countsTopic(Clause clause, Amount amount, Desk desk) {
        return amount.to() < clause.to()
                && clause.token(amount.to()).isWord()
                && desk.vocabulary().topics().tablesAbout(clause.token(amount.to())).stream()
                        .anyMatch(table -> table.series().stream().anyMatch(Series::isCount));
    }

    /** "40 rån" where no table has rån is still a number to check. */
    static boolean countsCrime(Clause clause, Amount amount, Desk desk) {
        for (int i = amount.to(); i < Math.min(clause.to(), amount.to() + 2); i++) {
            if (desk.vocabulary().isCrimeWord(clause.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "År 2021 var narkotikabrotten 300." */
    private static boolean isToldAfterName(Clause clause, Amount amount) {
        if (amount.from() == clause.from() || clause.mentionAt(amount.from() - 1) == null) {
            return false;
        }
        for (int i = clause.from(); i < amount.from(); i++) {
            if (clause.token(i).is("var")
                    || clause.token(i).is("är")
                    || clause.token(i).is("blev")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmallWord(Clause clause, Amount amount) {
        return !clause.token(amount.to() - 1).isNumber();
    }

    /** The number stands for itself: nothing countable follows. */
    static boolean endsThere(Clause clause, int next) {
        return next >= clause.to()
                || clause.token(next).kind() == Token.Kind.SIGN
                || WORDS.has("function", clause.token(next).norm())
                || WORDS.has("preposition", clause.token(next).norm());
    }
}
