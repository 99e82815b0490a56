package se.samblick.review.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Lexicon;

/**
 * A table as a grid: each series stands at one label in every dimension. Dimension 0 is the area, the others are the
 * parts of the category in order.
 */
public final class Grid {
    /** Stands for the sum of a dimension, or for a series that the dimension does not part. */
    public static final String TOTAL = "";

    private record Point(Series series, List<String> keys) {}

    private final FigureTable table;
    private final List<Point> points = new ArrayList<>();
    private final Map<List<String>, List<Series>> byKeys = new HashMap<>();
    private final List<List<String>> parts = new ArrayList<>();
    private final List<Set<String>> labels = new ArrayList<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final Set<String> wholes = new LinkedHashSet<>();
    private final Set<String> bases = new LinkedHashSet<>();
    private final Set<String> partly = new LinkedHashSet<>();

    private Grid(FigureTable table) {
        this.table = table;
    }

    public static Grid of(FigureTable table, Vocabulary vocabulary) {
        var grid = new Grid(table);
        int dimensions = 1
                + table.series().stream()
                        .mapToInt(series -> series.category().size())
                        .max()
                        .orElse(0);
        for (int i = 0; i < dimensions; i++) {
            grid.labels.add(new LinkedHashSet<>());
        }
        for (Series series : table.series()) {
            List<String> keys = new ArrayList<>();
            keys.add(grid.keep(series.area(), vocabulary.areaKey(series.area())));
            for (int i = 1; i < dimensions; i++) {
                String part = i <= series.category().size() ? series.category().get(i - 1) : "";
                keys.add(grid.keep(part, vocabulary.categoryKey(part)));
            }
            grid.points.add(new Point(series, List.copyOf(keys)));
        }
        grid.collapse(dimensions);
        for (Point point : grid.points) {
            for (int i = 0; i < dimensions; i++) {
                if (!point.keys().get(i).equals(TOTAL)) {
                    grid.labels.get(i).add(point.keys().get(i));
                }
            }
        }
        grid.markSums();
        grid.index();
        return grid;
    }

    /** Keeps what each claim asks for anew: the series at each point, and the labels that make up a dimension. */
    private void index() {
        for (Point point : points) {
            byKeys.computeIfAbsent(point.keys(), any -> new ArrayList<>()).add(point.series());
        }
        for (Set<String> own : labels) {
            parts.add(own.stream()
                    .filter(key -> !wholes.contains(key) && !partly.contains(key))
                    .toList());
        }
    }

    /** A label whose figures are all totals is a whole, whatever it is called: the row of the municipality's own name. */
    private void markSums() {
        for (int i = 0; i < labels.size(); i++) {
            int at = i;
            for (String label : labels.get(i)) {
                List<Series> own = points.stream()
                        .filter(point -> point.keys().get(at).equals(label))
                        .map(Point::series)
                        .filter(Series::isCount)
                        .toList();
                if (labels.get(i).size() > 2 && !own.isEmpty() && own.stream().allMatch(Series::total)) {
                    wholes.add(label);
                }
            }
        }
    }

    /** A dimension of one label beside totals tells nothing apart: "Typ av händelse" over all columns but the sum. */
    private void collapse(int dimensions) {
        for (int i = 1; i < dimensions; i++) {
            int at = i;
            Set<String> own = new LinkedHashSet<>();
            points.forEach(point -> own.add(point.keys().get(at)));
            if (own.size() != 2 || !own.contains(TOTAL)) {
                continue;
            }
            List<Point> without = points.stream()
                    .map(point -> {
                        List<String> keys = new ArrayList<>(point.keys());
                        keys.set(at, TOTAL);
                        return new Point(point.series(), List.copyOf(keys));
                    })
                    .toList();
            long different = without.stream()
                    .map(point -> point.keys() + " " + point.series().measure())
                    .distinct()
                    .count();
            if (different == points.size()) {
                points.clear();
                points.addAll(without);
            }
        }
    }

    private String keep(String label, String key) {
        boolean totalArea =
                key.startsWith("a:") && Labels.isTotal(label) && label.strip().indexOf(' ') > 0;
        if (label.isEmpty() || !totalArea && (Labels.isTotal(label) || Labels.isGeneric(label))) {
            return TOTAL;
        }
        printed.putIfAbsent(key, label);
        if (totalArea || Labels.isWhole(label)) {
            wholes.add(key);
        }
        String last =
                label.strip().substring(label.strip().lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        boolean people =
                Lexicon.swedish().has("person", last) || Lexicon.swedish().has("everyone", last);
        if (people && key.startsWith("c:") && label.strip().indexOf(' ') < 0) {
            bases.add(key);
        }
        if (Labels.isPartOfAbove(label) || Labels.isSubtotal(label)) {
            partly.add(key);
        }
        return key;
    }

    public FigureTable table() {
        return table;
    }

    /** How many dimensions it has, that of the area included. */
    public int dimensions() {
        return labels.size();
    }

    /** Labels of a dimension in the table's order, totals left out. */
    public Set<String> labels(int dimension) {
        return labels.get(dimension);
    }

    /** The label as the table prints it. */
    public String printed(String key) {
        return printed.getOrDefault(key, key);
    }

    /** True for "Hela kommunen", "Riket": what the other labels are compared with or add up to. */
    public boolean isWhole(String key) {
        return wholes.contains(key);
    }

    /** Labels that add up to all of the dimension: no wholes, no subtotals, no "varav". */
    public List<String> parts(int dimension) {
        return parts.get(dimension);
    }

    /** Labels of the dimension that have figures of the measure. */
    List<String> measured(int dimension, Predicate<Series> measure) {
        Set<String> found = new LinkedHashSet<>();
        for (Point point : points) {
            if (measure.test(point.series()) && !point.keys().get(dimension).equals(TOTAL)) {
                found.add(point.keys().get(dimension));
            }
        }
        return List.copyOf(found);
    }

    /** True if the table prints what the dimension adds up to. */
    boolean hasTotal(int dimension) {
        return points.stream()
                .map(point -> point.keys().get(dimension))
                .anyMatch(key -> key.equals(TOTAL) || wholes.contains(key) && !isOtherWhole(key));
    }

    /** "Riket", "länets snitt": a whole that the table's parts are compared with but do not add up to. */
    private boolean isOtherWhole(String key) {
        return Labels.isWhole(printed(key)) && !Labels.isOwnWhole(printed(key));
    }

    /** True if the dimension's labels are things of one kind: none of them counts the people beside the events. */
    public boolean isOfOneKind(int dimension) {
        return labels.get(dimension).stream()
                        .noneMatch(key ->
                                bases.contains(key) && labels.get(dimension).size() > 2)
                || labels.get(dimension).stream().allMatch(bases::contains);
    }

    /** The dimension a name stands in and the label it is; −1 if the table has no such label. */
    public int dimensionOf(Mention mention) {
        for (int i = 0; i < labels.size(); i++) {
            for (String key : mention.keys()) {
                if (labels.get(i).contains(key)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Labels of the dimension that the name may mean. */
    public List<String> labelsOf(Mention mention, int dimension) {
        return labels.get(dimension).stream()
                .filter(key -> mention.keys().contains(key))
                .toList();
    }

    /** True if the label of the dimension has a series of the measure. */
    public boolean has(String key, int dimension, java.util.function.Predicate<Series> measure) {
        return points.stream()
                .anyMatch(point -> point.keys().get(dimension).equals(key) && measure.test(point.series()));
    }

    /** Series of the measure at the labels, one in each dimension. */
    List<Series> at(List<String> keys, Predicate<Series> measure) {
        List<Series> found = new ArrayList<>();
        for (Series series : byKeys.getOrDefault(keys, List.of())) {
            if (measure.test(series)) {
                found.add(series);
            }
        }
        return found;
    }
}
