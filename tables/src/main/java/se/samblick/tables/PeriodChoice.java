package se.samblick.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.PartOfYear;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;

/**
 * Decides the period of each cell from what its row, its column, the sheet's name and the title say, and the base of a
 * change.
 */
final class PeriodChoice {
    private static final Pattern COMPARED_WITH =
            Pattern.compile("(?iU).*\\b(?:jämfört med|jämf|jmf|jfr|mot|sedan|från|relativt|gentemot)\\b.*");

    private final TableContext context;
    private final @Nullable PartOfYear window;
    private final Map<Integer, Printed> ofColumn = new HashMap<>();
    private final IdentityHashMap<FoundPeriod, Printed> ofRow = new IdentityHashMap<>();
    private final Map<Integer, Printed> baseOf = new HashMap<>();
    private final List<Period> columnPeriods = new ArrayList<>();
    private final boolean columnsHavePeriods;

    /** A period as it will be printed. */
    record Printed(String text, @Nullable Period days, boolean broken) {
        static final Printed NONE = new Printed("", null, false);

        static Printed of(Period days) {
            return new Printed(days.toString(), days, false);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    PeriodChoice(Plan plan, TableContext context) {
        this.context = context;
        this.window = window(plan, context);
        List<PlannedColumn> plain = new ArrayList<>();
        for (PlannedColumn column : plan.data()) {
            if (!column.measure().isChange() && !parts(column).periods().isEmpty()) {
                plain.add(column);
                Printed printed = combined(parts(column).periods());
                ofColumn.put(column.index(), printed);
                addPeriod(printed);
            }
        }
        this.columnsHavePeriods = !plain.isEmpty();
        for (PlannedColumn column : plan.data()) {
            if (parts(column).total() && columnsHavePeriods && !column.measure().isChange()) {
                Printed own = ofColumn.get(column.index());
                span(column, plain)
                        .filter(period -> own == null || standsOverParts(column, own, period))
                        .ifPresent(period -> ofColumn.put(column.index(), Printed.of(period)));
            }
        }
        columnPeriods.sort(Period.BY_END);
        plan.data().stream().filter(column -> column.measure().isChange()).forEach(this::compare);
    }

    private static HeaderParts parts(PlannedColumn column) {
        HeaderParts parts = column.parts();
        if (parts == null) {
            throw new IllegalStateException("Column %d holds no values".formatted(column.index()));
        }
        return parts;
    }

    private void addPeriod(Printed printed) {
        if (printed.days() != null && !columnPeriods.contains(printed.days())) {
            columnPeriods.add(printed.days());
        }
    }

    /** A window without year in the header of the labels, the title, a source line or a note. */
    private static @Nullable PartOfYear window(Plan plan, TableContext context) {
        for (PlannedColumn column : plan.columns()) {
            if (column.role() != ColumnRole.DATA) {
                Optional<PartOfYear> window = TableContext.windowIn(column.header());
                if (window.isPresent()) {
                    return window.get();
                }
            }
        }
        return context.window().orElse(null);
    }

    /** A total over columns of periods has all their days. */
    private Optional<Period> span(PlannedColumn total, List<PlannedColumn> plain) {
        List<String> group = groupOf(total);
        List<Period> inGroup = new ArrayList<>();
        List<Period> all = new ArrayList<>();
        for (PlannedColumn column : plain) {
            Printed printed = ofColumn.get(column.index());
            Period days = printed == null ? null : printed.days();
            if (days == null || parts(column).total()) {
                continue;
            }
            all.add(days);
            if (groupOf(column).equals(group)) {
                inGroup.add(days);
            }
        }
        return (inGroup.isEmpty() ? all : inGroup).stream().reduce(Period::span);
    }

    /** True where a total has its year from the group above alone, and only parts of that year stand beside it. */
    private static boolean standsOverParts(PlannedColumn total, Printed own, Period span) {
        List<String> labels = parts(total).labels();
        Period year = own.days();
        return year != null
                && year.covers(span)
                && PeriodWords.find(labels.get(labels.size() - 1)).isEmpty();
    }

    private static List<String> groupOf(PlannedColumn column) {
        List<String> labels = parts(column).labels();
        return labels.isEmpty() ? labels : labels.subList(0, labels.size() - 1);
    }

    /** The period of a cell. */
    Printed of(PlannedColumn column, RowInfo row) {
        if (row.hasPeriod()) {
            if (!row.periodLabel().isEmpty()) {
                return new Printed(row.periodLabel(), null, false);
            }
            boolean alone =
                    column.measure().isChange() || parts(column).periods().isEmpty();
            if (alone && row.periods().size() == 1) {
                return alone(row.periods().get(0));
            }
            List<FoundPeriod> all = new ArrayList<>(row.periods());
            if (!column.measure().isChange()) {
                all.addAll(parts(column).periods());
            }
            return combined(all);
        }
        Printed printed = ofColumn.get(column.index());
        if (printed != null) {
            return printed;
        }
        return columnsHavePeriods ? Printed.NONE : outside();
    }

    /** A row's only period; kept, since long tables name the same ones again and again. */
    private Printed alone(FoundPeriod found) {
        if (ofRow.size() > 50_000) {
            ofRow.clear();
        }
        Printed known = ofRow.get(found);
        if (known == null) {
            known = combined(List.of(found));
            ofRow.put(found, known);
        }
        return known;
    }

    /** The earlier period of a change; none when the row bears the period. */
    Printed baseOf(PlannedColumn column, RowInfo row) {
        return row.hasPeriod() ? Printed.NONE : baseOf.getOrDefault(column.index(), Printed.NONE);
    }

    /** What holds where neither row nor column names a period: the sheet's name, then the title. */
    private Printed outside() {
        FoundPeriod sheet = context.sheetPeriod();
        if (sheet != null) {
            return combined(List.of(sheet));
        }
        return context.titlePeriod()
                .map(Printed::of)
                .or(() -> context.unresolvedTitlePeriod().map(label -> new Printed(label, null, false)))
                .orElse(Printed.NONE);
    }

    private Printed combined(List<FoundPeriod> found) {
        FoundPeriod narrowest = null;
        FoundPeriod part = null;
        Integer year = null;
        for (FoundPeriod one : found) {
            if (one.impossible() && !context.excelWeeks()) {
                return new Printed(one.printed(), null, true);
            }
            if (one.impossible() || one.unresolvable() || (context.excelWeeks() && namesWeek(one))) {
                return new Printed(one.printed(), null, false);
            }
            Period days = one.period();
            if (days != null) {
                year = days.isoWeek()
                        ? Integer.valueOf(days.first().plusDays(3).getYear())
                        : Integer.valueOf(days.last().getYear());
                narrowest = narrower(narrowest, one);
            } else {
                part = one;
            }
        }
        if (part != null && part.part() != null) {
            return inYear(part, part.part(), year);
        }
        if (narrowest == null || narrowest.period() == null) {
            return Printed.NONE;
        }
        return Printed.of(narrowest.plainYear() ? windowed(narrowest.period()) : narrowest.period());
    }

    private static FoundPeriod narrower(@Nullable FoundPeriod one, FoundPeriod other) {
        if (one == null || one.period() == null || other.period() == null) {
            return other;
        }
        return one.period().days() < other.period().days() ? one : other;
    }

    private static boolean namesWeek(FoundPeriod found) {
        Period days = found.period();
        PartOfYear part = found.part();
        return (days != null && (days.isoWeek() || found.printed().matches("(?iU).*\\b(?:v|vecka|veckor)\\b.*")))
                || (part != null && (part.unit() == PartOfYear.Unit.ONE_WEEK || part.unit() == PartOfYear.Unit.WEEKS));
    }

    private Printed inYear(FoundPeriod found, PartOfYear part, @Nullable Integer named) {
        Integer year = named != null ? named : yearOutside();
        if (year == null) {
            return new Printed(found.printed(), null, false);
        }
        return part.in(year).map(Printed::of).orElseGet(() -> new Printed(found.printed(), null, true));
    }

    private @Nullable Integer yearOutside() {
        FoundPeriod sheet = context.sheetPeriod();
        if (sheet != null && sheet.period() != null) {
            return sheet.period().last().getYear();
        }
        return context.titleYear().orElse(null);
    }

    private Period windowed(Period year) {
        PartOfYear part = window;
        if (part == null) {
            return year;
        }
        return part.in(year.first().getYear()).orElse(year);
    }

    // --- changes ---

    private void compare(PlannedColumn column) {
        HeaderParts parts = parts(column);
        if (parts.comparedYears().size() == 2) {
            put(
                    column,
                    windowed(Period.ofYear(parts.comparedYears().get(1))),
                    windowed(Period.ofYear(parts.comparedYears().get(0))));
            return;
        }
        List<Period> named = named(parts);
        if (named.size() >= 2) {
            put(column, named.get(named.size() - 1), named.get(0));
            return;
        }
        Period latest = latest();
        if (named.isEmpty()) {
            put(column, latest, latest == null ? null : before(latest));
            return;
        }
        boolean earlier = parts.labels().stream()
                .anyMatch(label -> COMPARED_WITH.matcher(label).matches());
        if (earlier) {
            put(column, latest, named.get(0));
        } else {
            put(column, named.get(0), before(named.get(0)));
        }
    }

    private void put(PlannedColumn column, @Nullable Period later, @Nullable Period base) {
        if (later != null) {
            ofColumn.put(column.index(), Printed.of(later));
        }
        if (base != null) {
            baseOf.put(column.index(), Printed.of(base));
        }
    }

    /** The periods that a change's header names, earlier first. */
    private List<Period> named(HeaderParts parts) {
        List<Period> named = new ArrayList<>();
        Integer year = null;
        for (FoundPeriod found : parts.periods()) {
            PartOfYear part = found.part();
            if (part != null) {
                for (int listed : found.years().isEmpty() && year != null ? List.of(year) : found.years()) {
                    part.in(listed).ifPresent(named::add);
                }
            } else if (found.period() != null) {
                year = found.period().last().getYear();
                named.add(found.plainYear() ? windowed(found.period()) : found.period());
            }
        }
        return named.stream().distinct().sorted(Period.BY_END).toList();
    }

    private @Nullable Period latest() {
        if (!columnPeriods.isEmpty()) {
            return columnPeriods.get(columnPeriods.size() - 1);
        }
        return outside().days();
    }

    /** The period before another one in the table: of the same length if there is one. */
    private @Nullable Period before(Period later) {
        List<Period> earlier = columnPeriods.stream()
                .filter(period -> Period.BY_END.compare(period, later) < 0)
                .sorted(Comparator.comparing((Period period) -> Math.abs(period.days() - later.days()) <= 7 ? 1 : 0)
                        .thenComparing(Period.BY_END))
                .toList();
        return earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
    }

    /** Periods of the columns of values, earlier first. */
    List<Period> columnPeriods() {
        return List.copyOf(columnPeriods);
    }
}
