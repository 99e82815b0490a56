package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Pointers;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.When;
import se.samblick.review.text.Window;

/** An assertion beside one table: the rows and times there that its words, and those before them, may mean. */
final class AssertionTable {
    private static final int CLAUSES_BACK = 6;

    private final Assertion assertion;
    private final Grid grid;
    private final Predicate<Series> measure;
    private final List<Layer> before;
    private final Pointers pointers;
    private final List<Statement.Timed> times;

    /**
     * What stands around an assertion, whatever table it is tried on.
     *
     * @param before names before it, the nearest first
     */
    record Around(List<Layer> before, Pointers pointers, List<Statement.Timed> times) {
        /** @param total the text goes on about everything together */
        static Around of(Assertion assertion, boolean total) {
            Clause clause = assertion.clause();
            Pointers pointers = new Antecedents(clause, clause.from(), clause.to()).pointers();
            return new Around(layers(clause, total), pointers, AssertionTable.times(assertion));
        }
    }

    /** @param home names of the document's own area in the table */
    AssertionTable(Assertion assertion, Around around, Grid grid, Predicate<Series> measure, List<Mention> home) {
        this.assertion = assertion;
        this.grid = grid;
        this.measure = measure;
        this.before = before(around.before(), home);
        this.pointers = around.pointers();
        this.times = around.times();
    }

    private static List<Layer> before(List<Layer> named, List<Mention> home) {
        List<Layer> layers = new ArrayList<>(named);
        if (!home.isEmpty()) {
            layers.add(new Layer(1, home));
        }
        layers.sort(Comparator.comparingInt(Layer::cost));
        return layers;
    }

    /** Names before the clause; the other side of a comparison is not what the text goes on about. */
    private static List<Layer> layers(Clause clause, boolean total) {
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

    /** What the assertion could be of in the table, by every way to read it. */
    List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        Range range = assertion.range();
        for (AssertionReadings.Reading reading : new AssertionReadings(this).all()) {
            found.addAll(
                    range == null
                            ? new NamedRows(this, reading).candidates()
                            : new RangedRows(this, reading, range).candidates());
        }
        return found;
    }

    Assertion assertion() {
        return assertion;
    }

    Clause clause() {
        return assertion.clause();
    }

    Grid grid() {
        return grid;
    }

    Predicate<Series> measure() {
        return measure;
    }

    /** Names before the assertion, the nearest first. */
    List<Layer> before() {
        return before;
    }

    List<Statement.Timed> times() {
        return times;
    }

    /** What the names may mean in the table, together with what stands before them. */
    Slices slices(List<Mention> names) {
        return new Slices(grid, new Layer(0, names), before, pointers);
    }

    /** The parts of a dimension that the noun can be said of. */
    List<String> parts(int dimension, String noun) {
        if (Lexicon.swedish().has("area-noun", noun) && grid.parts(0).size() > 1) {
            return dimension == 0 ? grid.parts(0) : List.of();
        }
        if (isCornerOf(noun)) {
            return isOfRows(dimension) ? grid.parts(dimension) : List.of();
        }
        return grid.parts(dimension).stream()
                .filter(key -> Range.fits(noun, grid.printed(key), dimension == 0))
                .toList();
    }

    /** "Hållplatserna" of a table whose first column is headed "Hållplats". */
    private boolean isCornerOf(String noun) {
        String title = grid.table().title();
        String corner = title.substring(title.lastIndexOf('|') + 1).strip().toLowerCase(Locale.ROOT);
        String stem = corner.endsWith("a") || corner.endsWith("e") ? corner.substring(0, corner.length() - 1) : corner;
        return title.indexOf('|') >= 0 && stem.length() > 3 && stem.indexOf(' ') < 0 && noun.startsWith(stem);
    }

    private boolean isOfRows(int dimension) {
        return grid.table().rows().stream()
                .anyMatch(row -> grid.labels(dimension).stream()
                        .anyMatch(key -> grid.printed(key).equals(row.label())));
    }

    /** Where a noun tells the rows apart from the others of the dimension, those others do no harm. */
    boolean isOfOneKind(int dimension, String noun) {
        return !noun.isEmpty() || grid.isOfOneKind(dimension);
    }

    /** The mention names a part of its dimension, not the whole of it. */
    boolean isPart(Mention mention) {
        int dimension = grid.dimensionOf(mention);
        return dimension >= 0 && isOneOf(mention, dimension, grid.parts(dimension));
    }

    /** The mention names one of these labels of the dimension. */
    boolean isOneOf(Mention mention, int dimension, List<String> labels) {
        return grid.dimensionOf(mention) == dimension
                && grid.labelsOf(mention, dimension).stream().anyMatch(labels::contains);
    }
}
