package se.samblick.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Areas of different size compared fairly: count through expected, with the limits within which chance keeps it.
 *
 * @param limits of the ratio, over the expected counts to draw them for
 * @param expectedName what the expected count is made from; stands under the axis
 */
public record FunnelChart(Caption caption, List<Point> points, List<Limit> limits, String expectedName)
        implements Chart {
    private static final double TOP = 16;
    private static final double NAME_GAP = 10;

    public FunnelChart {
        points = List.copyOf(points);
        limits = limits.stream()
                .sorted(Comparator.comparingDouble(Limit::expected))
                .toList();
    }

    /**
     * One area.
     *
     * @param named with its name in the drawing
     * @param tone coloured if it lies outside the outer limits
     */
    public record Point(String name, double count, double expected, boolean named, Tone tone) {
        public Point {
            if (!(expected > 0 && Double.isFinite(expected) && count >= 0 && Double.isFinite(count))) {
                throw new IllegalArgumentException(
                        "'%s': found %s of %s expected; the count must be 0 or more, the expected above 0"
                                .formatted(name, count, expected));
            }
        }

        double ratio() {
            return count / expected;
        }
    }

    /** Limits of the ratio at one expected count. */
    public record Limit(double expected, double low95, double high95, double low998, double high998) {}

    @Override
    public DataTable table() {
        Wording wording = caption.wording();
        List<DataTable.Row> rows = new ArrayList<>();
        for (Point point : points) {
            rows.add(new DataTable.Row(
                    point.name, List.of(Value.of(point.count), Value.of(point.expected), Value.of(point.ratio()))));
        }
        return new DataTable(
                List.of(wording.area(), wording.count(), wording.expected(), wording.ratio()), rows, decimals(2));
    }

    @Override
    public void draw(Svg svg, Width width) {
        double height = width.wide() ? 300 : 280;
        double bottom = height - 40;
        svg.height(height);
        Scale y = ratios(bottom);
        double left = Axes.roomForTicks(y, decimals(2));
        double widest = points.stream().mapToDouble(Point::expected).max().orElse(1);
        double right = svg.width() - 14;
        Scale x = Scale.of(0, widest, decimals(0), left, right);
        Axes.horizontalGrid(svg, y, decimals(1), left, right);
        expectedAxis(svg, x, bottom);
        band(svg, Ink.BAND_FAINT, Limit::low998, Limit::high998, x, y);
        band(svg, Ink.BAND_FAINT, Limit::low95, Limit::high95, x, y);
        svg.line(Ink.AXIS, left, y.place(1), right, y.place(1));
        limitNames(svg, y, right);
        if (points.isEmpty()) {
            svg.nothing(height / 2, caption.wording());
        }
        points.forEach(point -> point(svg, point, x, y));
        svg.text(Ink.TEXT, Svg.Anchor.START, left, height - 4, Lettering.cut(expectedName, right - left));
    }

    /** High and low enough for every point, and for the funnel where the smallest of them stands. */
    private Scale ratios(double bottom) {
        double smallest = points.stream().mapToDouble(Point::expected).min().orElse(0);
        Limit widest = limits.stream()
                .filter(limit -> limit.expected >= smallest)
                .findFirst()
                .orElse(new Limit(smallest, 1, 1, 1, 1));
        double high = points.stream().mapToDouble(Point::ratio).max().orElse(1);
        double low = points.stream().mapToDouble(Point::ratio).min().orElse(1);
        return Scale.around(
                Math.min(0.5, Math.min(low, widest.low998)),
                Math.max(1.5, Math.max(high, widest.high998)),
                decimals(1),
                bottom,
                TOP);
    }

    private void expectedAxis(Svg svg, Scale x, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : x.ticks()) {
            String text = x.text(tick, decimals(0));
            double half = Lettering.width(text) / 2;
            double middle = Math.min(svg.width() - half, x.place(tick));
            if (middle - half > free) {
                svg.text(Ink.TEXT, Svg.Anchor.MIDDLE, middle, bottom + 16, text);
                free = middle + half + 6;
            }
        }
    }

    private void band(Svg svg, Ink ink, ToDoubleFunction<Limit> low, ToDoubleFunction<Limit> high, Scale x, Scale y) {
        List<Limit> inside =
                limits.stream().filter(limit -> limit.expected <= x.high()).toList();
        if (inside.size() < 2) {
            return;
        }
        var path = new StringBuilder();
        for (Limit limit : inside) {
            point(path, x.place(limit.expected), y.place(high.applyAsDouble(limit)));
        }
        for (int i = inside.size() - 1; i >= 0; i--) {
            point(path, x.place(inside.get(i).expected), y.place(low.applyAsDouble(inside.get(i))));
        }
        svg.path(ink, path.append('Z').toString());
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.length() == 0 ? 'M' : 'L').append(Svg.n(x)).append(' ').append(Svg.n(y));
    }

    private Measure decimals(int decimals) {
        return Measure.decimals(decimals).in(caption.wording());
    }

    private void limitNames(Svg svg, Scale y, double right) {
        if (!limits.isEmpty()) {
            Limit last = limits.get(limits.size() - 1);
            List<Double> places =
                    Axes.apart(List.of(y.place(last.high998) - 5, y.place(last.high95) - 5), 14, TOP + 10, y.from());
            svg.halo(
                    Ink.TEXT,
                    Svg.Anchor.END,
                    right - 4,
                    places.get(0),
                    Measure.percent(1).in(caption.wording()).format(0.998));
            svg.halo(
                    Ink.TEXT,
                    Svg.Anchor.END,
                    right - 4,
                    places.get(1),
                    Measure.percent(0).in(caption.wording()).format(0.95));
        }
    }

    private void point(Svg svg, Point point, Scale x, Scale y) {
        double cx = x.place(point.expected);
        double cy = y.place(point.ratio());
        Ink dot = switch (point.tone) {
            case QUIET -> Ink.DOT_OTHER;
            case WORSE -> Ink.DOT_WORSE;
            case BETTER -> Ink.DOT_BETTER;
            case DETECTED -> Ink.DOT_DETECTED;
        };
        svg.circle(dot, cx, cy, 5.5);
        if (point.named) {
            String text = point.tone == Tone.QUIET
                    ? point.name
                    : caption.wording()
                            .against(
                                    point.name,
                                    decimals(0).format(point.count),
                                    decimals(0).format(point.expected));
            boolean onTheLeft = cx > svg.width() / 2;
            double room = onTheLeft ? cx - NAME_GAP : svg.width() - cx - NAME_GAP;
            svg.halo(
                    point.tone == Tone.QUIET ? Ink.TEXT : Ink.TEXT_BOLD,
                    onTheLeft ? Svg.Anchor.END : Svg.Anchor.START,
                    cx + (onTheLeft ? -NAME_GAP : NAME_GAP),
                    cy + 4,
                    Lettering.cut(text, room));
        }
    }
}
