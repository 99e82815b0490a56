package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Vocabulary;

/**
 * A series with what its labels are in a sentence, worked out once: most claims look at many series.
 *
 * @param areaKey key of its area; empty if it has none
 * @param categoryKeys keys of the parts of its category, in order
 * @param areaImplied a claim need not name its area: it is a total, the table's only one or the document's own
 * @param ownWhole its area is the whole that a claim which names no area is of
 * @param openKeys keys of the parts that a claim must name to mean this series: no totals, and not the table's only ones
 */
record LabelledSeries(
        Series series,
        String areaKey,
        List<String> categoryKeys,
        boolean areaImplied,
        boolean ownWhole,
        List<String> openKeys) {
    /** The place of a name that no series has. */
    static final int MISSING = -2;

    private static final int AREA = -1;

    LabelledSeries {
        categoryKeys = List.copyOf(categoryKeys);
        openKeys = List.copyOf(openKeys);
    }

    /** The series of a table; {@code isOwn} tells the names of the document's own area. */
    static List<LabelledSeries> of(FigureTable table, Vocabulary vocabulary, Predicate<String> isOwn) {
        Map<Integer, Boolean> remarks = new HashMap<>();
        Map<Integer, Set<String>> parts = new HashMap<>();
        Set<String> areas = areas(table);
        List<LabelledSeries> all = new ArrayList<>();
        for (Series series : table.series()) {
            List<String> keys = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (int i = 0; i < series.category().size(); i++) {
                String part = series.category().get(i);
                String key = vocabulary.categoryKey(part);
                keys.add(key);
                boolean implied = Labels.isTotal(part)
                        || Labels.isGeneric(part)
                        || isOnly(part, parts.computeIfAbsent(i, index -> parts(index, table)))
                        || remarks.computeIfAbsent(i, index -> isRemark(index, table));
                if (!implied) {
                    open.add(key);
                }
            }
            String area = series.area();
            boolean areaImplied = area.isEmpty() || Labels.isTotal(area) || isOnly(area, areas) || isOwn.test(area);
            all.add(new LabelledSeries(
                    series,
                    area.isEmpty() ? "" : vocabulary.areaKey(area),
                    keys,
                    areaImplied,
                    Labels.isOwnWhole(area),
                    open));
        }
        return all;
    }

    /** Where in the labels a name stands: −1 as the area, else at which place of the category; MISSING if nowhere. */
    static int dimension(Mention mention, List<LabelledSeries> all) {
        for (LabelledSeries one : all) {
            if (mention.keys().contains(one.areaKey)) {
                return AREA;
            }
            for (int i = 0; i < one.categoryKeys.size(); i++) {
                if (mention.keys().contains(one.categoryKeys.get(i))) {
                    return i;
                }
            }
        }
        return MISSING;
    }

    /** True if the series carries each name, and every label of it is named, a total, or the table's only one. */
    boolean isMeant(List<Mention> names) {
        boolean all = names.stream().allMatch(this::has);
        boolean area =
                areaImplied || (ownWhole && names.stream().noneMatch(Mention::isArea)) || isNamed(areaKey, names);
        return all && area && openKeys.stream().allMatch(key -> isNamed(key, names));
    }

    private boolean has(Mention name) {
        return name.keys().contains(areaKey) || categoryKeys.stream().anyMatch(name.keys()::contains);
    }

    private static boolean isNamed(String key, List<Mention> names) {
        return names.stream().anyMatch(name -> name.keys().contains(key));
    }

    private static boolean isOnly(String label, Set<String> beside) {
        return beside.isEmpty() || beside.size() == 1 && beside.contains(label);
    }

    private static Set<String> areas(FigureTable table) {
        return table.series().stream()
                .map(Series::area)
                .filter(area -> !area.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What the series have at one place of their category, totals left out. */
    private static Set<String> parts(int index, FigureTable table) {
        return table.series().stream()
                .filter(series -> series.category().size() > index)
                .map(series -> series.category().get(index))
                .distinct()
                .filter(part -> !Labels.isTotal(part))
                .collect(Collectors.toSet());
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
}
