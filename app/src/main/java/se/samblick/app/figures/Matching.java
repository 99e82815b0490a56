package se.samblick.app.figures;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/** Finds what the printed labels of a row mean, and tells what it could not make out. */
final class Matching {
    private static final int MOST_ELSEWHERE = 5;
    private static final Set<String> MEASURES = Set.of("count", "share", "rate", "mean");

    private final ImportDefaults defaults;
    private final AreaMatcher areas;
    private final CategoryMatcher categories;
    private final @Nullable AreaId municipality;
    private final Problems problems;
    private final NewCategories newOnes;
    /** Null for what is no survey. */
    private final @Nullable SurveyLabels survey;

    private final Map<String, Category> matched = new HashMap<>();
    private final Map<String, Optional<AreaId>> areasByLabel = new HashMap<>();
    private final Map<String, Optional<Period>> periodsByText = new HashMap<>();
    private final Map<String, Measure> measuresByCode = new HashMap<>();
    private final Map<String, Problem> elsewhere = new LinkedHashMap<>();
    private final Map<String, CategoryGroup> groups = new HashMap<>();
    private final Map<String, Optional<CategoryGroup>> groupsByLabel = new HashMap<>();

    Matching(
            ImportDefaults defaults,
            AreaMatcher areas,
            CategoryMatcher categories,
            @Nullable AreaId municipality,
            Problems problems) {
        this.defaults = defaults;
        this.areas = areas;
        this.categories = categories;
        this.municipality = municipality;
        this.problems = problems;
        this.newOnes = new NewCategories(categories, problems);
        this.survey =
                defaults.dataset().kind() == Dataset.Kind.SHARES ? new SurveyLabels(categories.partLabels()) : null;
    }

    @Nullable
    AreaId area(ReadRow row, TableSoFar table) {
        String said = defaults.corrections().tableAreas().get(table.number);
        if (said != null && (row.area().isEmpty() || table.areaFromText)) {
            table.lacksArea = true;
            return new AreaId(said);
        }
        return row.area().isEmpty() ? areaOf(table) : namedArea(row, table);
    }

    private Problem unknown(ReadRow row, TableSoFar table) {
        return new Problem(
                "area",
                table.number,
                row.origin(),
                row.area(),
                List.of(),
                Problem.Severity.ERROR,
                areas.near(row.area()));
    }

    /**
     * Tells which municipalities, regions and nations were left out.
     *
     * @param all whether nothing else is in the file: then one of them may be what the user calls something else
     */
    void tellOthers(boolean all) {
        if (all) {
            elsewhere.values().stream().limit(MOST_ELSEWHERE).forEach(problems::addOnce);
        }
        if (!elsewhere.isEmpty()) {
            List<String> first =
                    elsewhere.keySet().stream().limit(MOST_ELSEWHERE).toList();
            String rest = elsewhere.size() > first.size() ? " …" : "";
            problems.add(new Problem(
                    "elsewhere",
                    0,
                    "",
                    String.join(", ", first) + rest,
                    List.of(Integer.toString(elsewhere.size())),
                    Problem.Severity.NOTICE,
                    List.of()));
        }
    }

    private @Nullable AreaId areaOf(TableSoFar table) {
        table.lacksArea = true;
        String said = defaults.areaOfTable(table.number);
        return said == null ? null : new AreaId(said);
    }

    private @Nullable AreaId namedArea(ReadRow row, TableSoFar table) {
        // A long file says the same few labels over and over.
        Optional<AreaId> area = areasByLabel.computeIfAbsent(row.area(), areas::find);
        if (area.isEmpty()
                && (TotalWords.isWholeMunicipality(row.area()) || survey != null && TotalWords.isTotal(row.area()))) {
            area = Optional.ofNullable(municipality);
        }
        if (area.isEmpty() && table.areaFromText && defaults.areaOfTable(table.number) != null) {
            problems.addOnce(table.problem("textArea", "", row.area(), Problem.Severity.WARNING, List.of()));
            return areaOf(table);
        }
        table.namesArea = true;
        if (area.isEmpty() && areas.isElsewhere(row.area())) {
            elsewhere.computeIfAbsent(row.area(), a -> unknown(row, table));
        } else if (area.isEmpty()) {
            problems.addOnce(unknown(row, table));
        }
        return area.orElse(null);
    }

    @Nullable
    Period period(ReadRow row, TableSoFar table) {
        String printed = row.period();
        String text = printed.isEmpty()
                ? defaults.periodOfTable()
                : defaults.corrections().periods().getOrDefault(printed, printed);
        Optional<Period> period = text == null ? Optional.empty() : periodsByText.computeIfAbsent(text, this::read);
        if (period.isEmpty()) {
            problems.addOnce(table.problem(
                    printed.isEmpty() ? "noPeriod" : "period",
                    row.origin(),
                    printed,
                    Problem.Severity.ERROR,
                    List.of()));
        }
        return period.orElse(null);
    }

    private Optional<Period> read(String text) {
        Optional<Period> period = parsed(text);
        return period.isEmpty() && survey != null ? SurveyLabels.schoolYear(text) : period;
    }

    /** The period of a text, empty if it is none. */
    static Optional<Period> parsed(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Nullable
    Measure measure(ReadRow row, TableSoFar table) {
        String code = row.measure();
        if (MEASURES.contains(code) || code.startsWith("other:") && code.length() > 6) {
            return measuresByCode.computeIfAbsent(code, Measure::new);
        }
        problems.addOnce(table.problem("measure", row.origin(), code, Problem.Severity.ERROR, List.of()));
        return null;
    }

    /** Whether the value can be kept; tells why if it cannot, and what is doubtful if it can. */
    boolean sound(ReadRow row, TableSoFar table) {
        if (row.status() == ReadRow.Status.ERROR) {
            boolean damagedLabel = row.value() != null;
            String found = damagedLabel ? (row.category().isEmpty() ? row.area() : row.category()) : row.raw();
            problems.add(table.problem(
                    damagedLabel ? "label" : "number", row.origin(), found, Problem.Severity.ERROR, List.of()));
            return false;
        }
        Double value = row.value();
        if (value != null && row.measure().equals("count") && (value < 0 || value != Math.rint(value))) {
            problems.add(
                    table.problem("whole", row.origin(), Numerals.plain(value), Problem.Severity.ERROR, List.of()));
            return false;
        }
        if (row.status() == ReadRow.Status.SUPPRESSED) {
            Double upper = row.upper();
            problems.add(table.problem(
                    upper == null ? "suppressedUnknown" : "suppressed",
                    row.origin(),
                    row.raw(),
                    Problem.Severity.NOTICE,
                    upper == null ? List.of() : List.of(Numerals.plain(upper))));
        }
        return true;
    }

    /** The category of a row; tells of a crime code that was not in use in the row's period. */
    Category category(ReadRow row, Period period, TableSoFar table) {
        Category category = category(row.category(), false, table, row.origin());
        CodeCategories codes = categories.codes();
        if (codes != null) {
            codes.code(category.id()).ifPresent(c -> tellUse(c, row, period, table));
        }
        return category;
    }

    private void tellUse(CrimeCode code, ReadRow row, Period period, TableSoFar table) {
        Integer year = code.ended(period) ? code.to() : code.notBegun(period) ? code.from() : null;
        if (year != null) {
            problems.addOnce(table.problem(
                    code.ended(period) ? "codeEnded" : "codeNotBegun",
                    row.origin(),
                    code.label(),
                    Problem.Severity.NOTICE,
                    List.of(year.toString())));
        }
    }

    Category category(String printed, boolean total, TableSoFar table) {
        return category(printed, total, table, "");
    }

    private Category category(String printed, boolean total, TableSoFar table, String origin) {
        String named = survey == null ? printed : survey.path(printed, table.title);
        return matched.computeIfAbsent((total ? "+" : "-") + (table.codes ? "#" : "") + named, k -> {
            Optional<Category> coded = coded(named, total, table, origin);
            return coded.isPresent() ? coded.get() : named(named, total, table, origin);
        });
    }

    private Optional<Category> coded(String named, boolean total, TableSoFar table, String origin) {
        CodeCategories codes = categories.codes();
        if (codes == null || named.isEmpty()) {
            return Optional.empty();
        }
        Optional<CodeCategories.Found> found = codes.find(named, table.codes, total);
        found.ifPresent(f -> {
            CrimeCode code = f.code();
            if (code == null && categories.isNew(f.category())) {
                List<Problem.Suggestion> near = new ArrayList<>(codes.near(f.coded()));
                near.add(new Problem.Suggestion(Corrections.NEW, f.category().label()));
                tell("unknownCode", named, List.of(f.coded().code()), near, table, origin);
            } else if (code != null && f.contradicted()) {
                List<Problem.Suggestion> near = new ArrayList<>();
                near.add(new Problem.Suggestion(
                        f.category().id().value(), f.category().label()));
                near.addAll(codes.near(f.coded()));
                tell("codeName", named, List.of(code.label()), near, table, origin);
            }
        });
        return found.map(CodeCategories.Found::category);
    }

    private void tell(
            String kind,
            String found,
            List<String> arguments,
            List<Problem.Suggestion> suggestions,
            TableSoFar table,
            String origin) {
        problems.addOnce(
                new Problem(kind, table.number, origin, found, arguments, Problem.Severity.WARNING, suggestions));
    }

    private Category named(String named, boolean total, TableSoFar table, String origin) {
        String label = named.isEmpty()
                ? defaults.dataset().title()
                : survey == null ? CategoryPath.of(defaults.dataset().kind(), named) : named;
        Category category = categories.match(label, total);
        // A question is told with all its groups.
        boolean told = survey != null && category.parent() != null;
        if (categories.isNew(category) && !total && !told) {
            newOnes.tell(label, category, table.number, origin);
        }
        return category;
    }

    void groups(List<CategoryGroup> known) {
        known.forEach(g -> groups.put(groupKey(g.title()), g));
    }

    /** The group whose name a row bears, null if it bears none or the name is a category's too. */
    @Nullable
    CategoryGroup group(String printed) {
        if (groups.isEmpty() || printed.isEmpty()) {
            return null;
        }
        return groupsByLabel
                .computeIfAbsent(
                        printed,
                        p -> categories.knows(p) ? Optional.empty() : Optional.ofNullable(groups.get(groupKey(p))))
                .orElse(null);
    }

    private static String groupKey(String title) {
        return Label.key(title).replaceFirst("\\s*\\(urval\\)$", "");
    }

    String label(CategoryId id) {
        return categories.label(id);
    }

    boolean hasGroups() {
        return !groups.isEmpty();
    }

    boolean isNew(Category category) {
        return categories.isNew(category);
    }

    /** Crime codes as categories, null where labels are never codes. */
    @Nullable
    CodeCategories codes() {
        return categories.codes();
    }

    List<Category> newCategories() {
        return categories.added();
    }

    /** Known areas whose names stand in a text. */
    List<Problem.Suggestion> areasNamedIn(String text) {
        return areas.namedIn(text);
    }

    AreaMatcher areas() {
        return areas;
    }
}
