package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.samblick.charts.Caption;
import se.samblick.charts.Chart;
import se.samblick.charts.FunnelChart;
import se.samblick.charts.IntervalChart;
import se.samblick.charts.LineChart;
import se.samblick.charts.Measure;
import se.samblick.charts.SmallMultiples;
import se.samblick.charts.Tone;
import se.samblick.charts.Value;
import se.samblick.documents.content.FigureData;

/** Draws tables that hold estimates and their limits; {@link se.samblick.app.figures.FigureKind} says in which columns. */
final class EstimateCharts {
    private static final int MOST_PERIODS = 130;
    private static final int MOST_PANELS = 24;

    private EstimateCharts() {}

    /** What was counted against what was expected, with the span between the limits. */
    static Chart band(Caption caption, FigureData data, List<FigureData.Row> all, List<Integer> columns) {
        List<FigureData.Row> rows = all.subList(Math.max(0, all.size() - MOST_PERIODS), all.size());
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(2, columns.size()); i++) {
            int column = columns.get(i);
            lines.add(new LineChart.Line(data.columns().get(column).label(), values(rows, column), i == 0));
        }
        Optional<LineChart.Band> band = columns.size() < 4
                ? Optional.empty()
                : Optional.of(new LineChart.Band(
                        data.columns().get(columns.get(2)).label(),
                        values(rows, columns.get(2)),
                        values(rows, columns.get(3))));
        return new LineChart(
                caption,
                measure(rows, columns),
                rows.stream().map(FigureData.Row::label).toList(),
                lines,
                band,
                List.of());
    }

    /** A value for each row with its interval. */
    static Chart dots(Caption caption, FigureData data, List<FigureData.Row> rows, List<Integer> columns) {
        List<IntervalChart.Row> drawn = new ArrayList<>();
        for (FigureData.Row row : rows) {
            Value interval = columns.size() < 3 ? Value.missing() : between(row, columns.get(1), columns.get(2));
            drawn.add(new IntervalChart.Row(
                    row.label(), BlockCharts.value(row.cells().get(columns.get(0))), interval, false));
        }
        return new IntervalChart(
                caption,
                measure(rows, columns),
                drawn,
                Optional.empty(),
                data.columns().get(columns.get(columns.size() < 3 ? 0 : 1)).label());
    }

    private static Value between(FigureData.Row row, int low, int high) {
        Double lowest = row.cells().get(low).value();
        Double highest = row.cells().get(high).value();
        return lowest == null || highest == null || lowest > highest ? Value.missing() : Value.between(lowest, highest);
    }

    /** Areas of different size; the limits of each area's own expected count make the funnel. */
    static Chart funnel(Caption caption, FigureData data, List<FigureData.Row> rows, List<Integer> columns) {
        List<FunnelChart.Point> points = new ArrayList<>();
        List<FunnelChart.Limit> limits = new ArrayList<>();
        for (FigureData.Row row : rows) {
            double[] cells = columns.stream()
                    .mapToDouble(i -> known(row.cells().get(i)).orElse(Double.NaN))
                    .toArray();
            if (cells.length < 2 || !(cells[0] >= 0 && cells[1] > 0)) {
                continue;
            }
            boolean limited =
                    cells.length >= 6 && java.util.Arrays.stream(cells).noneMatch(Double::isNaN);
            boolean outside = limited && (cells[0] / cells[1] < cells[2] || cells[0] / cells[1] > cells[3]);
            points.add(new FunnelChart.Point(row.label(), cells[0], cells[1], outside, Tone.QUIET));
            if (limited) {
                limits.add(new FunnelChart.Limit(cells[1], cells[2], cells[3], cells[4], cells[5]));
            }
        }
        String expected =
                columns.size() < 2 ? "" : data.columns().get(columns.get(1)).label();
        return new FunnelChart(caption, points, limits, expected);
    }

    /** A small drawing for each row, on one scale. */
    static Chart multiples(Caption caption, FigureData data, List<FigureData.Row> rows, List<Integer> columns) {
        List<String> periods =
                columns.stream().map(i -> data.columns().get(i).label()).toList();
        return new SmallMultiples(
                caption,
                measure(rows, columns),
                periods,
                rows.stream()
                        .limit(MOST_PANELS)
                        .map(r -> new SmallMultiples.Panel(
                                r.label(),
                                columns.stream()
                                        .map(i -> BlockCharts.value(r.cells().get(i)))
                                        .toList(),
                                false))
                        .toList());
    }

    private static List<Value> values(List<FigureData.Row> rows, int column) {
        return rows.stream().map(r -> BlockCharts.value(r.cells().get(column))).toList();
    }

    private static OptionalDouble known(FigureData.Cell cell) {
        Double value = cell.value();
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** As the cells are written: percent, decimals or whole numbers. The first cell with a value decides. */
    static Measure measure(List<FigureData.Row> rows, List<Integer> columns) {
        return rows.stream()
                .flatMap(r -> columns.stream().map(i -> r.cells().get(i)))
                .filter(c -> c.value() != null)
                .findFirst()
                .map(c -> measure(c.text()))
                .orElse(Measure.COUNT);
    }

    private static Measure measure(String text) {
        int comma = text.indexOf(',');
        int decimals = 0;
        while (comma >= 0
                && comma + decimals + 1 < text.length()
                && Character.isDigit(text.charAt(comma + decimals + 1))) {
            decimals++;
        }
        return text.endsWith("%") ? Measure.percent(decimals) : Measure.decimals(decimals);
    }
}
