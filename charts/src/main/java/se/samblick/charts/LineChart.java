package se.samblick.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values over time, against their usual span or their interval. A missing value is a gap in the line; a suppressed one
 * is a dotted reach with a lock.
 *
 * @param periods label of each point in time, in order
 * @param lines each with one value per period; the main one is drawn in full ink
 * @param band the usual span, with one pair per period
 * @param marks points to notice, on the first line
 */
public record LineChart(
        Caption caption, Measure measure, List<String> periods, List<Line> lines, Optional<Band> band, List<Mark> marks)
        implements Chart {
    private static final double TOP = 14;
    private static final double FOOT = 28;
    private static final double END_GAP = 8;
    private static final double LABEL_GAP = 14;

    public LineChart {
        measure = measure.in(caption.wording());
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        for (Line line : lines) {
            requireOnePerPeriod(line.name, line.values.size(), periods.size());
        }
        if (band.isPresent()) {
            requireOnePerPeriod(band.get().name, band.get().low.size(), periods.size());
        }
        for (Mark mark : marks) {
            if (mark.period < 0 || mark.period >= periods.size()) {
                throw new IllegalArgumentException("Mark at period %d of %d".formatted(mark.period, periods.size()));
            }
        }
    }

    private static void requireOnePerPeriod(String name, int values, int periods) {
        if (values != periods) {
            throw new IllegalArgumentException("'%s' has %d values, expected %d".formatted(name, values, periods));
        }
    }

    /** A line; one that is not main is drawn in quiet ink. */
    public record Line(String name, List<Value> values, boolean main) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** A span with a lower and an upper value per period; a missing one on either side leaves a gap. */
    public record Band(String name, List<Value> low, List<Value> high) {
        public Band {
            low = List.copyOf(low);
            high = List.copyOf(high);
            if (low.size() != high.size()) {
                throw new IllegalArgumentException("A band needs as many lower as upper values");
            }
        }
    }

    /** A ring around a point, with words over it if any. */
    public record Mark(int period, String text) {}

    @Override
    public DataTable table() {
        List<String> headers = new ArrayList<>(List.of("Period"));
        lines.forEach(line -> headers.add(line.name));
        band.ifPresent(span -> headers.addAll(
                List.of(caption.wording().lowest(span.name), caption.wording().highest(span.name))));
        List<DataTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            List<Value> values = new ArrayList<>();
            for (Line line : lines) {
                values.add(line.values.get(i));
            }
            if (band.isPresent()) {
                values.add(band.get().low.get(i));
                values.add(band.get().high.get(i));
            }
            rows.add(new DataTable.Row(periods.get(i), values));
        }
        return new DataTable(headers, rows, measure);
    }

    private Stream<Value> values() {
        Stream<Value> spans = band.stream().flatMap(span -> Stream.concat(span.low.stream(), span.high.stream()));
        return Stream.concat(lines.stream().flatMap(line -> line.values.stream()), spans);
    }

    @Override
    public void draw(Svg svg, Width width) {
        double height = width.wide() ? 250 : 230;
        svg.height(height);
        double most =
                values().mapToDouble(value -> value.highest().orElse(0)).max().orElse(0);
        double least =
                values().mapToDouble(value -> value.lowest().orElse(0)).min().orElse(0);
        Scale y = Scale.of(least, most, measure, height - FOOT, TOP);
        double left = Axes.roomForTicks(y, measure);
        double right = svg.width() - roomForNames(width) - 2 * END_GAP;
        // a single period stands in the middle
        Scale x = periods.size() == 1
                ? new Scale(-1, 1, 1, left, right)
                : new Scale(0, Math.max(1, periods.size() - 1), 1, left, right);
        Axes.horizontalGrid(svg, y, measure, left, right);
        Axes.periods(svg, periods, x, height - FOOT);
        if (values().noneMatch(value -> value.highest().isPresent())) {
            svg.nothing(height / 2, caption.wording());
            return;
        }
        band.ifPresent(span -> band(svg, span, x, y));
        lines.stream().sorted(Comparator.comparing(Line::main)).forEach(line -> line(svg, line, x, y));
        marks(svg, x, y);
        names(svg, width, x, y);
    }

    private double roomForNames(Width width) {
        double longest = lines.stream()
                .mapToDouble(line -> Lettering.boldWidth(line.name))
                .max()
                .orElse(0);
        return Math.min(longest, width.wide() ? 150 : 84);
    }

    private static void band(Svg svg, Band span, Scale x, Scale y) {
        int from = 0;
        while (from < span.low.size()) {
            int to = from;
            while (to < span.low.size() && known(span, to)) {
                to++;
            }
            if (to - from > 1) {
                svg.path(Ink.BAND, outline(span, from, to, x, y));
            }
            from = to + 1;
        }
    }

    private static boolean known(Band span, int i) {
        return span.low.get(i).lowest().isPresent()
                && span.high.get(i).highest().isPresent();
    }

    private static String outline(Band span, int from, int to, Scale x, Scale y) {
        var path = new StringBuilder();
        for (int i = from; i < to; i++) {
            point(path, x.place(i), y.place(span.high.get(i).highest().orElseThrow()));
        }
        for (int i = to - 1; i >= from; i--) {
            point(path, x.place(i), y.place(span.low.get(i).lowest().orElseThrow()));
        }
        return path.append('Z').toString();
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.length() == 0 ? 'M' : 'L').append(Svg.n(x)).append(' ').append(Svg.n(y));
    }

    private void line(Svg svg, Line line, Scale x, Scale y) {
        Ink ink = line.main ? Ink.LINE : Ink.LINE_OTHER;
        var path = new StringBuilder();
        for (int i = 0; i < line.values.size(); i++) {
            Value value = line.values.get(i);
            if (value.known().isPresent()) {
                double place = y.place(value.known().getAsDouble());
                point(path, x.place(i), place);
                if (alone(line.values, i)) {
                    svg.circle(line.main ? Ink.DOT : Ink.DOT_OTHER, x.place(i), place, 3.5);
                }
            } else {
                finish(svg, ink, path);
                if (value instanceof Value.Suppressed hidden) {
                    svg.line(Ink.DASHED, x.place(i), y.place(hidden.low()), x.place(i), y.place(hidden.high()));
                    svg.lock(x.place(i) - 4, y.place(hidden.high()) - 8);
                }
            }
        }
        finish(svg, ink, path);
    }

    private static boolean alone(List<Value> values, int i) {
        boolean before = i > 0 && values.get(i - 1).known().isPresent();
        boolean after = i + 1 < values.size() && values.get(i + 1).known().isPresent();
        return !before && !after;
    }

    private static void finish(Svg svg, Ink ink, StringBuilder path) {
        if (path.indexOf("L") > 0) {
            svg.path(ink, path.toString());
        }
        path.setLength(0);
    }

    private void marks(Svg svg, Scale x, Scale y) {
        for (Mark mark : marks) {
            Value value =
                    lines.isEmpty() ? Value.missing() : lines.get(0).values.get(mark.period);
            value.known().ifPresent(known -> {
                svg.circle(Ink.RING, x.place(mark.period), y.place(known), 5);
                if (!mark.text.isEmpty()) {
                    double half = Lettering.width(mark.text) / 2;
                    double middle = Math.max(half, Math.min(svg.width() - half, x.place(mark.period)));
                    svg.halo(Ink.TEXT, Svg.Anchor.MIDDLE, middle, Math.max(12, y.place(known) - 10), mark.text);
                }
            });
        }
    }

    /** Names at the ends of the lines, moved apart where lines end close together. */
    private void names(Svg svg, Width width, Scale x, Scale y) {
        List<Line> named = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        for (Line line : lines) {
            int last = IntStream.range(0, line.values.size())
                    .filter(i -> line.values.get(i).known().isPresent())
                    .max()
                    .orElse(-1);
            if (last >= 0) {
                double place = y.place(line.values.get(last).known().orElseThrow());
                svg.circle(line.main ? Ink.DOT : Ink.DOT_OTHER, x.place(last), place, 3.5);
                named.add(line);
                wanted.add(place);
            }
        }
        double room = roomForNames(width) + 1;
        boolean wrapped = named.stream().anyMatch(line -> Lettering.boldWidth(line.name) > room);
        List<Double> places = Axes.apart(wanted, wrapped ? 2 * LABEL_GAP + 2 : LABEL_GAP, TOP, y.from());
        double start = (periods.size() == 1 ? x.place(0) : x.to()) + END_GAP;
        for (int i = 0; i < named.size(); i++) {
            Ink ink = named.get(i).main ? Ink.TEXT_BOLD : Ink.TEXT;
            List<String> name = Lettering.wrap(named.get(i).name, room, 2);
            for (int k = 0; k < name.size(); k++) {
                double shift = LABEL_GAP * (k - (name.size() - 1) / 2.0);
                svg.halo(ink, Svg.Anchor.START, start, places.get(i) + 4 + shift, name.get(k));
            }
        }
    }
}
