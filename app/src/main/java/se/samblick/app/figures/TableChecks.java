package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a table printed as sums and differences with the values they are made of. Holds the rows of one table,
 * at most {@value #MOST_ROWS}; a longer one is not checked.
 */
final class TableChecks {
    static final int MOST_ROWS = 20_000;
    private static final double TINY = 1e-9;

    private final List<ReadRow> values = new ArrayList<>();
    private final List<ReadRow> totals = new ArrayList<>();
    private final List<ReadRow> derived = new ArrayList<>();
    private final Map<ReadRow, Integer> position = new java.util.IdentityHashMap<>();
    private boolean tooLong;

    void add(ReadRow row) {
        if (tooLong) {
            return;
        }
        if (position.size() >= MOST_ROWS) {
            tooLong = true;
            values.clear();
            totals.clear();
            derived.clear();
            return;
        }
        position.put(row, position.size());
        if (row.derived()) {
            derived.add(row);
        } else if (row.status() == ReadRow.Status.TOTAL) {
            totals.add(row);
        } else {
            values.add(row);
        }
    }

    /**
     * A printed sum beside the sum of its rows.
     *
     * @param parts null if there are no rows or one of them is not known
     * @param leftOut label of the one row that the printed sum leaves out, if that explains the difference
     */
    record Compared(
            ReadRow total, @Nullable Double parts, @Nullable String leftOut) {
        boolean differs() {
            return parts != null
                    && total.value() != null
                    && Math.abs(parts - total.value()) > TINY * Math.max(1, Math.abs(total.value()));
        }
    }

    /** Each printed sum with its rows, in the order of the table. */
    List<Compared> totals() {
        return totals.stream().filter(t -> t.value() != null).map(this::compare).toList();
    }

    private Compared compare(ReadRow total) {
        List<ReadRow> all = parts(total, row -> true);
        int end = rowNumber(total);
        int start = sectionStart(total);
        List<ReadRow> section = parts(total, row -> rowNumber(row) > start && rowNumber(row) < end);
        Optional<Double> sumOfAll = sum(all);
        Optional<Double> sumOfSection = sum(section);
        double printed = java.util.Objects.requireNonNull(total.value());
        if (sumOfSection.isPresent() && Math.abs(sumOfSection.get() - printed) <= TINY * Math.max(1, printed)) {
            return new Compared(total, sumOfSection.get(), null);
        }
        boolean sectioned = !section.isEmpty() && section.size() < all.size() && !isLast(total);
        List<ReadRow> parts = sectioned ? section : all;
        Double sum = (sectioned ? sumOfSection : sumOfAll).orElse(null);
        return new Compared(total, sum, sum == null ? null : leftOut(parts, sum - printed, total));
    }

    /** Rows are told apart by their labels: cells of one printed row share area and category. */
    private int rowNumber(ReadRow row) {
        return position.getOrDefault(row, 0);
    }

    private int sectionStart(ReadRow total) {
        int start = -1;
        for (ReadRow other : totals) {
            if (other.period().equals(total.period())
                    && other.measure().equals(total.measure())
                    && other.area().equals(total.area())
                    && rowNumber(other) < rowNumber(total)) {
                start = rowNumber(other);
            }
        }
        return start;
    }

    private boolean isLast(ReadRow total) {
        return totals.stream()
                .filter(t -> t.period().equals(total.period()) && t.measure().equals(total.measure()))
                .allMatch(t -> rowNumber(t) <= rowNumber(total));
    }

    private List<ReadRow> parts(ReadRow total, Predicate<ReadRow> within) {
        boolean overAreas = TotalWords.isTotal(total.area());
        // A parent that adds up is a sum of its children, and a part of what stands above it.
        Stream<ReadRow> parents = totals.stream().filter(t -> !isWord(t.category()) && !isWord(t.area()));
        return Stream.concat(values.stream(), parents)
                .filter(v -> v.period().equals(total.period()) && v.measure().equals(total.measure()))
                .filter(v ->
                        overAreas ? !TotalWords.isTotal(v.area()) : v.area().equals(total.area()))
                .filter(v ->
                        overAreas && v.category().equals(total.category()) || isPart(v.category(), total.category()))
                .filter(within)
                .toList();
    }

    /** True if the label is what a total word stands for, position by position, or a child of a parent that is a sum. */
    private static boolean isPart(String category, String total) {
        String[] own = category.split(" \\| ", -1);
        String[] sum = total.split(" \\| ", -1);
        if (own.length != sum.length || category.equals(total)) {
            return false;
        }
        boolean anyWord = Arrays.stream(sum).anyMatch(TableChecks::lastIsTotal);
        for (int i = 0; i < sum.length; i++) {
            boolean fits = lastIsTotal(sum[i])
                    ? !lastIsTotal(own[i]) && parent(own[i]).equals(parent(sum[i]))
                    : own[i].equals(sum[i]) || !anyWord && parent(own[i]).equals(sum[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String category) {
        return Arrays.stream(category.split(" \\| ", -1)).anyMatch(TableChecks::lastIsTotal);
    }

    private static boolean lastIsTotal(String path) {
        return TotalWords.isTotal(path.substring(path.lastIndexOf(" > ") < 0 ? 0 : path.lastIndexOf(" > ") + 3));
    }

    private static String parent(String path) {
        int cut = path.lastIndexOf(" > ");
        return cut < 0 ? "" : path.substring(0, cut);
    }

    private static Optional<Double> sum(List<ReadRow> rows) {
        double sum = 0;
        for (ReadRow row : rows) {
            if (row.value() == null) {
                return Optional.empty();
            }
            sum += row.value();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static @Nullable String leftOut(List<ReadRow> parts, double difference, ReadRow total) {
        if (Math.abs(difference) <= TINY) {
            return null;
        }
        List<ReadRow> explaining = parts.stream()
                .filter(p -> p.value() != null && Math.abs(p.value() - difference) <= TINY * Math.abs(difference))
                .toList();
        boolean overAreas = TotalWords.isTotal(total.area());
        return explaining.size() != 1
                ? null
                : overAreas ? explaining.get(0).area() : explaining.get(0).category();
    }

    /** A printed difference or percentage beside the one that the values give. */
    record Recomputed(ReadRow derived, double computed) {}

    /** Printed changes that their own table contradicts. */
    List<Recomputed> wrongChanges() {
        Map<String, ReadRow> byKey = new HashMap<>();
        values.forEach(v -> byKey.put(key(v, v.period()), v));
        totals.forEach(t -> byKey.put(key(t, t.period()), t));
        List<Recomputed> wrong = new ArrayList<>();
        for (ReadRow change : derived) {
            ReadRow before = byKey.get(key(change, change.base()));
            ReadRow after = byKey.get(key(change, change.period()));
            if (before == null || after == null || change.value() == null) {
                continue;
            }
            Double computed = computed(change, before.value(), after.value());
            if (computed != null && Math.abs(computed - change.value()) > tolerance(change)) {
                wrong.add(new Recomputed(change, computed));
            }
        }
        return wrong;
    }

    private static @Nullable Double computed(ReadRow change, @Nullable Double before, @Nullable Double after) {
        if (before == null || after == null) {
            return null;
        }
        if (change.measure().equals("change")) {
            return after - before;
        }
        return before == 0 ? null : (after - before) / before;
    }

    /** Half a unit of the last printed decimal, and a hair for the arithmetic. */
    private static double tolerance(ReadRow change) {
        String raw = change.raw();
        int point = Math.max(raw.lastIndexOf(','), raw.lastIndexOf('.'));
        long decimals = point < 0
                ? 0
                : raw.substring(point + 1).chars().filter(Character::isDigit).count();
        double unit = Math.pow(10, -decimals) * (change.measure().equals("change-percent") ? 0.01 : 1);
        return unit * 0.5 + TINY * 10;
    }

    private static String key(ReadRow row, String period) {
        return row.area() + "\n" + row.category() + "\n" + period;
    }

    /** Distinct categories with values, in the order of the table. */
    List<String> categories() {
        Map<String, Boolean> labels = new LinkedHashMap<>();
        values.forEach(v -> labels.put(v.category(), true));
        return List.copyOf(labels.keySet());
    }
}
