package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes apart rows that join two labels by a comma, "Utsatts för hot, flickor": where both halves come back in other
 * rows, or every label ends alike, each half is a label of its own.
 */
final class JointLabels {
    private JointLabels() {}

    static List<Fact> split(List<Fact> facts) {
        Map<String, Set<String>> firsts = new HashMap<>();
        Map<String, Set<String>> lasts = new HashMap<>();
        for (Fact fact : facts) {
            String[] halves = halves(fact);
            if (halves.length == 2) {
                firsts.computeIfAbsent(halves[0], half -> new HashSet<>()).add(halves[1]);
                lasts.computeIfAbsent(halves[1], half -> new HashSet<>()).add(halves[0]);
            }
        }
        boolean all = facts.stream().allMatch(fact -> halves(fact).length == 2);
        List<Fact> split = new ArrayList<>();
        for (Fact fact : facts) {
            String[] halves = halves(fact);
            boolean repeated = halves.length == 2
                    && lasts.getOrDefault(halves[1], Set.of()).size() > 1;
            boolean joint = repeated
                    && (lasts.size() == 1 && all
                            || firsts.getOrDefault(halves[0], Set.of()).size() > 1);
            split.add(joint ? fact.withCategory(parts(fact, halves)) : fact);
        }
        return split;
    }

    private static String[] halves(Fact fact) {
        return fact.category().isEmpty()
                ? new String[0]
                : fact.category().get(0).split(", ", -1);
    }

    private static List<String> parts(Fact fact, String[] halves) {
        List<String> parts = new ArrayList<>(List.of(halves));
        parts.addAll(fact.category().subList(1, fact.category().size()));
        return parts;
    }
}
