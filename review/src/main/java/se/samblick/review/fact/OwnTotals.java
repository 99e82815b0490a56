package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Rows and columns that sum up the others without the word: "Kommunen totalt", "Hela Hovlanda", or the municipality by its
 * own name beside its parts. Such a line is a total when most of its counts are the sum of the lines beside it.
 */
final class OwnTotals {
    private static final int FEWEST_PARTS = 3;

    private final List<Fact> facts;
    private final ToIntFunction<Fact> line;
    private final Function<Fact, String> name;
    private final Map<Object, List<Fact>> across = new LinkedHashMap<>();

    /**
     * @param line the row or column that a fact stands in
     * @param beside what the facts have in common that a total in one line sums up
     */
    private OwnTotals(
            List<Fact> facts, ToIntFunction<Fact> line, Function<Fact, String> name, Function<Fact, Object> beside) {
        this.facts = facts;
        this.line = line;
        this.name = name;
        facts.stream()
                .filter(Fact::isCount)
                .forEach(fact -> across.computeIfAbsent(beside.apply(fact), any -> new ArrayList<>())
                        .add(fact));
    }

    static List<Fact> marked(List<Fact> facts) {
        List<Fact> rows = new OwnTotals(facts, Fact::row, Fact::rowLabel, Fact::column).marked();
        return new OwnTotals(
                        rows,
                        Fact::column,
                        Fact::columnLabel,
                        fact -> Arrays.asList(fact.row(), fact.period(), fact.measure()))
                .marked();
    }

    private List<Fact> marked() {
        if (facts.isEmpty() || facts.stream().anyMatch(fact -> fact.total() && Labels.isTotal(name.apply(fact)))) {
            return facts;
        }
        Set<Integer> lines = new HashSet<>();
        int last = facts.stream().filter(Fact::isCount).mapToInt(line).max().orElse(0);
        int first = facts.stream().filter(Fact::isCount).mapToInt(line).min().orElse(0);
        for (int one : new int[] {first, last}) {
            if (sumsUp(one)) {
                lines.add(one);
                break;
            }
        }
        return lines.isEmpty()
                ? facts
                : facts.stream()
                        .map(fact -> lines.contains(line.applyAsInt(fact)) ? fact.asTotal() : fact)
                        .toList();
    }

    /** True if most counts of the line are the sum of the other lines; one is enough for a line called a whole. */
    private boolean sumsUp(int at) {
        int right = 0;
        int tried = 0;
        boolean whole = false;
        for (List<Fact> group : across.values()) {
            Fact own = null;
            double sum = 0;
            int parts = 0;
            for (Fact fact : group) {
                if (line.applyAsInt(fact) == at) {
                    own = fact;
                } else if (!Labels.isPartOfAbove(name.apply(fact))) {
                    sum += fact.low();
                    parts++;
                }
            }
            if (own != null && own.isExact() && parts >= FEWEST_PARTS && !Double.isNaN(sum)) {
                tried++;
                right += Math.abs(own.low() - sum) < 1e-6 && sum > 0 ? 1 : 0;
                whole |= Labels.isOwnWhole(name.apply(own));
            }
        }
        return tried > 0 && (whole ? right > 0 : 2 * right > tried && tried > 1);
    }
}
