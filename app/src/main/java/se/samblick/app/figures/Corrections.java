package se.samblick.app.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user has put right in the reading of a file.
 *
 * @param area id of the area of tables that name none, null if not said
 * @param period of tables that name none, written as {@link se.samblick.analysis.Period}, null if not said
 * @param tableAreas the same for single tables, by number from 1
 * @param areas ids of areas by printed label
 * @param categories ids of categories, or {@code new}, by printed label
 * @param periods periods by printed label
 * @param columns what a column holds: a measure, {@code skip}, or of a column of labels {@code area} or
 *     {@code category}; by its letter or its number
 * @param cells another text for a cell, by origin; empty for a missing value
 * @param skip origins of cells to leave out
 * @param allCodes whether the file tells of every crime code, so that one that it does not name is zero; null if not said
 */
public record Corrections(
        @Nullable String area,
        @Nullable String period,
        Map<Integer, String> tableAreas,
        Map<String, String> areas,
        Map<String, String> categories,
        Map<String, String> periods,
        Map<String, String> columns,
        Map<String, String> cells,
        Set<String> skip,
        @Nullable Boolean allCodes) {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** The value of {@link #categories} for a label that is to become a category of its own. */
    public static final String NEW = "new";

    /** The value of {@link #columns} for a column to leave out. */
    public static final String SKIP = "skip";

    /** The value of {@link #columns} for a column of labels that names the areas. */
    public static final String AREA = "area";

    /** The value of {@link #columns} for a column of labels that names the categories. */
    public static final String CATEGORY = "category";

    public static final Corrections NONE =
            new Corrections(null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    /** As below, with nothing said of crime codes. */
    public Corrections(
            @Nullable String area,
            @Nullable String period,
            Map<Integer, String> tableAreas,
            Map<String, String> areas,
            Map<String, String> categories,
            Map<String, String> periods,
            Map<String, String> columns,
            Map<String, String> cells,
            Set<String> skip) {
        this(area, period, tableAreas, areas, categories, periods, columns, cells, skip, null);
    }

    public Corrections {
        tableAreas = copy(tableAreas);
        areas = copy(areas);
        categories = copy(categories);
        periods = copy(periods);
        columns = copy(columns);
        cells = copy(cells);
        skip = java.util.Collections.unmodifiableSet(new TreeSet<>(skip == null ? Set.of() : skip));
    }

    private static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Only that the file tells of all codes, or not. */
    static Corrections ofCodes(boolean all) {
        return new Corrections(null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), all);
    }

    /** These, with the later ones on top: what the later say wins, what they do not mention stays. */
    public Corrections with(Corrections later) {
        return new Corrections(
                later.area == null ? area : later.area,
                later.period == null ? period : later.period,
                merged(tableAreas, later.tableAreas),
                merged(areas, later.areas),
                merged(categories, later.categories),
                merged(periods, later.periods),
                merged(columns, later.columns),
                merged(cells, later.cells),
                union(skip, later.skip),
                later.allCodes == null ? allCodes : later.allCodes);
    }

    /** The same without leaving out these cells. */
    public Corrections keeping(Collection<String> origins) {
        Set<String> rest = new LinkedHashSet<>(skip);
        rest.removeAll(origins);
        return new Corrections(area, period, tableAreas, areas, categories, periods, columns, cells, rest, allCodes);
    }

    /**
     * What also holds for the next file of the same shape: all but single cells, and periods whose label does not say
     * which year, since the same label means another year then.
     */
    Corrections lasting() {
        Map<String, String> dated = new LinkedHashMap<>();
        periods.forEach((label, period) -> {
            if (YEAR.matcher(label).find()) {
                dated.put(label, period);
            }
        });
        return new Corrections(area, null, tableAreas, areas, categories, dated, columns, Map.of(), Set.of(), allCodes);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private static <K> Map<K, String> merged(Map<K, String> earlier, Map<K, String> later) {
        Map<K, String> both = new LinkedHashMap<>(earlier);
        both.putAll(later);
        return both;
    }

    private static Set<String> union(Set<String> earlier, Set<String> later) {
        Set<String> both = new TreeSet<>(earlier);
        both.addAll(later);
        return both;
    }
}
