package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;

/** A total computed from the rows where a table prints none. */
final class Sums {
    private Sums() {}

    /** The sum of a series and those beside it in the period the clause names; null if a part is missing. */
    static @Nullable Fact of(Series part, Clause clause, boolean byArea) {
        List<Series> all = Siblings.of(part, byArea);
        double sum = 0;
        Fact last = null;
        for (Series series : all) {
            Fact fact = clause.when().year() != null && series.first().period() != null
                    ? series.of(clause.when().year(), clause.when().window()).orElse(null)
                    : series.latest();
            if (fact == null || !fact.isExact()) {
                return null;
            }
            sum += fact.value();
            last = fact;
        }
        return last == null || all.size() < 2 ? null : sumFact(last, sum);
    }

    static Fact sumFact(Fact like, double sum) {
        return new Fact(
                like.table(),
                like.row(),
                like.column(),
                "",
                List.of(),
                like.measure(),
                like.period(),
                like.base(),
                sum,
                sum,
                true,
                true,
                Say.plain(sum),
                0,
                "summan av raderna",
                like.columnLabel(),
                like.place());
    }
}
