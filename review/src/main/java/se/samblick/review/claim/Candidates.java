package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import se.samblick.review.Kind;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Pointers;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;

/** The figures of one table that a stated amount could be of: levels, sums, shares, changes, and one thing beside another. */
final class Candidates {
    private static final Predicate<Series> RATE = series -> series.measure().equals("rate");

    private static final List<Predicate<Series>> MEASURES =
            List.of(Series::isCount, Series::isShare, RATE, Measures::isOther);

    /** "Dubbelt så många per invånare" is of no count. */
    private static final List<Predicate<Series>> PER_PEOPLE = List.of(RATE, Measures::isOther);

    private final Statement statement;
    private final Amount amount;
    private final Clause clause;
    private final Grid grid;
    private final int extra;
    private final List<Candidate> found = new ArrayList<>();

    /** @param extra cost of the table itself: 0 for the one a reader would look at */
    Candidates(Statement statement, Grid grid, int extra) {
        this.statement = statement;
        this.amount = statement.amount();
        this.clause = statement.clause();
        this.grid = grid;
        this.extra = extra;
    }

    List<Candidate> all() {
        boolean changes = clause.sense() != null && clause.sense() != Sense.FLAT;
        switch (amount.unit()) {
            case COUNT -> {
                if (statement.counts() && (!changes || !statement.isSizeOfChange())) {
                    levels(Series::isCount);
                    levels(Measures::isOther);
                }
                if (changes) {
                    changes(Series::isCount);
                    comparisons(Series::isCount);
                }
            }
            case RATE -> {
                levels(RATE);
                if (changes) {
                    changes(RATE);
                    comparisons(RATE);
                }
            }
            case POINTS -> {
                changes(Series::isShare);
                comparisons(Series::isShare);
            }
            case PERCENT, FRACTION -> {
                if (!changes || statement.isPart()) {
                    levels(Series::isShare);
                    shares();
                }
                ofEveryMeasure();
            }
            case FACTOR -> ofEveryMeasure();
            default -> {}
        }
        return found;
    }

    private void ofEveryMeasure() {
        for (Predicate<Series> measure : clause.has("per") ? PER_PEOPLE : MEASURES) {
            changes(measure);
            comparisons(measure);
        }
    }

    private Slices slices(Layer own) {
        return new Slices(grid, own, statement.before(), statement.pointers());
    }

    // ---- levels

    private void levels(Predicate<Series> measure) {
        for (Slice slice : parted(slices(statement.own()).all(measure))) {
            for (Statement.Timed timed : statement.times()) {
                for (Map.Entry<Fact, Integer> level :
                        Times.levels(slice.series(), clause, timed.when()).entrySet()) {
                    Fact fact = level.getKey();
                    add(
                            Kind.LEVEL,
                            amount.fit(fact.value()),
                            slice.cost() + timed.cost() + level.getValue(),
                            () -> Stories.ofLevel(slice, fact));
                }
            }
        }
    }

    // ---- shares

    private void shares() {
        List<Mention> parts = statement.own().mentions().stream()
                .filter(mention -> !isWholeMention(mention))
                .toList();
        Slices slices = slices(new Layer(0, parts));
        Mention of = statement.whole();
        int told = of == null ? -1 : grid.dimensionOf(of);
        for (Slice part : slices.all(Series::isCount)) {
            for (Slice whole : slices.wholes(part, Series::isCount)) {
                // "Hälften av rånen skedde i maj": the rån are the whole, and no part of something larger
                if (told < 0 || whole.labels().get(told).equals(part.labels().get(told))) {
                    beside(part, whole, this::share);
                }
            }
            part.byLength().forEach(this::shareOfTime);
        }
        pairs(slices(statement.own()), Series::isCount, this::share);
    }

    private static List<Slice> parted(List<Slice> slices) {
        return slices.stream().flatMap(slice -> slice.byLength().stream()).toList();
    }

    /** Two slices of the same table, years beside years and quarters beside quarters. */
    private static void beside(Slice first, Slice second, Beside beside) {
        List<Slice> ones = first.byLength();
        List<Slice> others = second.byLength();
        if (ones.size() != others.size()) {
            beside.of(first, second);
            return;
        }
        for (int i = 0; i < ones.size(); i++) {
            beside.of(ones.get(i), others.get(i));
        }
    }

    private boolean isWholeMention(Mention mention) {
        int dimension = grid.dimensionOf(mention);
        return dimension >= 0
                && grid.labelsOf(mention, dimension).stream()
                        .allMatch(key -> grid.parts(dimension).stream().noneMatch(key::equals));
    }

    private void share(Slice part, Slice whole) {
        for (Statement.Timed timed : statement.times()) {
            Times.levels(part.series(), clause, timed.when())
                    .forEach((above, here) -> Times.levels(whole.series(), clause, timed.when())
                            .forEach((below, there) -> {
                                if (java.util.Objects.equals(above.period(), below.period())
                                        && here.equals(there)
                                        && below.value() > 0
                                        && above.value() <= below.value()) {
                                    share(part, above, whole, below, whole.cost() + timed.cost() + here);
                                }
                            }));
        }
    }

    private void share(Slice part, Fact above, Slice whole, Fact below, int cost) {
        double share = 100 * above.value() / below.value();
        add(Kind.LEVEL, amount.fit(share), cost, () -> Stories.ofShare(share, part, above, whole, below));
    }

    /** "En tredjedel anmäldes i juli": one period's part of the year. */
    private void shareOfTime(Slice slice) {
        for (Statement.Timed timed : statement.times()) {
            if (timed.when().window() == null) {
                continue;
            }
            Map<Fact, Integer> whole = Times.levels(
                    slice.series(),
                    clause,
                    timed.when().inYear(yearOf(slice, timed)).withoutWindow());
            Times.levels(slice.series(), clause, timed.when())
                    .forEach((above, here) -> whole.forEach((below, there) -> {
                        if (below.value() > above.value()) {
                            share(slice, above, slice, below, slice.cost() + timed.cost() + here);
                        }
                    }));
        }
    }

    private static int yearOf(Slice slice, Statement.Timed timed) {
        Integer year = timed.when().year();
        var last = slice.series().latest().period();
        return year != null ? year : last == null ? 0 : last.year();
    }

    // ---- changes

    private void changes(Predicate<Series> measure) {
        boolean sized = clause.sense() != null && clause.sense() != Sense.FLAT;
        boolean years =
                statement.times().stream().anyMatch(timed -> timed.when().wholeYear());
        List<Slice> all = parted(slices(statement.own()).all(measure));
        for (Slice slice : Slices.withYears(all, years ? 0 : 1)) {
            for (Statement.Timed timed : statement.times()) {
                if (!sized && !timed.when().hasBase()) {
                    continue;
                }
                Pairs pairs = Pairs.of(slice.series(), timed.when());
                int step = 0;
                for (Pair pair : pairs.natural()) {
                    change(slice, pair, slice.cost() + timed.cost() + step);
                    step = 1;
                }
            }
        }
    }

    private void change(Slice slice, Pair pair, int cost) {
        if (!pair.isExact()) {
            return;
        }
        add(Kind.CHANGE, fit(pair), cost, () -> Stories.ofChange(slice, pair));
    }

    private Fit fit(Pair pair) {
        Sense sense = clause.sense();
        if (sense == null || sense == Sense.FLAT) {
            // "En fjärdedel av nivån 2020"
            return amount.isPercentLike() ? amount.fit(100 * pair.ratio()) : Fit.FAILS;
        }
        return SizeOfChange.fit(pair, amount, sense);
    }

    // ---- one thing beside another

    private interface Beside {
        void of(Slice first, Slice second);
    }

    private void comparisons(Predicate<Series> measure) {
        Slices slices = slices(statement.own());
        pairs(slices, measure, this::compare);
    }

    /** Each two labels of one dimension that the statement names, or names one of beside what was named before. */
    private void pairs(Slices slices, Predicate<Series> measure, Beside beside) {
        for (int d = 0; d < grid.dimensions(); d++) {
            int dimension = d;
            List<String> named = slices.named(dimension);
            if (named.isEmpty() || named.size() > 3) {
                continue;
            }
            List<Mention> others = statement.own().mentions().stream()
                    .filter(mention -> grid.dimensionOf(mention) != dimension)
                    .toList();
            if (named.size() > 1) {
                beside(slices, others, dimension, List.of(named.get(0)), Set.of(named.get(1)), 0, measure, beside);
                beside(slices, others, dimension, List.of(named.get(1)), Set.of(named.get(0)), 1, measure, beside);
            } else {
                List<String> parts = grid.parts(dimension);
                boolean compared = amount.unit() == Amount.Unit.FACTOR || amount.unit() == Amount.Unit.POINTS;
                if (compared && parts.size() == 2 && parts.contains(named.get(0))) {
                    // "Dubbelt så vanligt bland kvinnor": as among the others there are
                    List<String> other = List.of(parts.get(parts.indexOf(named.get(0)) == 0 ? 1 : 0));
                    beside(slices, others, dimension, List.of(named.get(0)), Set.copyOf(other), 1, measure, beside);
                }
                for (Layer layer : statement.before()) {
                    List<String> earlier = new Slices(grid, layer, List.of(), Pointers.NONE).named(dimension);
                    if (!earlier.isEmpty() && !earlier.contains(named.get(0))) {
                        int cost = layer.cost() - (statement.pointers().thing() ? 1 : 0);
                        beside(slices, others, dimension, earlier, Set.of(named.get(0)), cost, measure, beside);
                        break;
                    }
                }
            }
        }
    }

    private void beside(
            Slices slices,
            List<Mention> others,
            int dimension,
            List<String> first,
            Set<String> second,
            int cost,
            Predicate<Series> measure,
            Beside beside) {
        for (String label : first.subList(0, Math.min(2, first.size()))) {
            List<Mention> names = new ArrayList<>(others);
            names.add(new Mention(clause.from(), clause.from() + 1, Set.of(label), Mention.Closeness.SAME));
            for (Slice one : slices(new Layer(0, names)).all(measure)) {
                Slice other = slices.moved(one, dimension, second, measure);
                if (other != null) {
                    beside(one.costing(one.cost() + cost), other.costing(one.cost() + cost), beside);
                }
            }
        }
    }

    private void compare(Slice first, Slice second) {
        for (Statement.Timed timed : statement.times()) {
            Times.levels(first.series(), clause, timed.when())
                    .forEach((one, here) -> Times.levels(second.series(), clause, timed.when())
                            .forEach((other, there) -> {
                                if (java.util.Objects.equals(one.period(), other.period()) && here.equals(there)) {
                                    compare(first, one, second, other, first.cost() + timed.cost() + here);
                                }
                            }));
        }
    }

    private void compare(Slice first, Fact one, Slice second, Fact other, int cost) {
        add(Kind.COMPARISON, fit(new Pair(other, one)), cost, () -> Stories.ofComparison(first, one, second, other));
    }

    private void add(Kind kind, Fit fit, int cost, Supplier<Candidate.Told> told) {
        found.add(new Candidate(kind, fit, cost + extra, told));
    }
}
