package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values by two divisions, such as weekday and hour: the more, the darker, with the number in every cell that has room.
 *
 * @param rowName what the rows are, head of their column in the table
 */
public record HeatTable(Caption caption, Measure measure, String rowName, List<String> columns, List<Row> rows)
        implements Chart {
    private static final double TOP = 22;
    private static final double HIGH = 24;
    private static final double GAP = 2;
    private static final double LEAST_WIDTH = 14;
    private static final double PALEST = 0.05;
    private static final double INK_UP_TO = 0.4;
    private static final double PAPER_FROM = 0.68;
    private static final double TURN = 0.6;

    public HeatTable {
        measure = measure.in(caption.wording());
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Row '%s' has %d values, expected %d".formatted(row.name, row.values.size(), columns.size()));
            }
        }
    }

    /** One row, with a value of 0 or more per column. */
    public record Row(String name, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    @Override
    public DataTable table() {
        List<String> headers = new ArrayList<>(List.of(rowName));
        headers.addAll(columns);
        List<DataTable.Row> table = new ArrayList<>();
        for (Row row : rows) {
            table.add(new DataTable.Row(row.name, row.values));
        }
        return new DataTable(headers, table, measure);
    }

    private Stream<Value> values() {
        return rows.stream().flatMap(row -> row.values.stream());
    }

    @Override
    public void draw(Svg svg, Width width) {
        if (rows.isEmpty() || columns.isEmpty()) {
            svg.height(80);
            svg.nothing(44, caption.wording());
            return;
        }
        HeatTable drawn = this;
        boolean turns = columns.size() > rows.size() && cellWidth(svg) < roomForNumbers();
        if (turns) {
            drawn = turned();
        }
        drawn.drawCells(svg);
    }

    /** Rows as columns, for a narrow place. */
    private HeatTable turned() {
        List<Row> turned = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            turned.add(new Row(
                    columns.get(c),
                    rows.stream().map(row -> row.values.get(column)).toList()));
        }
        return new HeatTable(
                caption, measure, rowName, rows.stream().map(Row::name).toList(), turned);
    }

    private double labelRoom(Svg svg) {
        double longest = rows.stream()
                .mapToDouble(row -> Lettering.boldWidth(row.name))
                .max()
                .orElse(0);
        return Math.min(svg.width() / 3, longest) + 9;
    }

    private double cellWidth(Svg svg) {
        return Math.max(LEAST_WIDTH / 2, (svg.width() - labelRoom(svg)) / columns.size());
    }

    private double roomForNumbers() {
        return values().filter(value -> value.known().isPresent())
                        .mapToDouble(value -> Lettering.width(value.text(measure)))
                        .max()
                        .orElse(0)
                + GAP
                + 4;
    }

    private void drawCells(Svg svg) {
        double left = labelRoom(svg);
        double wide = cellWidth(svg);
        double most =
                values().mapToDouble(value -> value.highest().orElse(0)).max().orElse(0);
        boolean numbers = wide >= roomForNumbers();
        columnNames(svg, left, wide);
        for (int r = 0; r < rows.size(); r++) {
            double y = TOP + r * (HIGH + GAP);
            String name = Lettering.cut(rows.get(r).name, left - 8);
            svg.text(Ink.TEXT, Svg.Anchor.END, left - 8, y + 16, name);
            for (int c = 0; c < columns.size(); c++) {
                cell(svg, rows.get(r).values.get(c), left + c * wide, y, wide - GAP, most, numbers);
            }
        }
        svg.height(TOP + rows.size() * (HIGH + GAP));
    }

    private void columnNames(Svg svg, double left, double wide) {
        double longest = columns.stream().mapToDouble(Lettering::width).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((Math.min(longest, 3 * wide) + 4) / wide));
        IntStream.iterate(0, i -> i < columns.size(), i -> i + every).forEach(i -> {
            String name = Lettering.cut(columns.get(i), every * wide);
            double half = Lettering.width(name) / 2;
            double middle = Math.min(svg.width() - half, left + (i + 0.5) * wide - GAP / 2);
            svg.text(Ink.TEXT, Svg.Anchor.MIDDLE, middle, 14, name);
        });
    }

    private void cell(Svg svg, Value value, double x, double y, double wide, double most, boolean numbers) {
        double share = most > 0 ? value.known().orElse(0) / most : 0;
        if (value.known().isPresent()) {
            svg.shade(opacity(share), x, y, wide, HIGH);
        } else if (value.highest().isPresent()) {
            svg.rect(Ink.BAR_EARLIER, x, y, wide, HIGH);
        }
        if (numbers) {
            Ink ink = share > TURN ? Ink.TEXT_PAPER : Ink.TEXT_INK;
            boolean fits = Lettering.width(value.text(measure)) <= wide;
            if (value instanceof Value.Suppressed && !fits) {
                svg.lock(x + wide / 2 - 4, y + HIGH / 2);
            } else if (value instanceof Value.Suppressed) {
                svg.halo(Ink.TEXT_INK, Svg.Anchor.MIDDLE, x + wide / 2, y + 16, value.text(measure));
            } else {
                svg.text(ink, Svg.Anchor.MIDDLE, x + wide / 2, y + 16, value.text(measure));
            }
        }
    }

    /** Leaves out the middle tones, on which neither ink nor paper can be read. */
    private static double opacity(double share) {
        return share <= TURN
                ? PALEST + (INK_UP_TO - PALEST) * Math.max(0, share) / TURN
                : PAPER_FROM + (1 - PAPER_FROM) * Math.min(1, (share - TURN) / (1 - TURN));
    }
}
