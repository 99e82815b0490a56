package se.samblick.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.TotalWords;

/** Reads the labels of one row after another: areas, codes with names, hierarchies, periods, totals. */
final class RowLabels {
    static final String UNNAMED_TOTAL = "Totalt";
    private static final Pattern DAMAGED = Pattern.compile(
            "(?i)\\d{1,2}-(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)-\\d{2}"
                    + "|\\d{4}-\\d{2}-\\d{2}(?: 00:00:00)?");
    private static final int REMEMBERED = 50_000;

    private final Plan plan;
    private RawTable table;
    private final List<PlannedColumn> labels;
    private final List<PlannedColumn> periods;
    private final Map<Integer, PlannedColumn> codes = new HashMap<>();
    private final Map<Integer, String> above = new HashMap<>();
    private final boolean[] fillsDown;
    private final @Nullable PlannedColumn nested;
    private final int nestedIndex;
    private final LabelPath path = new LabelPath();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final RowPeriods periodCells;
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

    RowLabels(Plan plan) {
        this.plan = plan;
        this.table = plan.table();
        this.labels = plan.labels();
        this.periods = plan.columns().stream()
                .filter(column -> column.role() == ColumnRole.PERIOD)
                .toList();
        this.periodCells = new RowPeriods(plan);
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
                path.enter(cell);
                return;
            }
        }
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
        if (!outer.contentEquals(outside) && labels.size() > 1) {
            path.keepSections();
        }
        outer = outside.toString();
        for (int at = 0; at < labels.size(); at++) {
            PlannedColumn column = labels.get(at);
            String text = texts.get(at);
            if (column.index() == nestedIndex) {
                parent = path.leave(table.cell(row, column.index()).indent(), total);
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
        List<FoundPeriod> found = path.periods();
        measure = measure == null ? path.measure() : measure;
        String periodLabel = "";
        for (PlannedColumn column : periods) {
            RowPeriods.Said period = periodCells.said(table, row, column);
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

    private List<String> sectionPath(PlannedColumn column, String text) {
        List<String> parts = path.labels(column.role() != ColumnRole.CATEGORY);
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
        path.add(indent, texts.get(at), read);
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
}
