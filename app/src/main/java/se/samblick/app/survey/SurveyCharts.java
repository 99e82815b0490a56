package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;
import se.samblick.charts.Chart;
import se.samblick.charts.IntervalChart;
import se.samblick.charts.LineChart;
import se.samblick.charts.Measure;
import se.samblick.charts.Value;

/** Draws answers with their intervals: areas beside each other, and an area over the waves. */
final class SurveyCharts {
    /** More rows than this make a drawing that nobody reads; the table has them all. */
    static final int MOST_ROWS = 40;

    private final Ui ui;
    private final SurveyWords words;

    SurveyCharts(Ui ui) {
        this.ui = ui;
        this.words = new SurveyWords(ui);
    }

    /** Lines in order of their values, each with its interval; where two overlap their order may be chance. */
    Optional<Chart> ranking(String title, String description, List<Results.Row> rows, @Nullable Estimate city) {
        List<IntervalChart.Row> drawn = new ArrayList<>();
        for (Results.Row row : rows) {
            Estimate estimate = row.estimate();
            if (estimate != null && drawn.size() < MOST_ROWS) {
                drawn.add(
                        new IntervalChart.Row(row.label(), Value.of(estimate.value()), interval(estimate), row.here()));
            }
        }
        if (drawn.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new IntervalChart(
                new Caption(title, description, "", ui.language().charts()),
                measure(rows.stream().map(Results.Row::estimate).toList()),
                drawn,
                Optional.ofNullable(city).map(c -> new IntervalChart.Reference(ui.text("survey.city"), c.value())),
                ui.text("survey.interval.95")));
    }

    /** An area and the municipality wave by wave; empty with fewer than two waves. */
    Optional<Chart> overTime(
            String title,
            String description,
            String name,
            Map<Wave, @Nullable Answer> here,
            Map<Wave, @Nullable Answer> city) {
        if (here.size() < 2) {
            return Optional.empty();
        }
        List<LineChart.Line> lines = new ArrayList<>();
        lines.add(new LineChart.Line(name, values(here), true));
        if (city.values().stream().anyMatch(a -> a != null && a.estimate() != null)) {
            lines.add(new LineChart.Line(ui.text("survey.city"), values(city), false));
        }
        List<Value> low = new ArrayList<>();
        List<Value> high = new ArrayList<>();
        here.values().forEach(a -> {
            Estimate estimate = a == null ? null : a.estimate();
            Interval interval = estimate == null ? Interval.UNDEFINED : SurveyTables.interval(estimate);
            low.add(interval.bounded() ? Value.of(interval.low()) : Value.missing());
            high.add(interval.bounded() ? Value.of(interval.high()) : Value.missing());
        });
        boolean band = low.stream().anyMatch(v -> v.known().isPresent());
        return Optional.of(new LineChart(
                new Caption(title, description, "", ui.language().charts()),
                measure(here.values().stream()
                        .map(a -> a == null ? null : a.estimate())
                        .toList()),
                here.keySet().stream().map(words::wave).toList(),
                lines,
                band ? Optional.of(new LineChart.Band(ui.text("survey.interval.95"), low, high)) : Optional.empty(),
                List.of()));
    }

    private static List<Value> values(Map<Wave, @Nullable Answer> series) {
        List<Value> values = new ArrayList<>();
        series.values().forEach(a -> {
            Estimate estimate = a == null ? null : a.estimate();
            values.add(estimate == null ? Value.missing() : Value.of(estimate.value()));
        });
        return values;
    }

    private static Value interval(Estimate estimate) {
        Interval interval = SurveyTables.interval(estimate);
        return interval.bounded() ? Value.between(interval.low(), interval.high()) : Value.missing();
    }

    private static Measure measure(List<@Nullable Estimate> estimates) {
        boolean share = estimates.stream().anyMatch(e -> e != null && e.share());
        return share ? Measure.percent(0) : Measure.decimals(1);
    }
}
