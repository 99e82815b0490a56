package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives back a value that the layout of a page pushed into the row's label: "Hot, flickor 38" with an empty first cell.
 * Only where the label ends in a number that the other rows do not have, and the row's first cell is missing.
 */
final class SplitCells {
    private SplitCells() {}

    static List<Fact> repaired(List<Fact> facts) {
        Map<Integer, Fact> first = new HashMap<>();
        for (Fact fact : facts) {
            first.merge(fact.row(), fact, (a, b) -> a.column() <= b.column() ? a : b);
        }
        long damaged = first.values().stream().filter(SplitCells::isDamaged).count();
        if (damaged == 0 || damaged > first.size() / 2) {
            return facts;
        }
        List<Fact> repaired = new ArrayList<>();
        for (Fact fact : facts) {
            Fact start = first.get(fact.row());
            repaired.add(start != null && isDamaged(start) ? repaired(fact, start) : fact);
        }
        return repaired;
    }

    private static boolean isDamaged(Fact fact) {
        String label = fact.rowLabel();
        int space = label.lastIndexOf(' ');
        return !fact.known()
                && fact.printed().isBlank()
                && space > 0
                && space + 1 < label.length()
                && label.substring(space + 1).chars().allMatch(Character::isDigit);
    }

    private static Fact repaired(Fact fact, Fact start) {
        String label = start.rowLabel();
        int space = label.lastIndexOf(' ');
        String bare = label.substring(0, space);
        List<String> category = fact.category().stream()
                .map(part -> part.equals(label) ? bare : part)
                .toList();
        Fact named = fact.withCategory(category).withRowLabel(bare);
        if (fact != start || label.length() - space > 10) {
            return named;
        }
        double value = Double.parseDouble(label.substring(space + 1));
        return named.withPrinted(label.substring(space + 1), fact.isShare() ? value / 100 : value);
    }
}
