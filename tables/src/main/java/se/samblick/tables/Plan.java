package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.PeriodWords;
import se.samblick.tables.words.TotalWords;

/**
 * What each column of a table is: labels or values, and what the values measure. Headers speak first, then the cells:
 * a column of words is labels, a column of numbers is values, wherever it stands.
 */
final class Plan {
    private final RawTable table;
    private final TableContext context;
    private final List<ColumnFacts> facts;
    private final List<PlannedColumn> columns = new ArrayList<>();

    private Plan(RawTable table, TableContext context, List<ColumnFacts> facts) {
        this.table = table;
        this.context = context;
        this.facts = facts;
    }

    /**
     * Plans a table's columns.
     *
     * @param facts of the body's cells, one for each column from the left
     */
    static Plan of(RawTable table, TableContext context, List<ColumnFacts> facts) {
        Plan plan = new Plan(table, context, facts);
        plan.findRoles();
        plan.joinCodes();
        plan.ensureLabels();
        plan.measureValues();
        return plan;
    }

    static List<ColumnFacts> factsOf(RawTable table) {
        List<ColumnFacts> facts = new ArrayList<>();
        for (int column = table.left(); column <= table.right(); column++) {
            ColumnFacts seen = new ColumnFacts();
            for (Piece.BodyRow row : table.body()) {
                if (row.kind() == Piece.BodyKind.DATA) {
                    seen.add(table.cell(row.row(), column));
                }
            }
            facts.add(seen);
        }
        return facts;
    }

    List<PlannedColumn> columns() {
        return columns;
    }

    RawTable table() {
        return table;
    }

    ColumnFacts facts(PlannedColumn column) {
        return facts.get(column.index() - table.left());
    }

    List<PlannedColumn> data() {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.DATA)
                .toList();
    }

    List<PlannedColumn> labels() {
        return columns.stream().filter(PlannedColumn::isLabel).toList();
    }

    boolean hasNumbers() {
        return data().stream().anyMatch(column -> facts(column).numbers() > 0);
    }

    // --- roles ---

    private void findRoles() {
        for (int column = table.left(); column <= table.right(); column++) {
            String header = nearestHeader(column);
            boolean first = columns.stream().allMatch(c -> c.role() == ColumnRole.EMPTY);
            columns.add(
                    new PlannedColumn(column, ColumnRoles.of(header, facts.get(column - table.left()), first), header));
        }
    }

    /** The label right above the body. */
    private String nearestHeader(int column) {
        for (int at = table.headerRows().size() - 1; at >= 0; at--) {
            String label = table.cell(table.headerRows().get(at), column).label();
            if (!label.isEmpty()) {
                return label;
            }
        }
        return "";
    }

    private void joinCodes() {
        for (int at = 0; at < columns.size(); at++) {
            PlannedColumn code = columns.get(at);
            if (code.role() != ColumnRole.CODE) {
                continue;
            }
            int partner = partner(at);
            boolean areaCode = AreaWords.isCodeHeader(code.header());
            if (partner < 0) {
                columns.set(at, code.as(areaCode ? ColumnRole.AREA : ColumnRole.CATEGORY));
                continue;
            }
            columns.set(at, code.codeOf(columns.get(partner).index()));
            if (areaCode) {
                columns.set(partner, columns.get(partner).as(ColumnRole.AREA));
            }
        }
    }

    private int partner(int code) {
        for (int at : new int[] {code + 1, code - 1}) {
            if (at < 0 || at >= columns.size() || !columns.get(at).isLabel()) {
                continue;
            }
            PlannedColumn name = columns.get(at);
            boolean areaCode = AreaWords.isCodeHeader(columns.get(code).header());
            boolean fits = !areaCode
                    || name.role() == ColumnRole.AREA
                    || name.header().isEmpty()
                    || name.header().toLowerCase(Locale.ROOT).contains("namn")
                    || startsAlike(name.header(), columns.get(code).header());
            if (fits
                    && (areaCode
                            || name.role() != ColumnRole.AREA
                            || columns.get(code).header().equalsIgnoreCase("kod"))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsAlike(String name, String code) {
        int length = Math.min(4, Math.min(name.length(), code.length()));
        return length >= 3 && name.substring(0, length).equalsIgnoreCase(code.substring(0, length));
    }

    /** A table needs labels: with none, the first column of numbers is taken for them. */
    private void ensureLabels() {
        yearsAsPeriods();
        boolean labelled = columns.stream().anyMatch(column -> column.isLabel() || column.role() == ColumnRole.PERIOD);
        if (labelled) {
            return;
        }
        for (int at = 0; at < columns.size(); at++) {
            PlannedColumn column = columns.get(at);
            if (column.role() == ColumnRole.DATA
                    && data().size() > 1
                    && PeriodWords.whole(column.header()).isEmpty()
                    && MeasureWords.said(column.header()).isEmpty()) {
                columns.set(at, column.as(ColumnRole.CATEGORY));
                return;
            }
            if (column.role() == ColumnRole.DATA) {
                return;
            }
        }
    }

    /**
     * A column of years alone is periods, unless it is the only column of numbers or its header says what it counts.
     * Years that follow one another are periods under any header: "Andel trygga (%)" then tells of the other columns.
     */
    private void yearsAsPeriods() {
        for (int at = 0; at < columns.size(); at++) {
            PlannedColumn column = columns.get(at);
            ColumnFacts seen = facts.get(at);
            boolean years = column.role() == ColumnRole.DATA
                    && seen.count(Look.YEAR) == seen.filled()
                    && seen.filled() >= 2
                    && data().size() > 1;
            boolean free = PeriodWords.whole(column.header()).isEmpty() && !TotalWords.isTotal(column.header());
            boolean first = at == 0 || columns.subList(0, at).stream().noneMatch(c -> c.role() == ColumnRole.DATA);
            if (years && free && first && (MeasureWords.said(column.header()).isEmpty() || followOneAnother(column))) {
                columns.set(at, column.as(ColumnRole.PERIOD));
            }
        }
    }

    /** The column's numbers only rise or only fall, from the first row to the last. */
    private boolean followOneAnother(PlannedColumn column) {
        Integer before = null;
        int direction = 0;
        for (Piece.BodyRow row : table.body()) {
            var number = table.cell(row.row(), column.index()).value().number();
            if (row.kind() != Piece.BodyKind.DATA || number == null) {
                continue;
            }
            int step = before == null ? 0 : Integer.signum(Integer.compare(number.intValue(), before));
            if (before != null && (step == 0 || direction != 0 && step != direction)) {
                return false;
            }
            direction = step;
            before = number.intValue();
        }
        return direction != 0;
    }

    // --- measures ---

    private void measureValues() {
        HeaderParts.NumberMeaning numbers = numberMeaning();
        HeaderPaths headers = new HeaderPaths(table, columns);
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).role() == ColumnRole.DATA) {
                columns.set(
                        at,
                        measured(columns.get(at), headers.over(columns.get(at).index()), numbers));
            }
        }
    }

    private PlannedColumn measured(
            PlannedColumn column, List<HeaderParts.Label> path, HeaderParts.NumberMeaning numbers) {
        HeaderParts parts = HeaderParts.of(path, numbers);
        ColumnFacts seen = facts(column);
        Measure measure = parts.measure();
        boolean byHeader = measure != null;
        boolean percent = parts.percent() && !parts.points();
        if (measure != null && measure.equals(Measure.CHANGE) && !parts.points() && seen.mostlyPercent()) {
            measure = Measure.CHANGE_PERCENT;
        }
        if (measure == null && seen.allPercent()) {
            measure = Measure.SHARE;
            byHeader = true;
        }
        Optional<MeasureWords.Said> corner = measure == null ? cornerMeasure() : Optional.empty();
        if (corner.isPresent()) {
            measure = corner.get().measure();
            byHeader = true;
            percent |= corner.get().percent();
        }
        if (measure == null) {
            Optional<MeasureWords.Said> title = context.titleMeasure();
            measure = title.map(MeasureWords.Said::measure).orElse(Measure.COUNT);
        }
        percent |= context.titleSaysPercent() && measure.isFraction();
        return column.measured(parts, measure, byHeader, percent);
    }

    /** What the header over the labels says that all values measure, such as {@code Andel otrygga (%)}. */
    private Optional<MeasureWords.Said> cornerMeasure() {
        for (PlannedColumn column : columns) {
            boolean labels = column.role() == ColumnRole.CATEGORY || column.role() == ColumnRole.PERIOD;
            Optional<MeasureWords.Said> said =
                    labels ? MeasureWords.said(PeriodWords.withoutPreliminary(column.header())) : Optional.empty();
            if (said.isPresent() && !said.get().measure().isChange()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** What plain numbers in the header count; decided by the words beside them. */
    private HeaderParts.NumberMeaning numberMeaning() {
        for (int row : table.headerRows()) {
            for (int column = table.left(); column <= table.right(); column++) {
                String label = table.cell(row, column).label();
                String word = label.replaceAll("(?U).*\\W", "");
                for (String candidate : List.of(label, word)) {
                    if (PeriodWords.numbered(candidate, 1).isPresent()) {
                        return new HeaderParts.NumberMeaning(candidate);
                    }
                }
            }
        }
        return new HeaderParts.NumberMeaning("");
    }
}
