package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates with their intervals, such as shares from a survey, row by row, against one reference if there is one.
 *
 * @param reference a line through all rows
 * @param intervalName what the interval is, such as {@code 95 %}; head of its columns in the table
 */
public record IntervalChart(
        Caption caption, Measure measure, List<Row> rows, Optional<Reference> reference, String intervalName)
        implements Chart {
    private static final double TOP = 24;
    private static final double PITCH = 28;
    private static final double FOOT = 22;
    private static final double EDGE = 8;
    private static final double LINE = 14;

    public IntervalChart {
        measure = measure.in(caption.wording());
        rows = List.copyOf(rows);
    }

    /**
     * One estimate.
     *
     * @param interval from where to where it may lie; missing if there is none
     * @param here the area in question, drawn in full ink
     */
    public record Row(String name, Value estimate, Value interval, boolean here) {}

    /** A value to compare with. */
    public record Reference(String name, double value) {}

    @Override
    public DataTable table() {
        List<DataTable.Row> table = new ArrayList<>();
        for (Row row : rows) {
            table.add(new DataTable.Row(
                    row.name, List.of(row.estimate, limit(row.interval, true), limit(row.interval, false))));
        }
        reference.ifPresent(line -> table.add(
                new DataTable.Row(line.name, List.of(Value.of(line.value), Value.missing(), Value.missing()))));
        Wording wording = caption.wording();
        return new DataTable(
                List.of(wording.area(), wording.value(), wording.lowest(intervalName), wording.highest(intervalName)),
                table,
                measure);
    }

    private static Value limit(Value interval, boolean lower) {
        var limit = lower ? interval.lowest() : interval.highest();
        return limit.isPresent() ? Value.of(limit.getAsDouble()) : Value.missing();
    }

    @Override
    public void draw(Svg svg, Width width) {
        double longest = rows.stream()
                .mapToDouble(row -> Lettering.boldWidth(row.name))
                .max()
                .orElse(0);
        double figures = rows.stream()
                .mapToDouble(row -> Lettering.boldWidth(row.estimate.text(measure)) + lockRoom(row))
                .max()
                .orElse(0);
        double left = width.wide() ? Math.min(190, longest + 24) : EDGE + 4;
        double right = svg.width() - figures - 5 * EDGE;
        double bottom = TOP
                + Math.max(
                        2 * PITCH,
                        rows.stream()
                                .mapToDouble(row -> high(row, svg, width, left))
                                .sum());
        Scale x = Scale.of(least(), most(), measure, left, right);
        Axes.verticalGrid(svg, x, measure, TOP, bottom);
        reference.ifPresent(line -> reference(svg, line, x, bottom));
        double y = TOP;
        for (Row row : rows) {
            double high = high(row, svg, width, left);
            row(svg, width, row, x, y, high);
            y += high;
        }
        if (rows.isEmpty()) {
            svg.nothing((TOP + bottom) / 2, caption.wording());
        }
        svg.height(bottom + FOOT);
    }

    /** Names stand beside their rows in a wide drawing, above them in a narrow one. */
    private static List<String> name(Row row, Svg svg, Width width, double left) {
        return Lettering.wrap(row.name, width.wide() ? left - 16 : svg.width() - 2 * EDGE, 2);
    }

    private static double high(Row row, Svg svg, Width width, double left) {
        int lines = name(row, svg, width, left).size();
        return width.wide() ? PITCH + (lines - 1) * EDGE : PITCH + lines * LINE;
    }

    private static double lockRoom(Row row) {
        return row.estimate instanceof Value.Suppressed ? 12 : 0;
    }

    private double most() {
        double most = rows.stream()
                .mapToDouble(row -> Math.max(
                        row.estimate.highest().orElse(0), row.interval.highest().orElse(0)))
                .max()
                .orElse(0);
        return Math.max(most, reference.map(Reference::value).orElse(0.0));
    }

    private double least() {
        double least = rows.stream()
                .mapToDouble(row -> Math.min(
                        row.estimate.lowest().orElse(0), row.interval.lowest().orElse(0)))
                .min()
                .orElse(0);
        return Math.min(least, reference.map(Reference::value).orElse(0.0));
    }

    private void reference(Svg svg, Reference line, Scale x, double bottom) {
        double place = x.place(line.value);
        svg.line(Ink.DASHED, place, TOP - 6, place, bottom);
        String text = Lettering.cut(line.name + " " + measure.format(line.value), svg.width() - 2 * EDGE);
        double room = Lettering.width(text);
        double start = Math.max(EDGE, Math.min(place + 5, svg.width() - room - EDGE));
        svg.text(Ink.TEXT, Svg.Anchor.START, start, TOP - 8, text);
    }

    private void row(Svg svg, Width width, Row row, Scale x, double top, double high) {
        Ink name = row.here ? Ink.TEXT_BOLD : Ink.TEXT_INK;
        double y = top + high / 2;
        if (width.wide()) {
            svg.label(name, Svg.Anchor.END, x.from() - 12, y, name(row, svg, width, x.from()));
        } else {
            double under = top + 16;
            for (String line : name(row, svg, width, x.from())) {
                svg.halo(name, Svg.Anchor.START, EDGE, under, line);
                under += LINE;
            }
            y = top + high - 14;
        }
        reach(svg, row.interval, row.here ? Ink.REACH : Ink.REACH_OTHER, x, y);
        reach(svg, row.estimate.known().isPresent() ? Value.missing() : row.estimate, Ink.DASHED, x, y);
        if (row.estimate.known().isPresent()) {
            svg.circle(
                    row.here ? Ink.DOT : Ink.DOT_OTHER,
                    x.place(row.estimate.known().getAsDouble()),
                    y,
                    5);
        } else if (row.estimate instanceof Value.Suppressed) {
            svg.lock(x.to() + 12, y);
        }
        svg.text(
                row.here ? Ink.TEXT_BOLD : Ink.TEXT,
                Svg.Anchor.START,
                x.to() + 14 + lockRoom(row),
                y + 4,
                row.estimate.text(measure));
    }

    private static void reach(Svg svg, Value interval, Ink ink, Scale x, double y) {
        if (interval.lowest().isPresent()) {
            svg.line(
                    ink,
                    x.place(interval.lowest().getAsDouble()),
                    y,
                    x.place(interval.highest().getAsDouble()),
                    y);
        }
    }
}
