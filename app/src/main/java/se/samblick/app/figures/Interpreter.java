package se.samblick.app.figures;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * Turns rows as read into observations: finds areas, categories and periods, keeps sums and changes apart, and tells what
 * it could not make out. The rows of a file pass by one at a time; only what is needed for the checks is kept.
 */
final class Interpreter {
    /** Beyond this many values, two for the same cell are found by the database at the commit instead. */
    private static final int MOST_KEYS = 1_000_000;

    private static final Set<String> MEASURES = Set.of("count", "share", "rate", "mean");

    private final ImportDefaults defaults;
    private final AreaMatcher areas;
    private final CategoryMatcher categories;
    private final @Nullable AreaId municipality;
    private final Consumer<Observation> sink;
    private final Reckoning reckoning = new Reckoning();
    private final Problems problems = reckoning.problems();
    private final Map<Key, Seen> seen = new HashMap<>();
    private final Map<Key, Observation> events = new LinkedHashMap<>();
    private final Map<String, Category> matched = new HashMap<>();
    private final Map<String, Optional<AreaId>> areasByLabel = new HashMap<>();
    private final Map<String, Optional<Period>> periodsByText = new HashMap<>();
    private TableSoFar table = new TableSoFar(0, "", false);

    private record Key(AreaId area, CategoryId category, Measure measure, Period period) {}

    /** A value that has passed by, and the table it stood in. */
    private record Seen(Observation observation, TableSoFar table) {}

    /** The table being read. */
    private static final class TableSoFar {
        private final int number;
        private final String title;
        private final boolean areaFromText;
        private final TableChecks checks = new TableChecks();
        private final Set<CategoryId> categories = new java.util.LinkedHashSet<>();
        private long rows;
        private boolean namesArea;
        private boolean lacksArea;

        TableSoFar(int number, String title, boolean areaFromText) {
            this.number = number;
            this.title = title;
            this.areaFromText = areaFromText;
        }
    }

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
        this.defaults = defaults;
        this.areas = areas;
        this.categories = categories;
        this.municipality = municipality;
        this.sink = sink;
    }

    void begin(int number, String title, boolean areaFromText) {
        table = new TableSoFar(number, title, areaFromText);
    }

    void row(ReadRow read) {
        Corrections corrections = defaults.corrections();
        String role = role(read.origin());
        if (corrections.skip().contains(read.origin()) || Corrections.SKIP.equals(role)) {
            reckoning.skipped();
            return;
        }
        ReadRow row = role == null ? read : read.withMeasure(role);
        String typed = corrections.cells().get(row.origin());
        if (typed != null) {
            row = CellText.put(row, typed).orElse(row);
        }
        table.checks.add(row);
        if (row.derived()) {
            reckoning.derived();
        } else if (isTotal(row)) {
            // Told when the table has been read and its parts are known.
            return;
        } else {
            observe(row);
        }
    }

    private @Nullable String role(String origin) {
        Map<String, String> columns = defaults.corrections().columns();
        return columns.isEmpty() ? null : columns.get(Origins.column(origin));
    }

    /** A sum over categories. A sum over areas with a name of its own ("Hela kommunen") is a value of that area. */
    private static boolean isTotal(ReadRow row) {
        return row.status() == ReadRow.Status.TOTAL && !TotalWords.isWholeMunicipality(row.area())
                || row.status() == ReadRow.Status.TOTAL && hasTotalWord(row.category());
    }

    private static boolean hasTotalWord(String category) {
        for (String part : category.split(" \\| | > ", -1)) {
            if (TotalWords.isTotal(part)) {
                return true;
            }
        }
        return false;
    }

    private void observe(ReadRow row) {
        AreaId area = area(row);
        Period period = period(row);
        Measure measure = measure(row);
        boolean sound = sound(row);
        if (area == null || period == null || measure == null || !sound) {
            return;
        }
        Category category = category(row.category(), false);
        table.categories.add(category.id());
        accept(observation(row, area, category, measure, period), category);
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
        var key = new Key(o.area(), o.category(), o.measure(), o.period());
        if (defaults.dataset().kind().eventByEvent()) {
            table.rows++;
            events.merge(key, o, Interpreter::together);
            return;
        }
        var now = new Seen(o, table);
        Seen earlier = seen.size() < MOST_KEYS ? seen.putIfAbsent(key, now) : seen.get(key);
        if (earlier == null) {
            table.rows++;
            pass(o, category);
        } else if (differ(earlier.observation(), o)) {
            problems.addOnce(clash(earlier, now, category));
        }
    }

    private static boolean differ(Observation a, Observation b) {
        return !java.util.Objects.equals(a.value(), b.value()) || a.status() != b.status();
    }

    private Problem clash(Seen earlier, Seen now, Category category) {
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
                    areas.namedIn(table.title));
        }
        Observation o = now.observation();
        Observation first = earlier.observation();
        return problem(
                "twice",
                o.origin(),
                text(o),
                Problem.Severity.ERROR,
                List.of(category.label(), o.period().toString(), first.origin(), text(first)));
    }

    private static Observation together(Observation a, Observation b) {
        double sum = (a.value() == null ? 0 : a.value()) + (b.value() == null ? 0 : b.value());
        return new Observation(
                a.area(),
                a.category(),
                a.measure(),
                a.period(),
                a.periodText(),
                sum,
                null,
                Observation.Status.OK,
                a.origin());
    }

    private void pass(Observation o, Category category) {
        reckoning.add(o, category, areas, categories.isNew(category));
        sink.accept(o);
    }

    private static String text(Observation o) {
        return o.value() == null ? o.status().code() : Numerals.plain(o.value());
    }

    private @Nullable AreaId area(ReadRow row) {
        String said = defaults.corrections().tableAreas().get(table.number);
        if (said != null && (row.area().isEmpty() || table.areaFromText)) {
            table.lacksArea = true;
            return new AreaId(said);
        }
        return row.area().isEmpty() ? areaOfTable() : namedArea(row);
    }

    private @Nullable AreaId areaOfTable() {
        table.lacksArea = true;
        String said = defaults.areaOfTable(table.number);
        return said == null ? null : new AreaId(said);
    }

    private @Nullable AreaId namedArea(ReadRow row) {
        // A long file says the same few labels over and over.
        Optional<AreaId> area = areasByLabel.computeIfAbsent(row.area(), areas::find);
        if (area.isEmpty() && TotalWords.isWholeMunicipality(row.area())) {
            area = Optional.ofNullable(municipality);
        }
        if (area.isEmpty() && table.areaFromText && defaults.areaOfTable(table.number) != null) {
            problems.addOnce(problem("textArea", "", row.area(), Problem.Severity.WARNING, List.of()));
            return areaOfTable();
        }
        table.namesArea = true;
        if (area.isEmpty()) {
            problems.addOnce(new Problem(
                    "area",
                    table.number,
                    row.origin(),
                    row.area(),
                    List.of(),
                    Problem.Severity.ERROR,
                    areas.near(row.area())));
        }
        return area.orElse(null);
    }

    private @Nullable Period period(ReadRow row) {
        String printed = row.period();
        String text = printed.isEmpty()
                ? defaults.periodOfTable()
                : defaults.corrections().periods().getOrDefault(printed, printed);
        Optional<Period> period =
                text == null ? Optional.empty() : periodsByText.computeIfAbsent(text, Interpreter::parsed);
        if (period.isPresent()) {
            return period.get();
        }
        problems.addOnce(problem(
                printed.isEmpty() ? "noPeriod" : "period", row.origin(), printed, Problem.Severity.ERROR, List.of()));
        return null;
    }

    private static Optional<Period> parsed(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable Measure measure(ReadRow row) {
        if (MEASURES.contains(row.measure())
                || row.measure().startsWith("other:") && row.measure().length() > 6) {
            return new Measure(row.measure());
        }
        problems.addOnce(problem("measure", row.origin(), row.measure(), Problem.Severity.ERROR, List.of()));
        return null;
    }

    private boolean sound(ReadRow row) {
        if (row.status() == ReadRow.Status.ERROR) {
            boolean damagedLabel = row.value() != null;
            String found = damagedLabel ? (row.category().isEmpty() ? row.area() : row.category()) : row.raw();
            problems.add(
                    problem(damagedLabel ? "label" : "number", row.origin(), found, Problem.Severity.ERROR, List.of()));
            return false;
        }
        if (row.value() != null && row.measure().equals("count")) {
            if (row.value() < 0 || row.value() != Math.rint(row.value())) {
                problems.add(
                        problem("whole", row.origin(), Numerals.plain(row.value()), Problem.Severity.ERROR, List.of()));
                return false;
            }
        }
        if (row.status() == ReadRow.Status.SUPPRESSED) {
            problems.add(problem(
                    row.upper() == null ? "suppressedUnknown" : "suppressed",
                    row.origin(),
                    row.raw(),
                    Problem.Severity.NOTICE,
                    row.upper() == null ? List.of() : List.of(Numerals.plain(row.upper()))));
        }
        return true;
    }

    private Category category(String printed, boolean total) {
        return matched.computeIfAbsent((total ? "+" : "-") + printed, k -> {
            String label = printed.isEmpty()
                    ? defaults.dataset().title()
                    : CategoryPath.of(defaults.dataset().kind(), printed);
            Category category = categories.match(label, total);
            if (categories.isNew(category) && !total) {
                problems.addOnce(new Problem(
                        "newCategory",
                        table.number,
                        "",
                        label,
                        List.of(category.id().value()),
                        Problem.Severity.NOTICE,
                        categories.near(label)));
            }
            return category;
        });
    }

    private Problem problem(
            String kind, String origin, String found, Problem.Severity severity, List<String> arguments) {
        return new Problem(kind, table.number, origin, found, arguments, severity, List.of());
    }

    /** Passes on what the reader of tables was not sure of. */
    void doubt(String origin, String found, String expected) {
        problems.add(problem("reading", origin, found, Problem.Severity.WARNING, List.of(expected)));
    }

    /** Ends the table: its sums and changes are compared with its values. */
    void end(@Nullable RoleGrid grid) {
        table.checks.totals().forEach(this::total);
        table.checks.wrongChanges().forEach(this::wrongChange);
        List<Problem.Suggestion> named = table.namesArea ? List.of() : areas.namedIn(table.title);
        String area = defaults.areaOfTable(table.number);
        if (table.lacksArea && area == null) {
            problems.add(
                    new Problem("noArea", table.number, "", table.title, List.of(), Problem.Severity.ERROR, named));
        } else if (table.lacksArea && named.size() == 1 && !named.get(0).id().equals(area)) {
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
                        grid),
                List.copyOf(table.categories));
    }

    private void total(TableChecks.Compared compared) {
        ReadRow row = compared.total();
        String label = TotalWords.isTotal(row.area()) ? row.area() : row.category();
        reckoning.add(new Outcome.TotalLine(
                table.number,
                label,
                row.period(),
                java.util.Objects.requireNonNull(row.value()),
                compared.parts(),
                compared.leftOut(),
                row.origin()));
        if (compared.differs()) {
            List<String> arguments = new ArrayList<>(List.of(
                    Numerals.plain(java.util.Objects.requireNonNull(compared.parts())),
                    Numerals.plain(compared.parts() - row.value())));
            if (compared.leftOut() != null) {
                arguments.add(compared.leftOut());
            }
            problems.add(problem(
                    compared.leftOut() == null ? "total" : "totalLeavesOut",
                    row.origin(),
                    Numerals.plain(row.value()),
                    Problem.Severity.WARNING,
                    arguments));
        }
        keep(row, label, compared.parts());
    }

    /** Sums over areas are compared but not kept: no area of ours is what they are sums of. */
    private void keep(ReadRow row, String label, @Nullable Double parts) {
        if (TotalWords.isTotal(row.area()) && !TotalWords.isWholeMunicipality(row.area())) {
            return;
        }
        AreaId area = area(row);
        Period period = period(row);
        Measure measure = measure(row);
        if (area != null && period != null && measure != null && row.value() != null) {
            Category category = category(row.category(), hasTotalWord(row.category()));
            reckoning.add(new PrintedTotal(
                    table.title, area, category.id(), label, measure, period, row.value(), parts, row.origin()));
        }
    }

    private void wrongChange(TableChecks.Recomputed wrong) {
        boolean percent = wrong.derived().measure().equals("change-percent");
        problems.add(problem(
                percent ? "percent" : "change",
                wrong.derived().origin(),
                wrong.derived().raw(),
                Problem.Severity.WARNING,
                List.of(
                        wrong.derived().category(),
                        percent ? Numerals.percent(wrong.computed()) : Numerals.plain(wrong.computed()))));
    }

    /** What it all came to. */
    Reckoning finish() {
        events.values().forEach(o -> pass(o, categoryOf(o)));
        if (reckoning.rows() == 0 && !problems.anyErrors()) {
            problems.add(new Problem("nothing", 0, "", "", List.of(), Problem.Severity.ERROR, List.of()));
        }
        reckoning.newCategories(categories.added());
        return reckoning;
    }

    private Category categoryOf(Observation o) {
        return matched.values().stream()
                .filter(c -> c.id().equals(o.category()))
                .findFirst()
                .orElseThrow();
    }
}
