package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tables of one chapter that tell of the same thing by a longer and a shorter name: "Anmälda cykelstölder" by quarter and
 * "Var stölderna sker". They are the same where a total of the one stands in the other.
 */
final class RelatedTables {
    private static final int SHORTEST = 4;

    /** A smaller total may be the same by chance. */
    private static final int LEAST = 20;

    private final Map<Integer, List<FigureTable>> bySection = new HashMap<>();
    private final Map<FigureTable, Set<String>> words = new HashMap<>();

    /** Notes a word of the table's title. */
    void add(FigureTable table, String root) {
        if (table.section() != null) {
            List<FigureTable> beside = bySection.computeIfAbsent(table.section().number(), any -> new ArrayList<>());
            if (!beside.contains(table)) {
                beside.add(table);
            }
        }
        words.computeIfAbsent(table, any -> new HashSet<>()).add(root);
    }

    /** Tables of the section whose title has a longer or shorter form of the word, and the same total as one of these. */
    List<FigureTable> of(String root, Set<FigureTable> about, int section) {
        return bySection.getOrDefault(section, List.of()).stream()
                .filter(table -> words.getOrDefault(table, Set.of()).stream().anyMatch(word -> isPart(word, root)))
                .filter(table -> about.stream().anyMatch(other -> haveSameTotal(table, other)))
                .toList();
    }

    private static boolean isPart(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST && (one.endsWith(other) || other.endsWith(one));
    }

    private static boolean haveSameTotal(FigureTable one, FigureTable other) {
        return one.facts().stream()
                .filter(RelatedTables::isLarge)
                .anyMatch(a -> other.facts().stream()
                        .filter(RelatedTables::isLarge)
                        .anyMatch(b -> (a.total() || b.total())
                                && a.low() == b.low()
                                && a.period() != null
                                && Objects.equals(a.period(), b.period())));
    }

    private static boolean isLarge(Fact fact) {
        return fact.isCount() && fact.isExact() && fact.low() >= LEAST;
    }
}
