package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.PeriodChoice.Printed;
import se.samblick.tables.Piece.BodyKind;
import se.samblick.tables.Piece.BodyRow;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.NumberWords;
import se.samblick.tables.words.PartOfYear;

/** Turns a table with its surroundings into tidy values. */
final class TableBuilder {
    private RawTable raw;
    private final TableContext context;
    private final Plan plan;
    private final PeriodChoice periods;
    private final List<PlannedColumn> data;
    private final List<Problem> problems = new ArrayList<>();
    private final boolean[] wholeYearTotal;

    private TableBuilder(RawTable raw, TableContext context, Plan plan) {
        this.raw = raw;
        this.context = context;
        this.plan = plan;
        this.data = plan.data();
        this.periods = new PeriodChoice(plan, context);
        this.wholeYearTotal = WholeYears.columns(plan, periods);
    }

    /** Reads a table; nothing if it holds no numbers, stands under "Innehåll" or has nothing to read. */
    static Optional<Table> build(int number, RawTable raw, TableContext context) {
        if (context.contents()) {
            return Optional.empty();
        }
        Optional<CaseList> cases = CaseList.of(raw, context);
        if (cases.isPresent()) {
            return Optional.of(cases.get().table(number));
        }
        Plan plan = Plan.of(raw, context, Plan.factsOf(raw));
        if (!plan.hasNumbers()) {
            return Optional.empty();
        }
        return Optional.of(new TableBuilder(raw, context, plan).table(number));
    }

    private Table table(int number) {
        List<RowInfo> rows = readRows(new RowLabels(plan));
        List<List<Observation>> values = new ArrayList<>();
        RowChanges rowChanges = RowChanges.of(rows, periods, plan);
        boolean[] wholeYears = WholeYears.rows(rows, plan, periods);
        for (int at = 0; at < rows.size(); at++) {
            values.add(valuesOf(rows.get(at), rowChanges, wholeYears[at]));
        }
        ParentSums.mark(rows, values);
        List<Observation> all = new ArrayList<>();
        values.forEach(all::addAll);
        List<TableColumn> columns = plan.columns().stream().map(this::column).toList();
        return new Table(
                number, context.title(), raw.sheet().name(), columns, all, new Table.Grid(raw, rows), problems);
    }

    /** Reads a table that is too long to be held, some rows at a time. */
    static final class Parts {
        private final TableBuilder builder;
        private final RowLabels labels;
        private final RunningSums sums = new RunningSums();

        Parts(RawTable first, TableContext context, List<ColumnFacts> facts) {
            Plan plan = Plan.of(first, context, facts);
            this.builder = new TableBuilder(first, context, plan);
            this.labels = new RowLabels(plan);
        }

        boolean hasNumbers() {
            return builder.plan.hasNumbers();
        }

        List<TableColumn> columns() {
            return builder.plan.columns().stream().map(builder::column).toList();
        }

        /** The rows that told the layout, as a table of their own; before {@link #read}. */
        Table head(int number) {
            return builder.table(number);
        }

        /** Values of more rows of the same layout. */
        void read(RawTable part, java.util.function.Consumer<Observation> sink) {
            labels.goOn(part);
            builder.raw = part;
            RowChanges none = RowChanges.none();
            for (RowInfo row : builder.readRows(labels)) {
                List<Observation> values = builder.valuesOf(row, none, false);
                sums.add(row, values);
                values.forEach(sink);
            }
        }

        /** Sums that do not agree, found so far. */
        List<Problem> problems() {
            return sums.problems();
        }
    }

    private List<RowInfo> readRows(RowLabels labels) {
        List<RowInfo> rows = new ArrayList<>();
        for (BodyRow row : raw.body()) {
            if (row.kind() == BodyKind.AREA) {
                Surroundings.areaOf(raw, row.row()).ifPresent(labels::enterArea);
            } else if (row.kind() == BodyKind.SECTION) {
                labels.enterSection(row.row());
            } else if (row.kind() == BodyKind.DATA) {
                rows.add(labels.next(row.row()));
            }
        }
        return rows;
    }

    private List<Observation> valuesOf(RowInfo row, RowChanges rowChanges, boolean wholeYear) {
        List<Observation> values = new ArrayList<>();
        for (int at = 0; at < data.size(); at++) {
            values.add(value(row, data.get(at), rowChanges, wholeYear || wholeYearTotal[at]));
        }
        return values;
    }

    private Observation value(RowInfo row, PlannedColumn column, RowChanges rowChanges, boolean wholeYear) {
        HeaderParts parts = java.util.Objects.requireNonNull(column.parts());
        RawCell cell = raw.cell(row.row(), column.index());
        Measure measure = measure(row, column, cell);
        Printed period = rowChanges.period(row).orElseGet(() -> periods.of(column, row));
        Printed base = rowChanges.base(row).orElseGet(() -> periods.baseOf(column, row));
        NumberWords.Value read = cell.value();
        BigDecimal value = scaled(read, cell, column, row, measure);
        Status status = status(read, cell, row.damaged() || period.broken(), row.total() || parts.total() || wholeYear);
        return new Observation(
                area(row, parts),
                category(row, parts),
                period.text(),
                period.days(),
                base.text(),
                measure,
                value,
                status,
                raw.sheet().origin(row.row(), column.index()),
                row.row(),
                column.index() - raw.left());
    }

    private String area(RowInfo row, HeaderParts parts) {
        if (row.area() != null && !row.area().isEmpty()) {
            return row.area();
        }
        return parts.area() != null ? parts.area() : context.area();
    }

    private static String category(RowInfo row, HeaderParts parts) {
        if (parts.category().isEmpty()) {
            return row.category().size() == 1 ? row.category().get(0) : String.join(" | ", row.category());
        }
        List<String> all = new ArrayList<>(row.category());
        all.addAll(parts.category());
        return String.join(" | ", all);
    }

    private static Measure measure(RowInfo row, PlannedColumn column, RawCell cell) {
        MeasureWords.Said said = row.measure();
        if (said == null || column.measureByHeader()) {
            return column.measure();
        }
        boolean relative = said.measure().equals(Measure.CHANGE) && cell.value().percent();
        return relative ? Measure.CHANGE_PERCENT : said.measure();
    }

    private static Status status(NumberWords.Value read, RawCell cell, boolean broken, boolean total) {
        if (broken
                || read.kind() == NumberWords.Kind.TEXT
                || read.kind() == NumberWords.Kind.FAULT
                || cell.look() == Look.DATE) {
            return Status.ERROR;
        }
        return switch (read.kind()) {
            case MISSING -> Status.MISSING;
            case SUPPRESSED -> Status.SUPPRESSED;
            default -> total ? Status.TOTAL : Status.OK;
        };
    }

    /** The value to keep: fractions for shares and changes in percent. */
    private static @Nullable BigDecimal scaled(
            NumberWords.Value read, RawCell cell, PlannedColumn column, RowInfo row, Measure measure) {
        BigDecimal number = read.number();
        if (number == null || cell.look() == Look.DATE) {
            return null;
        }
        if (cell.percentFormat()) {
            return number;
        }
        HeaderParts parts = column.parts();
        boolean points = (parts != null && parts.points())
                || (row.measure() != null && row.measure().points());
        if (read.percent() || read.points() || (points && measure.equals(Measure.CHANGE))) {
            return number.movePointLeft(2);
        }
        if (!measure.isFraction()) {
            return number;
        }
        boolean percent =
                column.percent() || (row.measure() != null && row.measure().percent());
        return percent || number.abs().compareTo(BigDecimal.ONE) > 0 ? number.movePointLeft(2) : number;
    }

    private TableColumn column(PlannedColumn column) {
        RowInfo nothing = new RowInfo(-1, null, List.of(), List.of(), "", null, false, false, -1);
        HeaderParts parts = column.parts();
        Printed period = parts == null ? Printed.NONE : periods.of(column, nothing);
        Printed base = parts == null ? Printed.NONE : periods.baseOf(column, nothing);
        List<String> headers = parts == null ? List.of(column.header()) : parts.labels();
        return new TableColumn(
                column.index() - raw.left(),
                column.role(),
                headers,
                column.measure(),
                period.text(),
                period.days(),
                base.days(),
                parts != null && parts.total());
    }

    /** True for the unit {@code Helår}. */
    static boolean isWholeYear(@Nullable PartOfYear part) {
        return part != null && part.unit() == PartOfYear.Unit.WHOLE_YEAR;
    }
}
