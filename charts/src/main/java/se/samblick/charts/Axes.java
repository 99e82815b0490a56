package se.samblick.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What charts with axes have in common. */
final class Axes {
    private static final double TICK_GAP = 6;
    private static final double PERIOD_GAP = 10;

    private Axes() {}

    /** Room to the left of the drawing for the numbers of an upright axis. */
    static double roomForTicks(Scale y, Measure measure) {
        double longest = IntStream.range(0, y.ticks().size())
                .mapToDouble(i -> Lettering.width(tickText(y, i, measure)))
                .max()
                .orElse(0);
        return Math.max(24, longest) + TICK_GAP + 2;
    }

    /** The unit stands at the last tick only. */
    static String tickText(Scale scale, int tick, Measure measure) {
        boolean last = tick + 1 == scale.ticks().size();
        return scale.text(scale.ticks().get(tick), measure) + (last ? measure.suffix() : "");
    }

    static void horizontalGrid(Svg svg, Scale y, Measure measure, double left, double right) {
        for (int i = 0; i < y.ticks().size(); i++) {
            double place = y.place(y.ticks().get(i));
            boolean zero = Math.abs(y.ticks().get(i)) < y.step() / 1e6;
            svg.line(zero ? Ink.AXIS : Ink.GRID, left, place, right, place);
            svg.text(Ink.TEXT, Svg.Anchor.END, left - TICK_GAP, place + 4, tickText(y, i, measure));
        }
    }

    static void verticalGrid(Svg svg, Scale x, Measure measure, double top, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.ticks().size(); i++) {
            double place = x.place(x.ticks().get(i));
            boolean zero = Math.abs(x.ticks().get(i)) < x.step() / 1e6;
            svg.line(zero ? Ink.AXIS : Ink.GRID, place, top, place, bottom);
            String text = tickText(x, i, measure);
            double half = Lettering.width(text) / 2;
            if (place - half > free) {
                double middle = Math.max(half, Math.min(svg.width() - half, place));
                svg.text(Ink.TEXT, Svg.Anchor.MIDDLE, middle, bottom + 16, text);
                free = middle + half + TICK_GAP;
            }
        }
    }

    /** Labels under a time axis, every so many that they do not run into each other. */
    static void periods(Svg svg, List<String> periods, Scale x, double bottom) {
        if (periods.isEmpty()) {
            return;
        }
        double longest = periods.stream().mapToDouble(Lettering::width).max().orElse(0) + PERIOD_GAP;
        double pitch = periods.size() > 1 ? x.place(1) - x.place(0) : longest;
        double room = Math.min(longest, x.to() - x.from() + PERIOD_GAP);
        int every = Math.max(1, (int) Math.ceil(room / Math.max(pitch, 0.01)));
        for (int i = 0; i < periods.size(); i += every) {
            String text = Lettering.cut(periods.get(i), svg.width() / 2);
            double half = Lettering.width(text) / 2;
            double middle = Math.max(half, Math.min(svg.width() - half, x.place(i)));
            svg.line(Ink.AXIS, x.place(i), bottom, x.place(i), bottom + 4);
            svg.text(Ink.TEXT, Svg.Anchor.MIDDLE, middle, bottom + 18, text);
        }
    }

    /** Places as near the wanted ones as can be, at least a gap apart and between two limits if there is room. */
    static List<Double> apart(List<Double> wanted, double gap, double lowest, double highest) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, wanted.size()).boxed().toList());
        order.sort(Comparator.comparing(wanted::get));
        double[] places = new double[wanted.size()];
        double free = lowest;
        for (int i : order) {
            places[i] = Math.max(wanted.get(i), free);
            free = places[i] + gap;
        }
        double limit = highest;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            places[i] = Math.min(places[i], limit);
            limit = places[i] - gap;
        }
        List<Double> result = new ArrayList<>();
        for (double place : places) {
            result.add(place);
        }
        return result;
    }
}
