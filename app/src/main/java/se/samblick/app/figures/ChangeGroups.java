package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a change table in the groups that users know them by: the named groups of the dataset, else the top of the
 * category tree. Within a group what matters stands first, and a sum that holds exactly its rows stands last.
 */
final class ChangeGroups {
    private ChangeGroups() {}

    /**
     * A group.
     *
     * @param title empty for the rows of no group
     * @param sum null if the rows overlap or are fewer than two
     */
    record Group(
            String title, List<ChangeRow> rows, @Nullable ChangeRow sum) {}

    static List<Group> of(List<ChangeRow> rows, List<CategoryGroup> named, CategoryTree tree) {
        Map<String, List<ChangeRow>> byTitle = new LinkedHashMap<>();
        for (ChangeRow row : rows) {
            byTitle.computeIfAbsent(title(row.category(), named, tree), t -> new ArrayList<>())
                    .add(row);
        }
        List<Group> groups = new ArrayList<>();
        byTitle.forEach((title, members) -> {
            List<ChangeRow> sorted = members.stream().sorted(WHAT_MATTERS_FIRST).toList();
            groups.add(new Group(title, sorted, sum(members)));
        });
        // What belongs to no group is read last.
        groups.sort(Comparator.comparing(g -> g.title().isEmpty()));
        return groups;
    }

    private static final Comparator<ChangeRow> WHAT_MATTERS_FIRST = Comparator.comparing((ChangeRow r) -> Meaning.of(r))
            .thenComparingDouble(r -> Meaning.of(r) == Meaning.CHANCE || Meaning.of(r) == Meaning.TOO_SMALL
                    ? -r.current().lower()
                    : r.change().p());

    private static String title(Category category, List<CategoryGroup> named, CategoryTree tree) {
        Optional<CategoryGroup> group =
                named.stream().filter(g -> g.members().contains(category.id())).findFirst();
        if (group.isPresent()) {
            return group.get().title();
        }
        Category top = category;
        Optional<Category> parent = tree.find(top.parent());
        while (parent.isPresent()) {
            top = parent.get();
            parent = tree.find(top.parent());
        }
        return top.equals(category) && tree.children(top.id()).isEmpty() ? "" : top.label();
    }

    private static @Nullable ChangeRow sum(List<ChangeRow> rows) {
        Set<CategoryId> own = new HashSet<>();
        rows.forEach(r -> own.add(r.category().id()));
        boolean overlap = rows.stream().anyMatch(r -> own.contains(r.category().parent()));
        if (rows.size() < 2 || overlap) {
            return null;
        }
        List<@Nullable Amount> values = new ArrayList<>();
        for (int i = 0; i < rows.get(0).values().size(); i++) {
            values.add(sumOf(rows, i));
        }
        Set<ExtractId> extracts = new TreeSet<>();
        rows.forEach(r -> extracts.addAll(r.extracts()));
        Amount current = java.util.Objects.requireNonNull(values.get(0));
        Amount previous = java.util.Objects.requireNonNull(values.get(1));
        Category first = rows.get(0).category();
        var total = new Category(first.dataset(), new CategoryId("sum"), "sum", null, false, polarity(rows), true);
        return new ChangeRow(total, "", values, AmountChange.of(previous, current), null, List.of(), extracts);
    }

    private static @Nullable Amount sumOf(List<ChangeRow> rows, int period) {
        Amount sum = Amount.ZERO;
        for (ChangeRow row : rows) {
            Amount value = row.values().get(period);
            if (value == null) {
                return null;
            }
            sum = sum.plus(value);
        }
        return sum;
    }

    /** Sums of kinds that point different ways say nothing of better or worse; nor do sums with detection in them. */
    private static Polarity polarity(List<ChangeRow> rows) {
        Polarity first = rows.get(0).category().polarity();
        boolean same = rows.stream()
                .allMatch(r -> r.category().polarity() == first && !r.category().detectionDriven());
        return same ? first : Polarity.NEUTRAL;
    }
}
