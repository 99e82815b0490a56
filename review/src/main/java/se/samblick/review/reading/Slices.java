package se.samblick.review.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;

/**
 * The series of one table that a statement may be about. In each dimension it is about the labels its own words name;
 * where they name none, about those named last before it, the sum of the dimension, or its only label.
 */
public final class Slices {
    /** Labels a statement may mean in one dimension, and how far they were sought. */
    public record Choice(Set<String> labels, int cost) {}

    private static final int MOST_CHOICES = 8;
    private static final int MOST_ANTECEDENTS = 2;

    private final Grid grid;
    private final Layer own;
    private final List<Layer> before;
    private final Pointers pointers;

    /**
     * @param own the statement's own names
     * @param before names before it, the nearest first
     * @param pointers what words it has for things named before
     */
    public Slices(Grid grid, Layer own, List<Layer> before, Pointers pointers) {
        this.grid = grid;
        this.own = own;
        this.before = List.copyOf(before);
        this.pointers = pointers;
    }

    /** Labels its own words name in the dimension, in their order. */
    public List<String> named(int dimension) {
        return named(own, dimension);
    }

    private List<String> named(Layer layer, int dimension) {
        Set<String> found = new LinkedHashSet<>();
        for (Mention mention : layer.mentions()) {
            if (grid.dimensionOf(mention) == dimension) {
                found.addAll(grid.labelsOf(mention, dimension));
            }
        }
        return List.copyOf(found);
    }

    /** What it may mean in the dimension, the likeliest first. */
    List<Choice> choices(int dimension, Predicate<Series> measure) {
        List<Choice> choices = new ArrayList<>();
        addNamed(choices, named(dimension), 0);
        if (!choices.isEmpty()) {
            return choices;
        }
        boolean any = false;
        Set<Set<String>> seen = new LinkedHashSet<>();
        for (Layer layer : before) {
            List<String> names = named(layer, dimension);
            if (!names.isEmpty() && seen.size() < MOST_ANTECEDENTS && seen.add(Set.copyOf(names))) {
                addNamed(choices, names, layer.cost() + pointers.costOfNamed(dimension == 0));
                any = true;
            }
        }
        addWhole(
                choices,
                dimension,
                measure,
                any ? pointers.costOfWhole(dimension == 0, !own.mentions().isEmpty()) : 0);
        return choices.subList(0, Math.min(MOST_CHOICES, choices.size()));
    }

    private static void addNamed(List<Choice> choices, List<String> names, int cost) {
        if (names.isEmpty()) {
            return;
        }
        choices.add(new Choice(new LinkedHashSet<>(names), cost));
        if (names.size() > 1) {
            names.stream().limit(3).forEach(name -> choices.add(new Choice(Set.of(name), cost + 1)));
        }
    }

    private void addWhole(List<Choice> choices, int dimension, Predicate<Series> measure, int cost) {
        choices.add(new Choice(Set.of(Grid.TOTAL), cost));
        for (String label : grid.labels(dimension)) {
            if (grid.isWhole(label)) {
                choices.add(new Choice(Set.of(label), cost));
            }
        }
        List<String> parts = grid.parts(dimension);
        List<String> measured = grid.measured(dimension, measure);
        if (measured.size() == 1 && !grid.isWhole(measured.get(0))) {
            choices.add(new Choice(Set.of(measured.get(0)), cost));
        } else if (parts.size() == 1) {
            choices.add(new Choice(Set.of(parts.get(0)), cost));
        } else if (parts.size() > 1 && grid.isOfOneKind(dimension) && !grid.hasTotal(dimension)) {
            choices.add(new Choice(new LinkedHashSet<>(parts), cost + 1));
        }
    }

    /** Every series of the measure, the cheapest first; sums only of counts. */
    public List<Slice> all(Predicate<Series> measure) {
        List<Slice> found = new ArrayList<>();
        combine(0, new ArrayList<>(), 0, measure, found);
        found.sort(java.util.Comparator.comparingInt(Slice::cost));
        return found;
    }

    private void combine(
            int dimension, List<Set<String>> chosen, int cost, Predicate<Series> measure, List<Slice> found) {
        if (dimension == grid.dimensions()) {
            Slice slice = at(chosen, cost, measure);
            if (slice != null) {
                found.add(slice);
            }
            return;
        }
        for (Choice choice : choices(dimension, measure)) {
            List<Set<String>> longer = new ArrayList<>(chosen);
            longer.add(choice.labels());
            combine(dimension + 1, longer, cost + choice.cost(), measure, found);
        }
    }

    /** The slice at these labels; null if the table has a hole there. */
    @Nullable
    Slice at(List<Set<String>> labels, int cost, Predicate<Series> measure) {
        List<List<String>> corners = new ArrayList<>();
        corners.add(List.of());
        for (Set<String> options : labels) {
            List<List<String>> next = new ArrayList<>();
            for (List<String> corner : corners) {
                for (String option : options) {
                    List<String> longer = new ArrayList<>(corner);
                    longer.add(option);
                    next.add(longer);
                }
            }
            corners = next;
        }
        List<Series> parts = new ArrayList<>();
        for (List<String> corner : corners) {
            List<Series> there = grid.at(corner, measure);
            if (there.size() != 1) {
                return null;
            }
            parts.add(there.get(0));
        }
        return parts.isEmpty() ? null : Slice.of(grid, parts, labels, cost);
    }

    /** With the sums of whole years beside them, so much further away, where the table prints their parts alone. */
    public static List<Slice> withYears(List<Slice> slices, int extra) {
        List<Slice> all = new ArrayList<>(slices);
        for (Slice slice : slices) {
            Slice years = slice.yearly();
            if (years != null) {
                all.add(years.costing(slice.cost() + extra));
            }
        }
        return all;
    }

    /** The same but for one dimension, where it is at other labels. */
    public @Nullable Slice moved(Slice slice, int dimension, Set<String> labels, Predicate<Series> measure) {
        List<Set<String>> all = new ArrayList<>(slice.labels());
        all.set(dimension, labels);
        return at(all, slice.cost(), measure);
    }

    /** Slices at these labels of two dimensions, and in the others where the own names or the table's only labels say. */
    public List<Slice> at(
            int first, Set<String> firstLabels, int second, Set<String> secondLabels, Predicate<Series> measure) {
        List<List<Set<String>>> all = new ArrayList<>();
        all.add(List.of());
        for (int i = 0; i < grid.dimensions(); i++) {
            List<Set<String>> here = i == first
                    ? List.of(firstLabels)
                    : i == second
                            ? List.of(secondLabels)
                            : choices(i, measure).stream().map(Choice::labels).toList();
            List<List<Set<String>>> longer = new ArrayList<>();
            for (List<Set<String>> labels : all) {
                for (Set<String> one : here) {
                    List<Set<String>> next = new ArrayList<>(labels);
                    next.add(one);
                    longer.add(next);
                }
            }
            all = longer;
        }
        List<Slice> found = new ArrayList<>();
        for (List<Set<String>> labels : all) {
            Slice slice = at(labels, 0, measure);
            if (slice != null
                    && found.stream().noneMatch(other -> other.series().equals(slice.series()))) {
                found.add(slice);
            }
        }
        return found;
    }

    /** The wholes of a slice: each widens one dimension to all of it, as the table prints it or as it adds up. */
    public List<Slice> wholes(Slice slice, Predicate<Series> measure) {
        List<Slice> found = new ArrayList<>();
        for (int i = 0; i < grid.dimensions(); i++) {
            if (slice.isWholeOf(i) || grid.labels(i).size() < 2) {
                continue;
            }
            List<Choice> choices = new ArrayList<>();
            addWhole(choices, i, measure, 0);
            for (Choice choice : choices) {
                Slice whole = choice.labels().equals(slice.labels().get(i))
                        ? null
                        : moved(slice, i, choice.labels(), measure);
                if (whole != null) {
                    found.add(whole.costing(slice.cost() + choice.cost()));
                }
            }
        }
        return found;
    }

    public Grid grid() {
        return grid;
    }
}
