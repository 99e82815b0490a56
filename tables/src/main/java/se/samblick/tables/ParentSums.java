package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;

/** Marks rows of a hierarchy as totals when they are the sum of the rows directly under them. */
final class ParentSums {
    private ParentSums() {}

    static void mark(List<RowInfo> rows, List<List<Observation>> values) {
        Map<Integer, List<Integer>> children = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            int parent = rows.get(at).parent();
            if (parent >= 0 && !rows.get(at).total()) {
                children.computeIfAbsent(parent, row -> new ArrayList<>()).add(at);
            }
        }
        children.forEach((parent, under) -> {
            if (addsUp(values.get(parent), under.stream().map(values::get).toList())) {
                values.set(
                        parent,
                        values.get(parent).stream().map(ParentSums::asTotal).toList());
            }
        });
    }

    private static Observation asTotal(Observation value) {
        if (value.status() != Status.OK) {
            return value;
        }
        return new Observation(
                value.area(),
                value.category(),
                value.period(),
                value.days(),
                value.base(),
                value.measure(),
                value.value(),
                Status.TOTAL,
                value.origin(),
                value.row(),
                value.column());
    }

    /** In every count column where all are numbers, and in at least one. */
    private static boolean addsUp(List<Observation> parent, List<List<Observation>> children) {
        boolean any = false;
        for (int column = 0; column < parent.size(); column++) {
            BigDecimal whole = parent.get(column).value();
            if (!parent.get(column).measure().equals(Measure.COUNT) || whole == null) {
                continue;
            }
            BigDecimal sum = sum(children, column);
            if (sum == null) {
                continue;
            }
            if (sum.compareTo(whole) != 0) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static @Nullable BigDecimal sum(List<List<Observation>> children, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Observation> child : children) {
            BigDecimal value = child.get(column).value();
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }
}
