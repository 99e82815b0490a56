package se.samblick.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;
import se.samblick.tables.words.TotalWords;

/** Reads the labels of one row after another: areas, codes with names, hierarchies, periods, totals. */
final class RowLabels {
    static final String UNNAMED_TOTAL = "Totalt";
    private static final Pattern DAMAGED = Pattern.compile(
            "(?i)\\d{1,2}-(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)-\\d{2}"
                    + "|\\d{4}-\\d{2}-\\d{2}(?: 00:00:00)?");
    private static final int REMEMBERED = 50_000;
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(60_000);

    private final Plan plan;
    private RawTable table;
    private final List<PlannedColumn> labels;
    private final List<PlannedColumn> periods;
    private final Map<Integer, PlannedColumn> codes = new HashMap<>();
    private final Map<Integer, String> above = new HashMap<>();
    private final Map<Integer, FoundPeriod> periodAbove = new HashMap<>();
    private final boolean[] fillsDown;
    private final @Nullable PlannedColumn nested;
    private final int nestedIndex;
    private final Deque<Level> path = new ArrayDeque<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Optional<FoundPeriod>> periodsRead = new HashMap<>();
    private @Nullable String lineArea;
    private String outer = "";
    private int read;

    /** What a label says beside its words; kept, since labels come again and again. */
    private record Meaning(MeasureWords.@Nullable Said onlyMeasure, boolean total, boolean dateLike) {}

    private Meaning meaning(String label) {
        Meaning known = meanings.get(label);
        if (known == null) {
            if (meanings.size() > REMEMBERED) {
                meanings.clear();
            }
            known = new Meaning(
                    MeasureWords.said(label).filter(MeasureWords.Said::only).orElse(null),
                    TotalWords.isTotal(label),
                    label.indexOf('-') > 0 && DAMAGED.matcher(label).matches());
            meanings.put(label, known);
        }
        return known;
    }

    /** A label that later, deeper rows stand under. */
    private record Level(
            int indent,
            String label,
            boolean section,
            int row,
            @Nullable FoundPeriod period,
            MeasureWords.@Nullable Said measure,
            boolean[] state) {
        /** A section is over when a total has closed it and another total follows. */
        boolean closed() {
            return state[0];
        }

        /** Its rows stand deeper than itself. */
        boolean deeper() {
            return state[1];
        }
    }

    RowLabels(Plan plan) {
        this.plan = plan;
        this.table = plan.table();
        this.labels = plan.labels();
        this.periods = plan.columns().stream()
                .filter(column -> column.role() == ColumnRole.PERIOD)
                .toList();
        for (PlannedColumn column : plan.columns()) {
            if (column.role() == ColumnRole.CODE) {
                codes.put(column.codeFor(), column);
            }
        }
        this.fillsDown = fillsDown();
        this.nested = labels.isEmpty() ? null : innermostCategory();
        this.nestedIndex = nested == null ? -1 : nested.index();
    }

    private PlannedColumn innermostCategory() {
        for (int at = labels.size() - 1; at >= 0; at--) {
            if (labels.get(at).role() == ColumnRole.CATEGORY
                    && plan.facts(labels.get(at)).indented()) {
                return labels.get(at);
            }
        }
        for (int at = labels.size() - 1; at >= 0; at--) {
            if (labels.get(at).role() == ColumnRole.CATEGORY) {
                return labels.get(at);
            }
        }
        return labels.get(labels.size() - 1);
    }

    /** An outer label printed once holds for the rows under it, if they are ordinary rows and not only totals. */
    private boolean[] fillsDown() {
        boolean[] fills = new boolean[labels.size()];
        for (Piece.BodyRow row : table.body()) {
            if (row.kind() != Piece.BodyKind.DATA) {
                continue;
            }
            for (int at = 0; at < labels.size() - 1; at++) {
                if (fills[at] || !table.cell(row.row(), labels.get(at).index()).isEmpty()) {
                    continue;
                }
                String inner = table.cell(row.row(), labels.get(at + 1).index()).label();
                fills[at] = !inner.isEmpty() && !TotalWords.isTotal(inner);
            }
        }
        return fills;
    }

    /** Goes on with more rows of the same layout. */
    void goOn(RawTable more) {
        table = more;
    }

    /** Takes note of a line inside the frame that names the area of the rows after it. */
    void enterArea(String area) {
        lineArea = area;
        path.clear();
    }

    /** Takes note of a section row. */
    void enterSection(int row) {
        for (int column = table.left(); column <= table.right(); column++) {
            RawCell cell = table.sheet().anchor(row, column);
            if (!cell.isEmpty()) {
                push(cell);
                return;
            }
        }
    }

    private void push(RawCell cell) {
        String label = cell.label();
        Optional<FoundPeriod> period = cell.look() == Look.TEXT ? Optional.empty() : PeriodWords.whole(label);
        Optional<MeasureWords.Said> measure = MeasureWords.said(label).filter(MeasureWords.Said::only);
        boolean spoken = period.isPresent() || measure.isPresent();
        path.removeIf(level -> !level.section() || level.indent() >= cell.indent());
        path.push(new Level(
                cell.indent(),
                spoken ? "" : label,
                true,
                -1,
                period.orElse(null),
                measure.orElse(null),
                new boolean[2]));
    }

    /** Reads a row of values. */
    RowInfo next(int row) {
        List<String> texts = new ArrayList<>();
        boolean damaged = false;
        boolean total = false;
        boolean named = false;
        for (int at = 0; at < labels.size(); at++) {
            PlannedColumn column = labels.get(at);
            RawCell cell = reachesFromLeft(row, at) ? RawCell.EMPTY : table.cell(row, column.index());
            damaged |= isDamaged(cell, column);
            String text = labelOf(row, column, cell);
            texts.add(text);
            named |= at < labels.size() - 1 && meaning(text).total();
        }
        fillDown(texts);
        int innermost = labels.size() - 1;
        // "Summa" in an outer column is the row's label; nothing is left to name further in
        if (innermost >= 0
                && texts.get(innermost).isEmpty()
                && !named
                && !periodTotal(row)
                && periods.stream().noneMatch(this::isOnlyLabel)) {
            texts.set(innermost, UNNAMED_TOTAL);
        }
        for (String text : texts) {
            total |= meaning(text).total();
        }
        return info(row, texts, total, damaged);
    }

    /** True where a label to the left is merged over this column too: it is said once. */
    private boolean reachesFromLeft(int row, int at) {
        Sheet.Span span = table.sheet().span(row, labels.get(at).index());
        return at > 0 && span != null && span.left() <= labels.get(at - 1).index();
    }

    /** True where the row's total is named in a column of periods. */
    private boolean periodTotal(int row) {
        return periods.stream()
                .anyMatch(column ->
                        meaning(table.cell(row, column.index()).label()).total());
    }

    private boolean isOnlyLabel(PlannedColumn column) {
        return labels.isEmpty();
    }

    private void fillDown(List<String> texts) {
        boolean changed = false;
        for (int at = 0; at < texts.size() - 1; at++) {
            int column = labels.get(at).index();
            String inner = texts.get(at + 1);
            if (texts.get(at).isEmpty() && !inner.isEmpty() && fillsDown[at] && !changed) {
                texts.set(at, above.getOrDefault(column, ""));
            } else if (!texts.get(at).isEmpty()) {
                changed |= !texts.get(at).equals(above.put(column, texts.get(at)));
            }
        }
    }

    private RowInfo info(int row, List<String> texts, boolean labelledTotal, boolean damaged) {
        String area = lineArea;
        List<String> category = new ArrayList<>();
        MeasureWords.Said measure = null;
        boolean total = labelledTotal;
        int parent = -1;
        StringBuilder outside = new StringBuilder();
        for (int at = 0; at < labels.size(); at++) {
            PlannedColumn column = labels.get(at);
            String text = texts.get(at);
            if (column.index() != nestedIndex) {
                outside.append(text).append('\u0001');
            }
            if (column.role() == ColumnRole.AREA && !text.isEmpty()) {
                area = text;
            }
        }
        newOuter(outside.toString());
        for (int at = 0; at < labels.size(); at++) {
            PlannedColumn column = labels.get(at);
            String text = texts.get(at);
            if (column.index() == nestedIndex) {
                parent = leave(table.cell(row, column.index()).indent(), total);
                category.addAll(sectionPath(column, text));
            }
            MeasureWords.Said said =
                    column.role() == ColumnRole.CATEGORY ? meaning(text).onlyMeasure() : null;
            if (said != null) {
                measure = said;
            } else if (column.role() == ColumnRole.CATEGORY && column.index() != nestedIndex && !text.isEmpty()) {
                category.add(text);
            }
        }
        List<FoundPeriod> found = new ArrayList<>();
        for (Level level : path) {
            if (level.period() != null) {
                found.add(0, level.period());
            }
            measure = measure == null ? level.measure() : measure;
        }
        String periodLabel = "";
        for (PlannedColumn column : periods) {
            RowPeriod period = period(row, column);
            if (period.found() != null) {
                found.add(period.found());
            }
            periodLabel = period.printed().isEmpty() ? periodLabel : period.printed();
            measure = period.measure() != null ? period.measure() : measure;
            if (!period.category().isEmpty()) {
                category.add(period.category());
                total |= TotalWords.isTotal(period.category());
            }
        }
        RowInfo info = new RowInfo(row, area, category, found, periodLabel, measure, total, damaged, parent);
        remember(row, texts);
        read++;
        return info;
    }

    /** Under another outer label a hierarchy begins anew. */
    private void newOuter(String labelsOutside) {
        if (!labelsOutside.equals(outer) && labels.size() > 1) {
            path.removeIf(level -> !level.section());
        }
        outer = labelsOutside;
    }

    /** Leaves the levels that this row does not stand under, and answers the row it stands directly under. */
    private int leave(int indent, boolean total) {
        while (!path.isEmpty()) {
            Level level = path.peek();
            boolean left = level.section()
                    ? indent < level.indent()
                            || (indent == level.indent() && (level.deeper() || (total && level.closed())))
                    : level.indent() >= indent;
            if (!left) {
                break;
            }
            path.pop();
        }
        Level under = path.peek();
        if (under != null && under.section()) {
            under.state()[1] |= indent > under.indent();
            under.state()[0] |= total;
        }
        return under == null ? -1 : under.row();
    }

    private List<String> sectionPath(PlannedColumn column, String text) {
        List<String> parts = new ArrayList<>();
        for (Level level : path) {
            if (!level.label().isEmpty() && (level.section() || column.role() == ColumnRole.CATEGORY)) {
                parts.add(0, level.label());
            }
        }
        boolean measureOnly = meaning(text).onlyMeasure() != null;
        if (column.role() == ColumnRole.CATEGORY && !text.isEmpty() && !measureOnly) {
            parts.add(text);
        }
        return parts.isEmpty() ? List.of() : List.of(String.join(" > ", parts));
    }

    private void remember(int row, List<String> texts) {
        PlannedColumn column = nested;
        if (column == null || !plan.facts(column).indented()) {
            return;
        }
        int at = labels.indexOf(column);
        int indent = table.cell(row, column.index()).indent();
        path.push(new Level(indent, texts.get(at), false, read, null, null, new boolean[2]));
    }

    // --- cells ---

    private String labelOf(int row, PlannedColumn column, RawCell cell) {
        String text = shown(cell);
        PlannedColumn code = codes.get(column.index());
        if (code == null) {
            return text;
        }
        String printed = table.cell(row, code.index()).label();
        if (printed.isEmpty() || text.equals(printed) || text.startsWith(printed + " ")) {
            return text;
        }
        return text.isEmpty() ? printed : printed + " " + text;
    }

    private static String shown(RawCell cell) {
        LocalDate date = cell.date();
        return date == null ? cell.label() : date.toString();
    }

    private boolean isDamaged(RawCell cell, PlannedColumn column) {
        ColumnFacts seen = plan.facts(column);
        boolean dateLike = cell.look() == Look.DATE
                || ((cell.look() == Look.PERIOD || cell.look() == Look.TEXT)
                        && meaning(cell.label()).dateLike());
        return dateLike && seen.filled() > seen.count(Look.DATE) + seen.count(Look.PERIOD);
    }

    /** What a cell in a column of periods says: mostly a period, sometimes the label of a total or a change. */
    private record RowPeriod(
            @Nullable FoundPeriod found, String printed, MeasureWords.@Nullable Said measure, String category) {}

    private RowPeriod period(int row, PlannedColumn column) {
        RawCell cell = table.cell(row, column.index());
        Sheet.Span span = table.sheet().span(row, column.index());
        String header = column.header().toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            FoundPeriod held = periodAbove.get(column.index());
            boolean others = !labels.isEmpty() || periods.size() > 1;
            if (held != null && others && span == null && column.index() < lastLabel()) {
                return new RowPeriod(held, "", null, "");
            }
            return new RowPeriod(null, "", null, labels.isEmpty() && periods.size() == 1 ? UNNAMED_TOTAL : "");
        }
        Optional<FoundPeriod> found = known(cell, header);
        if (found.isPresent()) {
            periodAbove.put(column.index(), found.get());
            return new RowPeriod(found.get(), "", null, "");
        }
        String label = cell.label();
        Optional<MeasureWords.Said> said = MeasureWords.said(label);
        if (said.isPresent() && (said.get().only() || said.get().measure().isChange())) {
            return new RowPeriod(null, "", said.get(), "");
        }
        if (TotalWords.isTotal(label)) {
            return new RowPeriod(null, "", null, label);
        }
        return new RowPeriod(null, label, null, "");
    }

    private Optional<FoundPeriod> known(RawCell cell, String header) {
        if (cell.number() != null) {
            return read(cell, header);
        }
        if (periodsRead.size() > REMEMBERED) {
            periodsRead.clear();
        }
        return periodsRead.computeIfAbsent(header + '\u0001' + cell.label(), key -> read(cell, header));
    }

    private int lastLabel() {
        int last = -1;
        for (PlannedColumn column : plan.columns()) {
            last = column.isLabel() || column.role() == ColumnRole.PERIOD ? column.index() : last;
        }
        return last;
    }

    /** The period in a cell under a header of periods. */
    static Optional<FoundPeriod> read(RawCell cell, String header) {
        boolean months = header.equals("månad") || header.equals("month");
        if (cell.look() == Look.DATE) {
            return Optional.of(HeaderParts.ofDate(cell, months));
        }
        if (cell.look() == Look.NUMBER) {
            return ofNumber(cell, header, months);
        }
        Optional<FoundPeriod> found = PeriodWords.whole(cell.label());
        if (months && found.isPresent()) {
            Period day = found.get().period();
            if (day != null && day.days() == 1 && day.first().getDayOfMonth() == 1) {
                return Optional.of(days(cell, Period.ofMonth(YearMonth.from(day.first()))));
            }
        }
        return found;
    }

    private static Optional<FoundPeriod> ofNumber(RawCell cell, String header, boolean months) {
        BigDecimal number = cell.value().number();
        if (number == null) {
            return Optional.empty();
        }
        boolean dated = months || header.equals("datum") || header.equals("date");
        if (dated && number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0) {
            // day 0 of the 1900 date system, as Excel counts after February 1900
            LocalDate date = LocalDate.of(1899, 12, 30).plusDays(number.longValue());
            return Optional.of(days(cell, months ? Period.ofMonth(YearMonth.from(date)) : Period.of(date, date)));
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        Optional<FoundPeriod> month = PeriodWords.packedMonth(cell.label());
        if (month.isPresent()) {
            return month;
        }
        return PeriodWords.numbered(header, number.intValue())
                .map(part -> part.printedAs(cell.label()))
                .or(() -> PeriodWords.shortYear(cell.label()));
    }

    private static FoundPeriod days(RawCell cell, Period period) {
        return new FoundPeriod(0, cell.printed().length(), cell.printed(), period, null, List.of(), false);
    }
}
