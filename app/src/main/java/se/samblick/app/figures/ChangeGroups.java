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
     * @param content what the sum is the sum of, where its rows stand elsewhere
     */
    record Group(
            String title, List<ChangeRow> rows, @Nullable ChangeRow sum, List<String> content) {}

    static List<Group> of(List<ChangeRow> rows, List<CategoryGroup> named, CategoryTree tree) {
        Set<CategoryId> own = ids(rows);
        List<CategoryGroup> across =
                named.stream().filter(g -> crosses(g, named, tree, own)).toList();
        List<CategoryGroup> apart =
                named.stream().filter(g -> !across.contains(g)).toList();
        Map<String, List<ChangeRow>> byTitle = new LinkedHashMap<>();
        for (ChangeRow row : withoutCodes(rows)) {
            byTitle.computeIfAbsent(title(row.category(), apart, tree), t -> new ArrayList<>())
                    .add(row);
        }
        List<Group> groups = new ArrayList<>();
        byTitle.forEach((title, members) -> {
            List<ChangeRow> sorted = members.stream().sorted(WHAT_MATTERS_FIRST).toList();
            groups.add(new Group(title, sorted, isChapter(title, apart) ? null : sum(members), List.of()));
        });
        // What belongs to no group is read last.
        groups.sort(Comparator.comparing(g -> g.title().isEmpty()));
        across.forEach(g -> whole(g, rows, tree).ifPresent(groups::add));
        return groups;
    }

    /** A chapter of the law holds more kinds than those with rows, so a sum of these would not be the chapter's. */
    private static boolean isChapter(String title, List<CategoryGroup> apart) {
        return apart.stream().noneMatch(g -> g.title().equals(title))
                && CrimeCatalogue.swedish().named(Label.key(title)).isPresent();
    }

    private static Set<CategoryId> ids(List<ChangeRow> rows) {
        Set<CategoryId> ids = new HashSet<>();
        rows.forEach(r -> ids.add(r.category().id()));
        return ids;
    }

    /** A set of categories that lie in several places: its sum is shown, its members stand where they belong. */
    private static boolean crosses(
            CategoryGroup group, List<CategoryGroup> named, CategoryTree tree, Set<CategoryId> own) {
        boolean parted = group.members().stream()
                .anyMatch(m -> CodeCategories.isCode(m)
                        || tree.find(m)
                                .map(Category::parent)
                                .filter(p -> isHeading(p, own))
                                .isPresent());
        return parted
                || named.stream()
                        .anyMatch(other -> !other.equals(group)
                                && other.members().size() > group.members().size()
                                && other.members().stream().anyMatch(group.members()::contains));
    }

    /** A place in the tree of crimes without a row of its own parts no group that the file's author made. */
    private static boolean isHeading(CategoryId parent, Set<CategoryId> own) {
        return own.contains(parent)
                || CrimeCatalogue.swedish().path(parent.value()).isEmpty();
    }

    private static Optional<Group> whole(CategoryGroup group, List<ChangeRow> rows, CategoryTree tree) {
        List<ChangeRow> members = rows.stream()
                .filter(r -> group.members().contains(r.category().id()))
                .toList();
        ChangeRow sum = members.size() == group.members().size() ? sum(members) : null;
        if (sum == null) {
            return Optional.empty();
        }
        List<String> content = group.members().stream()
                .map(m -> tree.find(m).map(Category::label).orElse(m.value()))
                .toList();
        return Optional.of(new Group(group.title(), List.of(), sum, content));
    }

    /** Rows of single crime codes are told by the kind they belong to, where that has a row. */
    private static List<ChangeRow> withoutCodes(List<ChangeRow> rows) {
        Set<CategoryId> own = ids(rows);
        return rows.stream()
                .filter(r -> !CodeCategories.isCode(r.category().id())
                        || !own.contains(r.category().parent()))
                .toList();
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
        Set<CategoryId> own = ids(rows);
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
