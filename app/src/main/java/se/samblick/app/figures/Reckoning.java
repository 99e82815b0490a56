package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Everything counted and found while the rows of a file pass by. */
final class Reckoning {
    private static final int MOST_PREVIEW = 50;

    private final List<Outcome.Preview> preview = new ArrayList<>();
    private final List<Outcome.Table> tables = new ArrayList<>();
    private final Map<Integer, List<CategoryId>> tableCategories = new LinkedHashMap<>();
    private final Set<AreaId> areas = new HashSet<>();
    private final Set<CategoryId> categories = new HashSet<>();
    private final Set<Period> periods = new HashSet<>();
    private final Problems problems = new Problems();
    private final List<PrintedTotal> totals = new ArrayList<>();
    private final List<Outcome.TotalLine> totalLines = new ArrayList<>();
    private final List<PrintedMark> marks = new ArrayList<>();
    private List<Category> newCategories = List.of();
    private Set<SeenCells.Cell> doubted = Set.of();
    private long rows;
    private long derived;
    private long skipped;
    private @Nullable EventTally events;
    private @Nullable Period span;
    private Outcome.@Nullable Events told;

    void add(Observation o, Category category, AreaMatcher names, boolean isNew) {
        rows++;
        areas.add(o.area());
        categories.add(o.category());
        periods.add(o.period());
        if (preview.size() < MOST_PREVIEW) {
            preview.add(new Outcome.Preview(
                    o.area().value(),
                    names.name(o.area()),
                    o.category().value(),
                    category.label(),
                    isNew,
                    o.period().toString(),
                    o.measure().code(),
                    o.value(),
                    o.upper(),
                    o.status().code(),
                    o.origin()));
        }
    }

    /** What single events came to, with the days that the user says the list tells all about. */
    void events(EventTally tally, @Nullable Period said, PlacePrecision precision) {
        events = tally;
        span = tally.span(said);
        told = new Outcome.Events(
                tally.events(), tally.placed(), precision.code(), span == null ? "" : span.toString());
    }

    @Nullable
    PlaceList places() {
        return events == null ? null : events.places();
    }

    @Nullable
    Period span() {
        return span;
    }

    /** Cells that stand twice, of which only another reading can tell whether they say the same. */
    void doubted(Set<SeenCells.Cell> cells) {
        doubted = Set.copyOf(cells);
    }

    Set<SeenCells.Cell> doubted() {
        return doubted;
    }

    Problems problems() {
        return problems;
    }

    void skipped() {
        skipped++;
    }

    void derived() {
        derived++;
    }

    void add(Outcome.Table table, List<CategoryId> held) {
        tables.add(table);
        tableCategories.put(table.number(), List.copyOf(held));
    }

    void add(PrintedTotal total) {
        totals.add(total);
    }

    void add(PrintedMark mark) {
        marks.add(mark);
    }

    List<PrintedMark> marks() {
        return marks;
    }

    void add(Outcome.TotalLine line) {
        totalLines.add(line);
    }

    void newCategories(List<Category> categories) {
        newCategories = List.copyOf(categories);
    }

    long rows() {
        return rows;
    }

    Set<AreaId> areas() {
        return areas;
    }

    List<PrintedTotal> totals() {
        return totals;
    }

    List<Category> newCategories() {
        return newCategories;
    }

    boolean ready() {
        return !problems.anyErrors();
    }

    /** Categories with values, table by table. */
    Map<Integer, List<CategoryId>> tableCategories() {
        return tableCategories;
    }

    List<Outcome.Table> tables() {
        return tables;
    }

    Outcome outcome(List<Long> sameFile, int profile, Outcome.@Nullable Revision revision) {
        return new Outcome(
                problems.all(),
                problems.more(),
                preview,
                tables,
                newCategories.stream()
                        .filter(c -> !c.total())
                        .map(c -> new Outcome.NewCategory(c.id().value(), c.label(), c.detectionDriven()))
                        .toList(),
                totalLines,
                areas.size(),
                categories.size(),
                periods.size(),
                derived,
                skipped,
                sameFile,
                profile,
                revision,
                told);
    }
}
