package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that sum up the others without the word: "Kommunen totalt", "Hela Hovlanda", or the municipality by its own name
 * under its parts. Such a row is a total when most of its counts are the sum of the rows beside it.
 */
final class OwnTotals {
    private static final int FEWEST_PARTS = 3;

    private final List<Fact> facts;
    private final Map<Integer, List<Fact>> counts = new HashMap<>();

    private OwnTotals(List<Fact> facts) {
        this.facts = facts;
        facts.stream()
                .filter(Fact::isCount)
                .forEach(fact -> counts.computeIfAbsent(fact.column(), column -> new ArrayList<>())
                        .add(fact));
    }

    static List<Fact> marked(List<Fact> facts) {
        return new OwnTotals(facts).marked();
    }

    private List<Fact> marked() {
        if (facts.isEmpty() || facts.stream().anyMatch(fact -> fact.total() && Labels.isTotal(fact.rowLabel()))) {
            return facts;
        }
        Set<Integer> rows = new HashSet<>();
        int last = facts.stream().mapToInt(Fact::row).max().orElse(0);
        int first = facts.stream().mapToInt(Fact::row).min().orElse(0);
        for (int row : new int[] {first, last}) {
            if (sumsUp(row)) {
                rows.add(row);
                break;
            }
        }
        return rows.isEmpty()
                ? facts
                : facts.stream()
                        .map(fact -> rows.contains(fact.row()) ? fact.asTotal() : fact)
                        .toList();
    }

    /** True if most counts of the row are the sum of the other rows; one is enough for a row called a whole. */
    private boolean sumsUp(int row) {
        int right = 0;
        int tried = 0;
        boolean whole = false;
        for (List<Fact> column : counts.values()) {
            Fact own = null;
            double sum = 0;
            int parts = 0;
            for (Fact fact : column) {
                if (fact.row() == row) {
                    own = fact;
                } else if (!Labels.isPartOfAbove(fact.rowLabel())) {
                    sum += fact.low();
                    parts++;
                }
            }
            if (own != null && own.isExact() && parts >= FEWEST_PARTS && !Double.isNaN(sum)) {
                tried++;
                right += Math.abs(own.low() - sum) < 1e-6 && sum > 0 ? 1 : 0;
                whole |= Labels.isOwnWhole(own.rowLabel());
            }
        }
        return tried > 0 && (whole ? right > 0 : 2 * right > tried && tried > 1);
    }
}
