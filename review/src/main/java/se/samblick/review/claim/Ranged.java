package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Pointers;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.When;
import se.samblick.review.text.Window;

/**
 * The ways to read an assertion of one table: which dimension its other side or its rivals stand in, which one it ranges
 * over, and how each row of that bears it out.
 */
final class Ranged {
    /** One way to read what is said of a row. */
    private record Reading(Property property, List<Mention> names, int dimension, Set<String> taken, int cost) {}

    private static final int NO_DIMENSION = -1;
    private static final int CLAUSES_BACK = 6;

    private final Assertion assertion;
    private final Clause clause;
    private final Grid grid;
    private final Predicate<Series> measure;
    private final List<Layer> before;
    private final Pointers pointers;
    private final List<Statement.Timed> times;
    private final List<Candidate> found = new ArrayList<>();

    /** @param home names of the document's own area in the table; total: the text goes on about everything together */
    Ranged(Assertion assertion, Grid grid, Predicate<Series> measure, List<Mention> home, boolean total) {
        this.assertion = assertion;
        this.clause = assertion.clause();
        this.grid = grid;
        this.measure = measure;
        this.before = layers(clause, home, total);
        this.pointers = new Antecedents(clause, clause.from(), clause.to()).pointers();
        this.times = times(assertion);
    }

    /** Names before the clause; the other side of a comparison is not what the text goes on about. */
    private static List<Layer> layers(Clause clause, List<Mention> home, boolean total) {
        List<Layer> layers = new ArrayList<>();
        int back = 0;
        for (Clause one = clause.before(); one != null && back < CLAUSES_BACK; one = one.before(), back++) {
            Comparative comparative = Comparative.of(one);
            int cut = comparative == null ? Integer.MAX_VALUE : comparative.than();
            List<Mention> own = one.mentions().stream()
                    .filter(mention -> mention.from() < cut)
                    .filter(mention -> !total || mention.isArea())
                    .toList();
            if (!own.isEmpty()) {
                layers.add(new Layer(clause.sentence().index() - one.sentence().index(), own));
            }
        }
        if (!home.isEmpty()) {
            layers.add(new Layer(1, home));
        }
        layers.sort(java.util.Comparator.comparingInt(Layer::cost));
        return layers;
    }

    /** "Än läsåret före" compares with the period before, whatever periods there are. */
    private static List<Statement.Timed> times(Assertion assertion) {
        Clause clause = assertion.clause();
        boolean before = assertion.quality() == Assertion.Quality.AGAINST_TIME
                && clause.when().baseWindow() instanceof Window.Unknown;
        return before
                ? List.of(new Statement.Timed(When.UNSAID, 0))
                : Statement.times(clause, clause.from(), clause.to());
    }

    private int time() {
        return grid.dimensions();
    }

    List<Candidate> all() {
        for (Reading reading : readings()) {
            if (assertion.isSingle()) {
                single(reading);
            } else {
                ranged(reading, Objects.requireNonNull(assertion.range()));
            }
        }
        return found;
    }

    private Slices slices(List<Mention> own) {
        return new Slices(grid, new Layer(0, own), before, pointers);
    }

    // ---- what is said of a row

    private List<Reading> readings() {
        List<Mention> own = assertion.own();
        var properties = new Properties(assertion, slices(own), measure);
        List<Reading> readings = new ArrayList<>();
        switch (assertion.quality()) {
            case DIRECTION -> readings.add(new Reading(properties.direction(), own, NO_DIMENSION, Set.of(), 0));
            case AGAINST_TIME -> readings.add(new Reading(properties.againstTime(), own, NO_DIMENSION, Set.of(), 0));
            case AGAINST -> against(properties, readings);
            case RANK, CHANGE_RANK -> ranks(properties, readings);
        }
        return readings;
    }

    private void against(Properties properties, List<Reading> readings) {
        boolean together = clause.says("tillsammans") || clause.says("sammantaget") || clause.says("sammanlagt");
        for (int d = 0; d < grid.dimensions(); d++) {
            int dimension = d;
            Set<String> others = new LinkedHashSet<>();
            List<Mention> names = new ArrayList<>(assertion.own());
            for (Mention mention : assertion.other()) {
                if (grid.dimensionOf(mention) == dimension) {
                    others.addAll(grid.labelsOf(mention, dimension));
                } else {
                    names.add(mention);
                }
            }
            if (assertion.whole()) {
                others.addAll(wholes(dimension));
            }
            if (!others.isEmpty()) {
                readings.add(new Reading(properties.against(dimension, others, together), names, dimension, others, 0));
            }
        }
    }

    /** What "riket" or "genomsnittet" is in the dimension: the whole that bears the name, else the only one. */
    private List<String> wholes(int dimension) {
        Comparative comparative = Comparative.of(clause);
        if (comparative == null) {
            return List.of();
        }
        List<String> printed = grid.labels(dimension).stream()
                .filter(key -> comparative.says(clause, grid.printed(key)))
                .toList();
        if (!printed.isEmpty() || !comparative.saysWhole(clause)) {
            return printed;
        }
        List<String> all = grid.labels(dimension).stream().filter(grid::isWhole).toList();
        boolean national = clause.sentence().text().contains("riks");
        List<String> named = all.stream()
                .filter(key -> national
                        == grid.printed(key).toLowerCase(java.util.Locale.ROOT).startsWith("rik"))
                .toList();
        if (named.size() == 1) {
            return named;
        }
        boolean summed = !national && all.isEmpty() && !isCounted();
        return summed ? List.of(Grid.TOTAL) : List.of();
    }

    private boolean isCounted() {
        return grid.table().series().stream().anyMatch(measure.and(Series::isCount));
    }

    private void ranks(Properties properties, List<Reading> readings) {
        String noun = assertion.rankNoun();
        boolean ofTime = Range.isTime(noun);
        boolean timed = clause.when().year() != null || clause.when().window() != null;
        for (int d = 0; d < grid.dimensions() && !ofTime && !Extreme.isAtItsMost(clause); d++) {
            List<String> rivals = rivals(d, noun);
            if (rivals.size() > 1) {
                labelRank(properties, readings, d, rivals, timed);
            }
        }
        if (!ofTime) {
            productRank(properties, readings);
        }
        boolean overTime = ofTime || timed || Extreme.overTime(clause) || clause.says("nu");
        boolean change = assertion.quality() == Assertion.Quality.CHANGE_RANK;
        if (overTime && !change && (noun.isEmpty() || ofTime)) {
            boolean withinYear = clause.when().window() != null;
            readings.add(new Reading(
                    properties.rankInTime(withinYear),
                    assertion.own(),
                    time(),
                    Set.of(),
                    ofTime || Extreme.overTime(clause) ? 0 : 1));
            if (withinYear) {
                readings.add(new Reading(properties.rankInTime(false), assertion.own(), time(), Set.of(), 1));
            }
        }
    }

    /** Things named by two labels are ranked among all such things. */
    private void productRank(Properties properties, List<Reading> readings) {
        List<Integer> dimensions = new ArrayList<>();
        for (Mention mention : assertion.own()) {
            if (isPart(mention) && !followsSuperlative(mention) && standsWithAnother(mention)) {
                dimensions.add(grid.dimensionOf(mention));
            }
        }
        if (dimensions.size() == 2 && !dimensions.get(0).equals(dimensions.get(1))) {
            Property property = properties.rankAmongAll(
                    dimensions.get(0), grid.parts(dimensions.get(0)), dimensions.get(1), grid.parts(dimensions.get(1)));
            readings.add(new Reading(property, assertion.own(), NO_DIMENSION, Set.of(), 0));
        }
    }

    private List<String> rivals(int dimension, String noun) {
        return grid.parts(dimension).stream()
                .filter(key -> Range.fits(noun, grid.printed(key), dimension == 0))
                .toList();
    }

    private void labelRank(
            Properties properties, List<Reading> readings, int dimension, List<String> rivals, boolean timed) {
        List<Mention> contenders = assertion.own().stream()
                .filter(mention -> grid.dimensionOf(mention) == dimension
                        && grid.labelsOf(mention, dimension).stream().anyMatch(rivals::contains))
                .toList();
        boolean others = timed
                || assertion.own().stream()
                        .anyMatch(mention -> grid.dimensionOf(mention) != dimension && isPart(mention));
        boolean isFilter = contenders.size() == 1 && others && followsSuperlative(contenders.get(0));
        Property property = properties.rank(dimension, rivals);
        if (contenders.size() == 1 && standsWithAnother(contenders.get(0))) {
            return;
        }
        if (contenders.isEmpty() && !assertion.rankNoun().isEmpty()) {
            earlier(dimension, rivals)
                    .forEach(mention -> readings.add(
                            new Reading(property, with(assertion.own(), mention), dimension, Set.of(), 1)));
        } else if (!contenders.isEmpty() && !isFilter && isOfOneKind(dimension, assertion.rankNoun())) {
            readings.add(new Reading(property, assertion.own(), dimension, Set.of(), 0));
        }
    }

    /** "Flickorna i årskurs 9": one thing named by two labels, which no single dimension ranks. */
    private boolean standsWithAnother(Mention mention) {
        return assertion.own().stream()
                .filter(other -> other != mention && isPart(other))
                .anyMatch(other -> Math.abs(other.from() - mention.to()) <= 1 && other.from() >= mention.to()
                        || mention.from() - other.to() <= 1 && mention.from() >= other.to());
    }

    /** Where a noun tells the rows apart from the others of the dimension, those others do no harm. */
    private boolean isOfOneKind(int dimension, String noun) {
        return !noun.isEmpty() || grid.isOfOneKind(dimension);
    }

    private boolean isPart(Mention mention) {
        int dimension = grid.dimensionOf(mention);
        return dimension >= 0 && grid.labelsOf(mention, dimension).stream().anyMatch(grid.parts(dimension)::contains);
    }

    /** "Flest rån anmäldes i Centrum": the places are ranked, not the kinds of crime. */
    private boolean followsSuperlative(Mention mention) {
        return java.util.stream.Stream.of("most-of", "least-of", "more", "less")
                .flatMap(type -> clause.marks(type).stream())
                .anyMatch(mark -> mark.to() == mention.from());
    }

    private List<Mention> earlier(int dimension, List<String> rivals) {
        for (Layer layer : before) {
            List<Mention> named = layer.mentions().stream()
                    .filter(mention -> grid.dimensionOf(mention) == dimension
                            && grid.labelsOf(mention, dimension).stream().anyMatch(rivals::contains))
                    .toList();
            if (!named.isEmpty()) {
                return List.of(named.get(named.size() - 1));
            }
        }
        return List.of();
    }

    private static List<Mention> with(List<Mention> own, Mention one) {
        List<Mention> all = new ArrayList<>(own);
        all.add(one);
        return all;
    }

    // ---- of the named rows alone

    private void single(Reading reading) {
        Slices slices = slices(reading.names());
        for (Slice slice : slices.all(measure)) {
            int dimension = reading.dimension();
            boolean ofLabels = dimension >= 0 && dimension < grid.dimensions();
            boolean taken = ofLabels
                    && (reading.taken().containsAll(slice.labels().get(dimension))
                            || assertion.quality() == Assertion.Quality.AGAINST
                                    && isUnsaidWhole(slice, dimension, slices));
            if (taken || isOneOfSeveral(slices, slice) || isUnsaidBase(slice, slices)) {
                continue;
            }
            for (Statement.Timed timed : times) {
                Property.Tested tested = ofEach(reading, slices, slice, new Property.Moment(timed.when(), null));
                if (tested != null) {
                    Property.Tested said = assertion.isNegated() ? tested.denied() : tested;
                    add(
                            said,
                            slice.cost() + timed.cost() + reading.cost(),
                            Say.upperFirst(slice.series().name()) + ": " + tested.computed() + ".");
                }
            }
        }
    }

    /** "Flest brott" is not of the column that tells how many live there. */
    private boolean isUnsaidBase(Slice slice, Slices slices) {
        for (int d = 1; d < grid.dimensions(); d++) {
            boolean named = !slices.named(d).isEmpty();
            if (!named && slice.labels().get(d).stream().anyMatch(key -> isBase(grid.printed(key)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBase(String label) {
        String words = label.toLowerCase(java.util.Locale.ROOT);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.startsWith("folkmängd") || Lexicon.swedish().has("everyone", last) && words.indexOf(' ') < 0;
    }

    /** What lies above or below the nation is a part of it, if the text does not say otherwise. */
    private boolean isUnsaidWhole(Slice slice, int dimension, Slices slices) {
        Set<String> labels = slice.labels().get(dimension);
        return labels.stream().allMatch(grid::isWhole)
                && !slices.named(dimension).containsAll(labels)
                && !grid.parts(dimension).isEmpty();
    }

    /** Of several named together the statement is of each, not of one of them. */
    private boolean isOneOfSeveral(Slices slices, Slice slice) {
        for (int d = 0; d < grid.dimensions(); d++) {
            if (slices.named(d).size() > 1 && slice.labels().get(d).size() == 1) {
                return true;
            }
        }
        return false;
    }

    private Property.@Nullable Tested ofEach(Reading reading, Slices slices, Slice slice, Property.Moment moment) {
        for (int d = 0; d < grid.dimensions(); d++) {
            if (slices.named(d).size() > 1) {
                if (d == reading.dimension() && assertion.quality() != Assertion.Quality.AGAINST) {
                    return null;
                }
                return ofEach(reading, slices, slice, moment, d);
            }
        }
        return reading.property().of(slice, moment);
    }

    private Property.@Nullable Tested ofEach(
            Reading reading, Slices slices, Slice slice, Property.Moment moment, int dimension) {
        Fit fit = Fit.HOLDS;
        List<String> computed = new ArrayList<>();
        List<Fact> cells = new ArrayList<>();
        for (String label : slice.labels().get(dimension)) {
            Slice one = slices.moved(slice, dimension, Set.of(label), measure);
            Property.Tested tested = one == null ? null : reading.property().of(one, moment);
            if (tested == null) {
                return null;
            }
            fit = fit.and(tested.fit());
            computed.add(tested.computed());
            cells.addAll(tested.cells());
        }
        return new Property.Tested(fit, String.join("; ", computed), cells);
    }

    private void add(Property.Tested tested, int cost, String story) {
        found.add(new Candidate(kind(), tested.fit(), cost, tested.computed(), story, tested.cells()));
    }

    private Kind kind() {
        if (!assertion.isSingle()) {
            return Kind.ALL;
        }
        return switch (assertion.quality()) {
            case RANK, CHANGE_RANK -> Kind.EXTREME;
            case AGAINST -> Kind.COMPARISON;
            case AGAINST_TIME, DIRECTION -> Kind.DIRECTION;
        };
    }

    // ---- of a range of rows

    private void ranged(Reading reading, Range range) {
        for (int d = 0; d < grid.dimensions(); d++) {
            boolean sameAsWhole = assertion.quality() == Assertion.Quality.AGAINST;
            if (!range.isOfTime() && (d != reading.dimension() || sameAsWhole)) {
                overLabels(reading, range, d);
            }
        }
        if (range.isOfTime() && reading.dimension() != time()) {
            overTime(reading, range);
        }
        if (reading.dimension() == time() && range.isOfTime()) {
            overTime(reading, range);
        }
    }

    private void overLabels(Reading reading, Range range, int dimension) {
        List<String> rows = grid.parts(dimension).stream()
                .filter(key -> Range.fits(range.noun(), grid.printed(key), dimension == 0))
                .filter(key -> !range.noun().startsWith("huvud") || !isPartOfAnother(key, dimension))
                .filter(key ->
                        dimension != reading.dimension() || !reading.taken().contains(key))
                .toList();
        boolean only = range.quantity() == Quantity.ONLY;
        List<Mention> marked = (only ? assertion.own() : range.named())
                .stream()
                        .filter(mention -> grid.dimensionOf(mention) == dimension)
                        .toList();
        List<Mention> names = reading.names().stream()
                .filter(mention -> !only || grid.dimensionOf(mention) != dimension)
                .toList();
        boolean pinned = names.stream().anyMatch(mention -> grid.dimensionOf(mention) == dimension && isPart(mention));
        boolean lacks = (only || !range.named().isEmpty()) && marked.isEmpty();
        boolean sized = range.outOf() == 0 || range.outOf() == rows.size();
        if (rows.size() < 2 || pinned || lacks || !sized || !isOfOneKind(dimension, range.noun())) {
            return;
        }
        Set<String> special = new HashSet<>();
        marked.forEach(mention -> special.addAll(grid.labelsOf(mention, dimension)));
        var pin = new Mention(clause.from(), clause.from() + 1, Set.of(rows.get(0)), Mention.Closeness.SAME);
        for (Slice base : slices(with(names, pin)).all(measure)) {
            for (Statement.Timed timed : times) {
                var tally = new Tally(range, assertion.isNegated());
                for (String row : rows) {
                    Slice slice = slices(names).moved(base, dimension, Set.of(row), measure);
                    Property.Tested tested = slice == null
                            ? null
                            : reading.property().of(slice, new Property.Moment(timed.when(), null));
                    tally.count(grid.printed(row), tested, special.contains(row));
                }
                add(tally, base.cost() + timed.cost() + reading.cost());
            }
        }
    }

    /** "Våldsbrott mot barn" beside "Våldsbrott": a row within another. */
    private boolean isPartOfAnother(String key, int dimension) {
        String own = grid.printed(key);
        return grid.parts(dimension).stream()
                .anyMatch(other -> !other.equals(key) && own.startsWith(grid.printed(other) + " "));
    }

    private void overTime(Reading reading, Range range) {
        if (range.quantity() == Quantity.ONLY) {
            return;
        }
        for (Slice base : slices(reading.names()).all(measure)) {
            Fact latest = base.series().latest();
            if (latest.period() == null) {
                continue;
            }
            boolean yearly = range.noun().startsWith("år");
            Set<Integer> excepted = new HashSet<>();
            var tally = new Tally(range, assertion.isNegated());
            Integer year = clause.when().year();
            int asked = year == null ? latest.period().year() : year;
            List<Fact> rows = base.series().facts().stream()
                    .filter(fact -> fact.period() != null
                            && (yearly
                                    || base.series().isYearly()
                                    || fact.period().year() == asked))
                    .filter(fact -> fact.period() != null
                            && (clause.when().window() == null
                                    || yearly
                                            == fact.period()
                                                    .isWindow(clause.when().window())
                                    || !yearly))
                    .toList();
            if (rows.size() < 2 || range.outOf() > 0 && range.outOf() != rows.size()) {
                continue;
            }
            for (Fact row : rows) {
                boolean special = isExcepted(row);
                String label = Objects.requireNonNull(row.period()).label();
                tally.count(label, reading.property().of(base, new Property.Moment(clause.when(), row)), special);
            }
            if (!clause.has("except") || tally.special() > 0) {
                add(tally, base.cost() + reading.cost() + excepted.size());
            }
        }
    }

    /** "Utom mars": the month named after the exception. */
    private boolean isExcepted(Fact row) {
        return clause.marks("except").stream().anyMatch(mark -> {
            var when = se.samblick.review.text.WhenReader.read(clause.sentence(), mark.to(), clause.to());
            var period = Objects.requireNonNull(row.period());
            return when.window() != null
                    ? period.isWindow(when.window())
                    : when.year() != null && when.year() == period.year();
        });
    }

    private void add(Tally tally, int cost) {
        Fit fit = tally.fit();
        if (fit != null) {
            found.add(new Candidate(Kind.ALL, fit, cost, tally.computed(), tally.story(), tally.cells()));
        }
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
