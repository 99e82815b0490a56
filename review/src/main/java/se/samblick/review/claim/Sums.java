package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;
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
                    : series.latest(clause.when().window()).orElse(null);
            if (fact == null || !fact.isExact()) {
                return null;
            }
            sum += fact.value();
            last = fact;
        }
        return last == null || all.size() < 2 ? null : sumFact(last, sum);
    }

    /** The sum of all rows of a table of counts over time; null if it prints a total itself or a cell is unknown. */
    static @Nullable Series series(FigureTable table) {
        List<Series> leaves = Siblings.leaves(table, false);
        boolean usable = leaves.size() > 1
                && leaves.get(0).isCount()
                && table.series().stream().noneMatch(Series::total)
                && leaves.stream()
                        .allMatch(
                                leaf -> leaf.area().isEmpty() && leaf.category().size() == 1)
                && leaves.stream()
                        .allMatch(leaf ->
                                leaf.facts().size() == leaves.get(0).facts().size());
        if (!usable || table.title().toLowerCase(java.util.Locale.ROOT).contains("urval")) {
            return null;
        }
        List<Fact> sums = new ArrayList<>();
        for (int i = 0; i < leaves.get(0).facts().size(); i++) {
            double sum = 0;
            for (Series leaf : leaves) {
                Fact fact = leaf.facts().get(i);
                if (!fact.isExact()
                        || !Objects.equals(
                                fact.period(), leaves.get(0).facts().get(i).period())) {
                    return null;
                }
                sum += fact.value();
            }
            sums.add(sumFact(leaves.get(0).facts().get(i), sum));
        }
        return new Series(table, "", List.of(), "count", true, sums);
    }

    static Fact sumFact(Fact like, double sum) {
        return new Fact(
                new Fact.Cell(
                        like.table(), like.row(), like.column(), "summan av raderna", like.columnLabel(), like.place()),
                new Fact.About("", List.of(), like.measure(), like.period(), like.base()),
                new Fact.Value(sum, sum, true, true, Say.plain(sum), 0));
    }
}
