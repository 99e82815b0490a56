package se.samblick.review.claim;

import java.util.List;
import java.util.function.Predicate;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;

/** Which measure of a table a clause may speak of: a share is never tried against a count, nor a rate against either. */
final class Measures {
    private static final Predicate<Series> RATE = series -> series.measure().equals("rate");
    private static final Predicate<Series> OTHER = Measures::isOther;

    private Measures() {}

    /** A mean, an index or something else that is neither count, share nor rate. */
    static boolean isOther(Series series) {
        return series.measure().equals("mean") || series.measure().startsWith("other:");
    }

    /** "Talet för Centrum", "nivån på Bokskolan", after a rate in the same paragraph. */
    private static boolean speaksOfRate(Clause clause) {
        if (!clause.has("rate-noun")) {
            return false;
        }
        for (Clause one = clause.before();
                one != null && one.sentence().paragraph() == clause.sentence().paragraph();
                one = one.before()) {
            if (one.has("per")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitledIndex(Series series) {
        return series.table().title().toLowerCase(java.util.Locale.ROOT).contains("index");
    }

    /** Measures to try in turn; the first that has figures is the one meant. */
    static List<Predicate<Series>> of(Clause clause) {
        if (clause.has("per")) {
            return List.of(RATE);
        }
        boolean belowMean = clause.anchor() != null
                && (clause.token(clause.anchor().from()).is("under")
                        || clause.token(clause.anchor().from()).is("över"));
        if (belowMean) {
            return List.of(RATE, Series::isShare, OTHER);
        }
        if (clause.has("index-noun")) {
            // An index is no number of crimes, whatever place has both; one in whole numbers is told by its title
            return List.of(OTHER, Measures::isTitledIndex);
        }
        if (speaksOfRate(clause)) {
            return List.of(RATE, OTHER, Series::isShare, Series::isCount);
        }
        if (clause.when().survey()) {
            return List.of(Series::isShare, OTHER);
        }
        boolean share =
                clause.has("share-noun") || clause.amounts().stream().anyMatch(a -> a.unit() == Amount.Unit.POINTS);
        if (share) {
            return List.of(Series::isShare);
        }
        return List.of(Series::isCount, Series::isShare, OTHER, RATE);
    }
}
