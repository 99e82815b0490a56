package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Vocabulary;

/** Finds the series a subject means: those that carry every name it gives and nothing it leaves out. */
final class Resolver {
    /** Added to the distance of a table in another section. */
    static final int ELSEWHERE = 1_000_000;

    private final List<FigureTable> tables;
    private final Vocabulary vocabulary;
    private final DocumentArea area;
    private final Map<FigureTable, Set<String>> labelsOf = new IdentityHashMap<>();
    private final Map<Series, Set<String>> keysOf = new IdentityHashMap<>();

    Resolver(List<FigureTable> tables, Vocabulary vocabulary, DocumentArea area) {
        this.tables = tables;
        this.vocabulary = vocabulary;
        this.area = area;
    }

    List<FigureTable> tables() {
        return tables;
    }

    /** Every table that has what the subject names, nearest first; on request only those of the clause's own section. */
    List<Target> targets(Subject subject, Clause clause, Predicate<Series> measure, boolean near) {
        List<Target> found = new ArrayList<>();
        List<FigureTable> pool = near ? inSection(clause) : tables;
        pool = pool.stream().filter(table -> hasEvery(subject, table)).toList();
        for (FigureTable table : tablesFor(subject, clause, pool)) {
            Target target = target(subject, table, measure);
            if (target != null) {
                found.add(target);
            }
        }
        return found;
    }

    /** A quick look that spares most tables: each name is one of its labels or a word of its title. */
    private boolean hasEvery(Subject subject, FigureTable table) {
        Set<String> labels = labelsOf.computeIfAbsent(table, this::labelKeys);
        for (Mention mention : subject.mentions()) {
            if (mention.keys().stream().noneMatch(labels::contains) && !isTopicWord(mention, table)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> labelKeys(FigureTable table) {
        Set<String> labels = new HashSet<>();
        table.series().forEach(series -> labels.addAll(keys(series)));
        return labels;
    }

    /** Tables the clause may speak of: those of the place it names, nearest first. */
    List<FigureTable> tablesFor(Subject subject, Clause clause) {
        return tablesFor(subject, clause, tables);
    }

    private List<FigureTable> inSection(Clause clause) {
        return tables.stream()
                .filter(table -> distance(table, clause) < ELSEWHERE)
                .toList();
    }

    private List<FigureTable> tablesFor(Subject subject, Clause clause, List<FigureTable> pool) {
        List<FigureTable> fitting = new ArrayList<>();
        for (FigureTable table : pool) {
            if (fitsPlace(subject, table)) {
                fitting.add(table);
            }
        }
        if (subject.topics().stream().anyMatch(table -> fitsPlace(subject, table))) {
            fitting.removeIf(table -> !subject.topics().contains(table));
        }
        fitting.sort(Comparator.comparingInt(table -> distance(table, clause)));
        return fitting;
    }

    private boolean fitsPlace(Subject subject, FigureTable table) {
        String place = subject.place();
        if (place == null) {
            return true;
        }
        if (area.namesOf(table).contains(place)) {
            return true;
        }
        return area.isOwn(place) && area.namesOf(table).isEmpty();
    }

    /** The named place is known to no table and is not the document's own. */
    boolean isElsewhere(Subject subject) {
        String place = subject.place();
        return place != null && !area.isOwn(place) && !area.isOfSomeTable(place);
    }

    /** A name that shares a word with the document's own area: Södra Barkevik in a text on Barkevik. */
    boolean isPartOfOwn(String place) {
        return area.sharesWord(place);
    }

    /** Small for the table a reader would look at: the last before the clause in the same section, then the next. */
    static int distance(FigureTable table, Clause clause) {
        int gap = clause.sentence().block() - table.block();
        boolean sameSection = table.section() != null
                && table.section().number() == clause.sentence().section().number();
        int steps = gap >= 0 ? gap * 2 : -gap * 2 + 1;
        return table.isGiven() ? 2 * ELSEWHERE : sameSection ? steps : steps + ELSEWHERE;
    }

    // ---- names to series

    @Nullable
    Target target(Subject subject, FigureTable table, Predicate<Series> measure) {
        List<Series> usable = table.series().stream().filter(measure).toList();
        Map<Integer, List<Mention>> byDimension = new LinkedHashMap<>();
        boolean shortened = false;
        for (Mention mention : subject.mentions()) {
            int dimension = dimensionOf(mention, usable);
            if (dimension == MISSING) {
                if (isTopicWord(mention, table) || vocabulary.isWholeArea(mention)) {
                    continue;
                }
                return null;
            }
            List<Mention> same = byDimension.computeIfAbsent(dimension, d -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.keys().equals(mention.keys()))) {
                same.add(mention);
            }
            shortened |= mention.closeness() != Mention.Closeness.SAME;
        }
        List<List<Mention>> things = product(new ArrayList<>(byDimension.values()));
        List<Series> chosen = new ArrayList<>();
        for (List<Mention> thing : things) {
            List<Series> matching = usable.stream()
                    .filter(series -> carries(series, thing, table))
                    .toList();
            Series best = best(matching);
            if (best == null && thing.isEmpty() && subject.sumsUp()) {
                best = Sums.series(table);
            }
            if (best == null) {
                return null;
            }
            chosen.add(best);
        }
        return chosen.isEmpty() ? null : new Target(table, chosen, shortened);
    }

    private static final int MISSING = -2;
    private static final int AREA = -1;

    /** Where in a table's labels a name stands: as its area, or at which place of its category. */
    private int dimensionOf(Mention mention, List<Series> usable) {
        for (Series series : usable) {
            if (mention.keys().contains(vocabulary.areaKey(series.area()))
                    && !series.area().isEmpty()) {
                return AREA;
            }
            for (int i = 0; i < series.category().size(); i++) {
                if (mention.keys()
                        .contains(vocabulary.categoryKey(series.category().get(i)))) {
                    return i;
                }
            }
        }
        return MISSING;
    }

    /** A name of another table that only repeats this table's title: "otryggheten" beside "Andel otrygga". */
    private boolean isTopicWord(Mention mention, FigureTable table) {
        return mention.keys().stream().anyMatch(key -> vocabulary.topics().isTitleOf(key, table));
    }

    private static List<List<Mention>> product(List<List<Mention>> dimensions) {
        List<List<Mention>> combined = new ArrayList<>();
        combined.add(List.of());
        for (List<Mention> options : dimensions) {
            List<List<Mention>> next = new ArrayList<>();
            for (List<Mention> one : combined) {
                for (Mention option : options) {
                    List<Mention> longer = new ArrayList<>(one);
                    longer.add(option);
                    next.add(longer);
                }
            }
            combined = next;
        }
        return combined;
    }

    /** True if the series carries each name, and every label of it is named, a total, or the table's only one. */
    private boolean carries(Series series, List<Mention> names, FigureTable table) {
        Set<String> own = keys(series);
        for (Mention name : names) {
            if (name.keys().stream().noneMatch(own::contains)) {
                return false;
            }
        }
        if (!series.area().isEmpty()
                && !Labels.isTotal(series.area())
                && !(Labels.isOwnWhole(series.area()) && names.stream().noneMatch(Mention::isArea))
                && !isNamed(vocabulary.areaKey(series.area()), names)
                && !isOnlyArea(series, table)
                && !area.isOwn(PlaceNames.bare(series.area()))) {
            return false;
        }
        for (int i = 0; i < series.category().size(); i++) {
            String part = series.category().get(i);
            boolean implied = Labels.isTotal(part)
                    || Labels.isGeneric(part)
                    || isOnlyCategory(part, i, table)
                    || isRemark(i, table)
                    || isNamed(vocabulary.categoryKey(part), names);
            if (!implied) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(String key, List<Mention> names) {
        return names.stream().anyMatch(name -> name.keys().contains(key));
    }

    private static boolean isOnlyArea(Series series, FigureTable table) {
        return table.series().stream()
                .allMatch(other ->
                        other.area().equals(series.area()) || other.area().isEmpty());
    }

    private static boolean isOnlyCategory(String part, int index, FigureTable table) {
        return table.series().stream()
                .allMatch(other -> other.category().size() <= index
                        || other.category().get(index).equals(part)
                        || Labels.isTotal(other.category().get(index)));
    }

    /** "Klart", "Pågår": a column of words beside the rows' names, one for each, tells no rows apart. */
    private static boolean isRemark(int index, FigureTable table) {
        if (index == 0) {
            return false;
        }
        Map<String, String> remarks = new LinkedHashMap<>();
        for (Series series : table.series()) {
            if (series.category().size() <= index) {
                return false;
            }
            String remark = series.category().get(index);
            String known = remarks.putIfAbsent(series.category().get(0), remark);
            if (known != null && !known.equals(remark)) {
                return false;
            }
        }
        long different = remarks.values().stream().distinct().count();
        boolean repeated = different < remarks.size() || table.series().size() > remarks.size();
        return remarks.size() > 1 && different > 1 && repeated;
    }

    private Set<String> keys(Series series) {
        return keysOf.computeIfAbsent(series, this::readKeys);
    }

    private Set<String> readKeys(Series series) {
        Set<String> keys = new TreeSet<>();
        if (!series.area().isEmpty()) {
            keys.add(vocabulary.areaKey(series.area()));
        }
        series.category().forEach(part -> keys.add(vocabulary.categoryKey(part)));
        return keys;
    }

    /** One series only, or the one that is a total where the claim names no part; null if the words leave a choice. */
    private static @Nullable Series best(List<Series> matching) {
        if (matching.size() <= 1) {
            return matching.isEmpty() ? null : matching.get(0);
        }
        List<Series> counts = matching.stream().filter(Series::isCount).toList();
        List<Series> left = counts.isEmpty() ? matching : counts;
        if (left.size() > 1) {
            int fewest = left.stream().mapToInt(Resolver::labels).min().orElse(0);
            left = left.stream().filter(series -> labels(series) == fewest).toList();
        }
        if (left.size() == 2) {
            // Months, and the row that sums them up: the months tell the time
            List<Series> dated = left.stream()
                    .filter(series ->
                            series.first().period() != null && series.facts().size() > 1)
                    .toList();
            left = dated.size() == 1 && isSameThing(left.get(0), left.get(1)) ? dated : left;
        }
        return left.size() == 1 ? left.get(0) : null;
    }

    /** Of the same area, measure and labels, those of totals aside. */
    static boolean isSameThing(Series a, Series b) {
        return a.area().equals(b.area())
                && named(a).equals(named(b))
                && a.measure().equals(b.measure());
    }

    private static List<String> named(Series series) {
        return series.category().stream().filter(part -> !Labels.isTotal(part)).toList();
    }

    private static int labels(Series series) {
        int labels = series.area().isEmpty() ? 0 : 1;
        return labels
                + (int) series.category().stream()
                        .filter(part -> !Labels.isTotal(part))
                        .count();
    }
}
