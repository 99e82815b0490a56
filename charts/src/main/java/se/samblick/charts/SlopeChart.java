package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exactly two points in time and a few areas: who rose and who fell.
 *
 * @param first name of the first point in time
 * @param last name of the last
 */
public record SlopeChart(Caption caption, Measure measure, String first, String last, List<Slope> slopes)
        implements Chart {
    private static final double TOP = 34;
    private static final double GAP = 15;
    private static final double LEAST_HEIGHT = 240;

    public SlopeChart {
        measure = measure.in(caption.wording());
        slopes = List.copyOf(slopes);
    }

    /** One area; the tone colours the line if the difference is ascertained. */
    public record Slope(String name, Value first, Value last, Tone tone) {}

    @Override
    public DataTable table() {
        List<DataTable.Row> rows = new ArrayList<>();
        for (Slope slope : slopes) {
            rows.add(new DataTable.Row(slope.name, List.of(slope.first, slope.last)));
        }
        return new DataTable(List.of(caption.wording().area(), first, last), rows, measure);
    }

    @Override
    public void draw(Svg svg, Width width) {
        double height = TOP + Math.max(LEAST_HEIGHT, slopes.size() * GAP + 10);
        double bottom = height - 10;
        svg.height(height);
        double left = width.wide() ? 150 : 116;
        double right = svg.width() - (width.wide() ? 150 : 92);
        svg.line(Ink.AXIS, left, TOP - 14, left, bottom);
        svg.line(Ink.AXIS, right, TOP - 14, right, bottom);
        svg.text(Ink.TEXT_INK, Svg.Anchor.END, left, 12, Lettering.cut(first, left));
        svg.text(Ink.TEXT_INK, Svg.Anchor.START, right, 12, Lettering.cut(last, svg.width() - right));
        if (ends().findAny().isEmpty()) {
            svg.nothing(height / 2, caption.wording());
            return;
        }
        double least = ends().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = ends().mapToDouble(Double::doubleValue).max().orElse(0);
        Scale y = most > least
                ? new Scale(least, most, most - least, bottom - 8, TOP)
                : new Scale(least - 1, most + 1, 1, bottom - 8, TOP);
        for (Slope slope : slopes) {
            line(svg, slope, left, right, y);
        }
        labels(svg, width, left, right, y, bottom);
    }

    private Stream<Double> ends() {
        return slopes.stream()
                .flatMap(slope -> Stream.of(slope.first, slope.last))
                .filter(value -> value.known().isPresent())
                .map(value -> value.known().getAsDouble());
    }

    private static void line(Svg svg, Slope slope, double left, double right, Scale y) {
        var from = slope.first.known();
        var to = slope.last.known();
        if (from.isPresent() && to.isPresent()) {
            svg.line(slope.tone.line(), left, y.place(from.getAsDouble()), right, y.place(to.getAsDouble()));
        }
        from.ifPresent(value -> svg.circle(Ink.DOT, left, y.place(value), 3.5));
        to.ifPresent(value -> svg.circle(Ink.DOT, right, y.place(value), 3.5));
    }

    private void labels(Svg svg, Width width, double left, double right, Scale y, double bottom) {
        List<Slope> firsts =
                slopes.stream().filter(slope -> slope.first.known().isPresent()).toList();
        List<Double> places = Axes.apart(places(firsts, true, y), GAP, TOP, bottom);
        for (int i = 0; i < firsts.size(); i++) {
            Slope slope = firsts.get(i);
            String value = slope.first.text(measure);
            String name = Lettering.cut(slope.name, left - 14 - Lettering.boldWidth(" " + value));
            svg.text(slope.tone.text(), Svg.Anchor.END, left - 10, places.get(i) + 4, name + " " + value);
        }
        List<Slope> lasts =
                slopes.stream().filter(slope -> slope.last.known().isPresent()).toList();
        places = Axes.apart(places(lasts, false, y), GAP, TOP, bottom);
        for (int i = 0; i < lasts.size(); i++) {
            Slope slope = lasts.get(i);
            String value = slope.last.text(measure);
            double room = svg.width() - right - 12 - Lettering.boldWidth(value + "  ▲");
            boolean named = width.wide() || slope.first.known().isEmpty();
            String name = named ? " " + Lettering.cut(slope.name, room) : "";
            svg.text(slope.tone.text(), Svg.Anchor.START, right + 10, places.get(i) + 4, value + name + arrow(slope));
        }
    }

    private static List<Double> places(List<Slope> slopes, boolean first, Scale y) {
        List<Double> places = new ArrayList<>();
        for (Slope slope : slopes) {
            places.add(y.place((first ? slope.first : slope.last).known().orElseThrow()));
        }
        return places;
    }

    /** Colour never speaks alone. */
    private static String arrow(Slope slope) {
        if (slope.tone == Tone.QUIET || slope.first.known().isEmpty()) {
            return "";
        }
        return slope.last.known().orElseThrow() > slope.first.known().getAsDouble() ? " ▲" : " ▼";
    }
}
