package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samblick.charts.BarChart;
import se.samblick.charts.Caption;
import se.samblick.charts.Chart;
import se.samblick.charts.LineChart;
import se.samblick.charts.SlopeChart;
import se.samblick.charts.Tone;
import se.samblick.charts.Value;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Draws what a live block last showed. */
public final class BlockCharts {
    private static final int MOST_LINES = 8;

    private BlockCharts() {}

    /** The chart of a block; empty before the first answer, and where only the table is wanted. */
    public static Optional<Chart> of(FigureBlock block) {
        FigureData data = block.data();
        if (data == null || !block.showsChart()) {
            return Optional.empty();
        }
        List<Integer> values = IntStream.range(0, data.columns().size())
                .filter(i -> data.columns().get(i).role() == FigureData.Role.VALUE)
                .boxed()
                .toList();
        List<FigureData.Row> rows = data.rows().stream().filter(r -> !r.total()).toList();
        if (values.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        var caption = new Caption(
                block.title().isBlank() ? "Diagram" : block.title(),
                data.alt().isBlank() ? "Samma siffror som i tabellen." : data.alt(),
                data.source());
        return Optional.of(
                switch (block.chart()) {
                    case BAND -> EstimateCharts.band(caption, data, rows, values);
                    case DOT -> EstimateCharts.dots(caption, data, rows, values);
                    case FUNNEL -> EstimateCharts.funnel(caption, data, rows, values);
                    case MULTIPLES -> EstimateCharts.multiples(caption, data, rows, values);
                    case LINE ->
                        values.size() > 2 ? lines(caption, data, rows, values) : bars(caption, data, rows, values);
                    case SLOPE ->
                        values.size() > 1 ? slopes(caption, data, rows, values) : bars(caption, data, rows, values);
                    default -> bars(caption, data, rows, values);
                });
    }

    private static Chart bars(Caption caption, FigureData data, List<FigureData.Row> rows, List<Integer> values) {
        int later = values.get(values.size() - 1);
        int earlier = values.size() > 1 ? values.get(values.size() - 2) : -1;
        List<BarChart.Bar> bars = new ArrayList<>();
        for (FigureData.Row row : rows) {
            bars.add(new BarChart.Bar(
                    row.label(),
                    earlier < 0 ? Value.missing() : value(row.cells().get(earlier)),
                    value(row.cells().get(later)),
                    Tone.QUIET));
        }
        String before = earlier < 0 ? "" : data.columns().get(earlier).label();
        return new BarChart(
                caption,
                EstimateCharts.measure(rows, values),
                before,
                data.columns().get(later).label(),
                bars);
    }

    private static Chart slopes(Caption caption, FigureData data, List<FigureData.Row> rows, List<Integer> values) {
        int first = values.get(0);
        int last = values.get(values.size() - 1);
        List<SlopeChart.Slope> slopes = rows.stream()
                .map(r -> new SlopeChart.Slope(
                        r.label(), value(r.cells().get(first)), value(r.cells().get(last)), Tone.QUIET))
                .toList();
        return new SlopeChart(
                caption,
                EstimateCharts.measure(rows, values),
                data.columns().get(first).label(),
                data.columns().get(last).label(),
                slopes);
    }

    private static Chart lines(Caption caption, FigureData data, List<FigureData.Row> rows, List<Integer> values) {
        List<String> periods =
                values.stream().map(i -> data.columns().get(i).label()).toList();
        List<LineChart.Line> lines = new ArrayList<>();
        for (FigureData.Row row : rows.subList(0, Math.min(rows.size(), MOST_LINES))) {
            lines.add(new LineChart.Line(
                    row.label(),
                    values.stream().map(i -> value(row.cells().get(i))).toList(),
                    lines.isEmpty()));
        }
        return new LineChart(
                caption, EstimateCharts.measure(rows, values), periods, lines, Optional.empty(), List.of());
    }

    static Value value(FigureData.Cell cell) {
        Double number = cell.value();
        return number == null ? suppressed(cell.text()) : Value.of(number);
    }

    /** {@code 0–4} is an interval; everything else that is no number is missing. */
    private static Value suppressed(@Nullable String text) {
        String[] ends = text == null ? new String[0] : text.split("–", -1);
        boolean interval = ends.length == 2 && ends[0].matches("\\d+") && ends[1].matches("\\d+");
        return interval ? Value.between(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])) : Value.missing();
    }
}
