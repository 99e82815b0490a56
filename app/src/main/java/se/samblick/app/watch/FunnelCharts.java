package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import se.samblick.analysis.FunnelPlot;
import se.samblick.analysis.Interval;
import se.samblick.app.figures.Amount;
import se.samblick.charts.Caption;
import se.samblick.charts.FunnelChart;
import se.samblick.charts.Tone;

/** Draws areas of different size against what chance gives. */
final class FunnelCharts {
    private static final int CURVE = 160;

    private FunnelCharts() {}

    static FunnelChart of(AreaComparison compared, WatchWords words) {
        List<AreaComparison.Row> rated = compared.rows().stream()
                .filter(r -> r.rate() != null && r.expected() > 0)
                .toList();
        List<FunnelChart.Point> points = new ArrayList<>();
        for (AreaComparison.Row row : rated) {
            boolean outside = row.place().outside();
            points.add(new FunnelChart.Point(
                    row.area().name(), count(row), row.expected(), outside || rated.size() <= 8, tone(compared, row)));
        }
        String title = words.text("watch.areas.funnel", compared.category().label(), words.period(compared.period()));
        long outside = rated.stream().filter(r -> r.place().outside()).count();
        return new FunnelChart(
                new Caption(
                        title, words.text("watch.areas.funnel.description", outside, rated.size()), "", words.charts()),
                points,
                limits(compared, rated),
                words.text("watch.areas.funnel.expected"));
    }

    private static long count(AreaComparison.Row row) {
        Amount count = row.count();
        return count == null ? 0 : Math.round(count.lower());
    }

    private static Tone tone(AreaComparison compared, AreaComparison.Row row) {
        if (!row.place().outside()) {
            return Tone.QUIET;
        }
        boolean more = count(row) > row.expected();
        return switch (WatchWords.state(compared.category(), more)) {
            case "bad" -> Tone.WORSE;
            case "ok" -> Tone.BETTER;
            case "warn" -> Tone.DETECTED;
            default -> Tone.QUIET;
        };
    }

    private static List<FunnelChart.Limit> limits(AreaComparison compared, List<AreaComparison.Row> rated) {
        double most =
                rated.stream().mapToDouble(AreaComparison.Row::expected).max().orElse(1) * 1.5;
        FunnelPlot funnel = AreaComparison.funnel(
                rated.stream().map(FunnelCharts::count).toList(),
                rated.stream().map(AreaComparison.Row::expected).toList(),
                compared.overdispersion());
        List<FunnelChart.Limit> limits = new ArrayList<>();
        for (int i = 1; i <= CURVE; i++) {
            // Closer together where the funnel is wide and bends.
            double expected = Math.max(0.5, most * i * i / (CURVE * CURVE));
            Interval inner = funnel.limits(expected, AreaComparison.LEVEL);
            Interval outer = funnel.limits(expected, AreaComparison.OUTER_LEVEL);
            limits.add(new FunnelChart.Limit(expected, inner.low(), inner.high(), outer.low(), outer.high()));
        }
        return limits;
    }
}
