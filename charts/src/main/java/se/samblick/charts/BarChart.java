package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A few categories in one period, or in two: the earlier hatched and thin, the later full. Bars begin at zero, always.
 *
 * @param earlier name of the earlier period; empty if there is only one
 * @param later name of the period
 */
public record BarChart(Caption caption, Measure measure, String earlier, String later, List<Bar> bars)
        implements Chart {
    private static final double TOP = 24;
    private static final double EDGE = 8;
    private static final double EARLIER = 10;
    private static final double LATER = 15;
    private static final double BETWEEN = 2;
    private static final double LINE = 14;
    private static final double PAUSE = 11;
    private static final double GAP = 6;

    public BarChart {
        measure = measure.in(caption.wording());
        bars = List.copyOf(bars);
    }

    /**
     * A category; values are 0 or more.
     *
     * @param earlier ignored where the chart has one period
     * @param tone of the difference; coloured only if it is ascertained
     */
    public record Bar(String name, Value earlier, Value later, Tone tone) {
        public Bar {
            if (earlier.lowest().orElse(0) < 0 || later.lowest().orElse(0) < 0) {
                throw new IllegalArgumentException("Bar '%s': expected values of 0 or more".formatted(name));
            }
        }

        /** A category in a single period. */
        public static Bar of(String name, Value value) {
            return new Bar(name, Value.missing(), value, Tone.QUIET);
        }
    }

    private boolean paired() {
        return !earlier.isEmpty();
    }

    @Override
    public DataTable table() {
        String category = caption.wording().category();
        List<String> headers = paired() ? List.of(category, earlier, later) : List.of(category, later);
        List<DataTable.Row> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(new DataTable.Row(bar.name, paired() ? List.of(bar.earlier, bar.later) : List.of(bar.later)));
        }
        return new DataTable(headers, rows, measure);
    }

    private Stream<Value> values() {
        return bars.stream().flatMap(bar -> paired() ? Stream.of(bar.earlier, bar.later) : Stream.of(bar.later));
    }

    private String difference(Bar bar) {
        boolean both =
                paired() && bar.earlier.known().isPresent() && bar.later.known().isPresent();
        return both
                ? measure.formatSigned(
                        bar.later.known().getAsDouble() - bar.earlier.known().getAsDouble())
                : "";
    }

    @Override
    public void draw(Svg svg, Width width) {
        double longest = bars.stream()
                .mapToDouble(bar -> Lettering.width(bar.name))
                .max()
                .orElse(0);
        double left = width.wide() ? Math.min(190, longest + 24) : EDGE;
        double room = bars.stream().mapToDouble(this::roomForFigures).max().orElse(0);
        double most =
                values().mapToDouble(value -> value.highest().orElse(0)).max().orElse(0);
        double perUnit = most > 0 ? (svg.width() - left - room) / most : 0;
        double y = TOP;
        if (bars.isEmpty()) {
            y += 60;
            svg.nothing(TOP + 34, caption.wording());
        }
        for (Bar bar : bars) {
            y = drawBar(svg, width, bar, left, y, perUnit);
        }
        svg.line(Ink.AXIS, left, TOP, left, y);
        svg.height(y + EDGE);
        key(svg, left);
    }

    private double roomForFigures(Bar bar) {
        double later = Lettering.boldWidth(bar.later.text(measure)) + Lettering.boldWidth(difference(bar));
        return Math.max(later, Lettering.width(bar.earlier.text(measure))) + 5 * GAP;
    }

    private void key(Svg svg, double left) {
        double x = left;
        if (paired()) {
            String name = Lettering.cut(earlier, svg.width() / 3);
            svg.rect(Ink.BAR_EARLIER, x, 4, 22, EARLIER);
            svg.text(Ink.TEXT, Svg.Anchor.START, x + 28, 13, name);
            x += 28 + Lettering.width(name) + 16;
        }
        svg.rect(Ink.BAR, x, 4, 22, EARLIER);
        svg.text(Ink.TEXT_INK, Svg.Anchor.START, x + 28, 13, Lettering.cut(later, svg.width() - x - 32));
    }

    private double drawBar(Svg svg, Width width, Bar bar, double left, double top, double perUnit) {
        double thick = LATER + (paired() ? EARLIER + BETWEEN : 0);
        double y = top + PAUSE / 2;
        double below;
        if (width.wide()) {
            List<String> name = Lettering.wrap(bar.name, left - 2 * EDGE, 2);
            double high = Math.max(thick, LINE * name.size());
            svg.label(Ink.TEXT_INK, Svg.Anchor.END, left - EDGE, y + high / 2, name);
            below = y + high;
            y += (high - thick) / 2;
        } else {
            List<String> name = Lettering.wrap(bar.name, svg.width() - 2 * EDGE, 2);
            svg.label(Ink.TEXT_INK, Svg.Anchor.START, left + 4, y + LINE * name.size() / 2, name);
            y += LINE * name.size() + BETWEEN;
            below = y + thick;
        }
        if (paired()) {
            value(svg, Ink.BAR_EARLIER, Ink.TEXT, bar.earlier, left, y, EARLIER, perUnit);
            y += EARLIER + BETWEEN;
        }
        double end = value(svg, Ink.BAR, Ink.TEXT_BOLD, bar.later, left, y, LATER, perUnit);
        svg.text(bar.tone.text(), Svg.Anchor.START, end + GAP, y + LATER / 2 + 4, difference(bar));
        return below + PAUSE / 2;
    }

    /** Draws one bar and its figure, and answers where the figure ends. */
    private double value(Svg svg, Ink ink, Ink text, Value value, double x, double y, double thick, double perUnit) {
        double length = perUnit * value.highest().orElse(0);
        double after = x + length + GAP;
        if (value.known().isPresent()) {
            svg.rect(ink, x, y, length, thick);
        } else if (value instanceof Value.Suppressed) {
            svg.rect(Ink.DASHED, x, y, length, thick);
            svg.lock(after, y + thick / 2);
            after += 2 * GAP;
        }
        String figure = value.text(measure);
        svg.text(text, Svg.Anchor.START, after, y + thick / 2 + 4, figure);
        return after + Lettering.boldWidth(figure);
    }
}
