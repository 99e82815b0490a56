package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final TableIndex index;
    private final NearestTables nearest;
    private final Map<FigureTable, List<LabelledSeries>> labelled = new IdentityHashMap<>();
    private final Map<FigureTable, Optional<Series>> sums = new IdentityHashMap<>();

    Resolver(List<FigureTable> tables, Vocabulary vocabulary, DocumentArea area) {
        this.tables = tables;
        this.vocabulary = vocabulary;
        this.area = area;
        this.index = new TableIndex(tables, vocabulary);
        this.nearest = new NearestTables(tables);
    }

    List<FigureTable> tables() {
        return tables;
    }

    /** Every table that has what the subject names, nearest first; on request only those of the clause's own section. */
    List<Target> targets(Subject subject, Clause clause, Predicate<Series> measure, boolean near) {
        List<Target> found = new ArrayList<>();
        List<Mention> names = subject.mentions();
        Iterable<FigureTable> tables = near || !names.isEmpty()
                ? sorted(
                        subject,
                        clause,
                        index.having(names, near ? clause.sentence().section() : null))
                : tablesFor(subject, clause);
        for (FigureTable table : tables) {
            Target target = target(subject, table, measure);
            if (target != null) {
                found.add(target);
            }
        }
        return found;
    }

    /** A quick look: true if the table has one of the names as a label or as a word of its title. */
    boolean hasAny(List<Mention> names, FigureTable table) {
        return index.hasAny(names, table);
    }

    /** Tables the clause may speak of: those of the place it names, nearest first. */
    Iterable<FigureTable> tablesFor(Subject subject, Clause clause) {
        return nearest.around(clause, fitting(subject));
    }

    /** As {@link #tablesFor}, of those only that stand in the clause's own section. */
    List<FigureTable> tablesBeside(Subject subject, Clause clause) {
        List<FigureTable> beside = new ArrayList<>();
        for (FigureTable table : tablesFor(subject, clause)) {
            if (distance(table, clause) >= ELSEWHERE) {
                break;
            }
            beside.add(table);
        }
        return beside;
    }

    /** As {@link #tablesFor}, of those only that may have every one of the names, each told by any of some keys. */
    Iterable<FigureTable> tablesNaming(List<Set<String>> names, Subject subject, Clause clause) {
        return names.isEmpty() ? tablesFor(subject, clause) : sorted(subject, clause, index.havingKeys(names, null));
    }

    private List<FigureTable> sorted(Subject subject, Clause clause, List<FigureTable> pool) {
        Predicate<FigureTable> fits = fitting(subject);
        List<FigureTable> fitting = new ArrayList<>();
        for (FigureTable table : pool) {
            if (fits.test(table)) {
                fitting.add(table);
            }
        }
        fitting.sort(Comparator.comparingInt(table -> distance(table, clause)));
        return fitting;
    }

    /** Those of the place the subject names and, where there are such, of what its words point at. */
    private Predicate<FigureTable> fitting(Subject subject) {
        boolean pointed = subject.topics().stream().anyMatch(table -> fitsPlace(subject, table));
        return table ->
                fitsPlace(subject, table) && (!pointed || subject.topics().contains(table));
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

    /** True for a label that names the document's own area. */
    boolean isOwnArea(String label) {
        return area.isOwn(PlaceNames.bare(label))
                || area.isOwn(PlaceNames.bare(label.toLowerCase(java.util.Locale.ROOT)));
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
        List<LabelledSeries> usable = labelled.computeIfAbsent(table, this::label).stream()
                .filter(series -> measure.test(series.series()))
                .toList();
        Map<Integer, List<Mention>> byDimension = new LinkedHashMap<>();
        boolean shortened = false;
        for (Mention mention : subject.mentions()) {
            int dimension = LabelledSeries.dimension(mention, usable);
            if (dimension == LabelledSeries.MISSING) {
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
                    .filter(series -> series.isMeant(thing))
                    .map(LabelledSeries::series)
                    .toList();
            Series best = best(matching);
            if (best == null && thing.isEmpty() && subject.sumsUp()) {
                best = sums.computeIfAbsent(table, any -> Optional.ofNullable(Sums.series(table)))
                        .orElse(null);
            }
            if (best == null) {
                return null;
            }
            chosen.add(best);
        }
        return chosen.isEmpty() ? null : new Target(table, chosen, shortened);
    }

    private List<LabelledSeries> label(FigureTable table) {
        return LabelledSeries.of(table, vocabulary, name -> area.isOwn(PlaceNames.bare(name)));
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
