package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Series;

/**
 * A direction said of a quantity of rows.
 *
 * @param quantity how many of the rows
 * @param exceptions the rows it leaves out
 */
record UniversalClaim(Clause clause, Sense sense, Quantity quantity, Exceptions exceptions) {
    /** The claim in short: "alla utom skadegörelse: ökning". */
    String claimed() {
        List<String> names = exceptions.mentions().stream()
                .map(mention -> clause.sentence().words(mention.from(), mention.to()))
                .toList();
        return quantity.words() + (names.isEmpty() ? "" : " utom " + String.join(", ", names)) + ": " + sense.noun();
    }

    /** "Det enda området där brotten ökat båda åren" is of each step, not of the last. */
    boolean isStepwise() {
        return sense != Sense.FLAT && Trend.isTrend(clause);
    }

    /** True if the row went the way claimed; null if its figures cannot tell. */
    @Nullable
    Boolean holdsFor(Series series) {
        Pairs pairs = Pairs.of(series, clause.when());
        if (pairs.problem() != null) {
            return null;
        }
        return isStepwise()
                ? Trend.holdsEachStep(clause, series, sense)
                : (Boolean) holds(pairs.natural().get(0), sense);
    }

    static boolean holds(Pair pair, Sense sense) {
        if (sense == Sense.FLAT) {
            return Math.abs(pair.percent()) < 8;
        }
        return pair.difference() * sense.sign() > 0;
    }
}
