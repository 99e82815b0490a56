package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;
import se.samblick.review.text.Window;

/** What is said of a range of rows, tried on each row of it: the labels of a dimension, or the periods of a series. */
final class RangedRows {
    private final AssertionTable table;
    private final Assertion assertion;
    private final Clause clause;
    private final Grid grid;
    private final AssertionReadings.Reading reading;
    private final Range range;
    private final List<Candidate> found = new ArrayList<>();

    RangedRows(AssertionTable table, AssertionReadings.Reading reading, Range range) {
        this.table = table;
        this.assertion = table.assertion();
        this.clause = table.clause();
        this.grid = table.grid();
        this.reading = reading;
        this.range = range;
    }

    List<Candidate> candidates() {
        if (range.isOfTime()) {
            overTime();
            return found;
        }
        for (int d = 0; d < grid.dimensions(); d++) {
            if (d != reading.dimension() || assertion.quality() == Assertion.Quality.AGAINST) {
                overLabels(d);
            }
        }
        return found;
    }

    private boolean isOnly() {
        return range.quantity() == Quantity.ONLY;
    }

    /** They are several, and as many as the text says there are. */
    private boolean isRange(List<?> rows) {
        return rows.size() > 1 && (range.outOf() == 0 || range.outOf() == rows.size());
    }

    private void add(Tally tally, int cost) {
        Fit fit = tally.fit();
        if (fit != null) {
            found.add(new Candidate(
                    Kind.ALL, fit, cost, () -> new Candidate.Told(tally.computed(), tally.story(), tally.cells())));
        }
    }

    // ---- labels of a dimension

    private void overLabels(int dimension) {
        List<String> rows = rows(dimension);
        List<Mention> marked = (isOnly() ? assertion.own() : range.named())
                .stream()
                        .filter(mention -> grid.dimensionOf(mention) == dimension)
                        .toList();
        List<Mention> names = reading.names().stream()
                .filter(mention -> !isOnly() || grid.dimensionOf(mention) != dimension)
                .toList();
        List<Mention> several = names.stream()
                .filter(mention -> grid.labelsOf(mention, dimension).size() > 1)
                .toList();
        names = names.stream().filter(mention -> !several.contains(mention)).toList();
        for (Mention mention : several) {
            // "Alla åldersgrupper under 30 år": the rows that the words hold
            rows = rows.stream().filter(key -> mention.keys().contains(key)).toList();
        }
        boolean pinned =
                names.stream().anyMatch(mention -> grid.dimensionOf(mention) == dimension && table.isPart(mention));
        boolean lacks = (isOnly() || !range.named().isEmpty()) && marked.isEmpty();
        if (isRange(rows) && !pinned && !lacks && table.isOfOneKind(dimension, range.noun())) {
            Set<String> special = new HashSet<>();
            marked.forEach(mention -> special.addAll(grid.labelsOf(mention, dimension)));
            overLabels(dimension, rows, names, special);
        }
    }

    private List<String> rows(int dimension) {
        return table.parts(dimension, range.noun()).stream()
                .filter(key -> !range.noun().startsWith("huvud") || !isPartOfAnother(key, dimension))
                .filter(key ->
                        dimension != reading.dimension() || !reading.taken().contains(key))
                .toList();
    }

    /** "Våldsbrott mot barn" beside "Våldsbrott": a row within another. */
    private boolean isPartOfAnother(String key, int dimension) {
        String own = grid.printed(key);
        return grid.parts(dimension).stream()
                .anyMatch(other -> !other.equals(key) && own.startsWith(grid.printed(other) + " "));
    }

    private void overLabels(int dimension, List<String> rows, List<Mention> names, Set<String> special) {
        List<Mention> pinned = new ArrayList<>(names);
        pinned.add(new Mention(clause.from(), clause.from() + 1, Set.of(rows.get(0)), Mention.Closeness.SAME));
        Slices slices = table.slices(pinned);
        for (Slice base : slices.all(table.measure())) {
            for (Statement.Timed timed : table.times()) {
                var moment = new Property.Moment(timed.when(), null);
                var tally = new Tally(range, assertion.isNegated());
                for (String row : rows) {
                    Slice slice = slices.moved(base, dimension, Set.of(row), table.measure());
                    Property.Tested tested =
                            slice == null ? null : reading.property().of(slice, moment);
                    tally.count(grid.printed(row), tested, special.contains(row));
                }
                add(tally, base.cost() + timed.cost() + reading.cost());
            }
        }
    }

    // ---- periods of a series

    private void overTime() {
        List<Window> alone = isOnly() ? WhenReader.windows(clause.sentence(), clause.from(), clause.to()) : List.of();
        if (isOnly() && alone.isEmpty()) {
            return;
        }
        for (Slice base : table.slices(reading.names()).all(table.measure())) {
            List<Fact> rows = isOnly() ? like(alone.get(0), base.series()) : periods(base.series());
            if (isRange(rows)) {
                overTime(base, rows, alone);
            }
        }
    }

    /** The periods of the year asked for that are as long as the one named: the quarters, the months. */
    private List<Fact> like(Window window, Series series) {
        Fact one = series.latest(window).orElse(null);
        Span period = one == null ? null : one.period();
        return period == null
                ? List.of()
                : series.facts().stream()
                        .filter(fact -> fact.period() != null
                                && fact.period().year() == period.year()
                                && fact.period().isAsLongAs(period))
                        .toList();
    }

    private void overTime(Slice base, List<Fact> rows, List<Window> alone) {
        var tally = new Tally(range, assertion.isNegated());
        for (Fact row : rows) {
            Span period = Objects.requireNonNull(row.period());
            Property.Tested tested = reading.property().of(base, new Property.Moment(clause.when(), row));
            if (tested == null && assertion.quality() == Assertion.Quality.DIRECTION && isFirst(base, row)) {
                // Nothing comes before the first of all periods that it could have risen from
                continue;
            }
            boolean special = isExcepted(period) || alone.stream().anyMatch(period::isWindow);
            tally.count(period.label(), tested, special);
        }
        if (!clause.has("except") || tally.special() > 0) {
            add(tally, base.cost() + reading.cost());
        }
    }

    private static boolean isFirst(Slice base, Fact row) {
        return base.series().before(row).isEmpty();
    }

    /** The periods of the year asked for; of all years where the range is of years. */
    private List<Fact> periods(Series series) {
        Span latest = series.latest().period();
        if (latest == null) {
            return List.of();
        }
        Integer year = clause.when().year();
        int asked = year == null ? latest.year() : year;
        boolean yearly = range.noun().startsWith("år");
        var window = yearly ? clause.when().window() : null;
        return series.facts().stream()
                .filter(fact -> {
                    Span period = fact.period();
                    return period != null
                            && range.isCalled(period)
                            && (yearly || series.isYearly() || period.year() == asked)
                            && (window == null || period.isWindow(window));
                })
                .toList();
    }

    /** "Utom mars": the month named after the exception. */
    private boolean isExcepted(Span period) {
        return clause.marks("except").stream().anyMatch(mark -> {
            When when = WhenReader.read(clause.sentence(), mark.to(), clause.to());
            Window window = when.window() == null ? leavingNoun(mark.to()) : when.window();
            return window != null ? period.isWindow(window) : when.year() != null && when.year() == period.year();
        });
    }

    /** "I alla kvartal utom det fjärde": the one left out is of the same sort. */
    private @Nullable Window leavingNoun(int from) {
        String noun = range.noun().startsWith("kvartal")
                ? "kvartalet"
                : range.noun().startsWith("halvår")
                        ? "halvåret"
                        : range.noun().startsWith("tertial") ? "tertialet" : "";
        for (Mark ordinal : clause.sentence().marks("ordinal", from, Math.min(clause.to(), from + 3))) {
            String words = clause.sentence().words(ordinal.from(), ordinal.to()) + " " + noun;
            return noun.isEmpty()
                    ? null
                    : WhenReader.read(Sentence.of(words), 0, 2).window();
        }
        return null;
    }

    /** The rows of a range, counted as they bear out what is said of them. */
    static final class Tally {
        private final Range range;
        private final boolean negated;
        private final List<String> holding = new ArrayList<>();
        private final List<String> failing = new ArrayList<>();
        private final List<Fact> cells = new ArrayList<>();
        private int specialHolding;
        private int specialFailing;
        private boolean unknown;

        Tally(Range range, boolean negated) {
            this.range = range;
            this.negated = negated;
        }

        void count(String label, Property.@Nullable Tested one, boolean special) {
            if (one == null || one.fit() == Fit.BETWEEN) {
                unknown = true;
                return;
            }
            boolean holds = one.fit() == Fit.HOLDS != negated;
            cells.addAll(one.cells());
            if (special) {
                specialHolding += holds ? 1 : 0;
                specialFailing += holds ? 0 : 1;
            } else {
                (holds ? holding : failing).add(label + " (" + one.computed() + ")");
            }
        }

        int special() {
            return specialHolding + specialFailing;
        }

        @Nullable
        Fit fit() {
            if (unknown) {
                return null;
            }
            return switch (range.quantity()) {
                case ALL -> !failing.isEmpty() ? Fit.FAILS : specialHolding > 0 ? Fit.BETWEEN : Fit.HOLDS;
                case NOT_ALL -> failing.isEmpty() ? Fit.FAILS : Fit.HOLDS;
                case NONE -> !holding.isEmpty() ? Fit.FAILS : specialFailing > 0 ? Fit.BETWEEN : Fit.HOLDS;
                case ONLY -> !holding.isEmpty() || specialFailing > 0 ? Fit.FAILS : Fit.HOLDS;
                case MOST -> holding.size() > failing.size() ? Fit.HOLDS : Fit.FAILS;
                case SOME -> holding.size() == range.number() ? Fit.HOLDS : Fit.FAILS;
            };
        }

        String computed() {
            int all = holding.size() + failing.size() + special();
            return (holding.size() + specialHolding) + " av " + all;
        }

        String story() {
            boolean none = range.quantity() == Quantity.NONE || range.quantity() == Quantity.ONLY;
            List<String> telling = none ? holding : failing;
            String rows = String.join(", ", telling.subList(0, Math.min(3, telling.size())));
            return computed() + " rader stämmer in"
                    + (rows.isEmpty() ? "." : none ? "; det gör också " + rows + "." : "; undantag är " + rows + ".");
        }

        List<Fact> cells() {
            return cells.subList(0, Math.min(12, cells.size()));
        }
    }
}
