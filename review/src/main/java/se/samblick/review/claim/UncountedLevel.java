package se.samblick.review.claim;

import se.samblick.review.fact.Mention;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;

/** Levels of what no table counts, whatever the names beside them: means, parts of a part, other things than crime. */
final class UncountedLevel {
    private static final Lexicon WORDS = Lexicon.swedish();

    private UncountedLevel() {}

    /** True if the amount is of something that the tables do not have. */
    static boolean is(Clause clause, Desk desk, Amount amount) {
        boolean countsElse = amount.unit() == Amount.Unit.COUNT
                && (countsOther(clause, amount)
                        || (countsUnknownCrime(clause, amount, desk) && !countsInPlace(clause, amount, desk)));
        return countsElse
                || (amount.from() > clause.from()
                        && clause.token(amount.from() - 1).is("varav"));
    }

    /** True for a number of money or time, and for a mean, "i snitt 12 om dagen". */
    static boolean isMeasure(Clause clause, Amount amount) {
        return amount.unit() == Amount.Unit.OTHER || clause.has("each-time") || isAverage(clause);
    }

    /** "Av dessa var 12 …": a part of a part. */
    static boolean isPartOfPart(Clause clause, Amount amount) {
        return amount.unit() == Amount.Unit.COUNT && clause.amounts().size() == 1 && isVague(clause);
    }

    private static boolean countsUnknownCrime(Clause clause, Amount amount, Desk desk) {
        return StatedLevel.countsCrime(clause, amount, desk)
                && clause.mentions().stream()
                        .noneMatch(mention -> mention.from() >= amount.to() && mention.from() < amount.to() + 2)
                && !WORDS.has("crime-total", amount.noun());
    }

    /** "Strandvägen hade 16 våldsbrott" of a table on våldsbrott whose rows are places. */
    private static boolean countsInPlace(Clause clause, Amount amount, Desk desk) {
        return amount.to() < clause.to()
                && desk.vocabulary().topics().isSoleTopic(clause.token(amount.to()))
                && (clause.has("total") || !clause.mentions().isEmpty())
                && clause.mentions().stream().allMatch(Mention::isArea);
    }

    /** The noun counted is neither crime in general nor named by a table: "186 000 personer". */
    private static boolean countsOther(Clause clause, Amount amount) {
        int noun = amount.to();
        return WORDS.has("counted-noun", amount.noun())
                && !WORDS.has("crime-total", amount.noun())
                && !WORDS.has("transparent", amount.noun())
                && (noun >= clause.to() || clause.mentionAt(noun) == null);
    }

    private static boolean isVague(Clause clause) {
        return clause.says("varav") || clause.says("av", "dessa") || clause.says("av", "dem");
    }

    private static boolean isAverage(Clause clause) {
        return clause.says("i", "snitt")
                || clause.says("i", "genomsnitt")
                || clause.says("medelvärdet")
                || clause.says("genomsnittet");
    }
}
