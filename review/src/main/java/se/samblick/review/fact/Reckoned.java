package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns named only by how they measure, "Per 1 000 invånare" or "Andel", beside the counts they were reckoned from: they
 * are of the thing that is counted there, "Våldsbrott".
 */
final class Reckoned {
    private static final double[] RATES = {1000, 100, 10000, 100000};

    private final List<Fact> facts;
    private final Map<Integer, Map<Integer, Fact>> columns = new TreeMap<>();

    private Reckoned(List<Fact> facts) {
        this.facts = facts;
        facts.forEach(fact ->
                columns.computeIfAbsent(fact.column(), any -> new TreeMap<>()).put(fact.row(), fact));
    }

    static List<Fact> named(List<Fact> facts) {
        return new Reckoned(facts).named();
    }

    private List<Fact> named() {
        Map<Integer, Map<Integer, Fact>> sources = new TreeMap<>();
        columns.forEach((index, cells) -> {
            Map<Integer, Fact> source = source(cells);
            if (source != null) {
                sources.put(index, source);
            }
        });
        List<Fact> found = new ArrayList<>();
        for (Fact fact : facts) {
            Fact source = sources.getOrDefault(fact.column(), Map.of()).get(fact.row());
            found.add(source == null ? fact : fact.withCategory(source.category()));
        }
        return found;
    }

    /** The column of counts that this one was reckoned from and whose name it lacks; null if there is none. */
    private @Nullable Map<Integer, Fact> source(Map<Integer, Fact> cells) {
        Fact sample = cells.values().iterator().next();
        if (!sample.measure().equals("rate") && !sample.isShare()) {
            return null;
        }
        for (Map<Integer, Fact> above : columns.values()) {
            if (!above.values().iterator().next().isCount() || !names(above, cells)) {
                continue;
            }
            for (Map<Integer, Fact> below : columns.values()) {
                boolean counts =
                        below != above && below.values().iterator().next().isCount();
                if (counts && explains(cells, above, below)) {
                    return above;
                }
            }
            if (sample.isShare() && explains(cells, above, ofTotal(above))) {
                return above;
            }
        }
        return null;
    }

    /** The counts bear a name more than the column itself, in every row both have. */
    private static boolean names(Map<Integer, Fact> above, Map<Integer, Fact> cells) {
        return cells.entrySet().stream().allMatch(entry -> {
            Fact own = entry.getValue();
            Fact count = above.get(entry.getKey());
            return count == null
                    || count.category().size() == own.category().size() + 1
                            && count.category().containsAll(own.category())
                            && count.area().equals(own.area())
                            && Objects.equals(count.period(), own.period());
        });
    }

    /** The column's total in every row, which shares are reckoned of. */
    private static Map<Integer, Fact> ofTotal(Map<Integer, Fact> above) {
        Map<Integer, Fact> totals = new TreeMap<>();
        above.values().stream()
                .filter(Fact::total)
                .findFirst()
                .ifPresent(total -> above.keySet().forEach(row -> totals.put(row, total)));
        return totals;
    }

    /** Most cells are the quotient of the two columns, as it is printed. */
    private static boolean explains(Map<Integer, Fact> cells, Map<Integer, Fact> above, Map<Integer, Fact> below) {
        boolean share = cells.values().iterator().next().isShare();
        for (double per : share ? new double[] {100} : RATES) {
            int right = 0;
            int tried = 0;
            for (Map.Entry<Integer, Fact> entry : cells.entrySet()) {
                Fact over = above.get(entry.getKey());
                Fact under = below.get(entry.getKey());
                Fact cell = entry.getValue();
                if (over != null && under != null && cell.isExact() && over.isExact() && under.low() > 0) {
                    tried++;
                    double off = Math.abs(cell.value() - per * over.low() / under.low());
                    right += off <= 0.5 * Math.pow(10, -cell.decimals()) + 1e-6 ? 1 : 0;
                }
            }
            if (right > 1 && 2 * right > tried) {
                return true;
            }
        }
        return false;
    }
}
