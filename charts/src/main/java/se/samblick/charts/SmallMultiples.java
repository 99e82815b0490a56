package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * The same measure in many areas: one small chart each, all on one scale, with the other areas behind.
 *
 * @param periods label of each point in time, in order
 * @param ownScale each on a scale of its own instead, without the others behind: shows the shape, not the size
 */
public record SmallMultiples(
        Caption caption, Measure measure, List<String> periods, List<Panel> panels, boolean ownScale) implements Chart {
    private static final double HEAD = 20;
    private static final double HIGH = 92;
    private static final double FOOT = 22;
    private static final double ROW = HEAD + HIGH + FOOT + 12;
    private static final double GUTTER = 16;
    private static final int BACKGROUNDS = 40;

    public SmallMultiples {
        measure = measure.in(caption.wording());
        periods = List.copyOf(periods);
        panels = List.copyOf(panels);
        for (Panel panel : panels) {
            if (panel.values.size() != periods.size()) {
                throw new IllegalArgumentException(
                        "'%s' has %d values, expected %d".formatted(panel.name, panel.values.size(), periods.size()));
            }
        }
    }

    /** All on one scale. */
    public SmallMultiples(Caption caption, Measure measure, List<String> periods, List<Panel> panels) {
        this(caption, measure, periods, panels, false);
    }

    /** One area; {@code here} marks the one in question. */
    public record Panel(String name, List<Value> values, boolean here) {
        public Panel {
            values = List.copyOf(values);
        }
    }

    @Override
    public DataTable table() {
        List<String> headers = new ArrayList<>(List.of(caption.wording().area()));
        headers.addAll(periods);
        List<DataTable.Row> rows = new ArrayList<>();
        for (Panel panel : panels) {
            rows.add(new DataTable.Row(panel.name, panel.values));
        }
        return new DataTable(headers, rows, measure);
    }

    @Override
    public void draw(Svg svg, Width width) {
        int columns = width.wide() ? 4 : 2;
        if (panels.isEmpty()) {
            svg.height(80);
            svg.nothing(44, caption.wording());
            return;
        }
        double wide = (svg.width() - GUTTER * (columns - 1)) / columns;
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            panel(svg, panels.get(i), i % columns * (wide + GUTTER), row * ROW, wide);
        }
        svg.height(Math.ceil((double) panels.size() / columns) * ROW);
    }

    private void panel(Svg svg, Panel panel, double left, double top, double wide) {
        svg.line(panel.here ? Ink.REACH : Ink.AXIS, left, top + 2, left + wide, top + 2);
        svg.text(
                panel.here ? Ink.TEXT_BOLD : Ink.TEXT_INK,
                Svg.Anchor.START,
                left,
                top + 17,
                Lettering.cut(panel.name, wide));
        Scale y = Scale.of(least(panel), most(panel), measure, top + HEAD + HIGH, top + HEAD + 8);
        double ticks = Axes.roomForTicks(y, measure);
        String last = last(panel).text(measure);
        Scale x = new Scale(
                0, Math.max(1, periods.size() - 1), 1, left + ticks, left + wide - Lettering.boldWidth(last) - 8);
        axis(svg, y, x);
        int drawn = 0;
        for (Panel other : panels) {
            if (!ownScale && !other.equals(panel) && drawn < BACKGROUNDS) {
                line(svg, Ink.BACKGROUND, other.values, x, y);
                drawn++;
            }
        }
        line(svg, panel.here ? Ink.LINE : Ink.LINE_OTHER, panel.values, x, y);
        last(panel).known().ifPresent(value -> {
            int at = lastIndex(panel);
            svg.circle(Ink.DOT, x.place(at), y.place(value), 3);
            svg.halo(Ink.TEXT_BOLD, Svg.Anchor.START, x.place(at) + 6, y.place(value) + 4, last);
        });
    }

    private void axis(Svg svg, Scale y, Scale x) {
        List<Double> ticks = y.ticks();
        for (int i = 0; i < ticks.size(); i += Math.max(1, (ticks.size() - 1) / 2)) {
            double place = y.place(ticks.get(i));
            svg.line(i == 0 ? Ink.AXIS : Ink.GRID, x.from(), place, x.to(), place);
            svg.text(Ink.TEXT, Svg.Anchor.END, x.from() - 5, place + 4, y.text(ticks.get(i), measure));
        }
        if (!periods.isEmpty()) {
            String first = Lettering.cut(periods.get(0), (x.to() - x.from()) / 2);
            String end = Lettering.cut(periods.get(periods.size() - 1), (x.to() - x.from()) / 2);
            svg.text(Ink.TEXT, Svg.Anchor.START, x.from(), y.from() + 17, first);
            if (periods.size() > 1) {
                svg.text(Ink.TEXT, Svg.Anchor.END, x.to(), y.from() + 17, end);
            }
        }
    }

    private static void line(Svg svg, Ink ink, List<Value> values, Scale x, Scale y) {
        var path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            var known = values.get(i).known();
            if (known.isPresent()) {
                path.append(pen ? 'L' : 'M')
                        .append(Svg.n(x.place(i)))
                        .append(' ')
                        .append(Svg.n(y.place(known.getAsDouble())));
            }
            pen = known.isPresent();
        }
        if (path.length() > 0) {
            svg.path(ink, path.toString());
        }
    }

    private static int lastIndex(Panel panel) {
        int last = panel.values.size() - 1;
        while (last > 0 && panel.values.get(last).known().isEmpty()) {
            last--;
        }
        return last;
    }

    private static Value last(Panel panel) {
        return panel.values.isEmpty() ? Value.missing() : panel.values.get(lastIndex(panel));
    }

    private double most(Panel panel) {
        return (ownScale ? List.of(panel) : panels)
                .stream()
                        .flatMap(each -> each.values.stream())
                        .mapToDouble(value -> value.known().orElse(0))
                        .max()
                        .orElse(0);
    }

    private double least(Panel panel) {
        return (ownScale ? List.of(panel) : panels)
                .stream()
                        .flatMap(each -> each.values.stream())
                        .mapToDouble(value -> value.known().orElse(0))
                        .min()
                        .orElse(0);
    }
}
