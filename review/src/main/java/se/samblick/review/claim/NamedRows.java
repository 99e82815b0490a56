package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.fact.Fact;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;

/** What is said of the named rows alone, tried on each series of the table that the names may mean. */
final class NamedRows {
    private final AssertionTable table;
    private final Assertion assertion;
    private final Grid grid;
    private final AssertionReadings.Reading reading;
    private final Slices slices;

    NamedRows(AssertionTable table, AssertionReadings.Reading reading) {
        this.table = table;
        this.assertion = table.assertion();
        this.grid = table.grid();
        this.reading = reading;
        this.slices = table.slices(reading.names());
    }

    List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        for (Slice slice : slices.all(table.measure())) {
            if (isTaken(slice) || isOneOfSeveral(slice) || isUnsaidBase(slice)) {
                continue;
            }
            for (Statement.Timed timed : table.times()) {
                Property.Tested tested = ofEach(slice, new Property.Moment(timed.when(), null));
                if (tested != null) {
                    found.add(candidate(slice, tested, slice.cost() + timed.cost() + reading.cost()));
                }
            }
        }
        return found;
    }

    private Candidate candidate(Slice slice, Property.Tested tested, int cost) {
        Property.Tested said = assertion.isNegated() ? tested.denied() : tested;
        return new Candidate(
                kind(),
                said.fit(),
                cost,
                () -> new Candidate.Told(
                        said.computed(),
                        Say.upperFirst(slice.series().name()) + ": " + said.computed() + ".",
                        said.cells()));
    }

    private Kind kind() {
        return switch (assertion.quality()) {
            case RANK, CHANGE_RANK -> Kind.EXTREME;
            case AGAINST, AGAINST_OTHER -> Kind.COMPARISON;
            case AGAINST_TIME, DIRECTION -> Kind.DIRECTION;
        };
    }

    // ---- which rows

    /** It is what the assertion compares with. */
    private boolean isTaken(Slice slice) {
        int dimension = reading.dimension();
        if (dimension < 0 || dimension >= grid.dimensions()) {
            return false;
        }
        return reading.taken().containsAll(slice.labels().get(dimension))
                || assertion.quality() == Assertion.Quality.AGAINST && isUnsaidWhole(slice, dimension);
    }

    /** What lies above or below the nation is a part of it, if the text does not say otherwise. */
    private boolean isUnsaidWhole(Slice slice, int dimension) {
        Set<String> labels = slice.labels().get(dimension);
        return labels.stream().allMatch(grid::isWhole)
                && !slices.named(dimension).containsAll(labels)
                && !grid.parts(dimension).isEmpty();
    }

    /** Of several named together the statement is of each, not of one of them. */
    private boolean isOneOfSeveral(Slice slice) {
        for (int d = 0; d < grid.dimensions(); d++) {
            if (slices.named(d).size() > 1 && slice.labels().get(d).size() == 1) {
                return true;
            }
        }
        return false;
    }

    /** "Flest brott" is not of the column that tells how many live there. */
    private boolean isUnsaidBase(Slice slice) {
        for (int d = 1; d < grid.dimensions(); d++) {
            boolean named = !slices.named(d).isEmpty();
            if (!named && slice.labels().get(d).stream().anyMatch(key -> isBase(grid.printed(key)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBase(String label) {
        String words = label.toLowerCase(Locale.ROOT);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.startsWith("folkmängd") || Lexicon.swedish().has("everyone", last) && words.indexOf(' ') < 0;
    }

    // ---- each of them

    private Property.@Nullable Tested ofEach(Slice slice, Property.Moment moment) {
        for (int d = 0; d < grid.dimensions(); d++) {
            if (slices.named(d).size() > 1) {
                boolean rivals = d == reading.dimension() && assertion.quality() != Assertion.Quality.AGAINST;
                return rivals ? null : ofEach(slice, moment, d);
            }
        }
        return reading.property().of(slice, moment);
    }

    private Property.@Nullable Tested ofEach(Slice slice, Property.Moment moment, int dimension) {
        Fit fit = Fit.HOLDS;
        List<String> computed = new ArrayList<>();
        List<Fact> cells = new ArrayList<>();
        for (String label : slice.labels().get(dimension)) {
            Slice one = slices.moved(slice, dimension, Set.of(label), table.measure());
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
}
