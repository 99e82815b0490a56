package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;
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
    private static final Pattern CODE_HEADER = Pattern.compile("(?iU)(?:\\p{L}+[- ]?)?kod(?:er)?(?:\\s*\\(.*\\))?");
    private static final Set<String> IGNORED = Set.of(
            "kommentar",
            "kommentarer",
            "anmärkning",
            "anm",
            "anm.",
            "not",
            "noter",
            "notering",
            "källa",
            "telefon",
            "tel",
            "tel.",
            "mobil",
            "e-post",
            "epost",
            "mail",
            "adress",
            "postnummer",
            "postnr",
            "sida",
            "sid",
            "url",
            "länk",
            "webbplats",
            "id",
            "nr",
            "nr.",
            "löpnr",
            "rang",
            "ranking",
            "#");
    private static final Set<String> COUNTED_LABELS = Set.of("ålder", "åldersgrupp", "årskurs", "klass", "skolår");

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
            columns.add(new PlannedColumn(column, role(header, facts.get(column - table.left()), first), header));
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

    private static ColumnRole role(String header, ColumnFacts seen, boolean first) {
        if (seen.filled() == 0) {
            return ColumnRole.EMPTY;
        }
        if (AreaWords.isWord(header)) {
            return ColumnRole.AREA;
        }
        if (isCode(header)) {
            return ColumnRole.CODE;
        }
        if (IGNORED.contains(header.toLowerCase(Locale.ROOT))) {
            return ColumnRole.IGNORED;
        }
        if (PeriodWords.isHeader(header) && holdsPeriods(seen)) {
            return ColumnRole.PERIOD;
        }
        boolean decided = PeriodWords.whole(header).isPresent()
                || MeasureWords.said(header).filter(MeasureWords.Said::only).isPresent();
        boolean wordsFirst = first && seen.words() > seen.values();
        if (decided && !wordsFirst) {
            return ColumnRole.DATA;
        }
        if (COUNTED_LABELS.contains(header.toLowerCase(Locale.ROOT))) {
            return ColumnRole.CATEGORY;
        }
        if (seen.words() > seen.values()) {
            return seen.count(Look.PERIOD) + seen.count(Look.DATE) > seen.count(Look.TEXT)
                    ? ColumnRole.PERIOD
                    : ColumnRole.CATEGORY;
        }
        return ColumnRole.DATA;
    }

    static boolean isCode(String header) {
        return AreaWords.isCodeHeader(header) || CODE_HEADER.matcher(header).matches();
    }

    private static boolean holdsPeriods(ColumnFacts seen) {
        int others = seen.filled() - seen.periods() - seen.small();
        // serial numbers of days are plain numbers too
        return others - (seen.numbers() - seen.small() - seen.count(Look.YEAR)) <= seen.filled() / 2;
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

    /** A column of years alone is periods, whatever stands over it, unless it is the only column of numbers. */
    private void yearsAsPeriods() {
        for (int at = 0; at < columns.size(); at++) {
            PlannedColumn column = columns.get(at);
            ColumnFacts seen = facts.get(at);
            boolean years = column.role() == ColumnRole.DATA
                    && seen.count(Look.YEAR) == seen.filled()
                    && seen.filled() >= 2
                    && data().size() > 1;
            boolean free = PeriodWords.whole(column.header()).isEmpty()
                    && MeasureWords.said(column.header()).isEmpty()
                    && !TotalWords.isTotal(column.header());
            boolean first = at == 0 || columns.subList(0, at).stream().noneMatch(c -> c.role() == ColumnRole.DATA);
            if (years && free && first) {
                columns.set(at, column.as(ColumnRole.PERIOD));
            }
        }
    }

    // --- measures ---

    private void measureValues() {
        HeaderParts.NumberMeaning numbers = numberMeaning();
        boolean[] merged = mergedRows();
        boolean[] areas = areaRows();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).role() == ColumnRole.DATA) {
                columns.set(at, measured(columns.get(at), path(columns.get(at).index(), merged, areas), numbers));
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
            Optional<MeasureWords.Said> said = column.role() == ColumnRole.CATEGORY
                    ? MeasureWords.said(PeriodWords.withoutPreliminary(column.header()))
                    : Optional.empty();
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

    /** The header's cells over a column, top first; groups that are not merged reach to the next one. */
    private List<HeaderParts.Label> path(int column, boolean[] merged, boolean[] areas) {
        List<HeaderParts.Label> path = new ArrayList<>();
        Sheet sheet = table.sheet();
        int levels = table.headerRows().size();
        for (int level = 0; level < levels; level++) {
            int row = table.headerRows().get(level);
            RawCell cell = sheet.cell(row, column);
            if (cell.isEmpty() && level < levels - 1 && !merged[level]) {
                cell = groupLeftOf(row, column);
            }
            boolean again = !path.isEmpty() && path.get(path.size() - 1).cell().equals(cell);
            if (!cell.isEmpty() && !again) {
                path.add(new HeaderParts.Label(cell, areas[level]));
            }
        }
        return path;
    }

    private boolean[] mergedRows() {
        boolean[] merged = new boolean[table.headerRows().size()];
        for (int level = 0; level < merged.length; level++) {
            merged[level] = hasSpans(table.headerRows().get(level));
        }
        return merged;
    }

    private boolean[] areaRows() {
        boolean[] areas = new boolean[table.headerRows().size()];
        for (int level = 0; level < areas.length; level++) {
            areas[level] = namesAreas(level);
        }
        return areas;
    }

    /** True if an area word stands over the labels in this row of the header, and another word under it. */
    private boolean namesAreas(int level) {
        int last = table.headerRows().size() - 1;
        if (level == last) {
            return false;
        }
        for (PlannedColumn column : columns) {
            if (column.role() == ColumnRole.DATA) {
                continue;
            }
            RawCell here = table.cell(table.headerRows().get(level), column.index());
            RawCell below = table.cell(table.headerRows().get(last), column.index());
            if (AreaWords.isWord(here.label()) && !below.isEmpty() && !below.equals(here)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSpans(int row) {
        for (int column = table.left(); column <= table.right(); column++) {
            Sheet.Span span = table.sheet().span(row, column);
            if (span != null && span.right() > span.left()) {
                return true;
            }
        }
        return false;
    }

    private RawCell groupLeftOf(int row, int column) {
        for (int at = column - 1; at >= table.left(); at--) {
            PlannedColumn left = columns.get(at - table.left());
            RawCell cell = table.sheet().cell(row, at);
            if (!cell.isEmpty()) {
                boolean group = left.role() == ColumnRole.DATA || left.role() == ColumnRole.EMPTY;
                return group ? cell : RawCell.EMPTY;
            }
        }
        return RawCell.EMPTY;
    }
}
