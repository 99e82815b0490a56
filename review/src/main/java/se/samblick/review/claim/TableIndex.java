package se.samblick.review.claim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Section;

/**
 * Which tables have what a claim names, and which stand in its section. A long document has as many more tables as it
 * has claims; with an index a claim looks only at those that may answer it.
 */
final class TableIndex {
    private final List<FigureTable> tables;
    private final Vocabulary vocabulary;
    private final Map<FigureTable, Integer> places = new IdentityHashMap<>();
    private final Map<Integer, BitSet> bySection = new HashMap<>();
    private final Map<String, BitSet> byLabel = new HashMap<>();
    private final Map<String, BitSet> byName = new HashMap<>();

    TableIndex(List<FigureTable> tables, Vocabulary vocabulary) {
        this.tables = tables;
        this.vocabulary = vocabulary;
        for (int i = 0; i < tables.size(); i++) {
            add(tables.get(i), i);
        }
    }

    private void add(FigureTable table, int place) {
        places.put(table, place);
        Section section = table.section();
        if (section != null && !table.isGiven()) {
            bySection.computeIfAbsent(section.number(), any -> new BitSet()).set(place);
        }
        for (Series series : table.series()) {
            if (!series.area().isEmpty()) {
                put(vocabulary.areaKey(series.area()), place);
            }
            series.category().forEach(part -> put(vocabulary.categoryKey(part), place));
        }
    }

    private void put(String key, int place) {
        byLabel.computeIfAbsent(key, any -> new BitSet()).set(place);
    }

    /** The tables that have each name as a label or as a word of their title, in order; of one section, or of all if null. */
    List<FigureTable> having(List<Mention> names, @Nullable Section section) {
        return havingKeys(names.stream().map(Mention::keys).toList(), section);
    }

    /** As {@link #having}, of names of which each may be any of some keys. */
    List<FigureTable> havingKeys(List<Set<String>> names, @Nullable Section section) {
        BitSet found = new BitSet();
        if (section == null) {
            found.set(0, tables.size());
        } else {
            found.or(bySection.getOrDefault(section.number(), new BitSet()));
        }
        for (Set<String> keys : names) {
            BitSet any = new BitSet();
            keys.forEach(key -> any.or(named(key)));
            found.and(any);
        }
        return found.stream().mapToObj(tables::get).toList();
    }

    /** True if the table has one of the names as a label or as a word of its title. */
    boolean hasAny(List<Mention> names, FigureTable table) {
        int place = Objects.requireNonNull(places.get(table));
        return names.stream()
                .flatMap(name -> name.keys().stream())
                .anyMatch(key -> named(key).get(place));
    }

    private BitSet named(String key) {
        return byName.computeIfAbsent(key, this::findNamed);
    }

    private BitSet findNamed(String key) {
        BitSet found = new BitSet();
        found.or(byLabel.getOrDefault(key, new BitSet()));
        vocabulary.topics().titled(key).forEach(table -> found.set(Objects.requireNonNull(places.get(table))));
        return found;
    }
}
