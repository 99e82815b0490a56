package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samblick.charts.Caption;
import se.samblick.charts.LineChart;
import se.samblick.charts.Measure;
import se.samblick.charts.Value;

/** Draws what was counted against what was expected, step by step. */
final class SeriesCharts {
    private SeriesCharts() {}

    static LineChart of(List<Judge.Judged> steps, Caption caption, WatchWords words) {
        List<Value> counts = new ArrayList<>();
        List<Value> expected = new ArrayList<>();
        List<Value> lower = new ArrayList<>();
        List<Value> upper = new ArrayList<>();
        List<LineChart.Mark> marks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Verdict verdict = steps.get(i).verdict();
            Long count = verdict.count();
            counts.add(count == null ? Value.missing() : Value.of(count));
            expected.add(value(verdict.expected()));
            lower.add(value(verdict.lower()));
            upper.add(value(verdict.upper()));
            if (verdict.state().standsOut()) {
                marks.add(new LineChart.Mark(i, ""));
            }
        }
        return new LineChart(
                caption,
                Measure.COUNT,
                steps.stream().map(s -> words.period(s.period())).toList(),
                List.of(
                        new LineChart.Line(words.text("watch.chart.count"), counts, true),
                        new LineChart.Line(words.text("watch.chart.expected"), expected, false)),
                Optional.of(new LineChart.Band(words.text("watch.chart.band"), lower, upper)),
                marks);
    }

    private static Value value(double number) {
        return Double.isFinite(number) ? Value.of(number) : Value.missing();
    }
}
