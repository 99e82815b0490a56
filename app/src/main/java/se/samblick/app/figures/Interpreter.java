package se.samblick.app.figures;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.BoundaryMap;

/**
 * Turns rows as read into observations: keeps sums and changes apart, counts single events, and finds values that stand
 * twice. The rows of a file pass by one at a time; only what is needed for the checks is kept.
 */
final class Interpreter {
    private final ImportDefaults defaults;
    private final Matching matching;
    private final Consumer<Observation> sink;
    private final Reckoning reckoning = new Reckoning();
    private final Problems problems = reckoning.problems();
    private final SeenCells seen;
    private final @Nullable EventTally events;
    private final boolean survey;
    private final PrintedSums sums;
    private final @Nullable CodeSums codeSums;
    private TableSoFar table = new TableSoFar(0, "", false);
    private ColumnSwap swap = ColumnSwap.NONE;
    private Locating locating = new Locating(BoundaryMap.NONE, Set.of());

    /**
     * @param municipality the area that "Hela kommunen" means, null before there is one
     * @param sink gets each observation once; those of event datasets at the end
     */
    Interpreter(
            ImportDefaults defaults,
            AreaMatcher areas,
            CategoryMatcher categories,
            @Nullable AreaId municipality,
            Consumer<Observation> sink) {
        this(defaults, areas, categories, municipality, new SeenCells(Set.of()), sink);
    }

    /** As above, with an eye on cells that an earlier reading found to stand twice. */
    Interpreter(
            ImportDefaults defaults,
            AreaMatcher areas,
            CategoryMatcher categories,
            @Nullable AreaId municipality,
            SeenCells seen,
            Consumer<Observation> sink) {
        this.defaults = defaults;
        this.seen = seen;
        this.matching = new Matching(defaults, areas, categories, municipality, problems);
        this.sums = new PrintedSums(matching, reckoning);
        this.sink = sink;
        this.survey = defaults.dataset().kind() == Dataset.Kind.SHARES;
        this.events = defaults.dataset().kind().eventByEvent() ? new EventTally(defaults.precision()) : null;
        // A list of single events leaves no code out.
        boolean whole =
                events != null || Boolean.TRUE.equals(defaults.corrections().allCodes());
        this.codeSums = CodeSums.of(matching.codes(), whole);
    }

    /** Named sets of categories: a row with such a name is the sum of its set. */
    void groups(List<CategoryGroup> groups) {
        matching.groups(groups);
    }

    /** Where events that name no area lie. */
    void locate(Locating by) {
        locating = by;
    }

    void begin(int number, String title, boolean areaFromText) {
        table = new TableSoFar(number, title, areaFromText);
        swap = ColumnSwap.NONE;
    }

    /** The columns of the table, before its rows. */
    void columns(List<TableSource.Column> columns) {
        swap = ColumnSwap.of(columns, defaults.corrections().columns());
        table.columns = columns.stream()
                .filter(c -> !c.name().isEmpty())
                .map(c ->
                        new Outcome.Column(c.name(), c.header(), c.role().name().toLowerCase(Locale.ROOT)))
                .toList();
        table.codes = matching.codes() != null && columns.stream().anyMatch(c -> CodedLabel.isHeader(c.header()));
        if (events != null) {
            FreeText.told(
                            columns.stream()
                                    .filter(c -> c.role() == TableSource.Column.Role.IGNORED)
                                    .map(TableSource.Column::header)
                                    .toList(),
                            table)
                    .forEach(problems::add);
        }
    }

    void row(ReadRow read) {
        Corrections corrections = defaults.corrections();
        String role =
                corrections.columns().isEmpty() ? null : corrections.columns().get(Origins.column(read.origin()));
        if (Corrections.SKIP.equals(role)
                || !corrections.skip().isEmpty() && corrections.skip().contains(read.origin())) {
            reckoning.skipped();
            return;
        }
        ReadRow row = swap.apply(role == null ? read : read.withMeasure(role));
        String typed =
                corrections.cells().isEmpty() ? null : corrections.cells().get(row.origin());
        if (typed != null) {
            row = CellText.put(row, typed).orElse(row);
        }
        if (events != null) {
            event(row, events);
            return;
        }
        if (survey && row.status() == ReadRow.Status.TOTAL) {
            // Everybody's answer is a value of its own: shares and bases of groups do not add up to it.
            row = row.withCell(row.value(), row.upper(), ReadRow.Status.OK, row.raw());
        }
        CategoryGroup group = row.derived() ? null : matching.group(row.category());
        if (group != null) {
            sums.group(row, group, table);
            return;
        }
        table.checks.add(row);
        if (row.derived()) {
            reckoning.derived();
        } else if (!PrintedSums.isTotal(row)) {
            // A total is told when the table has been read and its parts are known.
            observe(row);
        }
    }

    private void event(ReadRow row, EventTally tally) {
        if (tally.leavesOut(row)) {
            reckoning.skipped();
            return;
        }
        AreaId named = matching.area(row, table);
        Period period = matching.period(row, table);
        if (period == null || named == null && !row.area().isEmpty()) {
            return;
        }
        // As the row names it, as the user says of its table, or else by where it lay on its day.
        List<AreaId> areas = named == null ? locating.areas(row, period) : List.of(named);
        if (!areas.isEmpty()) {
            Category category = matching.category(row, period, table);
            table.categories.add(category.id());
            table.rows++;
            table.located += named == null ? 1 : 0;
            tally.add(row, areas, category, period);
        }
    }

    private void observe(ReadRow row) {
        AreaId area = matching.area(row, table);
        Period period = matching.period(row, table);
        Measure measure = matching.measure(row, table);
        boolean sound = matching.sound(row, table);
        if (area == null || period == null || measure == null || !sound) {
            return;
        }
        Category category = matching.category(row, period, table);
        table.categories.add(category.id());
        accept(observation(row, area, category, measure, period), category);
        mark(row, area, category, measure, period);
    }

    private void mark(ReadRow row, AreaId area, Category category, Measure measure, Period period) {
        String mark = survey ? SurveyLabels.mark(row.raw()) : null;
        if (mark != null) {
            reckoning.add(new PrintedMark(area, category.id(), measure, period, mark, row.origin()));
        }
    }

    private static Observation observation(
            ReadRow row, AreaId area, Category category, Measure measure, Period period) {
        Observation.Status status = switch (row.status()) {
            case MISSING -> Observation.Status.MISSING;
            case SUPPRESSED -> Observation.Status.SUPPRESSED;
            default -> Observation.Status.OK;
        };
        return new Observation(
                area,
                category.id(),
                measure,
                period,
                row.period().isEmpty() ? period.toString() : row.period(),
                status == Observation.Status.OK ? row.value() : null,
                status == Observation.Status.SUPPRESSED ? row.upper() : null,
                status,
                row.origin());
    }

    private void accept(Observation o, Category category) {
        var now = new SeenCells.Seen(o, table);
        var cell = SeenCells.Cell.of(o);
        SeenCells.Met met = seen.meet(cell, now);
        if (met == SeenCells.Met.NEW) {
            table.rows++;
            pass(o, category);
        } else if (met == SeenCells.Met.KNOWN) {
            SeenCells.Seen earlier = Objects.requireNonNull(seen.earlier(cell));
            if (differ(earlier.observation(), o)) {
                problems.addOnce(clash(earlier, now, category));
            }
        }
    }

    private static boolean differ(Observation a, Observation b) {
        return !Objects.equals(a.value(), b.value()) || a.status() != b.status();
    }

    private Problem clash(SeenCells.Seen earlier, SeenCells.Seen now, Category category) {
        boolean wrongArea = earlier.table() != now.table() && earlier.table().lacksArea && now.table().lacksArea;
        if (wrongArea) {
            // Two tables that name no area were given the same; which is which only the user can say.
            return new Problem(
                    "sameArea",
                    table.number,
                    "",
                    now.table().title,
                    List.of(earlier.table().title),
                    Problem.Severity.ERROR,
                    matching.areasNamedIn(table.title));
        }
        Observation o = now.observation();
        Observation first = earlier.observation();
        return table.problem(
                "twice",
                o.origin(),
                text(o),
                Problem.Severity.ERROR,
                List.of(category.label(), o.period().toString(), first.origin(), text(first)));
    }

    private void pass(Observation o, Category category) {
        if (codeSums != null) {
            codeSums.add(o);
        }
        save(o, category);
    }

    private void save(Observation o, Category category) {
        sums.member(o);
        reckoning.add(o, category, matching.areas(), matching.isNew(category));
        sink.accept(o);
    }

    private static String text(Observation o) {
        Double value = o.value();
        return value == null ? o.status().code() : Numerals.plain(value);
    }

    /** Passes on what the reader of tables was not sure of. */
    void doubt(String origin, String found, String expected) {
        problems.add(table.problem("reading", origin, found, Problem.Severity.WARNING, List.of(expected)));
    }

    void end(@Nullable RoleGrid grid) {
        end(grid, false);
    }

    /**
     * Ends the table: its sums and changes are compared with its values.
     *
     * @param part whether the grid is only the beginning of a table that was read in passing
     */
    void end(@Nullable RoleGrid grid, boolean part) {
        sums.compare(table);
        List<Problem.Suggestion> named = table.namesArea ? List.of() : matching.areasNamedIn(table.title);
        String area = defaults.areaOfTable(table.number);
        if (table.lacksArea && area == null && table.located == 0) {
            problems.add(
                    new Problem("noArea", table.number, "", table.title, List.of(), Problem.Severity.ERROR, named));
        } else if (table.lacksArea
                && table.located == 0
                && named.size() == 1
                && !named.get(0).id().equals(area)) {
            problems.add(new Problem(
                    "otherArea", table.number, "", table.title, List.of(), Problem.Severity.WARNING, named));
        }
        reckoning.add(
                new Outcome.Table(
                        table.number,
                        table.title,
                        table.rows,
                        table.namesArea,
                        table.lacksArea ? area : null,
                        named,
                        grid,
                        table.columns,
                        part),
                List.copyOf(table.categories));
    }

    private void addCodes(CodeSums codes) {
        codes.forEach(this::save);
        codes.differing()
                .forEach(d -> problems.add(table.problem(
                        "codesDiffer",
                        d.printed().origin(),
                        text(d.printed()),
                        Problem.Severity.WARNING,
                        List.of(d.label(), Numerals.plain(d.sum())))));
        boolean undecided = events == null && defaults.corrections().allCodes() == null;
        if (codes.tooMany() || codes.anyPartial()) {
            problems.add(new Problem(
                    codes.tooMany() ? "codesTooMany" : "codesPartial",
                    0,
                    "",
                    Integer.toString(codes.codes()),
                    List.of(),
                    undecided && !codes.tooMany() ? Problem.Severity.WARNING : Problem.Severity.NOTICE,
                    List.of()));
        }
    }

    /** What it all came to. */
    Reckoning finish() {
        if (events != null) {
            events.forEach(this::pass);
            events.tell(problems);
            locating.tell(problems);
            String said = defaults.periodOfTable();
            reckoning.events(events, said == null ? null : Matching.parsed(said).orElse(null), defaults.precision());
        }
        reckoning.doubted(seen.doubted());
        if (seen.tooMany()) {
            problems.add(new Problem("twiceUnchecked", 0, "", "", List.of(), Problem.Severity.WARNING, List.of()));
        }
        matching.tellOthers(reckoning.rows() == 0 && !problems.anyErrors());
        if (codeSums != null && codeSums.codes() > 0) {
            addCodes(codeSums);
        }
        if (reckoning.rows() == 0 && !problems.anyErrors()) {
            problems.add(new Problem("nothing", 0, "", "", List.of(), Problem.Severity.ERROR, List.of()));
        }
        reckoning.newCategories(matching.newCategories());
        return reckoning;
    }
}
