package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tables that are one table in several, a year each: "Anmälda brott 2023" and "Anmälda brott 2022" with the same rows and
 * columns. What changed from one to the other is read across them.
 */
final class SiblingTables {
    /** More tables of one title than this are not the years of one. */
    private static final int MOST = 12;

    private SiblingTables() {}

    /** The tables, each with the facts of its siblings for other periods. */
    static List<FigureTable> joined(List<FigureTable> tables) {
        Map<String, List<FigureTable>> named = new HashMap<>();
        for (FigureTable table : tables) {
            named.computeIfAbsent(name(table), name -> new ArrayList<>()).add(table);
        }
        List<FigureTable> joined = new ArrayList<>();
        for (FigureTable table : tables) {
            List<FigureTable> alike = named.getOrDefault(name(table), List.of());
            joined.add(alike.size() > MOST || name(table).isEmpty() ? table : joined(table, alike));
        }
        return joined;
    }

    private static FigureTable joined(FigureTable table, List<FigureTable> alike) {
        List<Fact> beside = new ArrayList<>();
        for (FigureTable other : alike) {
            if (other != table && areSiblings(table, other)) {
                beside.addAll(other.facts());
            }
        }
        return beside.isEmpty() ? table : table.beside(beside);
    }

    private static boolean areSiblings(FigureTable a, FigureTable b) {
        Set<Span> periods = periods(a);
        Set<Span> others = periods(b);
        boolean apart =
                !periods.isEmpty() && !others.isEmpty() && periods.stream().noneMatch(others::contains);
        return apart && things(a).equals(things(b));
    }

    /** The title without the numbers in it. */
    private static String name(FigureTable table) {
        return table.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("tabell \\d+[.:]?", "")
                .replaceAll("[\\d–-]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Set<Span> periods(FigureTable table) {
        Set<Span> periods = new HashSet<>();
        for (Series series : table.series()) {
            for (Fact fact : series.facts()) {
                if (fact.period() == null) {
                    return Set.of();
                }
                periods.add(fact.period());
            }
        }
        return periods;
    }

    private static Set<String> things(FigureTable table) {
        Set<String> things = new HashSet<>();
        for (Series series : table.series()) {
            things.add(series.area() + "|" + series.category() + "|" + series.measure());
        }
        return things;
    }
}
